import * as z from "zod";
import type { Citation, ShownVideo, Talk } from "../site/site.ts";
import { apiFields } from "./api-fields.ts";
import {
  apiTalkReference,
  apiWebinarReference,
  talkReference,
  webinarReference,
} from "./api-references.ts";
import { talkDetailsOf, talkDetailsShape } from "./api-talk-details.ts";

const { html, instant, text, url } = apiFields;

const video = z.object({
  url: url.describe("Its page or its file, from the talk's start on."),
  player_url: url.nullable().describe("The address to embed; null where the host has no player."),
  host: z.string().describe("Who shows it: YouTube."),
  title: text.describe("What tells it from the others, such as Part 1."),
  language: text.describe("Its language (BCP 47) where it is not the talk's."),
  start_seconds: z.int().nullable().describe("The second at which the talk starts."),
});

/** The schema of a talk in `talks.json`. */
export const apiTalk = apiTalkReference.extend({
  webinar: apiWebinarReference,
  ...talkDetailsShape,
  language: z.string().describe("The language of the title and the abstract (BCP 47)."),
  topics: z.array(z.string()),
  abstract_text: text.describe("The abstract without markup."),
  abstract_html: html,
  recording: z.object({
    state: z
      .enum(["ahead", "pending", "published", "withheld", "none"])
      .describe("ahead: not held yet; pending: held, and not published yet."),
    url: url.nullable().describe("Where it is watched; null unless published."),
    published: instant.nullable().describe("When it was published, where that is known."),
    videos: z.array(video).describe("All its videos; empty unless published."),
  }),
  slides_url: url.nullable(),
  paper_url: url.nullable(),
  markdown_url: url.describe("The talk in Markdown."),
  citation: z
    .object({
      text: z.string().describe("A line to copy."),
      doi: text.describe("The DOI, without the address of its resolver."),
      bibtex_url: url,
      ris_url: url,
      csl_json_url: url,
    })
    .nullable()
    .describe("How it is cited; null where it lacks a title or a date, or does not take place."),
});

/** Returns a talk as `talks.json` has it; `language` is that of the series, a BCP 47 tag. */
export function toApiTalk(talk: Talk, language: string): z.infer<typeof apiTalk> {
  const { recording } = talk;
  return {
    ...talkReference(talk),
    webinar: webinarReference(talk.webinar),
    ...talkDetailsOf(talk),
    language: talk.language ?? language,
    topics: talk.topics.map(({ name }) => name),
    abstract_text: talk.abstractText,
    abstract_html: talk.abstractHtml,
    recording: {
      state: recording.state,
      url: recording.videos[0]?.watchUrl ?? null,
      published: recording.publishedAt,
      videos: recording.videos.map(videoOf),
    },
    slides_url: talk.slidesUrl,
    paper_url: talk.paperUrl,
    markdown_url: talk.markdown.url,
    citation: talk.citation && citationFields(talk.citation),
  };
}

function citationFields({ words, doi, bibtex, ris, csl }: Citation) {
  return { text: words, doi, bibtex_url: bibtex.url, ris_url: ris.url, csl_json_url: csl.url };
}

function videoOf({ watchUrl, player, hostName, title, language, startSeconds }: ShownVideo) {
  return {
    url: watchUrl,
    player_url: player?.url ?? null,
    host: hostName,
    title,
    language,
    start_seconds: startSeconds,
  };
}
