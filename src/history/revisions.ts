import type { Entry, SoundRecords } from "../load/records.ts";
import type { PersonRecord } from "../schema/person.ts";
import type { SeriesRecord } from "../schema/series.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { type Announcement, announcementOf } from "./announcement.ts";
import type { Commit, History } from "./history.ts";
import { type Revision, revised } from "./revision.ts";

/**
 * Returns the revision of every webinar by its id. A change counts if it differs from every parent of its commit, on
 * every merged branch: a merge never lowers a SEQUENCE. Uncommitted changes count as one more commit, at the instant of
 * the last one, so that the same files on the same commit give the same revisions.
 */
export function revisionsOf(
  history: History,
  records: SoundRecords,
): ReadonlyMap<string, Revision> {
  const replay: Replay = {
    revisions: new Map(),
    states: new Map(),
    children: countChildren(history),
  };
  for (const commit of history) addCommit(commit, replay);
  const last = history.at(-1);
  if (last) addCommit(uncommitted(records, last, replay.states.get(last.id)), replay);
  return replay.revisions;
}

/** The state of the replay of a history. */
interface Replay {
  readonly revisions: Map<string, Revision>;
  /** The data after each commit, by its id. */
  readonly states: Map<string, State>;
  /** The number of children of each commit that are not replayed yet, by its id. */
  readonly children: Map<string, number>;
}

function addCommit(commit: Commit, { revisions, states, children }: Replay): void {
  const parents = commit.parents.flatMap((id) => states.get(id) ?? []);
  const state = stateAfter(commit, parents[0], children);
  for (const id of affected(commit, state)) {
    const before = parents.map(({ announcements }) => announcements.get(id) ?? null);
    const after = announcedIn(state, id);
    if (!after && !revisions.has(id)) continue;
    revisions.set(id, revised(revisions.get(id), commit.at, before, after));
    assign(state.announcements, new Map([[id, after]]));
  }
  states.set(commit.id, state);
}

/** The data after a commit, and the announcements of its webinars. */
interface State {
  series: SeriesRecord | null;
  readonly webinars: Map<string, WebinarRecord>;
  readonly people: Map<string, PersonRecord>;
  readonly announcements: Map<string, Announcement>;
}

/** The last child of a commit reuses the parent's maps: copies at every commit would take quadratic time and memory. */
function stateAfter(
  { parents: [parent], series, webinars, people }: Commit,
  before: State | undefined,
  children: Map<string, number>,
): State {
  const left = (children.get(parent ?? "") ?? 0) - 1;
  children.set(parent ?? "", left);
  const state = before && left === 0 ? before : copyOf(before);
  if (series) state.series = series;
  assign(state.webinars, webinars);
  assign(state.people, people);
  return state;
}

function copyOf(state: State | undefined): State {
  return {
    series: state?.series ?? null,
    webinars: new Map(state?.webinars),
    people: new Map(state?.people),
    announcements: new Map(state?.announcements),
  };
}

function assign<Type>(into: Map<string, Type>, changes: ReadonlyMap<string, Type | null>): void {
  for (const [id, record] of changes) {
    if (record === null) into.delete(id);
    else into.set(id, record);
  }
}

function countChildren(commits: History): Map<string, number> {
  const children = new Map<string, number>();
  for (const { parents } of commits)
    for (const id of parents) children.set(id, (children.get(id) ?? 0) + 1);
  return children;
}

/** Returns the ids of the webinars that a commit may have changed. */
function affected({ series, webinars, people }: Commit, state: State): Set<string> {
  const ids = new Set(webinars.keys());
  if (series || people.size > 0)
    for (const [id, { talks }] of state.webinars)
      if (series || talks.some(({ speakers }) => speakers.some((name) => people.has(name))))
        ids.add(id);
  return ids;
}

function announcedIn({ series, webinars, people }: State, id: string): Announcement | null {
  const webinar = webinars.get(id);
  return webinar && series ? announcementOf(webinar, people, series) : null;
}

/** Unchanged files have the same record objects as the last commit (see readHistory). */
function uncommitted(
  { series, webinars, people }: SoundRecords,
  last: Commit,
  state: State | undefined,
): Commit {
  return {
    id: "",
    parents: [last.id],
    at: last.at,
    series: series.record === state?.series ? null : series.record,
    webinars: changed(webinars, state?.webinars),
    people: changed([...people.values()], state?.people),
  };
}

function changed<Type>(
  entries: readonly Entry<Type>[],
  before: ReadonlyMap<string, Type> | undefined,
): Map<string, Type | null> {
  const ids = new Set(entries.map(({ id }) => id));
  const deleted = [...(before?.keys() ?? [])].filter((id) => !ids.has(id));
  return new Map([
    ...deleted.map((id) => [id, null] as const),
    ...entries
      .filter(({ id, record }) => before?.get(id) !== record)
      .map(({ id, record }) => [id, record] as const),
  ]);
}
