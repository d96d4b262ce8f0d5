import * as z from "zod";
import { url } from "./address-fields.ts";
import {
  date,
  day,
  fields,
  id,
  language,
  line,
  list,
  markdown,
  minutes,
  moment,
  time,
  timeZone,
} from "./fields.ts";
import { place } from "./place.ts";
import { recording } from "./recording.ts";
import { registration } from "./registration.ts";
import { roleFields, roles } from "./roles.ts";
import type { SeriesRecord } from "./series.ts";
import { talkStart } from "./talk-start.ts";
import { topic } from "./topic.ts";
import { unpublished } from "./unpublished.ts";
import type { Path } from "./validate.ts";

const codeForms = "none or a code like S07E02 (codes are computed: the line can go)";

const talk = fields({
  title: line.optional().meta({
    description:
      "The title; leave it out until it is known. A formula stands in LaTeX between dollar signs.",
    examples: ["What a label leaves out"],
  }),
  language: language
    .optional()
    .describe("The language of the talk if it differs from the series'."),
  speakers: list(id.describe("The id of a person in data/people."), "a list of people's ids")
    .min(1, "a list of at least one person's id")
    .describe("Who speaks: people's ids, in the order of the page."),
  topics: list(topic, "a list of topics")
    .default([])
    .meta({
      description:
        "What it is about, in a word or two each; use the same words for the same thing.",
      examples: [["annotation", "fairness"]],
    }),
  abstract: markdown.optional().meta({
    description:
      "What it is about, in Markdown; formulas in LaTeX, as in $x^2$ or $$\\int f$$. Write \\$ for a dollar sign that would be read as one.",
    examples: [
      "Labels hide *who* chose them. The talk follows one label from its first meeting to a trained model.",
    ],
  }),
  day: day
    .optional()
    .describe(
      "The day of the talk in a webinar of several days, if it is not that of the talk before.",
    ),
  starts: talkStart.optional().meta({
    description:
      "When it starts within the webinar: in minutes after the start, or as a time; the page then shows a programme.",
  }),
  length_minutes: minutes.optional().meta({
    description: "How long it lasts, if it ends before the next one starts.",
    examples: [30],
  }),
  recording: recording.optional(),
  consent: z
    .enum(["asked", "yes", "no"], "asked, yes or no")
    .optional()
    .meta({
      description:
        "Whether the speaker agrees to a recording. Once one talk of the series says it, no recording is published without yes.",
      examples: ["yes", "asked", "no"],
    }),
  slides: url.optional().describe("The address of the slides."),
  paper: url
    .optional()
    .meta({ description: "The address of the paper.", examples: ["https://doi.org/10.1000/182"] }),
  code: z
    .string(codeForms)
    .regex(/^(none|S\d{2,4}E\d{2,3})$/, codeForms)
    .optional()
    .meta({
      description:
        "none: the talk has no number and uses none up. Otherwise leave it out: a code is given once and stays with its talk. Only where the check asks which talk has a published code, write that code.",
      examples: ["none", "S07E02"],
    }),
  status: z
    .enum(["withdrawn"], "withdrawn")
    .optional()
    .describe("withdrawn: the talk is not given after all. Its page stays and says so."),
  unpublished: unpublished.optional(),
}).describe("One talk.");

/** `data/episodes/s06.yaml`: one webinar and its talks; the file name is its number. */
export const webinarSchema = fields({
  topic: line.optional().meta({
    description: "What the webinar is about; leave it out until it is known.",
    examples: ["Datasets in the wild"],
  }),
  date: date.optional().meta({
    description: "2026-01-31; or the month 2026-01, or the year 2026; leave it out until known.",
    examples: ["2026-01-31", "2026-01", "2026"],
  }),
  until: day.optional().meta({
    description: "The last day of a webinar of several days; each day starts at time.",
    examples: ["2026-02-01"],
  }),
  time: time
    .optional()
    .describe('The start, such as "16:00", in the time zone of the series, or in time_zone.'),
  time_zone: timeZone.optional().meta({
    description: "The IANA time zone of its hours, if it is not that of the series.",
    examples: ["America/New_York"],
  }),
  length_minutes: minutes
    .optional()
    .describe("How long it lasts, if not the usual length; of several days, how long each lasts."),
  was: moment.optional().meta({
    description:
      "The day for which it was announced before it moved, if visitors should know; with the time if only that moved.",
    examples: ["2026-01-24", "2026-01-31 15:00"],
  }),
  platform: line
    .optional()
    .meta({ description: "Where it is held online, such as Zoom.", examples: ["Zoom"] }),
  place: place.optional(),
  registration: registration
    .optional()
    .describe(
      "The address where visitors register, if it is not that of the series; none: nobody needs to; closed: it is too late.",
    ),
  ...roleFields,
  status: z
    .enum(["cancelled", "postponed"], "cancelled or postponed")
    .optional()
    .describe(
      "cancelled: it does not take place. postponed: it takes place on a day that is not known yet; date is the original day.",
    ),
  talks: list(talk, "a list of talks")
    .default([])
    .describe(
      "The talks in the order of the webinar. A new one gets the next free number: E01, E02 and so on.",
    ),
});

/** `data/episodes/s06.yaml` as it was typed. */
export type WebinarRecord = z.infer<typeof webinarSchema>;

/** One item of a webinar's `talks` as it was typed. */
export type TalkRecord = WebinarRecord["talks"][number];

/** Returns the zone in which the hours of a webinar are typed. */
export function zoneOf(
  { time_zone }: Pick<WebinarRecord, "time_zone">,
  series: Pick<SeriesRecord, "time_zone">,
): string {
  return time_zone ?? series.time_zone;
}

/** Returns the talks of a webinar that the site shows. */
export function publishedTalks({ talks }: Pick<WebinarRecord, "talks">): TalkRecord[] {
  return talks.filter((talk) => talk.unpublished === undefined);
}

/** Returns everybody whom a webinar names, in its talks and its roles, with the place of the id in its record. */
export function peopleIn(webinar: WebinarRecord): { readonly id: string; readonly path: Path }[] {
  const speakers = webinar.talks.flatMap((talk, t) =>
    talk.speakers.map((id, s) => ({ id, path: ["talks", t, "speakers", s] })),
  );
  const others = roles.flatMap((role) => webinar[role].map((id, i) => ({ id, path: [role, i] })));
  return [...speakers, ...others];
}

/** Returns the day of each talk: its own, else that of the talk before it, else the first; "" while there is none. */
export function daysOf({ date = "", talks }: Pick<WebinarRecord, "date" | "talks">): string[] {
  let day = date;
  return talks.map((talk) => {
    day = talk.day ?? day;
    return day;
  });
}
