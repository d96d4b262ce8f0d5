import * as z from "zod";
import { url } from "./address-fields.ts";
import { asked } from "./asked.ts";
import { date, fields, id, language, line, list, markdown, minutes, time } from "./fields.ts";
import { place } from "./place.ts";
import { recording } from "./recording.ts";
import { registration } from "./registration.ts";
import { topic } from "./topic.ts";

const codeForms = "none or a code like S07E02 (codes are computed: the line can go)";

/** One item of a webinar's `talks`. */
export const talkSchema = fields({
  title: line
    .optional()
    .meta({
      description:
        "The title; leave it out until it is known. A formula stands in LaTeX between dollar signs.",
      examples: ["What a label leaves out"],
    })
    .register(asked, { noun: "title", request: "the title of your talk", lead: "talks" }),
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
  abstract: markdown
    .optional()
    .meta({
      description:
        "What it is about, in Markdown; formulas in LaTeX, as in $x^2$ or $$\\int f$$. Write \\$ for a dollar sign that would be read as one.",
      examples: [
        "Labels hide *who* chose them. The talk follows one label from its first meeting to a trained model.",
      ],
    })
    .register(asked, {
      noun: "abstract",
      request: "an abstract of a few sentences",
      lead: "talks",
    }),
  recording: recording.optional(),
  slides: url.optional().describe("The address of the slides.").register(asked, {
    noun: "slides",
    request: "the address of your slides, or the file",
    lead: "slides",
  }),
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
  time: time.optional().describe('The start, such as "16:00", in the time zone of the series.'),
  length_minutes: minutes.optional().describe("How long it lasts, if not the usual length."),
  platform: line
    .optional()
    .meta({ description: "Where it is held online, such as Zoom.", examples: ["Zoom"] }),
  place: place.optional(),
  registration: registration
    .optional()
    .describe(
      "The address where visitors register, if it is not that of the series; none: nobody needs to; closed: it is too late.",
    ),
  status: z
    .enum(["cancelled", "postponed"], "cancelled or postponed")
    .optional()
    .describe(
      "cancelled: it does not take place. postponed: it takes place on a day that is not known yet; date is the original day.",
    ),
  talks: list(talkSchema, "a list of talks")
    .default([])
    .describe(
      "The talks in the order of the webinar. A new one gets the next free number: E01, E02 and so on.",
    ),
});

/** `data/episodes/s06.yaml` as it was typed. */
export type WebinarRecord = z.infer<typeof webinarSchema>;

/** One item of a webinar's `talks` as it was typed. */
export type TalkRecord = WebinarRecord["talks"][number];
