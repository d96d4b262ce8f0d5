import * as z from "zod";
import type { ApiName, Site } from "../site/site.ts";
import { apiFields } from "./api-fields.ts";
import { apiPersonReference, personReference } from "./api-references.ts";

const { text, url } = apiFields;

/** The schema of `series.json`. */
export const apiSeries = z.object({
  title: z.string().describe("The title as it is shown, emoji and all."),
  plain_title: z.string().describe("The title in plain letters."),
  description: z.string(),
  url: url.describe("The page of the series."),
  time_zone: z.string().describe("The zone of its dates in the IANA database."),
  organizers: z.array(apiPersonReference),
  logo_url: url.nullable(),
  groups: z
    .array(
      z.object({
        heading: z.string(),
        people: z.array(apiPersonReference.extend({ years: text })),
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
});

/** Returns the series as `series.json` has it. */
export function toApiSeries({
  series,
  pages,
  organizers,
  groups,
  api,
  handouts,
}: Site): z.infer<typeof apiSeries> {
  const urls = Object.fromEntries(api.map(({ name, url }) => [name, url])) as Record<
    ApiName,
    string
  >;
  const { webinars, talks, people, next } = urls;
  return {
    title: series.title,
    plain_title: series.plainTitle,
    description: series.description,
    url: pages.home.url,
    time_zone: series.timeZone,
    organizers: organizers.map(personReference),
    logo_url: series.logo?.light.files.at(-1)?.url ?? null,
    playlist_url: series.playlistUrl,
    groups: groups.map(({ heading, people }) => ({
      heading,
      people: people.map(({ person, years }) => ({ ...personReference(person), years })),
    })),
    code_of_conduct_url: series.codeOfConductUrl,
    archive_url: pages.archive.url,
    calendar_url: pages.calendar.url,
    atom_url: pages.atom.url,
    json_feed_url: pages.jsonFeed.url,
    feeds_url: handouts.opml.url,
    openapi_url: handouts.openApi.url,
    data_urls: { webinars, talks, people, next },
  };
}
