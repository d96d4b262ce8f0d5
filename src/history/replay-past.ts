import type { Past, PastTalk, PastWebinar } from "../load/past.ts";
import { byWebinar } from "../load/past-in-list.ts";
import type { Records } from "../load/records.ts";
import { type SeriesRecord, seriesId } from "../schema/series.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import type { Commit, History, ReadHistory } from "./history.ts";
import { oldAddresses } from "./old-addresses.ts";
import { hasNumber, traitsOf } from "./same-talk.ts";
import { type Naming, nameTalks } from "./talk-ids.ts";

/**
 * Returns what was published so far: what the commits of the published branch hold, in their order, since the series has
 * its id. A list in which nobody can tell which talk is which was not published, and counts for nothing.
 */
function pastInHistory(
  history: History,
  published: ReadonlySet<string>,
  records: Pick<Records, "series" | "redirects">,
): Past {
  const replay: Replay = { series: null, names: new Map(), talks: new Map(), webinars: new Map() };
  const own = records.series && seriesId(records.series.record);
  const isOld = oldTalks(records);
  for (const commit of history.filter(({ id }) => published.has(id))) {
    replay.series = commit.series ?? replay.series;
    for (const [id, person] of commit.people) if (person) replay.names.set(id, person.name);
    if (replay.series && seriesId(replay.series) === own) addWebinars(commit, isOld, replay);
  }
  return {
    talks: replay.talks,
    webinars: replay.webinars,
    on: history.at(-1)?.at.slice(0, 10) ?? null,
  };
}

/** The state of a replay of the published commits. */
interface Replay {
  series: SeriesRecord | null;
  readonly names: Map<string, string>;
  readonly talks: Map<string, readonly PastTalk[]>;
  readonly webinars: Map<string, PastWebinar>;
}

function addWebinars({ at, webinars }: Commit, isOld: IsOld, replay: Replay): void {
  const day = at.slice(0, 10);
  for (const [id, record] of webinars) {
    if (record === null) continue;
    const { since = day, dated = null } = replay.webinars.get(id) ?? {};
    const last = record.date?.length === 10 ? record : dated;
    replay.webinars.set(id, { id, since, record, dated: last });
    addTalks(id, record, day, isOld, replay);
  }
}

function addTalks(
  webinar: string,
  { talks }: WebinarRecord,
  day: string,
  isOld: IsOld,
  replay: Replay,
): void {
  const nameOf = (id: string) => replay.names.get(id);
  const past = replay.talks.get(webinar) ?? [];
  const naming = nameTalks(webinar, talks, past, nameOf);
  if (!isCertain(naming, isOld)) return;
  const since = new Map(past.map((talk) => [talk.id, talk.since]));
  const now = talks.map((record, i): PastTalk => {
    const id = naming.ids[i] ?? "";
    const { title, speakers, names } = traitsOf(record, nameOf);
    return { id, webinar, title, speakers, names, since: since.get(id) ?? day, record };
  });
  for (const [id, list] of byWebinar([...naming.missing, ...now])) replay.talks.set(id, list);
}

/** Tells whether it is certain which talk has which number: none is missing where another is new. */
function isCertain({ ids, missing, fresh }: Naming, isOld: IsOld): boolean {
  const isNew = fresh.some((place) => hasNumber(ids[place] ?? ""));
  return !isNew || missing.every((talk) => !hasNumber(talk.id) || isOld(talk));
}

/** Tells whether redirects.yaml says what became of a published talk, or of its whole webinar. */
export type IsOld = (talk: Pick<PastTalk, "id" | "webinar">) => boolean;

/** Returns what tells whether redirects.yaml says what became of a talk. */
export function oldTalks(records: Pick<Records, "series" | "redirects">): IsOld {
  const isOld = oldAddresses(records);
  const folder = records.series?.record.paths.talks ?? "";
  return ({ id }) => isOld(`${folder}${id}/`);
}

/** Returns what was published by both: where both know a talk or a webinar, what the first one says. */
function joinedPast(first: Past, second: Past): Past {
  const listed = ({ talks }: Past) =>
    [...talks.values()].flat().map((talk) => [talk.id, talk] as const);
  const talks = new Map([...listed(second), ...listed(first)]);
  return {
    talks: byWebinar([...talks.values()]),
    webinars: new Map([...second.webinars, ...first.webinars]),
    on: first.on,
  };
}

/** Returns what was published so far, as far as the history knows it, and published.yaml. */
export function pastOf(read: ReadHistory, records: Records): Past {
  if (read.history === null) return records.past;
  return joinedPast(pastInHistory(read.history, read.published, records), records.past);
}
