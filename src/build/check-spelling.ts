import { dictionaryOf } from "../checks/engine/dictionary.ts";
import { readHistory } from "../history/history.ts";
import { damagedImages } from "../images/damaged-images.ts";
import { loadData } from "../load/load-data.ts";
import type { Now } from "../times.ts";
import { type Checked, checkedWith } from "./make-site.ts";
import { readWordLists } from "./word-lists.ts";

/** Returns the same as `checkData`, with a problem for each damaged image and a doubt for each misspelt word. */
export async function checkDataAndSpelling(folder: string, now: Now): Promise<Checked> {
  const { records, problems } = loadData(folder);
  const dictionary = dictionaryOf(records, readWordLists());
  const found = [...problems, ...(await damagedImages(records))];
  return checkedWith({ records, problems: found }, readHistory(folder, records), now, dictionary);
}
