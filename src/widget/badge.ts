import { escapeXml } from "../publish/escape-xml.ts";
import type { Site } from "../site/site.ts";

/** Returns a badge of the series for READMEs and pages, 20 pixels high, as SVG: "Webinar | Talks on Sound". */
export function toBadge({ series, language }: Site): string {
  const [label, title] = [language.phrases.webinar, series.plainTitle];
  const [left, right] = [widthOf(label), widthOf(title)];
  const text = (words: string, start: number, width: number) =>
    `<text x="${start + width / 2}" y="14" textLength="${width - 12}" lengthAdjust="spacingAndGlyphs">${escapeXml(words)}</text>`;
  const name = escapeXml(`${label}: ${title}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${name}"><title>${name}</title><clipPath id="r"><rect width="${left + right}" height="20" rx="3"/></clipPath><g clip-path="url(#r)"><path fill="#444" d="M0 0h${left}v20H0z"/><path fill="#a8321a" d="M${left} 0h${right}v20H${left}z"/></g><g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(label, 0, left)}${text(title, left, right)}</g></svg>
`;
}

/** Returns the width of the badge in pixels. */
export function badgeWidth({ series, language }: Site): number {
  return widthOf(language.phrases.webinar) + widthOf(series.plainTitle);
}

/** East Asian letters are as wide as they are high; others are about six pixels wide at this size. */
function widthOf(words: string): number {
  const wide =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
  return [...words].reduce((width, letter) => width + (wide.test(letter) ? 11 : 7), 12);
}
