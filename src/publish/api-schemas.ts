import * as z from "zod";
import { roles } from "../schema/roles.ts";
import type { ApiName } from "../site/site.ts";
import { materialLink, talkDetailsShape } from "./api-talk-details.ts";

// The schemas of the files under api/v1/: the published JSON Schemas and the TypeScript types both derive from them.
// Within a version, fields are only added, never renamed, removed or given another meaning.

const url = z.url().describe("An absolute address.");
const text = z.string().nullable();
const html = z.string().nullable().describe("Safe HTML; null where there is none.");
const instant = z.iso.datetime().describe("An instant in UTC, to the second.");

const moment = z
  .object({
    utc: instant,
    local: z.iso
      .datetime({ offset: true })
      .describe("The same instant in the zone of the webinar."),
    time_zone: z.string().describe("The zone of `local` in the IANA database."),
  })
  .describe("An instant, in UTC and as the clocks of the webinar show it.");

const code = z.string().describe("S06 for a webinar, S06E02 for a talk.");

const personReference = z.object({
  id: z.string().describe("The person's id in people.json."),
  name: z.string().describe("The full name with its honorific."),
  url: url.describe("The person's page."),
});

const speaker = personReference.extend({
  affiliation: text.describe("The institution on the day of the talk; several, with semicolons."),
  affiliations: z.array(z.string()).describe("The institutions on the day of the talk."),
});

const talkReference = z.object({
  id: z.string().describe("The talk's id in talks.json: s06e02."),
  code: code.nullable().describe("S06E02; null for a talk without a number."),
  title: text.describe("The title; null while it is not announced."),
  url: url.describe("The talk's page."),
  status: z.enum(["planned", "withdrawn"]).describe("withdrawn: it is not given after all."),
  start: moment.nullable().describe("Its start within the webinar; null where nothing is said."),
  end: moment.nullable(),
  speakers: z.array(speaker).describe("In the order of the talk."),
});

const webinarReference = z.object({
  id: z.string().describe("The webinar's id in webinars.json: s06."),
  code,
  topic: text.describe("What it is about; null while it is not announced."),
  url: url.describe("The webinar's page."),
});

const webinar = webinarReference.extend({
  status: z
    .enum(["scheduled", "cancelled", "postponed"])
    .describe("postponed: its new date is not known, and `when` is the old one."),
  when: z
    .object({
      precision: z
        .enum(["hour", "day", "month", "year", "none"])
        .describe("How exactly it is known; with an hour, start and end are set."),
      date: z
        .string()
        .nullable()
        .describe("2025-02-24, 2025-02 or 2025 in its zone, as exactly as it is known."),
      last_date: text.describe("The last day of a webinar of several days."),
      time_zone: z.string().describe("The zone of its hours in the IANA database."),
      start: moment.nullable(),
      end: moment.nullable().describe("The first instant after it."),
      words: text.describe("The same in the language of the pages."),
      moved_from: text.describe("The day or local hour from which it moved."),
    })
    .describe("When it is held."),
  platform: text.describe("Where it is held online."),
  attendance: z.enum(["online", "in person", "hybrid"]).describe("How people take part."),
  place: z
    .object({ name: z.string(), address: text, map_url: url.nullable() })
    .nullable()
    .describe("The room; null for a webinar that is only online."),
  registration_url: url.nullable().describe("Where visitors register, as long as they can."),
  registration_state: z
    .enum(["open", "ahead", "full", "unannounced", "none", "closed", "over"])
    .describe(
      "ahead: it opens later; full: all places are taken; none: nobody needs to register; over: the webinar is over, or does not take place.",
    ),
  registration_opens: instant
    .nullable()
    .describe("From when visitors can register; null: at once."),
  registration_closes: instant
    .nullable()
    .describe("The first instant at which they cannot any more; null: the end of the webinar."),
  calendar_url: url.nullable().describe("Its iCalendar file; null while its day is not known."),
  hosts: z.array(speaker),
  chairs: z.array(speaker),
  moderators: z.array(speaker),
  panellists: z.array(speaker),
  talks: z.array(talkReference).describe("In the order of the webinar."),
  funding: z.array(z.string()).describe("Who paid for it, a sentence for each grant."),
  updated: instant.describe("When what calendars show of it changed last."),
});

