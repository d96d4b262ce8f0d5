/** What a program prints for a missing value. */
export const emptyValues = String.raw`undefined|NaN|null|Invalid Date|\[object \w+\]`;

/** Placeholders for a text that is still to be written. */
export const placeholders =
  "TBA|TBD|TBC|TODO|FIXME|XXX+|xxx+|[Ll]orem ipsum|(?:First)?[Nn]ame Surname|[Cc]hange me";

/** Returns a pattern that matches some of these words as whole words: "null", not "nullable". */
export function wholeWords(words: string): RegExp {
  const notInside = String.raw`(?<!\w(?=\w))`;
  return new RegExp(`${notInside}(?:${words})${notInside}`, "g");
}

const anywhere = new RegExp(`${emptyValues}|${placeholders}`, "g");

/** Returns those of these words that occur in the data: an organizer typed them on purpose. */
export function meantWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(anywhere) ?? []));
}
