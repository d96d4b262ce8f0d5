import { oldAddresses } from "../history/old-addresses.ts";
import type { SoundRecords } from "../load/records.ts";
import { problemAt } from "../load/source.ts";
import { pathsOf } from "../outputs.ts";
import { compareTexts, DataError, nearest, type Problem } from "../problems.ts";
import { publishedSince } from "../schema/published.ts";
import type { Site } from "../site/site.ts";
import { decodePath } from "../site-path.ts";
import { dayOf } from "../times.ts";

/** A published address that a site lacks, and of which redirects.yaml says nothing. */
export interface VanishedAddress {
  /** The address as published.yaml has it. */
  readonly typed: string;
  /** The path of the page that takes its place, as far as one can tell; null for a file. */
  readonly to: string | null;
}

/** Returns the published addresses that a site lacks. */
export function vanishedAddresses(site: Site, records: SoundRecords): VanishedAddress[] {
  const today = dayOf(site.nowAt, site.series.timeZone);
  const isOld = oldAddresses(records);
  const paths = new Set([...pathsOf(site).map((path) => path.replace(/(^|\/)index\.html$/, "$1"))]);
  const published = Object.entries(records.published?.record ?? {});
  const known = new Set(published.map(([typed]) => decodePath(typed)));
  const fresh = [...paths].filter((path) => !known.has(path));
  return published
    .filter(([, entry]) => publishedSince(entry) <= today)
    .map(([typed]) => typed)
    .filter((typed) => !paths.has(decodePath(typed)) && !isOld(decodePath(typed)))
    .map((typed) => ({ typed, to: successorOf(decodePath(typed), fresh, paths) }));
}

/** The page with the same name in another folder; the new one in the same folder with a similar name; or the page above. */
function successorOf(
  path: string,
  fresh: readonly string[],
  paths: ReadonlySet<string>,
): string | null {
  if (!path.endsWith("/")) return null;
  const [name, folder] = [nameOf(path), folderOf(path)];
  const moved = fresh.filter((other) => nameOf(other) === name);
  if (moved.length === 1) return moved[0] ?? null;
  const beside = fresh.filter((other) => folderOf(other) === folder && other.endsWith("/"));
  const similar = nearest(name, beside.map(nameOf));
  return similar === null ? pageAbove(folder, paths) : `${folder}${similar}/`;
}

/** Nothing leads from people and topics to a page above but the two folders of the site. */
function pageAbove(folder: string, paths: ReadonlySet<string>): string | null {
  if (folder === "/") return null;
  return paths.has(folder) ? folder : pageAbove(folderOf(folder), paths);
}

function nameOf(path: string): string {
  return /([^/]*)\/?$/.exec(path)?.[1] ?? "";
}

function folderOf(path: string): string {
  return path.replace(/[^/]*\/?$/, "");
}

/** Throws a DataError where published addresses would vanish: one problem for all in one folder, or below one that goes too. */
export function requireKeptAddresses(site: Site, records: SoundRecords): void {
  const vanished = vanishedAddresses(site, records)
    .map(({ typed }) => typed)
    .sort(compareTexts);
  const folders = new Map<string, string[]>();
  let gone: string | null = null;
  for (const [i, typed] of vanished.entries()) {
    if (gone === null || !typed.startsWith(gone))
      gone = typed.endsWith("/") && vanished[i + 1]?.startsWith(typed) ? typed : null;
    const folder = gone ?? folderOf(typed);
    const all = folders.get(folder);
    if (all) all.push(typed);
    else folders.set(folder, [typed]);
  }
  const problems = [...folders].flatMap(([folder, all]) => problemOf(folder, all, records) ?? []);
  if (problems.length > 0) throw new DataError(problems);
}

function problemOf(
  folder: string,
  [first = "", ...others]: readonly string[],
  { published }: SoundRecords,
): Problem | null {
  const count = others.length === 1 ? "another address" : `${others.length} other addresses`;
  const [it, is, were] =
    others.length === 0 ? ["it", "is", "was"] : ["they", "are", `and ${count} in ${folder} were`];
  const repair = `say in redirects.yaml where ${it} went (from, to) or why ${it} ${is} gone (from, gone); npm run check -- --fix lets pages forward`;
  const fact = `${were} published and would vanish: ${repair}`;
  return (
    published && { ...problemAt(published.source, [first], fact, "name"), rule: "addresses-stay" }
  );
}
