import "../run-folder.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { pngSize } from "../browser/pictures.ts";
import { builtFiles } from "./built-site.ts";

/** The folder of the site that the tiny series is expected to make. */
export const expectedFolder = "tests/fixtures/tiny/expected";

/**
 * Returns the files of the tiny series' site at a fixed instant. The style sheet and the script, which stand in every
 * page, are left out together with their hashes: a change of them is read where they stand once. Of a picture only its
 * size is left. What the search loads is left out: it is tested where it is used.
 */
export async function tinyFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const now = { at: "2025-06-15T00:00:00Z" };
  const site = buildSite(soundRecords("tests/fixtures/tiny/data", now), now, null);
  const files = [...(await builtFiles(site))].filter(([path]) => !path.includes("/find/"));
  return new Map(
    files.map(([path, bytes]) => {
      if (path.endsWith(".png")) return [`${path}.txt`, Buffer.from(`${pngSize(bytes)}\n`)];
      return [path, path.endsWith(".html") ? Buffer.from(shortenHtml(bytes.toString())) : bytes];
    }),
  );
}

/** Returns a page without its style sheet and script, and without their hashes. */
export function shortenHtml(html: string): string {
  return html
    .replace(/<(style|script)>.*?<\/\1>/gs, "<$1>…</$1>")
    .replace(/sha256-[\w+/=]+/g, "sha256-…");
}
