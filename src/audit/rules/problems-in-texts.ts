import type { Problem } from "../../problems.ts";
import type { PageText } from "../built-site.ts";
import { problemIn } from "./audit-rule.ts";

/** Returns a problem for each place where a pattern occurs in what visitors read; addresses are no text. */
export function problemsInTexts(
  page: PageText,
  rule: string,
  pattern: RegExp,
  factOf: (found: string) => string | null,
): Problem[] {
  return page.texts.flatMap(({ value, offset }) => {
    // Iterators over no match at all would take a fifth of the whole audit.
    if (value.search(pattern) < 0) return [];
    return [...withoutAddresses(value).matchAll(pattern)].flatMap((match) => {
      const fact = factOf(match[0]);
      return fact === null ? [] : [problemIn(page, offset + match.index, rule, fact)];
    });
  });
}

function withoutAddresses(text: string): string {
  return text.includes("://")
    ? text.replace(/\bhttps?:\/\/[^\s<>"]+/g, (address) => " ".repeat(address.length))
    : text;
}
