import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readLayouts } from "../build/compiled-layouts.ts";
import { checkData, requireSound } from "../build/make-site.ts";
import { allPages } from "../build/render-pages.ts";
import type { Settings } from "../build/settings.ts";
import { readPublished } from "../history/git.ts";
import type { ReadHistory } from "../history/history.ts";
import { displayName } from "../load/load-data.ts";
import type { SoundRecords } from "../load/records.ts";
import { escapeMarkdown } from "../markup/escape-markdown.ts";
import { DataError, formatProblems } from "../problems.ts";
import { buildSite } from "../site/build-site.ts";
import { pathOf } from "../site-path.ts";
import { type Edition, toChanges } from "./changes.ts";
import { exportFolder } from "./data-at-commit.ts";
import { withoutLines } from "./without-lines.ts";

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
  const checked = checkData(options.data, options.now);
  const after = await editionOf(requireSound(checked), options);
  if (!exportFolder(commit, options.data, old))
    return unknownChanges(`${commit} has no folder ${escapeMarkdown(options.data)}.`, after);
  try {
    const base = { ...options, data: old, now: { at: after.site.nowAt } };
    const read = readAt(commit, checked.read, options.data);
    const former = requireSound(checkData(old, base.now, read));
    return toChanges(await editionOf(former, base), after);
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

/** Returns the history with what was published until a commit. */
function readAt(commit: string, read: ReadHistory, folder: string): ReadHistory {
  return read.history === null ? read : { ...read, published: readPublished(folder, commit) };
}

/** Both editions are built without git history, because the old one has none. */
async function editionOf(records: SoundRecords, { now, url }: Settings): Promise<Edition> {
  const site = buildSite(records, now, null, url);
  const pages = await allPages(site, await readLayouts());
  const told = pages.map(({ path: file, text }) => [pathOf(file), withoutLines(text)] as const);
  return { site, pages: new Map(told) };
}