const video = z.object({
  url: url.describe("Its page or its file, from the talk's start on."),
  player_url: url.nullable().describe("The address to embed; null where the host has no player."),
  host: z.string().describe("Who shows it: YouTube."),
  title: text.describe("What tells it from the others, such as Part 1."),
  language: text.describe("Its language (BCP 47) where it is not the talk's."),
  start_seconds: z.int().nullable().describe("The second at which the talk starts."),
});

const talk = talkReference.extend({
  webinar: webinarReference,
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

const person = personReference.extend({
  honorific: text.describe("What stands before the name, such as Dr."),
  plain_name: z.string().describe("The full name without its honorific."),
  affiliation: text.describe("The institution when the file was made; several, with semicolons."),
  affiliations: z.array(z.string()).describe("The institutions when the file was made."),
  photo: z
    .object({ url, credit: text.describe("Who took it.") })
    .nullable()
    .describe("A square portrait as JPEG."),
  pronouns: text.describe("Such as she/her; null where nothing is said."),
  links: z.array(materialLink).describe("Where else on the web the person is."),
  website_url: url.nullable(),
  orcid_url: url.nullable(),
  bio_html: html,
  is_organizer: z.boolean(),
  roles: z
    .array(
      z.object({
        role: z.enum(roles),
        webinar: z.string().describe("The webinar's id in webinars.json."),
      }),
    )
    .describe("What else they do at webinars, the newest first."),
  calendar_url: url.describe("A calendar of the person's talks."),
  atom_url: url.describe("News of the person's talks."),
  json_feed_url: url,
  talks: z
    .array(z.string())
    .describe(
      "The ids in talks.json of the talks given, the newest first, and of those announced; those as a co-author too.",
    ),
});

const schemaUrl = z.url().describe("The JSON Schema of this file.");

/** The schema of each file, by its name. */
export const apiSchemas = {
  series: z.object({
    $schema: schemaUrl,
    title: z.string().describe("The title as it is shown, emoji and all."),
    plain_title: z.string().describe("The title in plain letters."),
    description: z.string(),
    url: url.describe("The page of the series."),
    time_zone: z.string().describe("The zone of its dates in the IANA database."),
    organizers: z.array(personReference),
    logo_url: url.nullable(),
    groups: z
      .array(
        z.object({
          heading: z.string(),
          people: z.array(personReference.extend({ years: text })),
        }),
      )
      .describe("Other groups of people, such as former organizers."),
    code_of_conduct_url: url.nullable(),
    playlist_url: url.nullable(),
    archive_url: url.describe("The page of all talks."),
    calendar_url: url.describe("The calendar to subscribe to."),
    atom_url: url,
    json_feed_url: url,
    feeds_url: url.describe("The list of all feeds (OPML)."),
    openapi_url: url.describe("The description of these files (OpenAPI 3.1)."),
    data_urls: z
      .object({ webinars: url, talks: url, people: url, next: url })
      .describe("The other files of this version."),
  }),
  webinars: z.object({
    $schema: schemaUrl,
    webinars: z.array(webinar).describe("Every webinar, in the order of the numbers."),
  }),
  talks: z.object({
    $schema: schemaUrl,
    talks: z.array(talk).describe("Every talk, in the order of webinars and talks."),
  }),
  people: z.object({
    $schema: schemaUrl,
    people: z.array(person).describe("Everyone, in the order of the names."),
  }),
  next: z.object({
    $schema: schemaUrl,
    webinar: webinar
      .nullable()
      .describe(
        "The next webinar when the site was built; null when none is announced. Compare `when.end` with the clock before showing it.",
      ),
  }),
} satisfies Record<ApiName, z.ZodType>;

/** The content of a file. */
export type Api<Name extends ApiName> = z.infer<(typeof apiSchemas)[Name]>;
