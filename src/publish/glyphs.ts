import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Face, faceOf } from "./font.ts";

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
  const faces = new Set<Face>();
  const images: Record<string, string> = {};
  const missing = new Set<string>();
  const letters = lettersIn(text.normalize("NFC")).map((letter) => {
    const drawn = drawnBy(letter);
    for (const face of drawn.faces) faces.add(face);
    for (const character of drawn.missing) missing.add(character);
    Object.assign(images, drawn.images);
    return drawn.text;
  });
  return { text: letters.join(""), faces: [...faces], images, missing: [...missing] };
}

/** In plain English each character is a letter. */
function lettersIn(text: string): string[] {
  if (/^[ -~]*$/.test(text)) return [...text];
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

const known = new Map<string, Glyphs>();

/** The same letters come again and again. */
function drawnBy(letter: string): Glyphs {
  const glyphs = known.get(letter) ?? drawLetter(letter);
  known.set(letter, glyphs);
  return glyphs;
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
