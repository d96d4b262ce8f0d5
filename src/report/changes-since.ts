import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readLayouts } from "../build/compiled-layouts.ts";
import { soundRecords } from "../build/make-site.ts";
import { allPages } from "../build/render-pages.ts";
import type { Settings } from "../build/settings.ts";
import { displayName } from "../load/load-data.ts";
import { DataError, formatProblems } from "../problems.ts";
import { buildSite } from "../site/build-site.ts";
import { pathOf } from "../site-path.ts";
import { type Edition, toChanges } from "./changes.ts";
import { exportFolder } from "./data-at-commit.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/**
 * Returns in Markdown what changes for visitors and subscribers since a git commit. Throws a DataError where the data
 * has problems now; problems that it had at the commit become part of the text.
 */
export async function changesSince(commit: string, options: Settings): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-diff-"));
  try {
    return await changesIn(path.join(folder, "old"), commit, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function changesIn(old: string, commit: string, options: Settings): Promise<string> {
  const after = await editionOf(options);
  if (!exportFolder(commit, options.data, old))
    return unknownChanges(`${commit} has no folder ${escapeMarkdown(options.data)}.`, after);
  try {
    const base = { ...options, data: old, now: { at: after.site.nowAt } };
    const before = await editionOf(base);
    return toChanges(before, after);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const problems = error.problems.map((problem) => ({
      ...problem,
      file: problem.file.replace(displayName(old), options.data),
    }));
    const list = formatProblems(problems, "in the data of that commit");
    const reason = `The data of ${commit} does not build:`;
    return unknownChanges([reason, "", "```", list, "```"].join("\n"), after);
  }
}

function unknownChanges(reason: string, { site }: Edition): string {
  const { webinars, talks, people } = site;
  return `${reason}\n\nWhat changes is therefore unknown. The site now has ${webinars.length} webinars, ${talks.length} talks and ${people.length} people.`;
}

/** Both editions are built without git history, because the old one has none. */
async function editionOf({ data, now, url }: Settings): Promise<Edition> {
  const site = buildSite(soundRecords(data, now), now, null, url);
  const pages = await allPages(site, await readLayouts());
  return { site, pages: new Map(pages.map(({ path: file, text }) => [pathOf(file), text])) };
}
