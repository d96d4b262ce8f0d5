import type { Site } from "../site/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** Returns the icon of the site as SVG: the emoji of the title, or its first letter. */
export function toIcon({ series }: Site): string {
  const emoji = series.title.match(/\p{Emoji_Presentation}/u)?.[0];
  const symbol = emoji ?? [...series.title][0] ?? "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text x="50" y="54" font-size="84" text-anchor="middle" dominant-baseline="central" font-family="system-ui, sans-serif">${escapeXml(symbol)}</text></svg>
`;
}
