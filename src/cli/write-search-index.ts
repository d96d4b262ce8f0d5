import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createIndex, type PagefindIndex } from "pagefind";
import { sortSearchFiles } from "../publish/sort-search-files.ts";
import type { Site, Talk } from "../site/site.ts";

/**
 * Writes the index that the archive searches, over the written pages of the talks that were given. Talks are added one
 * after another: the same pages make the same bytes.
 */
export async function writeSearchIndex({ talks, pages }: Site, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  if (!index) throw searchError(errors);
  try {
    for (const talk of talks.filter(({ webinar }) => webinar.heldIn !== null))
      await addPage(index, talk, folder);
    await writeFiles(index, path.join(folder, pages.archive.path, "pagefind"));
  } finally {
    await index.deleteIndex();
  }
}

/** The search takes addresses from the folder above its own, which is the archive's. */
async function addPage(index: PagefindIndex, { id, page }: Talk, folder: string): Promise<void> {
  const content = readFileSync(path.join(folder, page.path, "index.html"), "utf8");
  const { errors } = await index.addHTMLFile({ url: `/${id}/`, content });
  if (errors.length > 0) throw searchError(errors);
}

/** Pagefind's own boxes and buttons are not part of the site. */
async function writeFiles(index: PagefindIndex, target: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw searchError(errors);
  for (const { path: name, content } of sortSearchFiles(files)) {
    if (/(-ui\.(js|css)|-highlight\.js)$/.test(name)) continue;
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function searchError(errors: readonly string[]): Error {
  return new Error(`the search index cannot be made: ${errors.join("; ")}`);
}
