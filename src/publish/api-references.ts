import * as z from "zod";
import type { Person, Speaker, Talk, Webinar } from "../site/site.ts";
import { localTime } from "../times.ts";
import { apiFields } from "./api-fields.ts";

// How the files of the API refer to a webinar, a talk or a person: the schemas, and what is written.

const { moment, text, url } = apiFields;

const code = z.string().describe("S06 for a webinar, S06E02 for a talk.");

/** The schema of a reference to a person. */
export const apiPersonReference = z.object({
  id: z.string().describe("The person's id in people.json."),
  name: z.string().describe("The full name with its honorific."),
  url: url.describe("The person's page."),
});

/** The schema of a speaker, or of somebody with a role. */
export const apiSpeaker = apiPersonReference.extend({
  affiliation: text.describe("The institution on the day of the talk; several, with semicolons."),
  affiliations: z.array(z.string()).describe("The institutions on the day of the talk."),
});

/** The schema of a reference to a talk. */
export const apiTalkReference = z.object({
  id: z.string().describe("The talk's id in talks.json: s06e02."),
  code: code.nullable().describe("S06E02; null for a talk without a number."),
  title: text.describe("The title; null while it is not announced."),
  url: url.describe("The talk's page."),
  status: z.enum(["planned", "withdrawn"]).describe("withdrawn: it is not given after all."),
  start: moment.nullable().describe("Its start within the webinar; null where nothing is said."),
  end: moment.nullable(),
  speakers: z.array(apiSpeaker).describe("In the order of the talk."),
});

/** The schema of a reference to a webinar. */
export const apiWebinarReference = z.object({
  id: z.string().describe("The webinar's id in webinars.json: s06."),
  code,
  topic: text.describe("What it is about; null while it is not announced."),
  url: url.describe("The webinar's page."),
});

/** Returns what the files of the API say of a webinar that something else refers to. */
export function webinarReference({ id, code, topic, page }: Webinar) {
  return { id, code, topic, url: page.url };
}

/** Returns what the files of the API say of a talk that something else refers to. */
export function talkReference({ id, code, title, page, status, slot, speakers, webinar }: Talk) {
  const zone = webinar.when.timeZone;
  return {
    id,
    code,
    title,
    url: page.url,
    status,
    start: toZonedTime(slot?.startAt ?? null, zone),
    end: toZonedTime(slot?.endAt ?? null, zone),
    speakers: speakers.map(speakerOf),
  };
}

/** Returns a speaker of a talk, with the affiliation of that day. */
export function speakerOf({ person, affiliation, affiliations }: Speaker) {
  return { ...personReference(person), affiliation, affiliations: [...affiliations] };
}

/** Returns what the files of the API say of a person that something else refers to. */
export function personReference({ id, name, page }: Person) {
  return { id, name, url: page.url };
}

/** Returns a moment in UTC and as the local time of a time zone; null where it is unknown. */
export function toZonedTime(utc: string | null, zone: string) {
  return utc === null ? null : { utc, local: localTime(utc, zone), time_zone: zone };
}
