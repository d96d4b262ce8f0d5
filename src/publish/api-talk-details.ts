import * as z from "zod";
import type { MaterialLink, Talk } from "../site/site.ts";

// The fields of talks.json that few talks have: their schema, and what a talk has in them.

const url = z.url();
const text = z.string().nullable();

const licence = z.object({
  id: z.string().describe("Its SPDX id: CC-BY-4.0."),
  name: z.string().describe("Its name."),
  url: url.describe("The page that explains it."),
});

/** The schema of a link of a person. */
export const materialLink = z.object({
  kind: text.describe("What it leads to, such as code; null for one with only a label."),
  label: z.string().describe("The words of the link, in the language of the pages."),
  url: url.describe("Its address."),
});

const talkLink = materialLink.extend({
  language: text.describe("Its language (BCP 47); null for that of the talk."),
  licence: licence.nullable().describe("Its licence, where it has one of its own."),
});

const chapter = z.object({
  start_seconds: z.int().describe("The second of the first video at which it starts."),
  title: z.string(),
  url: url.nullable().describe("The video from there on, at its host."),
});

const transcript = z.object({
  language: z.string().describe("Its language (BCP 47)."),
  media_type: z.enum(["text/vtt", "application/x-subrip"]),
  url: url.describe("Its file."),
});

const author = z.object({
  name: z.string().describe("The full name."),
  id: text.describe("The person's id in people.json; null for somebody without a page."),
});

/** The schemas of these fields. */
export const talkDetailsShape = {
  kind: text.describe("Keynote, panel and the like, as it was typed; null for a plain talk."),
  level: z
    .enum(["beginner", "intermediate", "advanced"])
    .nullable()
    .describe("Whom it is for; null where nothing is said."),
  authors: z.array(author).describe("Co-authors who do not speak."),
  bio_html: text.describe(
    "Safe HTML: one text about all its speakers; null where each has an own one.",
  ),
  doi: text.describe("The DOI of the talk itself: 10.5281/zenodo.1234567."),
  licence: licence
    .nullable()
    .describe("The licence of the recording and the slides; null where nothing is said."),
  captions: z.array(z.string()).describe("The languages of the recording's captions (BCP 47)."),
  chapters: z.array(chapter).describe("The parts of the first video; empty unless published."),
  chapters_text: text.describe("The same as lines for the description of the video."),
  transcripts: z.array(transcript).describe("What was said, once for each language."),
  transcript_by: text.describe("Who made the transcripts."),
  links: z.array(talkLink).describe("Everything that belongs to it, slides and paper first."),
};

const details = z.object(talkDetailsShape);

/** Returns what a talk has in these fields. */
export function talkDetailsOf(talk: Talk): z.infer<typeof details> {
  return {
    kind: talk.kind,
    level: talk.level?.name ?? null,
    authors: talk.authors.map(({ name, person }) => ({ name, id: person?.id ?? null })),
    bio_html: talk.bioHtml,
    doi: talk.doi?.name ?? null,
    licence: talk.licence,
    captions: [...(talk.captions?.languages ?? [])],
    chapters: talk.chapters.map(({ seconds, title, watchUrl }) => ({
      start_seconds: seconds,
      title,
      url: watchUrl,
    })),
    chapters_text: talk.chaptersText,
    transcripts: talk.transcripts.map(({ language, mediaType, page }) => ({
      language,
      media_type: mediaType,
      url: page.url,
    })),
    transcript_by: talk.transcriptBy,
    links: talk.links.map((link) => ({
      ...linkOf(link),
      language: link.language,
      licence: link.licence,
    })),
  };
}

/** Returns a link as people.json has it; those of talks.json say more. */
export function linkOf({ kind, label, url }: MaterialLink): z.infer<typeof materialLink> {
  return { kind, label, url };
}
