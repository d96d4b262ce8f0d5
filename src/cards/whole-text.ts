import type { CardText, CardToMake } from "./card-text.ts";
import type { Fonts } from "./fonts.ts";
import { missingCharacters } from "./glyphs.ts";

/** Returns what a card says: its own text if the fonts have all of it, else the first text instead that they have. */
export function wholeText({ text, instead }: CardToMake, fonts: Fonts): CardText {
  for (const each of [text, ...instead]) {
    const part = drawablePart(each, fonts);
    if (part) return part;
  }
  return text;
}

/** Returns the characters of a card's text that no font has. */
export function missingIn(text: CardText, fonts: Fonts): string[] {
  return missingCharacters(Object.values(text).flat(), fonts);
}

/** Returns a text with those of the texts below its title that can be drawn; null where it would lack something. */
function drawablePart(text: CardText, fonts: Fonts): CardText | null {
  if (missingIn(text, fonts).length === 0) return text;
  const below = text.below.filter((each) => missingCharacters([each], fonts).length === 0);
  const lacksAll = below.length === 0 && text.below.length > 0;
  return lacksAll || missingIn({ ...text, below }, fonts).length > 0 ? null : { ...text, below };
}
