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
  const draw = (letter: string): string => {
    const file = emojiFile(letter);
    if (file !== null) images[letter] ??= dataUrl(file);
    return file === null ? drawn([...letter], faces, missing) : letter;
  };
  const letters = [...segmenter.segment(text.normalize("NFC"))].map(({ segment }) => draw(segment));
  return { text: letters.join(""), faces: [...faces], images, missing: [...missing] };
}

/** Characters that only steer how others look are missed by nobody. */
function drawn(characters: readonly string[], faces: Set<Face>, missing: Set<string>): string {
  const isDrawn = (character: string): boolean => {
    const face = faceOf(character);
    if (face) faces.add(face);
    else if (!/\p{Default_Ignorable_Code_Point}/u.test(character)) missing.add(character);
    return face !== null;
  };
  return characters.filter(isDrawn).join("");
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
