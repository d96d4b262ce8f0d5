import * as z from "zod";
import { type Role, roles } from "../schema/roles.ts";
import type {
  ApiName,
  ApiPage,
  Citation,
  Person,
  ShownVideo,
  Site,
  Speaker,
  Talk,
  Webinar,
} from "../site/site.ts";
import { localTime } from "../times.ts";
import { type Api, apiSchemas } from "./api-schemas.ts";
import { linkOf, talkDetailsOf } from "./api-talk-details.ts";

/** Returns the content of a file under api/v1/ as JSON. */
export function toApi(site: Site, page: ApiPage): string {
  return json(contentOf(site, page));
}

/** Returns the JSON Schema (draft 2020-12) of a file. */
export function toApiSchema({ name, schema }: ApiPage): string {
  return json({ $id: schema.url, ...apiSchemaOf(name) });
}

/** Returns the same as an object without its address; `io: "input"` allows fields that are added later. */
export function apiSchemaOf(name: ApiName): object {
  return z.toJSONSchema(apiSchemas[name], { io: "input" });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function contentOf(site: Site, { name, schema }: ApiPage): Api<ApiName> {
  const $schema = schema.url;
  switch (name) {
    case "series":
      return { $schema, ...seriesOf(site) };
    case "webinars":
      return { $schema, webinars: site.webinars.map(webinarOf) };
    case "talks":
      return { $schema, talks: site.talks.map((talk) => talkOf(talk, site.language.tag)) };
    case "people":
      return { $schema, people: site.people.map(personOf) };
    case "next":
      return { $schema, webinar: site.next && webinarOf(site.next) };
  }
}

function seriesOf({
  series,
  pages,
  organizers,
  groups,
  api,
  handouts,
}: Site): Omit<Api<"series">, "$schema"> {
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

function webinarOf(webinar: Webinar): Api<"webinars">["webinars"][number] {
  const { status, when, platform, place, registration, calendar, talks, updatedAt } = webinar;
  const isHour = when.precision === "hour";
  return {
    ...webinarReference(webinar),
    status,
    when: {
      precision: when.precision,
      date: when.datetime?.slice(0, 10) ?? null,
      last_date: when.lastOn,
      time_zone: when.timeZone,
      start: momentOf(when.startAt, when.timeZone),
      end: isHour ? momentOf(when.endAt, when.timeZone) : null,
      words: when.words,
      moved_from: webinar.moved?.datetime ?? null,
    },
    platform,
    attendance: webinar.attendance,
    place: place && { name: place.name, address: place.address, map_url: place.mapUrl },
    registration_url: registration.url,
    registration_state: registration.state,
    registration_opens: registration.opensAt,
    registration_closes: registration.closesAt,
    calendar_url: calendar?.page.url ?? null,
    ...rolesOf(webinar),
    talks: talks.map(talkReference),
    funding: webinar.funding.map(({ words }) => words),
    updated: updatedAt,
  };
}

function rolesOf({
  roles: found,
}: Webinar): Record<Role, Api<"talks">["talks"][number]["speakers"]> {
  const lists = roles.map(
    (role) => [role, found.find((one) => one.role === role)?.people ?? []] as const,
  );
  return Object.fromEntries(lists.map(([role, people]) => [role, people.map(speakerOf)])) as never;
}

function momentOf(utc: string | null, zone: string) {
  return utc === null ? null : { utc, local: localTime(utc, zone), time_zone: zone };
}

function talkOf(talk: Talk, language: string): Api<"talks">["talks"][number] {
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

function personOf(person: Person): Api<"people">["people"][number] {
  return {
    ...personReference(person),
    honorific: person.honorific,
    plain_name: person.plainName,
    affiliation: person.affiliation,
    affiliations: [...person.affiliations],
    photo: photoOf(person),
    pronouns: person.pronouns,
    links: person.links.map(linkOf),
    website_url: person.websiteUrl,
    orcid_url: person.orcidUrl,
    bio_html: person.bioHtml,
    is_organizer: person.isOrganizer,
    roles: person.roles.map(({ role, webinar }) => ({ role, webinar: webinar.id })),
    calendar_url: person.channel.calendar.url,
    atom_url: person.channel.atom.url,
    json_feed_url: person.channel.jsonFeed.url,
    talks: [...person.given, ...person.announced].map(({ id }) => id),
  };
}

function photoOf({ portrait }: Person): Api<"people">["people"][number]["photo"] {
  return portrait && { url: portrait.url, credit: portrait.credit };
}

function webinarReference({ id, code, topic, page }: Webinar) {
  return { id, code, topic, url: page.url };
}

function talkReference({ id, code, title, page, status, slot, speakers, webinar }: Talk) {
  const zone = webinar.when.timeZone;
  return {
    id,
    code,
    title,
    url: page.url,
    status,
    start: momentOf(slot?.startAt ?? null, zone),
    end: momentOf(slot?.endAt ?? null, zone),
    speakers: speakers.map(speakerOf),
  };
}

function speakerOf({ person, affiliation, affiliations }: Speaker) {
  return { ...personReference(person), affiliation, affiliations: [...affiliations] };
}

function personReference({ id, name, page }: Person) {
  return { id, name, url: page.url };
}
