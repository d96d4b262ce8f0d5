const topLevelDomains =
  "com|org|net|edu|gov|int|io|ly|be|us|gl|gd|co|me|ai|app|dev|link|dk|de|uk|eu|fr|nl|se|no|ch|at|it|es|br|ca|au|in|jp|kr|cn";

/** Matches the start of an address without its scheme. */
export const hostPattern = new RegExp(
  `^(?:www\\.|(?:[a-z0-9-]+\\.)+(?:${topLevelDomains})(?:/|$))`,
  "i",
);

/** Matches a bare address in a text, with or without its scheme: `https://…`, `www.…`, `bit.ly/…`. */
export const addressPattern = new RegExp(
  `(?<![\\p{L}\\p{N}@./+-])(?:[a-z][a-z+.-]*://|www\\.|(?:[a-z0-9-]+\\.)+(?:${topLevelDomains})/)[^\\s<>"“”»]+`,
  "giu",
);

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
