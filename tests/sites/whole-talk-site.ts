import "../run-folder.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { Site } from "../../src/site/site.ts";
import { builtFiles } from "./built-site.ts";
import { shortenHtml } from "./tiny-site.ts";

/** The folder of the data in which one talk has everything that a talk can have, and of the files it makes. */
export const wholeTalkFolder = "tests/fixtures/whole-talk";

/** Returns the site of that data, as of 1 May 2025. */
export function wholeTalkSite(): Site {
  const now = { on: "2025-05-01" };
  return buildSite(soundRecords(`${wholeTalkFolder}/data`, now), now, null);
}

const shown =
  /^\/(talks\/s\d\de\d\d\/(index\.html|s.*)|webinar\/(people\/ada-\w+\/index\.html|s0\d\/index\.html|api\/v1\/(talks|people)\.json))$/;

/** Returns the files that show what is recorded of talks and people, without style sheet and script. */
export async function wholeTalkFiles(): Promise<ReadonlyMap<string, string>> {
  const files = [...(await builtFiles(wholeTalkSite()))].filter(([path]) => shown.test(path));
  return new Map(
    files.map(([path, bytes]) => {
      const text = bytes.toString();
      return [path, path.endsWith(".html") ? shortenHtml(text) : text];
    }),
  );
}
