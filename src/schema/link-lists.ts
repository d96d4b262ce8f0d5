import * as z from "zod";
import { url } from "./address-fields.ts";
import { fields, list, shortLine } from "./fields.ts";

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

/** Returns the schema of a list of links, each of a kind or with a label of its own. */
export function linkList<const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) {
  const choices = `${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1)}`;
  const link = fields({
    kind: z.enum(kinds, choices).optional().describe(`What it leads to: ${choices}.`),
    label: shortLine.optional().meta({
      description: "In place of kind, or to tell two of a kind apart: the words of the link.",
      examples: ["Exercises"],
    }),
    url: url.describe("Its address, or a DOI."),
  }).superRefine(({ kind, label }, context) => {
    if (kind === undefined && label === undefined)
      context.addIssue({ code: "custom", path: ["kind"], message: `${choices}; or a label` });
  });
  return list(link, "a list of links, each with a kind or a label and a url");
}
