import path from "node:path";
import { filesIn, readIfThere } from "../../src/files.ts";
import { compareTexts } from "../../src/problems.ts";
import { withoutLines } from "../../src/report/without-lines.ts";
import { pathOf } from "../../src/site-path.ts";

/** A page that differs between two built sites: its path, and in which of them it is. */
export interface ChangedPage {
  readonly path: string;
  readonly isInOld: boolean;
  readonly isInNew: boolean;
}

/**
 * Returns the pages that differ between the folders of two built sites. Those of each kind take turns, so that the first
 * few show as many kinds as there are.
 */
export function changedPages(old: string, fresh: string): ChangedPage[] {
  const [before, after] = [pagesIn(old), pagesIn(fresh)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort(compareTexts);
  const changed = paths.filter((one) => before.get(one) !== after.get(one));
  const turns = new Map<string, number>();
  const ranked = changed.map((one) => {
    const kind = path.posix.dirname(one);
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    return { path: one, isInOld: before.has(one), isInNew: after.has(one), turn };
  });
  return ranked.sort((a, b) => a.turn - b.turn).map(({ turn: _, ...page }) => page);
}

/** Returns the HTML of each page by its path, without those that only lead to another. */
function pagesIn(folder: string): ReadonlyMap<string, string> {
  const files = filesIn(folder).filter((file) => file.endsWith(".html"));
  const pages = files.map((file) => {
    const html = readIfThere(path.join(folder, file)) ?? "";
    return [pathOf(file), withoutLines(html)] as const;
  });
  return new Map(pages.filter(([, html]) => !html.includes('name="robots" content="noindex"')));
}
