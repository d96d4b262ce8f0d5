/** The direction in which a text is read. */
export type Direction = "ltr" | "rtl";

/** The scripts that are read from the right and have living readers (ISO 15924). */
const fromTheRight = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

/** Returns the direction of the script in which a language (BCP 47) is written; older engines lack `textInfo`. */
export function directionOf(language: string): Direction {
  const { script = "" } = new Intl.Locale(language).maximize();
  return fromTheRight.has(script) ? "rtl" : "ltr";
}

const letterFromTheRight =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Returns a text between U+2068 and U+2069 where it has letters of the other direction, so that what stands around it
 * keeps its order (UAX 9); HTML has `<bdi>` for this.
 */
export function isolated(text: string, around: Direction): string {
  const mixes = around === "ltr" ? letterFromTheRight.test(text) : /\p{Script=Latin}/u.test(text);
  return mixes ? `\u2068${text}\u2069` : text;
}

/** Returns a language and its direction for texts on pages that speak another one; nulls where it is the same. */
export function foreignLanguage(
  tag: string,
  pages: { readonly tag: string },
): { readonly language: string | null; readonly direction: Direction | null } {
  if (tag === pages.tag) return { language: null, direction: null };
  return { language: tag, direction: directionOf(tag) };
}
