import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createIndex, type PagefindIndex } from "pagefind";
import type { Search, SearchRecord } from "../publish/search-records.ts";
import { type SearchFile, sortSearchFiles } from "../publish/sort-search-files.ts";

/**
 * Returns the files of the index that the archive searches. Another process makes it, and is told of all records at once,
 * in their order: it does not wait for what is done here meanwhile.
 */
export async function makeSearchIndex({ records }: Search): Promise<readonly SearchFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  if (!index) throw searchError(errors);
  try {
    await Promise.all(records.map((record) => addRecord(index, record)));
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw searchError(errors);
    return sortSearchFiles(files.filter(({ path: name }) => !foreign.test(name)));
  } finally {
    await index.deleteIndex();
  }
}

/** Makes the index and writes it below the folder of a site. */
export async function writeSearch(search: Search, folder: string): Promise<void> {
  await writeSearchIndex(search, await makeSearchIndex(search), folder);
}

/** Writes the files of the index below the folder of a site. */
export async function writeSearchIndex(
  { folder: own }: Search,
  files: readonly SearchFile[],
  folder: string,
): Promise<void> {
  const at = files.map(({ path: name }) => path.join(folder, own, name));
  for (const parent of new Set(at.map((file) => path.dirname(file))))
    mkdirSync(parent, { recursive: true });
  for (const [i, { content }] of files.entries()) await writeFile(at[i] ?? "", content);
}

/** Pagefind's own boxes and buttons are not part of the site. */
const foreign = /(-ui\.(js|css)|-highlight\.js)$/;

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord(record);
  if (errors.length > 0) throw searchError(errors);
}

function searchError(errors: readonly string[]): Error {
  return new Error(`the search index cannot be made: ${errors.join("; ")}`);
}
