import * as z from "zod";
import { url } from "./address-fields.ts";
import { day, fields, line, list, markdown, personName } from "./fields.ts";
import { expectingId } from "./youtube.ts";

const affiliation = fields({
  name: line.meta({
    description: "The institution with its place.",
    examples: ["Harbour College, Norway"],
  }),
  until: day.optional().describe("The last day there; the last in the list has none."),
});

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
  affiliation: z
    .union(
      [
        line.transform((name): z.output<typeof affiliation>[] => [{ name }]),
        list(affiliation, "a list").min(1, "a list of at least one institution"),
      ],
      "one line of text, or a list of institutions",
    )
    .default([])
    .meta({
      description: "The institution with its place, or a list of them, the earliest first.",
      examples: ["Harbour College, Norway"],
    }),
  website: url.optional().describe("The home page."),
  bio: markdown.optional().meta({
    description: "Who this is, in a sentence or two of Markdown.",
    examples: ["Ada studies how data is labelled."],
  }),
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
    }),
});

/** `data/people/<id>.yaml` as it was typed. */
export type PersonRecord = z.infer<typeof personSchema>;

/** Returns the affiliation on a day (or in a month or year), or the last one without a date; null if there is none. */
export function affiliationOn({ affiliation }: PersonRecord, date: string | null): string | null {
  const current = affiliation.find(
    ({ until }) => date !== null && until !== undefined && until >= date,
  );
  return (current ?? affiliation.at(-1))?.name ?? null;
}

/**
 * Returns the ORCID iD of an address, or of digits that are grouped otherwise, as ORCID writes it; null if there is none
 * or its check digit is wrong.
 */
export function orcidIn(typed: string): string | null {
  const [, ...groups] =
    /^(?:orcid(?: id)?:?\s*)?(?:https?:\/\/)?(?:(?:www\.)?orcid\.org\/)?(\d{4})[\s\p{Pd}]*(\d{4})[\s\p{Pd}]*(\d{4})[\s\p{Pd}]*(\d{3}[\dx])\/?(?:[?#].*)?$/iu.exec(
      typed.trim(),
    ) ?? [];
  const id = groups.join("-").toUpperCase();
  return groups.length > 0 && isOrcid(id) ? id : null;
}

/** Verifies the check digit of an ORCID iD (ISO 7064 MOD 11-2). */
function isOrcid(text: string): boolean {
  const digits = text.replaceAll("-", "");
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(15) === (check === 10 ? "X" : String(check));
}
