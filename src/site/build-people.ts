import type { Entry } from "../load/records.ts";
import { compareTexts } from "../problems.ts";
import type { PersonRecord } from "../schema/person.ts";
import { affiliationsOn } from "../schema/person.ts";
import { buildPortrait } from "./build-images.ts";
import { personLinks } from "./build-links.ts";
import { affiliationWords } from "./byline.ts";
import { channelAt } from "./channel.ts";
import type { Context } from "./context.ts";
import { initialsOf } from "./initials.ts";
import { lineOf, renderMarkdown } from "./markdown.ts";
import type { Person, PersonRole, Talk } from "./site.ts";
import { sortKey } from "./sort-key.ts";

/** A person while the site is built: talks are added later. */
export interface PersonDraft {
  readonly person: Person & {
    readonly given: Talk[];
    readonly announced: Talk[];
    readonly roles: PersonRole[];
  };
  readonly record: PersonRecord;
}

/** Returns all people by id, without their talks. */
export function buildPeople(
  entries: ReadonlyMap<string, Entry<PersonRecord>>,
  organizers: ReadonlySet<string>,
  context: Context,
): Map<string, PersonDraft> {
  return new Map(
    [...entries.values()].map(({ id, record }) => {
      const person = buildPerson(id, record, organizers.has(id), context);
      return [id, { person, record }];
    }),
  );
}

function buildPerson(
  id: string,
  record: PersonRecord,
  isOrganizer: boolean,
  context: Context,
): PersonDraft["person"] {
  const { addresses, series, language, today } = context;
  const affiliations = affiliationsOn(record, today);
  const affiliation = affiliationWords(affiliations);
  const name = record.honorific === undefined ? record.name : `${record.honorific} ${record.name}`;
  const bio = record.bio === undefined ? null : renderMarkdown(record.bio);
  const about = bio === null ? affiliation : lineOf(bio);
  const description = [name, about, series.plain_title].filter(Boolean).join(" · ");
  const page = addresses.page(`${addresses.webinar}people/${id}/`, name, description);
  const talks = { given: [], announced: [] };
  return {
    id,
    name,
    honorific: record.honorific ?? null,
    plainName: record.name,
    portrait: buildPortrait(id, record, context),
    initials: initialsOf(record.name),
    affiliations,
    affiliation,
    pronouns: record.pronouns ?? null,
    websiteUrl: record.website ?? null,
    orcidUrl: record.orcid === undefined ? null : `https://orcid.org/${record.orcid}`,
    links: personLinks(record, language),
    bioHtml: bio?.html ?? null,
    isOrganizer,
    roles: [],
    ...talks,
    page,
    channel: channelAt(page, `people/${id}`, talks, addresses),
  };
}

/** Returns all people by name; honorifics, diacritics and case are ignored. */
export function sortedByName(drafts: ReadonlyMap<string, PersonDraft>): Person[] {
  return [...drafts.values()]
    .map(({ person, record }) => ({ person, name: sortKey(record.name) }))
    .sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.person.id, b.person.id))
    .map(({ person }) => person);
}
