import { isUtf8 } from "node:buffer";
import { meantLetters, mojibake } from "../checks/rules/letters-decoded.ts";

/** A text with its letters put right, and what was changed: "EspÃrito → Espírito". */
interface Mended {
  readonly text: string;
  readonly changes: readonly string[];
}

/** Returns the text of a file; what is not UTF-8 is read as Windows-1252. */
export function decodeFile(bytes: Buffer): string {
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}

/** í and à lose their second byte where it was taken for a soft hyphen or a space. */
const halfLetters: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})Ã\u00ad?(?=\p{Ll})/gu, "í"],
  [/(?<=\s)Ã(?=\s)/gu, "à"],
];

/** Puts right the letters of a text that was once decoded wrongly; half letters are guessed. */
export function mendLetters(text: string): Mended {
  const decoded = text.replace(
    mojibake,
    (run: string, index: number) => meantLetters(text, run, index) ?? run,
  );
  const whole = halfLetters.reduce(
    (mended, [half, letter]) => mended.replace(half, letter),
    decoded,
  );
  return { text: whole, changes: changedWords(decoded, whole) };
}

/** Returns a line for each word that was guessed. */
function changedWords(before: string, after: string): string[] {
  const [old, fresh] = [before, after].map((text) => text.split(/\s+/));
  return (old ?? []).flatMap((word, i) => (word === fresh?.[i] ? [] : `${word} → ${fresh?.[i]}`));
}
