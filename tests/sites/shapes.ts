import path from "node:path";
import "../run-folder.ts";
import { checkData, requireSound } from "../../src/build/make-site.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { builtFiles } from "./built-site.ts";
import { shortenHtml } from "./tiny-site.ts";

/** Series as they are run elsewhere: a folder for each, with its data and what it is expected to show. */
export const shapesFolder = "tests/fixtures/shapes";

const shapes = [
  { name: "sessions", page: "/webinar/s02" },
  { name: "hybrid", page: "/seminar/s01" },
  { name: "conference", page: "/conference/s01" },
];

const now = { at: "2026-01-15T00:00:00Z" };
const checked = (name: string) =>
  checkData(path.join(shapesFolder, name, "data"), now, { history: null, missing: "a fixture" });

/** Returns what check says of each series besides what is still to do. */
export function shapeDoubts(): string[] {
  return shapes.flatMap(({ name }) => {
    const { problems, doubts } = checked(name);
    return [...problems, ...doubts].map(({ file, fact }) => `${file}: ${fact}`);
  });
}

/** Returns the page and the calendar of a webinar of each series, by the path of the expected file. */
export async function shapePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const { name, page } of shapes) {
    const records = requireSound(checked(name));
    const files = await builtFiles(buildSite(records, now, null));
    const textOf = (file: string) => files.get(file)?.toString() ?? "";
    pages.set(`${name}/webinar.html`, shortenHtml(textOf(`${page}/index.html`)));
    pages.set(`${name}/webinar.ics`, textOf(`${page}.ics`));
  }
  return pages;
}
