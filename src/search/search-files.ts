import type { Layouts } from "../publish/layouts.ts";
import type { Site } from "../site/site.ts";
import { searchIndexOf } from "./search-index.ts";
import { searchOf } from "./search-records.ts";

/** A file that the search of the archive loads. */
export interface SearchFile {
  /** Its path below the site's address. */
  readonly path: string;
  readonly textOf: (layouts: Pick<Layouts, "finder">) => string;
}

/** Returns the files that the search of the archive loads: its module, and the pieces of its index. */
export function searchFilesOf(site: Site): SearchFile[] {
  const { folder, outline, pieces } = searchIndexOf(searchOf(site));
  const head = `const outline=${JSON.stringify(outline)};`;
  return [
    { path: `${folder}/find.js`, textOf: ({ finder }) => `${head}${finder}` },
    ...[...pieces].map(([name, text]) => ({ path: `${folder}/${name}`, textOf: () => text })),
  ];
}
