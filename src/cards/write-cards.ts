import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { cacheFolder, cacheKeyOf, cacheKeyOfFiles } from "../cache-key.js";
import { filesIn } from "../files.ts";
import { toCard } from "./card.ts";
import type { CardText, CardToMake } from "./card-text.ts";
import { cacheIn } from "./file-cache.ts";
import { openFonts } from "./fonts.ts";
import { missingCharacters } from "./glyphs.ts";

const pictureCache = path.join(cacheFolder, "cards");

/** Returns what makes the pictures of one card, by their type: `.png`, `.webp`. */
export type PictureMaker = (text: CardText) => (type: string) => Promise<Buffer>;

/** Draws a card, once for all pictures of it. */
export const drawn: PictureMaker = (text) => {
  let drawing: Promise<string> | undefined;
  return async (type) => {
    const { toPicture } = await import("./picture.ts");
    // Started last, so that its failure has a handler at once.
    drawing ??= toCard(text);
    return toPicture(await drawing, type);
  };
};

/**
 * Writes cards into the folder of a site; those that the cache in the folder `cache` holds are not made again. Prints a
 * note for characters that no font has.
 */
export async function writeCards(
  cards: readonly CardToMake[],
  folder: string,
  cache = pictureCache,
  makerOf = drawn,
): Promise<void> {
  tellMissing(cards);
  const put = cacheIn(cache);
  for (const { pictures, text } of cards) {
    // Thousands of pictures take a while: other tasks run between them.
    await setImmediate();
    const make = makerOf(text);
    const key = keyOf(text);
    for (const { path: name } of pictures) {
      const type = path.extname(name);
      await put(`${key}${type}`, path.join(folder, name), () => make(type));
    }
  }
}

/** Returns the cache keys of cards: hashes of what is drawn, and of the code and the versions of the packages that draw it. */
export function cardKeys(): (text: CardText) => string {
  const sources = filesIn("src/cards").map((name) => `src/cards/${name}`);
  const code = cacheKeyOfFiles([...sources, "package-lock.json"]);
  return (text) => cacheKeyOf([code, JSON.stringify(text)]);
}

/** The code is hashed as it is loaded: an edit made later has not drawn these cards. */
const keyOf = cardKeys();

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
