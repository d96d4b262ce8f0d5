import type { Person as PersonThing, ProfilePage } from "schema-dts";
import type { Author, Person, Speaker } from "../site/site.ts";

/** Returns the page of a person in schema.org's vocabulary. */
export function profileThing(person: Person): ProfilePage {
  const { websiteUrl, orcidUrl, links } = person;
  const sameAs = [websiteUrl, orcidUrl, ...links.map(({ url }) => url)].flatMap((url) => url ?? []);
  return {
    "@type": "ProfilePage",
    url: person.page.url,
    mainEntity: {
      ...personThing(person),
      ...organizations(person.affiliations),
      ...(sameAs.length > 0 && { sameAs }),
    },
  };
}

/** Returns a speaker with the affiliation on the day of the talk. */
export function speakerThing({ person, affiliations }: Speaker): Exclude<PersonThing, string> {
  return { ...personThing(person), ...organizations(affiliations) };
}

/** Returns a co-author; one without a page has only a name. */
export function authorThing({ name, person }: Author): Exclude<PersonThing, string> {
  return person === null ? { "@type": "Person", name } : personThing(person);
}

/** Returns a person without the affiliation, which changes over time. */
export function personThing(person: Person) {
  const { plainName, honorific, portrait, page } = person;
  return {
    "@type": "Person",
    "@id": personId(person),
    name: plainName,
    url: page.url,
    ...(honorific && { honorificPrefix: honorific }),
    ...(portrait && { image: portrait.url }),
  } as const;
}

function organizations(names: readonly string[]) {
  const things = names.map((name) => ({ "@type": "Organization", name }) as const);
  const [only] = things;
  return only ? { affiliation: things.length === 1 ? only : things } : {};
}

/** Returns the `@id` of a person. */
export function personId({ page }: Person): string {
  return `${page.url}#person`;
}
