import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { toCard } from "./card.ts";
import type { CardText, CardToMake } from "./card-text.ts";
import { cacheIn } from "./file-cache.ts";
import { openFonts } from "./fonts.ts";
import { missingCharacters } from "./glyphs.ts";

/** Pictures that were made before, by all that they depend on. The folder can be thrown away at any time. */
const cacheFolder = process.env["SITE_CACHE"] ?? ".cache/cards";

/** Returns what makes the pictures of one card, by their type: `.png`, `.webp`. */
export type PictureMaker = (text: CardText) => (type: string) => Promise<Buffer>;

/** Draws a card, once for all pictures of it. */
export const drawn: PictureMaker = (text) => {
  let drawing: Promise<string> | undefined;
  return async (type) => {
    drawing ??= toCard(text);
    const { toPicture } = await import("./picture.ts");
    return toPicture(await drawing, type);
  };
};

/**
 * Writes cards into the folder of a site; those that `cache` holds are not made again. Prints a note for characters that
 * no font has.
 */
export async function writeCards(
  cards: readonly CardToMake[],
  folder: string,
  cache = cacheFolder,
  makerOf = drawn,
): Promise<void> {
  tellMissing(cards);
  const maker = makerKey();
  const kept = cacheIn(cache);
  for (const { pictures, text } of cards) {
    // Thousands of pictures take a while: what waits has its turn between them.
    await setImmediate();
    const typed = JSON.stringify(text);
    const make = makerOf(text);
    const key = createHash("sha256").update(maker).update(typed).digest("hex");
    for (const { path: name } of pictures) {
      const type = path.extname(name);
      await kept.put(`${key}${type}`, path.join(folder, name), () => make(type));
    }
  }
}

function tellMissing(cards: readonly CardToMake[]): void {
  const fonts = openFonts();
  for (const { pictures, text } of cards) {
    const missing = missingCharacters(Object.values(text).flat(), fonts);
    if (missing.length > 0)
      console.warn(
        `note: ${pictures[0].path} leaves out ${missing.map(named).join(", ")}: no font has it`,
      );
  }
}

/** "अ (U+0905)". */
function named(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return `${character} (U+${code})`;
}

/** What makes the pictures: the code that arranges them, and the packages that draw them. */
function makerKey(): string {
  const names = ["card", "fonts", "glyphs", "picture"];
  const code = names.map((name) => `src/cards/${name}.ts`);
  const hash = createHash("sha256");
  for (const file of [...code, "package-lock.json"]) hash.update(readFileSync(file));
  return hash.digest("hex");
}
