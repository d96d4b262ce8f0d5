import * as z from "zod";
import { url } from "./address-fields.ts";
import { asked } from "./asked.ts";
import {
  day,
  fields,
  line,
  list,
  longest,
  markdown,
  personName,
  shortLine,
  word,
} from "./fields.ts";
import { imageName } from "./image.ts";
import { linkList, personLinkKinds } from "./link-lists.ts";
import { expectingId } from "./youtube.ts";

const institution = line.meta({
  description: "The institution with its place.",
  examples: ["Harbour College, Norway"],
});

const affiliation = fields({
  name: institution,
  until: day.optional().describe("The last day there, for a former one; those come first."),
});

type Affiliation = z.output<typeof affiliation>;

const move = fields({
  affiliation: z
    .union(
      [
        line.transform((name) => [name]),
        list(institution, "a list of institutions", longest.shortList).min(
          1,
          "a list of at least one institution",
        ),
      ],
      "one line of text, or a list of lines",
    )
    .meta({
      description: "The new institution with its place, or a list of them.",
      examples: ["Lagoon Institute, Nigeria"],
    }),
  from: day.describe("The first day there."),
}).describe("A change of the affiliation.");

/** `data/people/<id>.yaml`: a speaker, an organizer, or both. */
export const personSchema = fields({
  name: personName.meta({
    description: "The full name, without honorific.",
    examples: ["Ada Lind"],
  }),
  honorific: personName.optional().meta({
    description: "The title before the name, such as Dr. or Prof.",
    examples: ["Dr.", "Prof."],
  }),
  pronouns: shortLine.optional().meta({
    description: "How to speak of the person, as the person wishes.",
    examples: ["she/her", "they/them"],
  }),
  former_names: list(word, "a list of names")
    .min(1, "a list of at least one name")
    .optional()
    .meta({
      description:
        "Names that the person had before. They are never shown: the address that an old name had forwards to the page, and the check knows whom an old name means.",
      examples: [["Ada Berg"]],
    }),
  affiliation: z
    .union(
      [
        line.transform((name): Affiliation[] => [{ name }]),
        list(
          z
            .union(
              [line.transform((name): Affiliation => ({ name })), affiliation],
              "one line of text",
            )
            .meta({ examples: ["Harbour College, Norway"] }),
          "a list",
          longest.shortList,
        ).min(1, "a list of at least one institution"),
      ],
      "one line of text, or a list of lines for several institutions at once",
    )
    .default([])
    .meta({
      description:
        "The institution with its place; a list of lines for several at once. It stays as it is when somebody moves: see moves.",
      examples: ["Harbour College, Norway"],
    })
    .register(asked, {
      noun: "affiliation",
      request: "affiliation",
      lead: "people",
    }),
  moves: list(move, "a list of moves, each with affiliation and from")
    .default([])
    .describe(
      "Later changes of the affiliation, the earliest first; talks given before keep theirs.",
    ),
  photo: imageName
    .optional()
    .meta({
      description:
        "A portrait: the name of a file in data/images. It is cut to a square and made small; what the camera noted, such as the place, is left out.",
      examples: ["ada-lind.jpg"],
    })
    .register(asked, { noun: "photo", request: "photo", lead: "people" }),
  photo_credit: line.optional().meta({
    description: "Who took the portrait, as it is to be shown.",
    examples: ["Photo: Ben Okoro"],
  }),
  website: url.optional().describe("The home page."),
  links: linkList(personLinkKinds, {})
    .optional()
    .meta({ description: "Where else on the web the person is: each with its kind, or a label." }),
  bio: markdown
    .optional()
    .meta({
      description: "Who this is, in a sentence or two of Markdown.",
      examples: ["Ada studies how data is labelled."],
    })
    .register(asked, { noun: "bio", request: "bio", lead: "people" }),
  orcid: z
    .string("text")
    .regex(/^(\d{4}-){3}\d{3}[\dX]$/, {
      ...expectingId("an ORCID like 0000-0002-1825-0097", orcidIn),
      abort: true,
    })
    .refine(isOrcid, "an ORCID with a correct check digit")
    .optional()
    .meta({
      description: "The ORCID iD: sixteen digits in groups of four.",
      examples: ["0000-0002-1825-0097"],
    })
    .register(asked, {
      noun: "ORCID iD",
      request: "orcid",
      lead: "people",
    }),
});

/** `data/people/<id>.yaml` as it was typed. */
export type PersonRecord = z.infer<typeof personSchema>;

/** Returns the institutions of a person on a day (or in a month or year), or the last ones without a date. */
export function affiliationsOn(person: PersonRecord, date: string | null): readonly string[] {
  const { affiliation, moves } = person;
  const move = moves.findLast(({ from }) => date === null || from <= date);
  if (move) return move.affiliation;
  const former = affiliation.find(
    ({ until }) => date !== null && until !== undefined && until >= date,
  );
  if (former) return [former.name];
  const present = affiliation.filter(({ until }) => until === undefined);
  return (present.length > 0 ? present : affiliation.slice(-1)).map(({ name }) => name);
}

/** Returns every institution that a person's record names. */
export function institutionsOf({ affiliation, moves }: PersonRecord): string[] {
  return [...affiliation.map(({ name }) => name), ...moves.flatMap((move) => move.affiliation)];
}

/**
 * Returns the ORCID iD of an address, or of digits that are grouped otherwise, as ORCID writes it; null if there is none
 * or its check digit is wrong.
 */
export function orcidIn(typed: string): string | null {
  // Compatible forms are wide digits; the letter after them may be the Cyrillic one that looks like x.
  const [, ...groups] = orcidForms.exec(typed.normalize("NFKC").trim()) ?? [];
  const id = groups.join("-").toUpperCase().replace("Х", "X");
  return groups.length > 0 && isOrcid(id) ? id : null;
}

const orcidForms =
  /^(?:orcid(?: id)?:?\s*)?<?(?:https?:\/\/)?(?:(?:www\.)?orcid\.org\/(?:my-orcid\?orcid=)?)?(\d{4})[\s\p{Pd}]*(\d{4})[\s\p{Pd}]*(\d{4})[\s\p{Pd}]*(\d{3}[\dxх])[/>.,;]*(?:[?#].*)?$/iu;

/** Verifies the check digit of an ORCID iD (ISO 7064 MOD 11-2). */
function isOrcid(text: string): boolean {
  const digits = text.replaceAll("-", "");
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(15) === (check === 10 ? "X" : String(check));
}
