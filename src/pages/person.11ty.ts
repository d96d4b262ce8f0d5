import { toHtml } from "../build/html.ts";
import type { Person, Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
  readonly person: Person;
}

export const data = {
  pagination: { data: "due.people", size: 1, alias: "person" },
  permalink: ({ person }: Data) => person.page.path,
};

export const render = ({ site, person }: Data) =>
  toHtml("person.njk", { site, person, here: person.page });
