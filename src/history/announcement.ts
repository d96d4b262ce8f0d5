import { affiliationOn, type PersonRecord } from "../schema/person.ts";
import type { SeriesRecord } from "../schema/series.ts";
import type { TalkRecord, WebinarRecord } from "../schema/webinar.ts";

/** What calendars, feeds and pages show of a webinar, as JSON texts to compare. */
export interface Announcement {
  /** Everything but the recordings. */
  readonly shown: string;
  /** Time, platform and status; null without a day, because calendars leave such a webinar out. */
  readonly schedule: string | null;
  /** What feeds show of each recording, by the video's id. */
  readonly recordings: ReadonlyMap<string, string>;
  /** The content of the webinar's page and of the page of each of its talks. */
  readonly pages: readonly string[];
}

type People = ReadonlyMap<string, PersonRecord>;

/** Returns what the site announces of a webinar, given the records of one commit. */
export function announcementOf(
  webinar: WebinarRecord,
  people: People,
  series: SeriesRecord,
): Announcement {
  const { topic, date, time, platform, registration, status } = webinar;
  const { time_zone, length_minutes } = { ...series, ...webinar };
  const hours = time === undefined ? null : [time, length_minutes, time_zone];
  const schedule = [date, hours, platform, registration, status];
  const talks = webinar.talks.map((talk) => shownOf(talk, people, date ?? null));
  const shown = JSON.stringify([series.plain_title, topic, schedule, talks]);
  const pageOf = (talk: TalkRecord) => {
    const speakers = talk.speakers.map((id) => people.get(id));
    return JSON.stringify([series.plain_title, topic, schedule, talk, speakers]);
  };
  const recordings = webinar.talks.flatMap(({ recording }, i) => {
    const video = videoOf(recording);
    return video === null ? [] : [[video, JSON.stringify([talks[i], recording])] as const];
  });
  return {
    shown,
    schedule: date?.length === 10 ? JSON.stringify(schedule) : null,
    recordings: new Map(recordings),
    pages: [
      JSON.stringify([shown, webinar.talks.map(({ recording }) => recording)]),
      ...webinar.talks.map(pageOf),
    ],
  };
}

function videoOf(recording: TalkRecord["recording"]): string | null {
  if (recording === undefined || recording === "withheld" || recording === "none") return null;
  return typeof recording === "object" ? recording.youtube : recording;
}

function shownOf(talk: TalkRecord, people: People, date: string | null): unknown {
  const { code, title, language, abstract, topics, status } = talk;
  const speakers = talk.speakers.map((id) => {
    const person = people.get(id);
    return person && [person.honorific, person.name, affiliationOn(person, date)];
  });
  return [code, title, language, abstract, topics, speakers, status];
}
