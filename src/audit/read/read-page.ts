import type { BuiltFile, BuiltPage, Markup, PageText } from "./built-site.ts";
import type { AddressNotes } from "./known-addresses.ts";
import { own } from "./last-texts.ts";
import { readMarkup } from "./read-markup.ts";
import { textsIn } from "./read-references.ts";

/** Notes the addresses of a page, shows it to `see` while its text is at hand, and returns what is kept of it. */
export function readPage(
  file: BuiltFile,
  note: AddressNotes["add"],
  see: (page: PageText) => void,
): BuiltPage {
  let words = "";
  const onText = (source: string) => {
    words += `${source}\n`;
  };
  const markup = readMarkup(file.text, { onReference: note, onText });
  see(Object.assign(markup, file, { words, texts: () => textsIn(file.text) }));
  const titles = markup.titles.map(({ value, offset }) => ({ value: own(value), offset }));
  return { titles, ids: placesIn(markup), forwards: markup.forwards };
}

let lastPlaces: ReadonlySet<string> = new Set();

/** Many pages have the same places. */
function placesIn({ ids }: Markup): ReadonlySet<string> {
  const isSame = ids.length === lastPlaces.size && ids.every(({ value }) => lastPlaces.has(value));
  if (!isSame) lastPlaces = new Set(ids.map(({ value }) => own(value)));
  return lastPlaces;
}
