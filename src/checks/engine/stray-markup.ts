import { maskCharacter } from "./texts.ts";

/**
 * Matches `**` that made nothing bold, in prose: it touches a word, and is not escaped. Of a mark that was half read, the
 * other star counts.
 */
export const strayStars = new RegExp(
  `(?<![\\\\*])\\*\\*(?!\\*)(?<!(?:^|\\s)\\*\\*(?=\\s|$))|(?<![\\\\*])\\*(?=${maskCharacter}\\S)|(?<=\\S${maskCharacter})\\*(?!\\*)`,
  "gu",
);

/** A paragraph of a text, and its offset in it. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/** Returns the paragraphs of a Markdown text: what empty lines separate. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/(?:(?!\n[^\S\n]*\n)[\s\S])+/g)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
}
