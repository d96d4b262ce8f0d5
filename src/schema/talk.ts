import * as z from "zod";
import { url } from "./address-fields.ts";
import { asked } from "./asked.ts";
import { chapters } from "./chapters.ts";
import { doi } from "./doi.ts";
import {
  day,
  fields,
  id,
  language,
  line,
  list,
  longest,
  markdown,
  minutes,
  personName,
  shortLine,
} from "./fields.ts";
import { licence } from "./licence.ts";
import { linkList, talkLinkFields, talkLinkKinds } from "./link-lists.ts";
import { recording } from "./recording.ts";
import { talkStart } from "./talk-start.ts";
import { topic } from "./topic.ts";
import { unpublished } from "./unpublished.ts";

const codeForms = "none or a code like S07E02 (codes are computed: the line can go)";

const peopleForms = "a list of people's ids";

/** Whom a talk is for. */
const talkLevels = ["beginner", "intermediate", "advanced"] as const;

/** One item of a webinar's `talks`. */
export const talkSchema = fields({
  title: line
    .optional()
    .meta({
      description:
        "The title; leave it out until it is known. A formula stands in LaTeX between dollar signs.",
      examples: ["What a label leaves out"],
    })
    .register(asked, { noun: "title", request: "title", lead: "talks" }),
  language: language
    .optional()
    .describe("The language of the talk if it differs from the series'."),
  kind: shortLine.optional().meta({
    description:
      "What it is, if it is not simply a talk: keynote, panel, lightning talks, tutorial.",
    examples: ["Keynote", "Panel", "Tutorial"],
  }),
  level: z
    .enum(talkLevels, "beginner, intermediate or advanced")
    .optional()
    .describe("Whom it is for."),
  speakers: list(id.describe("The id of a person in data/people."), peopleForms)
    .min(1, "a list of at least one person's id")
    .default([])
    .describe(
      "Who speaks: people's ids, in the order of the page. Leave it out until they are known, or where nobody speaks alone, as on a panel.",
    ),
  authors: list(personName, "a list of names, or of people's ids")
    .min(1, "a list of at least one name")
    .optional()
    .meta({
      description:
        "Who has a part in the work and does not speak: names, or the ids of people who have a file in data/people.",
      examples: [["Cy Dahl", "ben-okoro"]],
    }),
  bio: markdown.optional().meta({
    description:
      "A text about all its speakers together, in Markdown, in place of what their own files say.",
    examples: ["Ada and Ben have labelled data together since 2019."],
  }),
  topics: list(topic, "a list of topics", longest.shortList)
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
      request: "abstract",
      lead: "talks",
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
    })
    .register(asked, {
      noun: "consent to the recording",
      request: "consent",
      lead: "talks",
      unanswered: "asked",
    }),
  chapters: chapters
    .optional()
    .describe(
      "The parts of the recording, in their order; if there are several recordings, of the first.",
    ),
  captions: list(language, "a list of languages")
    .min(1, "a list of at least one language")
    .optional()
    .meta({
      description: "The languages in which the recording has captions.",
      examples: [["en", "da"]],
    }),
  transcript_by: line.optional().meta({
    description:
      "Who made the transcripts of this talk in data/transcripts, or corrected them; a name or a few words.",
    examples: ["Ada Lind", "a program, corrected by Ada Lind"],
  }),
  slides: url.optional().describe("The address of the slides.").register(asked, {
    noun: "slides",
    request: "slides",
    lead: "slides",
  }),
  paper: url.optional().meta({
    description: "The address of the paper, or its DOI.",
    examples: ["https://doi.org/10.1000/182", "10.1000/182"],
  }),
  links: linkList(talkLinkKinds, talkLinkFields).optional().meta({
    description:
      "Everything else that belongs to it, and further slides and papers: each with its kind, or a label.",
  }),
  licence: licence
    .optional()
    .describe(
      "The licence of the recording and the slides: its SPDX id. A link may have one of its own.",
    ),
  doi: doi
    .optional()
    .describe("The DOI of the talk itself, such as that of its deposit on Zenodo."),
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
})
  .superRefine(({ title, kind, speakers }, context) => {
    if (title === undefined && kind === undefined && speakers.length === 0)
      context.addIssue({
        code: "custom",
        path: ["speakers"],
        message: `${peopleForms}; or give the talk a title or a kind`,
      });
  })
  .describe("One talk.");

/** One item of a webinar's `talks` as it was typed. */
export type TalkRecord = z.infer<typeof talkSchema>;
