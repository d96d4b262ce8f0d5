import { affiliationsOn, type PersonRecord } from "../schema/person.ts";
import { videosOf } from "../schema/recording.ts";
import { registrationOf } from "../schema/registration.ts";
import { roles } from "../schema/roles.ts";
import type { SeriesRecord } from "../schema/series.ts";
import type { TalkRecord } from "../schema/talk.ts";
import type { WebinarRecord } from "../schema/webinar.ts";

/** What calendars, feeds and pages show of a webinar, as JSON texts to compare. */
export interface Announcement {
  /** Everything but the recordings. */
  readonly shown: string;
  /** Time, place and status; null without a day, because calendars leave such a webinar out. */
  readonly schedule: string | null;
  /** Its day and, where it is known, its hour: `2026-12-14 16:00`; null without a day. */
  readonly plan: string | null;
  /** The recordings by the video's key. */
  readonly recordings: ReadonlyMap<string, AnnouncedRecording>;
  /** The content of the webinar's page and of the page of each of its talks. */
  readonly pages: readonly string[];
}

/** What feeds show of a video. Its address and its days are left out: new ones are no news. */
interface AnnouncedRecording {
  readonly shown: string;
  /** Tells its talks from the others of the webinar, whatever their titles and places: who speaks, for which time. */
  readonly talks: readonly string[];
}

type People = ReadonlyMap<string, PersonRecord>;

/** Returns what the site announces of a webinar, given the records of one commit. */
export function announcementOf(
  webinar: WebinarRecord,
  people: People,
  series: SeriesRecord,
): Announcement {
  const { topic, date, until, time, platform, place, status } = webinar;
  const { to: registration, ...limits } = registrationOf(webinar, series);
  const { time_zone, length_minutes } = { ...series, ...webinar };
  const hours = time === undefined ? null : [time, length_minutes, time_zone];
  const schedule = [date, until, hours, platform, place, registration, status];
  const talks = webinar.talks.map((talk) => shownOf(talk, people, date ?? null));
  const inRoles = roles.map((role) => webinar[role].map((id) => people.get(id)?.name));
  const shown = JSON.stringify([series.plain_title, topic, schedule, limits, inRoles, talks]);
  const pageOf = (talk: TalkRecord) => {
    const speakers = talk.speakers.map((id) => people.get(id));
    return JSON.stringify([series.plain_title, topic, schedule, talk, speakers]);
  };
  return {
    shown,
    schedule: date?.length === 10 ? JSON.stringify(schedule) : null,
    plan: date?.length === 10 ? [date, time].filter(Boolean).join(" ") : null,
    recordings: recordingsIn(webinar, talks),
    pages: [
      JSON.stringify([shown, webinar.talks.map(({ recording }) => recording)]),
      ...webinar.talks.map(pageOf),
    ],
  };
}

/** Returns every video by its key: a video that holds several talks changes with each of them. */
function recordingsIn(
  webinar: WebinarRecord,
  talks: readonly unknown[],
): Map<string, AnnouncedRecording> {
  const recordings = new Map<string, AnnouncedRecording>();
  for (const [i, { recording, speakers, unpublished }] of webinar.talks.entries()) {
    if (unpublished !== undefined) continue;
    const who = speakers.join(" ");
    const times = webinar.talks.slice(0, i).filter((talk) => talk.speakers.join(" ") === who);
    for (const [part, { video }] of videosOf(recording).entries()) {
      const others = recordings.get(video.key);
      recordings.set(video.key, {
        shown: (others?.shown ?? "") + JSON.stringify(talks[i]),
        talks: [...(others?.talks ?? []), `${who} ${times.length} ${part}`],
      });
    }
  }
  return recordings;
}

function shownOf(talk: TalkRecord, people: People, date: string | null): unknown {
  const { code, title, language, abstract, topics, status, day, starts, length_minutes } = talk;
  if (talk.unpublished !== undefined) return null;
  const speakers = talk.speakers.map((id) => {
    const person = people.get(id);
    return person && [person.honorific, person.name, affiliationsOn(person, date)];
  });
  return [code, title, language, abstract, topics, speakers, status, day, starts, length_minutes];
}
