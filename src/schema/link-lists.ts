import * as z from "zod";
import { url } from "./address-fields.ts";
import { fields, language, list, shortLine } from "./fields.ts";
import { licence } from "./licence.ts";

/** What the links of a talk can lead to; pages name each kind in their own language. */
export const talkLinkKinds = [
  "slides",
  "paper",
  "code",
  "data",
  "notes",
  "poster",
  "preprint",
  "demo",
] as const;

/** What the links of a person can lead to. */
export const personLinkKinds = [
  "website",
  "lab",
  "scholar",
  "github",
  "mastodon",
  "linkedin",
] as const;

/** What a link of a talk says besides. */
export const talkLinkFields = {
  language: language.optional().describe("Its language, if it is not that of the talk."),
  licence: licence
    .optional()
    .describe("Its licence, if it has one of its own: slides that may be used otherwise, say."),
};

/** Returns the schema of a list of links, each of a kind or with a label of its own, and with these fields besides. */
export function linkList<
  const Kinds extends readonly [string, ...string[]],
  More extends z.core.$ZodLooseShape,
>(kinds: Kinds, more: More) {
  const choices = `${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1)}`;
  const link = fields({
    kind: z.enum(kinds, choices).optional().describe(`What it leads to: ${choices}.`),
    label: shortLine.optional().meta({
      description: "In place of kind, or to tell two of a kind apart: the words of the link.",
      examples: ["Exercises"],
    }),
    url: url.describe("Its address, or a DOI."),
    ...more,
  }).superRefine((typed, context) => {
    const { kind, label } = typed as { readonly kind?: string; readonly label?: string };
    if (kind === undefined && label === undefined)
      context.addIssue({ code: "custom", path: ["kind"], message: `${choices}; or a label` });
  });
  return list(link, "a list of links, each with a kind or a label and a url");
}
