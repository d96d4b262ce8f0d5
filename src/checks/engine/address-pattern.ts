const ends =
  "com|org|net|edu|gov|int|io|ly|be|us|gl|gd|co|me|ai|app|dev|link|dk|de|uk|eu|fr|nl|se|no|ch|at|it|es|br|ca|au|in|jp|kr|cn";

/** The start of an address that lacks its scheme. */
export const hostPattern = new RegExp(`^(?:www\\.|(?:[a-z0-9-]+\\.)+(?:${ends})(?:/|$))`, "i");

/** An address that stands bare in a text, with its scheme or without: `https://…`, `www.…`, `bit.ly/…`. */
export const addressPattern = new RegExp(
  `(?<![\\p{L}\\p{N}@./+-])(?:[a-z][a-z+.-]*://|www\\.|(?:[a-z0-9-]+\\.)+(?:${ends})/)[^\\s<>"“”»]+`,
  "giu",
);

/** What closes a sentence or a bracket around an address is no part of it; a bracket that it opens itself is. */
export function withoutEnd(typed: string): string {
  const shorter = typed.replace(/[.,;:!?'’*_\]}]+$/, "");
  const opened = shorter.split("(").length;
  const closed = shorter.split(")").length;
  if (shorter.endsWith(")") && closed > opened) return withoutEnd(shorter.slice(0, -1));
  return shorter;
}
