import * as z from "zod";
import { roles } from "../schema/roles.ts";
import type { Person } from "../site/site.ts";
import { apiFields } from "./api-fields.ts";
import { apiPersonReference, personReference } from "./api-references.ts";
import { linkOf, materialLink } from "./api-talk-details.ts";

const { html, text, url } = apiFields;

/** The schema of a person in `people.json`. */
export const apiPerson = apiPersonReference.extend({
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

/** Returns a person as `people.json` has it. */
export function toApiPerson(person: Person): z.infer<typeof apiPerson> {
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

function photoOf({ portrait }: Person): z.infer<typeof apiPerson>["photo"] {
  return portrait && { url: portrait.url, credit: portrait.credit };
}
