const topLevelDomains =
  "com|org|net|edu|gov|int|io|ly|be|us|gl|gd|co|me|ai|app|dev|link|dk|de|uk|eu|fr|nl|se|no|ch|at|it|es|br|ca|au|in|jp|kr|cn";

/** Matches the start of an address without its scheme. */
export const hostPattern = new RegExp(
  `^(?:www\\.|(?:[a-z0-9-]+\\.)+(?:${topLevelDomains})(?:/|$))`,
  "i",
);

/** Matches every text with an address or a Markdown link, and few others. */
export const addressHint = /[/\]]|www\./i;

/**
 * Matches a bare address in a text, with or without its scheme: `https://…`, `www.…`, `bit.ly/…`. It ends where the words
 * of a Markdown link do. `ASP.NET/MVC` is none: people type top-level domains in small letters.
 */
export const addressPattern = new RegExp(
  `(?:(?:https?|HTTPS?|Https?)://|(?<![\\p{L}\\p{N}@./+-])(?:[a-zA-Z][a-zA-Z+.-]*://|[wW]{3}\\.|(?:[a-zA-Z0-9-]+\\.)+(?:${topLevelDomains})/))(?:(?!\\]\\()[^\\s<>"“”»\\p{Co}])+`,
  "gu",
);

/** Returns the part of an address that stands at the end of a text; "" if none does. */
export function addressAtEnd(text: string): string {
  return [...text.matchAll(addressPattern)].at(-1)?.[0] ?? "";
}

/** Returns an address without the punctuation that follows it; a closing bracket stays if the address opens it. */
export function trimAddress(typed: string): string {
  let unopened = count(typed, ")") - count(typed, "(");
  let { length } = typed;
  for (; length > 0; length--) {
    const last = typed.charAt(length - 1);
    if (last === ")" && unopened > 0) unopened--;
    else if (!".,;:!?'’*_]}".includes(last)) break;
  }
  return typed.slice(0, length);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
