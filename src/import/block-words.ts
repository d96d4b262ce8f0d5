import type { Block } from "./page-blocks.ts";
import type { Leftover } from "./source-facts.ts";

/** Returns a block as a text that no field takes, with its addresses. */
export function leftBlock({ line, text, marks }: Block, why: string): Leftover {
  const urls = marks.flatMap(({ url }) => (url === null ? [] : `<${url}>`));
  return { line, text: [text, ...urls].join(" "), why };
}

/** Returns the text of a block as Markdown, with its links. */
export function blockMarkdown({ text, marks }: Block): string {
  const links = marks.filter(({ url }) => url !== null && /^https?:/i.test(url));
  return links.reduceRight(
    (whole, { start, end, url }) =>
      `${whole.slice(0, start)}[${whole.slice(start, end)}](${url})${whole.slice(end)}`,
    text,
  );
}
