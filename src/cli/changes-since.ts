import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { displayName } from "../load/load-data.ts";
import { DataError, formatProblem, sortProblems } from "../problems.ts";
import { type Edition, toChanges } from "../publish/changes.ts";
import { exportFolder } from "./base-data.ts";
import { makeSite } from "./make-site.ts";
import type { Options } from "./options.ts";
import { writeSite } from "./write-site.ts";

type Source = Pick<Options, "data" | "now" | "url">;

/**
 * Returns in Markdown what changes for visitors and subscribers since a commit of git; throws a DataError where the data
 * has problems now. What has them only at the commit is told.
 */
export async function changesSince(commit: string, options: Source): Promise<string> {
  const { nowAt } = makeSite(options.data, options.now, options.url);
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-diff-"));
  try {
    return await changesIn(folder, commit, { ...options, now: { at: nowAt } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both editions are made of a copy, so that neither knows a history that the other lacks. */
async function changesIn(folder: string, commit: string, options: Source): Promise<string> {
  const [old, fresh] = [path.join(folder, "old"), path.join(folder, "fresh")];
  cpSync(options.data, fresh, { recursive: true });
  const after = await editionOf(fresh, options);
  if (!exportFolder(commit, options.data, old))
    return unknownChanges(`${commit} has no folder ${options.data}.`, after);
  try {
    return toChanges(await editionOf(old, options), after);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const problems = sortProblems(error.problems).map((problem) =>
      formatProblem({ ...problem, file: problem.file.replace(displayName(old), options.data) }),
    );
    const reason = `The data of ${commit} does not build:`;
    return unknownChanges([reason, "", "```", ...problems, "```"].join("\n"), after);
  }
}

function unknownChanges(reason: string, { site }: Edition): string {
  const { webinars, talks, people } = site;
  return `${reason}\n\nWhat changes is therefore not known. The site now has ${webinars.length} webinars, ${talks.length} talks and ${people.length} people.`;
}

async function editionOf(data: string, { now, url }: Source): Promise<Edition> {
  const site = makeSite(data, now, url);
  const folder = `${data}-site`;
  await writeSite(site, folder);
  const pages = [...site.pages.listed, site.pages.notFound].map(({ path: page }) => {
    const file = page.endsWith("/") ? `${page}index.html` : page;
    return [page, readFileSync(path.join(folder, file), "utf8")] as const;
  });
  return { site, pages: new Map(pages) };
}
