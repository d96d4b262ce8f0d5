import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { cacheFolder, cacheKeyOf, cacheKeyOfFiles } from "../cache-key.js";
import { filesIn } from "../files.ts";
import { visible } from "../problems.ts";
import { toCard } from "./card.ts";
import type { CardText, CardToMake } from "./card-text.ts";
import { cacheIn } from "./file-cache.ts";
import { openFonts } from "./fonts.ts";
import { missingIn, wholeText } from "./whole-text.ts";

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
 * note where characters that no font has make cards show the series instead.
 */
export async function writeCards(
  cards: readonly CardToMake[],
  folder: string,
  cache = pictureCache,
  makerOf = drawn,
): Promise<void> {
  const fonts = openFonts();
  const missing = new Map<string, readonly string[]>();
  const put = cacheIn(cache);
  for (const card of cards) {
    // Thousands of pictures take a while: other tasks run between them.
    await setImmediate();
    const { pictures } = card;
    const text = wholeText(card, fonts);
    if (text.title !== card.text.title) missing.set(pictures[0].path, missingIn(card.text, fonts));
    const make = makerOf(text);
    const key = keyOf(text);
    for (const { path: name } of pictures) {
      const type = path.extname(name);
      await put(`${key}${type}`, path.join(folder, name), () => make(type));
    }
  }
  if (missing.size > 0) console.warn(visible(missingNote(missing)));
}

/** Returns the cache keys of cards: hashes of what is drawn, and of the code and the versions of the packages that draw it. */
export function cardKeys(): (text: CardText) => string {
  const sources = filesIn("src/cards").map((name) => `src/cards/${name}`);
  const code = cacheKeyOfFiles([...sources, "package-lock.json"]);
  return (text) => cacheKeyOf([code, JSON.stringify(text)]);
}

/** The code is hashed as it is loaded: an edit made later has not drawn these cards. */
const keyOf = cardKeys();

/** Returns a note on the characters that are missing in cards, by the paths of these cards. */
function missingNote(missing: ReadonlyMap<string, readonly string[]>): string {
  const characters = [...new Set([...missing.values()].flat())];
  const some = characters.slice(0, 3).map(named).join(", ");
  const more = characters.length > 3 ? ` and ${characters.length - 3} more` : "";
  const [first] = missing.keys();
  const [cards, show] =
    missing.size === 1 ? ["1 card", "shows"] : [`${missing.size} cards`, "show"];
  return `note: no font has ${some}${more}: ${cards} (the first is ${first}) ${show} the series or the address of the site instead`;
}

/** "अ (U+0905)". */
function named(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return `${character} (U+${code})`;
}
