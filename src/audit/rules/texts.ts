import type { Problem } from "../../problems.ts";
import { type PageText, problemIn } from "../read/built-site.ts";

/** Returns a problem for each place where a pattern occurs in what visitors read; addresses are no text. */
export function problemsInTexts(
  page: PageText,
  rule: string,
  pattern: RegExp,
  factOf: (found: string) => string | null,
): Problem[] {
  // Nearly every page is sound, and one search is many times as fast as lists of matches.
  if (page.words.search(pattern) < 0) return [];
  return page.texts().flatMap(({ value, offset }) =>
    [...withoutAddresses(value).matchAll(pattern)].flatMap((match) => {
      const fact = factOf(match[0]);
      return fact === null ? [] : [problemIn(page, offset + match.index, rule, fact)];
    }),
  );
}

function withoutAddresses(text: string): string {
  return text.includes("://")
    ? text.replace(/\bhttps?:\/\/[^\s<>"]+/g, (address) => " ".repeat(address.length))
    : text;
}
