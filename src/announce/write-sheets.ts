import { cardsOf } from "../cards/card-text.ts";
import { openFonts } from "../cards/fonts.ts";
import { wholeText } from "../cards/whole-text.ts";
import { drawn } from "../cards/write-cards.ts";
import type { Site, Webinar } from "../site/site.ts";
import { titleOf } from "./build-message.ts";
import { toPdf } from "./pdf.ts";
import { tell } from "./phrases/tell.ts";
import { posterText, type SheetText, slideText } from "./sheet-text.ts";
import { sheetForms, toSheet } from "./sheets.ts";

/** Returns the poster and the opening slide of a webinar as PDF, by the names of their files. */
export async function sheetsOf(webinar: Webinar, site: Site): Promise<Map<string, Buffer>> {
  const facts = {
    title: `${titleOf(webinar, site)} – ${site.series.plainTitle}`,
    author: site.series.plainTitle,
    language: site.language.tag,
    at: site.nowAt,
  };
  const pdf = async (name: keyof typeof sheetForms, text: SheetText) => {
    const form = sheetForms[name];
    return [`${name}.pdf`, await toPdf(await toSheet(text, form), form, facts)] as const;
  };
  return new Map([
    await pdf("poster", posterText(webinar, site)),
    await pdf("opening-slide", slideText(webinar, site)),
  ]);
}

/** Returns the card of a webinar as PNG, and its alternative text, by the names of their files. */
export async function cardOf(webinar: Webinar, site: Site): Promise<Map<string, Buffer>> {
  const toMake = cardsOf(site).find(({ card }) => card === webinar.page.card);
  if (toMake === undefined) return new Map();
  const text = wholeText(toMake, openFonts());
  const [below = ""] = text.below;
  const words = [text.label, text.title, below, text.when, text.series].filter(Boolean).join("; ");
  const alt = tell(site.language, "card_shows", { words });
  return new Map([
    ["card.png", await drawn(text)],
    ["card-alt.txt", Buffer.from(`${alt}\n`)],
  ]);
}
