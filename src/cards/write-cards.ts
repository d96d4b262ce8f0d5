import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { cacheFolder, cacheKeyOf, cacheKeyOfFiles } from "../cache-key.js";
import { cacheIn } from "../file-cache.ts";
import { filesIn } from "../files.ts";
import { visible } from "../problems.ts";
import { cardWidth, coverWidth } from "../site/page-addresses.ts";
import { toCard } from "./card.ts";
import type { CardText, CardToMake } from "./card-text.ts";
import { openFonts } from "./fonts.ts";
import { missingIn, wholeText } from "./whole-text.ts";

const pictureCache = path.join(cacheFolder, "cards");

/** Returns the picture of a card that says these words, as PNG. */
export async function drawn(text: CardText): Promise<Buffer> {
  const { toPicture } = await import("./picture.ts");
  return toPicture(await toCard(text), text.form === "square" ? coverWidth : cardWidth);
}

/**
 * Writes cards into the folder of a site; those that the cache in the folder `cache` holds are not made again. Prints a
 * note where characters that no font has make cards show the series instead.
 */
export async function writeCards(
  cards: readonly CardToMake[],
  folder: string,
  cache = pictureCache,
  draw = drawn,
): Promise<void> {
  const fonts = openFonts();
  const missing = new Map<string, readonly string[]>();
  const put = cacheIn(cache);
  for (const toMake of cards) {
    // Thousands of pictures take a while: other tasks run between them.
    await setImmediate();
    const { card, text: wanted } = toMake;
    const text = wholeText(toMake, fonts);
    if (text.title !== wanted.title) missing.set(card.path, missingIn(wanted, fonts));
    await put(`${keyOf(text)}.png`, path.join(folder, card.path), () => draw(text));
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
