/** What a program prints where it has no value. */
export const emptyValues = String.raw`undefined|NaN|null|Invalid Date|\[object \w+\]`;

/** What holds the place of a text that is still to be written. */
export const placeholders =
  "TBA|TBD|TBC|TODO|FIXME|XXX+|xxx+|[Ll]orem ipsum|(?:First)?[Nn]ame Surname|[Cc]hange me";

/** Returns a pattern for some of these words where they are not part of a longer one: "null", not "nullable". */
export function wholeWords(words: string): RegExp {
  const notInside = String.raw`(?<!\w(?=\w))`;
  return new RegExp(`${notInside}(?:${words})${notInside}`, "g");
}

const anywhere = new RegExp(`${emptyValues}|${placeholders}`, "g");

/** Returns those of these words that stand somewhere in the texts of the data: an organizer means them. */
export function meantWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(anywhere) ?? []));
}
