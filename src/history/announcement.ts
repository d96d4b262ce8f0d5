import { affiliationOn, type PersonRecord } from "../schema/person.ts";
import type { SeriesRecord } from "../schema/series.ts";
import type { TalkRecord, WebinarRecord } from "../schema/webinar.ts";

/** What calendars, feeds and pages show of a webinar, as JSON texts to compare. */
export interface Announcement {
  /** Everything but the recordings. */
  readonly shown: string;
  /** Time, platform and status; null without a day, because calendars leave such a webinar out. */
  readonly schedule: string | null;
  /** The recordings by the video's id. */
  readonly recordings: ReadonlyMap<string, AnnouncedRecording>;
  /** The content of the webinar's page and of the page of each of its talks. */
  readonly pages: readonly string[];
}

/** What feeds show of a recording. Its address and its days are left out: new ones are no news. */
interface AnnouncedRecording {
  readonly shown: string;
  /** Tells its talk from the others of the webinar, whatever its title and its place: who speaks, for which time. */
  readonly talk: string;
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
  const recordings = webinar.talks.flatMap(({ recording, speakers }, i) => {
    const video = videoOf(recording);
    const who = speakers.join(" ");
    const times = webinar.talks.slice(0, i).filter((talk) => talk.speakers.join(" ") === who);
    const announced = { shown: JSON.stringify(talks[i]), talk: `${who} ${times.length}` };
    return video === null ? [] : [[video, announced] as const];
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
  const { code, title, language, abstract, topics } = talk;
  const speakers = talk.speakers.map((id) => {
    const person = people.get(id);
    return person && [person.honorific, person.name, affiliationOn(person, date)];
  });
  return [code, title, language, abstract, topics, speakers];
}
