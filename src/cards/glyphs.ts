import { existsSync, readFileSync } from "node:fs";
import type { Fonts } from "./fonts.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Plain English, which needs no look at the fonts: saves 60 ms of CPU time at a hundred talks. */
const plain = /^[ -~…]*$/;

/** Returns a text with its letters and marks composed (Unicode NFC), without the characters that cannot be drawn. */
export function drawableText(text: string, fonts: Fonts): string {
  if (plain.test(text)) return text;
  return glyphsIn(text, fonts)
    .filter((glyph, i, all) => isDrawable(glyph, fonts) || isParting(glyph, all[i - 1]))
    .join("");
}

/** Returns the characters of texts that cannot be drawn, each once, but for those that only steer how others look. */
export function missingCharacters(texts: readonly string[], fonts: Fonts): string[] {
  const glyphs = texts.filter((text) => !plain.test(text)).flatMap((text) => glyphsIn(text, fonts));
  return [...new Set(glyphs)].filter(
    (glyph) => !isDrawable(glyph, fonts) && !/\p{Default_Ignorable_Code_Point}/u.test(glyph),
  );
}

/** Emoji that have a picture, and single characters; of one that no font has, its plain form (Unicode NFKC). */
function glyphsIn(text: string, { has }: Fonts): string[] {
  const graphemes = [...segmenter.segment(text.normalize("NFC"))];
  const plainForm = (letter: string) => (has(letter) ? letter : [...letter.normalize("NFKC")]);
  return graphemes.flatMap(({ segment }) =>
    emojiFile(segment) ? segment : [...segment].flatMap(plainForm),
  );
}

/** The zero-width non-joiner spells Persian: without it, other letters join. */
function isParting(glyph: string, before = ""): boolean {
  return glyph === "\u200c" && /\p{Script=Arabic}/u.test(before);
}

function isDrawable(glyph: string, fonts: Fonts): boolean {
  return emojiFile(glyph) !== null || fonts.has(glyph);
}

/** Returns the picture of an emoji (Twemoji, CC BY 4.0) as a `data:` URL; null for letters and for emoji that are too new. */
export function emojiUrl(grapheme: string): string | null {
  const file = emojiFile(grapheme);
  return file && `data:image/svg+xml;base64,${readFileSync(file).toString("base64")}`;
}

function emojiFile(grapheme: string): string | null {
  if (!/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return null;
  const codes = [...grapheme].map((character) => character.codePointAt(0)?.toString(16));
  const named = grapheme.includes("\u200D") ? codes : codes.filter((code) => code !== "fe0f");
  const file = `node_modules/@twemoji/svg/${named.join("-")}.svg`;
  return existsSync(file) ? file : null;
}
