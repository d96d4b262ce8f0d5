import path from "node:path";
import { dump } from "js-yaml";
import { readHistory } from "../history/history.ts";
import { type MissingTalk, missingTalks } from "../history/missing-talks.ts";
import { type MissingWebinar, missingWebinars } from "../history/missing-webinars.ts";
import { pastOf } from "../history/replay-past.ts";
import { loadData } from "../load/load-data.ts";
import type { SoundRecords } from "../load/records.ts";
import type { Problem } from "../problems.ts";
import { replaceFile } from "../replace-file.js";
import { type NamedPerson, peopleIn, peopleInTalks } from "../schema/named-people.ts";
import type { TalkRecord } from "../schema/talk.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { addRedirects } from "./add-redirects.ts";
import { insertTalk, withoutEmptyLists } from "./insert-talk.ts";

/** More published talks and webinars than anybody loses at once. */
const maximumRounds = 100;

/**
 * Puts back the published talks and webinars that are missing, as withdrawn and cancelled, if their speakers still have
 * files; the addresses of the others forward. Returns the changes as problems.
 */
export function keepPublished(folder: string): Problem[] {
  const changes: Problem[] = [];
  for (let round = 0; round < maximumRounds; round++) {
    const made = keepOne(folder);
    if (made.length === 0) break;
    for (const change of made) changes.push(change);
  }
  return changes;
}

function keepOne(folder: string): readonly Problem[] {
  const { records: loaded } = loadData(folder);
  const { series, organizers, isComplete } = loaded;
  if (!series || !organizers || !isComplete) return [];
  const past = pastOf(readHistory(folder, loaded), loaded);
  const records = { ...loaded, series, organizers, past };
  for (const talk of missingTalks(records)) {
    const made = keepTalk(talk, records, folder);
    if (made.length > 0) return made;
  }
  for (const webinar of missingWebinars(records)) {
    const made = keepWebinar(webinar, records, folder);
    if (made.length > 0) return made;
  }
  return [];
}

function keepTalk(missing: MissingTalk, records: SoundRecords, folder: string): readonly Problem[] {
  const { past, webinar, place, became } = missing;
  if (place !== null) return [];
  const { talks, webinar: home } = records.series.record.paths;
  const from = `${talks}${past.id}/`;
  if (became !== null) return addRedirects(folder, [{ from, to: `${talks}${became}/` }]);
  if (past.record === null || !haveFiles(peopleInTalks([past.record]), records))
    return addRedirects(folder, [{ from, to: `${home}${webinar.id}/` }]);
  const talk: TalkRecord = wasHeld(webinar.record, records)
    ? past.record
    : { ...past.record, status: "withdrawn" };
  const { source } = webinar;
  const text = insertTalk(source.text, missing.index, talk);
  if (text === null) return [];
  replaceFile(path.resolve(source.file), text);
  const fact = `nothing → ${past.id.toUpperCase()}, ${talk.status ?? "as it was"}`;
  return [{ file: source.file, line: 1, column: 1, field: "talks", fact }];
}

function keepWebinar(
  { past, file, became }: MissingWebinar,
  records: SoundRecords,
  folder: string,
): readonly Problem[] {
  const { talks, webinar: home } = records.series.record.paths;
  const page = (id: string) => `${home}${id}/`;
  if (became !== null) {
    const own = records.past.talks.get(past.id) ?? [];
    const to = page(became);
    return addRedirects(folder, [
      { from: page(past.id), to },
      ...own.map(({ id }) => ({ from: `${talks}${id}/`, to })),
    ]);
  }
  if (past.record === null || !haveFiles(peopleIn(past.record), records)) return [];
  const record: WebinarRecord = wasHeld(past.record, records)
    ? past.record
    : { ...past.record, status: "cancelled" };
  const typed = { ...record, talks: record.talks.map(withoutEmptyLists) };
  replaceFile(path.resolve(file), dump(typed, { lineWidth: 100 }));
  const fact = `no file → the published webinar, ${record.status ?? "as it was"}`;
  return [{ file, line: 1, column: 1, field: "", fact }];
}

function haveFiles(named: readonly NamedPerson[], { people }: SoundRecords): boolean {
  return named.every(({ id }) => people.has(id));
}

/** By the day of the last commit; a talk that was given cannot be withdrawn. */
function wasHeld({ date, status }: WebinarRecord, { past }: SoundRecords): boolean {
  const isDay = date?.length === 10;
  return isDay && status === undefined && past.on !== null && date < past.on;
}
