import type { History } from "../../src/history/history.ts";
import type { Phrases } from "../../src/languages/phrases.ts";
import { noPast } from "../../src/load/past.ts";
import type { SoundRecords } from "../../src/load/records.ts";
import type { TranscriptFile } from "../../src/load/transcript.ts";
import { type PersonRecord, personSchema } from "../../src/schema/person.ts";
import { type SeriesRecord, seriesSchema } from "../../src/schema/series.ts";
import { type WebinarRecord, webinarSchema } from "../../src/schema/webinar.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { Site } from "../../src/site/site.ts";

/** What a made site is about; what is not given is as plain as can be. */
export interface Made {
  readonly series?: Partial<SeriesRecord>;
  /** By id; the first is `s01`. */
  readonly episodes?: Readonly<Record<string, unknown>>;
  readonly people?: Readonly<Record<string, unknown>>;
  readonly now?: string;
  readonly history?: History | null;
  /** The words of the pages in the language of the series. */
  readonly phrases?: Phrases | null;
  readonly transcripts?: readonly TranscriptFile[];
}

/** Returns a site of records that are written in a test: as of 1 January 2025, of one organizer, without a history. */
export function madeSite({ now = "2025-01-01T00:00:00Z", history = null, ...made }: Made): Site {
  return buildSite(madeRecords(made), { at: now }, history);
}

/** Returns the records of a made site. */
export function madeRecords({
  series = {},
  episodes = {},
  people = {},
  phrases = null,
  transcripts = [],
}: Made): SoundRecords {
  const everyone = { "olga-organizer": { name: "Olga Organizer" }, ...people };
  const persons = Object.entries(everyone).map(([id, typed]): [string, PersonRecord] => [
    id,
    personSchema.parse(typed),
  ]);
  return {
    series: entry("series", seriesSchema.parse({ ...plainSeries, ...series })),
    organizers: entry("organizers", ["olga-organizer"]),
    webinars: Object.entries(episodes).map(([id, typed]) =>
      entry(id, webinarSchema.parse(typed) as WebinarRecord),
    ),
    people: new Map(persons.map(([id, record]) => [id, entry(id, record)])),
    personIds: new Set(persons.map(([id]) => id)),
    privacy: null,
    privacyNotice: null,
    avoid: null,
    redirects: null,
    published: null,
    phrases: phrases && entry("interface", phrases),
    words: null,
    images: new Map(),
    transcripts,
    past: noPast,
    isComplete: true,
  };
}

function entry<Type>(id: string, record: Type) {
  return { id, record, typed: record, source: { file: `${id}.yaml`, text: "" } };
}

const plainSeries = {
  title: "L👀k & Listen",
  plain_title: "Look & Listen",
  description: "Talks about looking, and listening.",
  introduction: "Welcome.",
  url: "https://example.org/",
  paths: { webinar: "/webinar/", talks: "/talks/" },
  time_zone: "Europe/Copenhagen",
  length_minutes: 90,
};
