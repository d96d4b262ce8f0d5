import * as z from "zod";
import { host, path, repositoryUrl, siteUrl, url } from "./address-fields.ts";
import { color, fields, language, line, list, markdown, minutes, timeZone } from "./fields.ts";
import { grant } from "./grant.ts";
import { imageName } from "./image.ts";
import { leadDays } from "./lead-days.ts";
import { newsletter } from "./newsletter.ts";
import { expectingId, playlistIdIn } from "./youtube.ts";

const city = fields({
  name: line.meta({ description: "The city, as visitors call it.", examples: ["New York"] }),
  time_zone: timeZone.meta({
    description: "Its IANA time zone, such as America/New_York.",
    examples: ["America/New_York"],
  }),
}).describe("A city of the audience.");

/** `data/series.yaml`: the whole series. */
export const seriesSchema = fields({
  title: line.meta({
    description: "The title as it is shown, emoji and all.",
    examples: ["Talks on S👂und"],
  }),
  plain_title: line.meta({
    description:
      "The same title in plain letters, for browsers, feeds, calendars and screen readers.",
    examples: ["Talks on Sound"],
  }),
  description: line.meta({
    description: "The series in one plain sentence, for search engines and feeds.",
    examples: ["Webinars about the data behind learning-based methods."],
  }),
  introduction: markdown.meta({
    description: "The text at the top of the webinar page, in Markdown.",
    examples: ["What the series is about, and whom it is for."],
  }),
  language: language
    .default("en")
    .describe(
      "The language of the series and of its pages; en if left out. The pages speak en, da, de, fr and es; the words for any other stand in data/interface.yaml.",
    ),
  logo: imageName.optional().meta({
    description:
      "The logo before the title: the name of a file in data/images, as svg or with a transparent ground at best.",
    examples: ["logo.svg"],
  }),
  logo_dark: imageName.optional().meta({
    description: "The same logo for the dark form of the pages, if it needs one of its own.",
    examples: ["logo-dark.svg"],
  }),
  accent: color
    .optional()
    .describe(
      "The colour of links, buttons and marks, in quotes; dark enough to be read on white. The dark form of the pages has a lighter one.",
    ),
  url: siteUrl.describe(
    "The address of the site, such as https://example.org/ or https://example.org/folder/.",
  ),
  id: host.optional().meta({
    description:
      "How calendars and feeds identify the series: the host of its first address. Set it once and keep it, even when the site moves; the host of url if left out.",
    examples: ["example.org"],
  }),
  paths: fields({
    webinar: path.describe("The folder of the webinar page."),
    talks: path.meta({
      description: "The folder of the archive of talks.",
      examples: ["/webinar_talks/"],
    }),
  }).describe("The folders of the two main pages; they differ, and neither is inside the other."),
  time_zone: timeZone.describe("The IANA time zone of all dates and times in data/episodes."),
  length_minutes: minutes.describe("How long a webinar lasts if its own file does not say."),
  cities: list(city, "a list")
    .default([])
    .describe("Cities of the audience; the time of a webinar is shown for each."),
  registration: url
    .optional()
    .describe("Where visitors register, if one registration is for all webinars."),
  playlist: z
    .string("text")
    .regex(
      /^[\w-]{12,64}$/,
      expectingId("the id of a YouTube playlist, without its address", playlistIdIn),
    )
    .optional()
    .meta({
      description: "The id of the YouTube playlist: what follows list= in its address.",
      examples: ["PL0123456789abcdefghijklmnopqrstuv"],
    }),
  newsletter: newsletter.optional(),
  repository: repositoryUrl
    .optional()
    .describe(
      "The repository of this data on GitHub: each page then leads to its file there, and to the form for mistakes.",
    ),
  privacy_notice: url.optional().describe("The address of the privacy notice."),
  code_of_conduct: url.optional().meta({
    description: "The address of the code of conduct.",
    examples: ["https://example.org/code-of-conduct"],
  }),
  funding: list(grant, "a list").default([]).describe("The grants, in the order of the page."),
  lead_days: leadDays.optional(),
});

/** `data/series.yaml` as it was typed. */
export type SeriesRecord = z.infer<typeof seriesSchema>;

/** Returns the stable id of a series for calendars and feeds, wherever its site is. */
export function seriesId({ id, url }: SeriesRecord): string {
  return id ?? new URL(url).hostname;
}
