/** What a program prints for a missing value. */
export const emptyValues = String.raw`undefined|NaN|null|Invalid Date|\[object \w+\]`;

/** Placeholders for a text that is still to be written. */
export const placeholders =
  "TBA|TBD|TBC|TODO|FIXME|XXX+|xxx+|[Ll]orem ipsum|(?:First)?[Nn]ame Surname|[Cc]hange me";

/** Marks of Markdown that were not rendered. */
export const strayMarks = String.raw`\*\*|\]\(|##|\`{3}`;

/** What a visitor reads where a text was escaped twice. */
export const escapedCharacters = String.raw`&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);`;

/** Returns a pattern that matches some of these words as whole words: "null", not "nullable". */
export function wholeWords(words: string): RegExp {
  const notInside = String.raw`(?<!\w(?=\w))`;
  return new RegExp(`${notInside}(?:${words})${notInside}`, "g");
}

const anywhere = new RegExp(`${emptyValues}|${placeholders}`, "g");

const shown = new RegExp(`${anywhere.source}|${strayMarks}|${escapedCharacters}`, "gi");

/** Returns those of these words that occur in files of the data: an organizer typed them on purpose. */
export function meantWords(files: readonly string[]): string[] {
  return files.flatMap((text) => text.match(anywhere) ?? []);
}

/** Returns those of these words and marks that stand in texts as visitors read them. */
export function shownWords(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(shown) ?? []);
}
