import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Face, faceOf } from "./fonts.ts";

/** The package of the pictures of emoji (by Twemoji, CC BY 4.0). */
export const emojiPackage = "@twemoji/svg";

/** What a text is drawn with. */
export interface Glyphs {
  /** The text without what cannot be drawn. */
  readonly text: string;
  readonly faces: readonly Face[];
  /** The pictures of the emoji, as `data:` addresses. */
  readonly images: Readonly<Record<string, string>>;
  /** The characters that neither a font nor the emoji have. */
  readonly missing: readonly string[];
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Returns what draws a text, letter by letter. */
export function glyphsOf(text: string): Glyphs {
  return together(
    text
      .normalize("NFC")
      .split(/(?<= )(?=[ -~])/)
      .map(drawnBy),
  );
}

const known = new Map<string, Glyphs>();

/** The same words come again and again. */
function drawnBy(word: string): Glyphs {
  const glyphs = known.get(word) ?? together(lettersIn(word).map(drawLetter));
  known.set(word, glyphs);
  return glyphs;
}

/** In plain English each character is a letter. */
function lettersIn(text: string): string[] {
  if (/^[ -~]*$/.test(text)) return [...text];
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function together(parts: readonly Glyphs[]): Glyphs {
  return {
    text: parts.map(({ text }) => text).join(""),
    faces: [...new Set(parts.flatMap(({ faces }) => faces))],
    images: Object.assign({}, ...parts.map(({ images }) => images)),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
  };
}

function drawLetter(letter: string): Glyphs {
  const file = emojiFile(letter);
  if (file === null) return drawCharacters([...letter]);
  return { text: letter, faces: [], images: { [letter]: dataUrl(file) }, missing: [] };
}

/** Characters that only steer how others look are missed by nobody. */
function drawCharacters(characters: readonly string[]): Glyphs {
  const drawn = characters.filter((character) => faceOf(character) !== null);
  return {
    text: drawn.join(""),
    faces: drawn.flatMap((character) => faceOf(character) ?? []),
    images: {},
    missing: characters.filter(
      (character) =>
        faceOf(character) === null && !/\p{Default_Ignorable_Code_Point}/u.test(character),
    ),
  };
}

/** Returns the picture of an emoji, or null for what is a letter, or an emoji too new. */
function emojiFile(letter: string): string | null {
  if (!/\p{Emoji_Presentation}|\uFE0F/u.test(letter)) return null;
  const codes = [...letter].map((character) => character.codePointAt(0)?.toString(16));
  const name = (letter.includes("\u200D") ? codes : codes.filter((code) => code !== "fe0f")).join(
    "-",
  );
  const file = path.join("node_modules", emojiPackage, `${name}.svg`);
  return existsSync(file) ? file : null;
}

function dataUrl(file: string): string {
  return `data:image/svg+xml;base64,${readFileSync(file).toString("base64")}`;
}
