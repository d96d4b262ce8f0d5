import { type Forward, withRedirects } from "../fix/add-redirects.ts";
import { editYaml } from "../fix/edit-yaml.ts";
import { type Entry, entriesOf, type SoundRecords } from "../load/records.ts";
import { mistake } from "../mistakes.ts";
import { quote, suggest } from "../problems.ts";
import { dataFiles, type FolderKind } from "../schema/data-files.ts";
import type { Site } from "../site/site.ts";
import { decodePath } from "../site-path.ts";
import { editOf, type FileEdit } from "./edits.ts";
import type { Proposal } from "./new-webinar.ts";
import { withPersonRenamed } from "./person-references.ts";

/** What a rename starts from. */
export interface Renaming {
  readonly data: string;
  readonly records: SoundRecords;
  readonly site: Site;
}

/** Returns what gives a person another id: the file, every reference, and a redirect from the old page. */
export function renamePerson(from: string, to: string, renaming: Renaming): Proposal {
  const { data, records, site } = renaming;
  const known = [...records.people.keys()];
  if (records.people.has(to) && !records.people.has(from)) return { edits: [], remarks: [] };
  refuse(from, to, known, "people");
  const references = entriesOf(records).flatMap(([kind, entry]) => {
    const text = withPersonRenamed(kind, entry, from, to);
    if (text === null)
      throw mistake(`${entry.source.file}: cannot be edited, so please write ${to} by hand`);
    return text === entry.source.text ? [] : [editOf(data, fileIn(data, entry, records), text)];
  });
  const page = site.people.find(({ id }) => id === from)?.page.path;
  const forwards = page === undefined ? [] : [forward(page, from, to)];
  return {
    edits: [
      ...moved("people", from, to, data, records),
      ...references,
      ...redirectEdits(forwards, renaming),
    ],
    remarks: [],
  };
}

/** Returns what gives a webinar another number: the file, and redirects from its old pages. */
export function renameWebinar(typedFrom: string, typedTo: string, renaming: Renaming): Proposal {
  const { data, records, site } = renaming;
  const [from, to] = [typedFrom.toLowerCase(), typedTo.toLowerCase()];
  const known = records.webinars.map(({ id }) => id);
  if (known.includes(to) && !known.includes(from)) return { edits: [], remarks: [] };
  refuse(from, to, known, "webinars");
  const webinar = site.webinars.find(({ id }) => id === from);
  const pages = webinar ? [webinar.page, ...webinar.talks.map(({ page }) => page)] : [];
  const forwards = pages.map(({ path }) => forward(path, from, to));
  return {
    edits: [...moved("webinars", from, to, data, records), ...redirectEdits(forwards, renaming)],
    remarks: ["Calendars show it as a new event, and the old one as cancelled."],
  };
}

function refuse(from: string, to: string, known: readonly string[], kind: FolderKind): void {
  const { naming } = dataFiles[kind];
  if (!known.includes(from))
    throw mistake(`nobody and nothing is called ${quote(from)}${suggest(from, known)}`);
  if (known.includes(to)) throw mistake(`${quote(to)} is there already: choose another name`);
  if (!naming.pattern.test(to)) throw mistake(`"${to}.yaml" is not ${naming.expected}`);
}

function moved(
  kind: FolderKind,
  from: string,
  to: string,
  data: string,
  records: SoundRecords,
): FileEdit[] {
  const { path } = dataFiles[kind];
  const entry = [...records[kind].values()].find(({ id }) => id === from);
  const text = entry?.source.text ?? "";
  return [editOf(data, path.replace("*", to), text), editOf(data, path.replace("*", from), null)];
}

/** The address of a page after a rename: the last step has the new id. */
function forward(path: string, from: string, to: string): Forward {
  const steps = path.split("/");
  const last = steps.length - 2;
  const renamed = steps.map((step, i) =>
    i === last && step.startsWith(from) ? to + step.slice(from.length) : step,
  );
  return { from: `/${path}`.replace("//", "/"), to: `/${renamed.join("/")}`.replace("//", "/") };
}

/** Only published pages forward: those that git or the list knows; without a list, all do. */
function redirectEdits(forwards: readonly Forward[], { data, records }: Renaming): FileEdit[] {
  const { published, redirects } = records;
  const listed = published && new Set(Object.keys(published.record).map(decodePath));
  const isKnown = ({ from }: Forward) =>
    listed === null || listed.has(decodePath(from)) || isPast(from, records);
  const needed = forwards.filter(isKnown);
  const old = redirects?.source.text ?? "";
  const text = (redirects?.record ?? []).reduce((kept, { to }, i) => {
    const next = needed.find(({ from }) => from === to);
    return next && to
      ? (editYaml(kept, [i, "to"], { start: 0, end: to.length }, next.to) ?? kept)
      : kept;
  }, old);
  return needed.length === 0
    ? []
    : [editOf(data, dataFiles.redirects.path, withRedirects(text, needed))];
}

function isPast(address: string, { past }: SoundRecords): boolean {
  const id = address.split("/").at(-2) ?? "";
  return past.webinars.has(id) || [...past.talks.values()].flat().some((talk) => talk.id === id);
}

function fileIn(data: string, { source }: Entry<unknown>, { series }: SoundRecords): string {
  const root = series.source.file.replace(/series\.yaml$/, "");
  return source.file.startsWith(root) ? source.file.slice(root.length) : `${data}/${source.file}`;
}
