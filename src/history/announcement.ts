import type { PersonRecord } from "../schema/person.ts";
import { affiliationOn } from "../schema/person.ts";
import type { SeriesRecord } from "../schema/series.ts";
import type { TalkRecord, WebinarRecord } from "../schema/webinar.ts";

/** What calendars, feeds and pages show of a webinar. */
export interface Announcement {
  /** The ids of its videos. */
  readonly videos: readonly string[];
  /** How many pages tell of it: its own, and that of each talk. */
  readonly pages: number;
  /** Returns what is shown, as texts that are equal when they show the same: few are ever compared. */
  readonly texts: () => Texts;
}

/** What is shown of a webinar, as texts that are equal when they show the same. */
export interface Texts {
  readonly shown: string;
  /** Time, place and status; null where the day is not known, so that no calendar holds the webinar. */
  readonly schedule: string | null;
  /** What feeds show of each recording, by the video's id. */
  readonly recordings: ReadonlyMap<string, string>;
  /** What the webinar's own page says, and that of each of its talks. */
  readonly pages: readonly string[];
}

type People = ReadonlyMap<string, PersonRecord | undefined>;

/** Returns what was announced of a webinar when the data was as given. */
export function announcementOf(
  episode: WebinarRecord,
  people: People,
  series: SeriesRecord,
): Announcement {
  const ids = episode.talks.flatMap(({ speakers }) => speakers);
  const speakers = new Map(ids.map((id) => [id, people.get(id)]));
  let texts: Texts | undefined;
  return {
    videos: episode.talks.flatMap(({ recording }) => videoOf(recording) ?? []),
    pages: 1 + episode.talks.length,
    texts: () => {
      texts ??= textsOf(episode, speakers, series);
      return texts;
    },
  };
}

function videoOf(recording: TalkRecord["recording"]): string | null {
  if (recording === undefined || recording === "withheld" || recording === "none") return null;
  return typeof recording === "object" ? recording.youtube : recording;
}

function textsOf(episode: WebinarRecord, people: People, series: SeriesRecord): Texts {
  const { topic, date, time, platform, registration, status } = episode;
  const { time_zone, length_minutes } = { ...series, ...episode };
  const hour = time === undefined ? null : [time, length_minutes, time_zone];
  const place = [date, hour, platform, registration, status];
  const talks = episode.talks.map((talk) => wordsOf(talk, people, date ?? null));
  const shown = JSON.stringify([series.plain_title, topic, place, talks]);
  return {
    shown,
    schedule: date?.length === 10 ? JSON.stringify(place) : null,
    recordings: new Map(
      episode.talks.flatMap(({ recording }, i) => {
        const video = videoOf(recording);
        return video === null ? [] : [[video, JSON.stringify([talks[i], recording])]];
      }),
    ),
    pages: [
      JSON.stringify([shown, episode.talks.map(({ recording }) => recording)]),
      ...episode.talks.map((talk) => {
        const speakers = talk.speakers.map((id) => people.get(id));
        return JSON.stringify([series.plain_title, topic, place, talk, speakers]);
      }),
    ],
  };
}

function wordsOf(talk: TalkRecord, people: People, date: string | null): unknown {
  const { code, title, language, abstract, topics } = talk;
  const speakers = talk.speakers.map((id) => {
    const person = people.get(id);
    return person && [person.honorific, person.name, affiliationOn(person, date)];
  });
  return [code, title, language, abstract, topics, speakers];
}
