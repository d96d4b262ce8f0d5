import type { Person as PersonThing, ProfilePage } from "schema-dts";
import type { Person, Speaker } from "../site/site.ts";

/** Returns the page of a person as schema.org sees it. */
export function profileThing(person: Person): ProfilePage {
  const sameAs = [person.websiteUrl, person.orcidUrl].flatMap((url) => url ?? []);
  return {
    "@type": "ProfilePage",
    url: person.page.url,
    mainEntity: {
      ...personThing(person),
      ...(person.affiliation && { affiliation: organization(person.affiliation) }),
      ...(sameAs.length > 0 && { sameAs }),
    },
  };
}

/** Returns a speaker with the affiliation of the talk's day. */
export function speakerThing({ person, affiliation }: Speaker): Exclude<PersonThing, string> {
  return {
    ...personThing(person),
    ...(affiliation && { affiliation: organization(affiliation) }),
  };
}

/** Returns what is known of a person at any time. */
export function personThing(person: Person) {
  const { plainName, honorific, page } = person;
  return {
    "@type": "Person",
    "@id": personId(person),
    name: plainName,
    url: page.url,
    ...(honorific && { honorificPrefix: honorific }),
  } as const;
}

function organization(name: string) {
  return { "@type": "Organization", name } as const;
}

/** Returns what other data refers to a person by. */
export function personId({ page }: Person): string {
  return `${page.url}#person`;
}
