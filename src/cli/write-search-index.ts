import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createIndex, type PagefindIndex } from "pagefind";
import { bylineOf } from "../publish/byline.ts";
import { type SearchFile, sortSearchFiles } from "../publish/sort-search-files.ts";
import type { Site, Talk } from "../site/site.ts";

/**
 * Returns the files of the index that the archive searches, which holds the talks that were given. Another process makes
 * it, and is told of all talks at once, in their order: it does not wait for what is done here meanwhile.
 */
export async function makeSearchIndex({ talks }: Site): Promise<readonly SearchFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  if (!index) throw searchError(errors);
  try {
    await Promise.all(talks.map((talk) => addTalk(index, talk)));
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw searchError(errors);
    return sortSearchFiles(files.filter(({ path: name }) => !foreign.test(name)));
  } finally {
    await index.deleteIndex();
  }
}

/** Writes the files of the index beside the archive, below the folder of a site. */
export function writeSearchIndex(
  { pages }: Site,
  files: readonly SearchFile[],
  folder: string,
): void {
  for (const { path: name, content } of files) {
    const file = path.join(folder, pages.archive.path, "pagefind", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Pagefind's own boxes and buttons are not part of the site. */
const foreign = /(-ui\.(js|css)|-highlight\.js)$/;

/** The search takes addresses from the folder above its own, which is the archive's. */
async function addTalk(index: PagefindIndex, talk: Talk): Promise<void> {
  const { id, code, heading, webinar, abstractText, topics, speakers } = talk;
  if (webinar.heldIn === null) return;
  const title = `${code ?? ""} ${heading}`.trim();
  const by = bylineOf(talk);
  const { errors } = await index.addCustomRecord({
    url: `/${id}/`,
    language: "en",
    content: [title, by, webinar.page.title, abstractText, ...topics.map(({ name }) => name)].join(
      "\n",
    ),
    meta: { title, by },
    filters: {
      year: [webinar.heldIn],
      topic: topics.map((topic) => topic.id),
      person: speakers.map(({ person }) => person.id),
    },
  });
  if (errors.length > 0) throw searchError(errors);
}

function searchError(errors: readonly string[]): Error {
  return new Error(`the search index cannot be made: ${errors.join("; ")}`);
}
