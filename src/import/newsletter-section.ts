import { isWebAddress } from "../schema/address-fields.ts";
import { blockMarkdown, leftBlock } from "./block-words.ts";
import type { Section } from "./page-sections.ts";
import { type ImportedSeries, noFacts, type SourceFacts } from "./source-facts.ts";

type Newsletter = Partial<NonNullable<ImportedSeries["newsletter"]>>;

/** Returns the newsletter of a page that has its form; what the form's pages say themselves is left. */
export function readNewsletter({ blocks }: Section): SourceFacts {
  const frame = blocks.find(({ kind }) => kind === "frame")?.frame ?? null;
  const [first, ...others] = blocks.filter(({ kind }) => kind !== "frame");
  if (frame === null || !first || !isWebAddress(frame.url))
    return {
      ...noFacts,
      left: blocks.map((block) => leftBlock(block, "there is no form here")),
    };
  const text = blocks.map((block) => block.text).join(" ");
  const provider = first.marks.find(
    ({ url, text: word }) => isWebAddress(url ?? "") && !/privacy/i.test(word),
  );
  const contact = /\b(?:contact|write to|ask)\s+(\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{L}'-]*)*)/u.exec(
    text,
  )?.[1];
  const [, sender, email] =
    /sender\s+(?:will be|is)\s+(.+?)\s*\(\s*([\w.+-]+\s*@\s*[\w.-]+\w)\s*\)/i.exec(text) ?? [];
  const newsletter: Newsletter = {
    introduction: blockMarkdown(first),
    ...(provider?.url ? { provider: { name: provider.text, website: provider.url } } : {}),
    form: { url: frame.url, width: frame.width || 540, height: frame.height || 600 },
    ...(sender && email ? { sender: { name: sender, email: email.replace(/\s/g, "") } } : {}),
    ...(contact === undefined ? {} : { contact }),
  };
  return {
    ...noFacts,
    // What is missing is a problem that the check tells.
    series: { newsletter: newsletter as NonNullable<ImportedSeries["newsletter"]> },
    guesses: contact === undefined ? {} : { "newsletter.contact": `the page says "${contact}"` },
    left: others.map((block) =>
      leftBlock(block, "the pages say this themselves, with the sender and the contact"),
    ),
  };
}
