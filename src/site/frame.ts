import { escapeHtml } from "../markup/mathml.ts";
import type { Card, Frame } from "./site.ts";

/** The CSS of the placeholder; the Content-Security-Policy allows it by its hash. */
export const placeholderStyle =
  "html,body{height:100%;margin:0}html{color-scheme:light dark;background:light-dark(#fff,#201f25);color:light-dark(#1d1b20,#eceaf0)}a{display:flex;flex-direction:column-reverse;justify-content:center;box-sizing:border-box;height:100%;color:inherit;font:1rem/1.5 system-ui,sans-serif;text-align:center}img{flex:1;min-height:0;width:100%;object-fit:contain;background:linear-gradient(#a8321a 2.22%,#fcfaf5 0)}span{padding:.4rem 1rem}";

/**
 * Returns a frame that first shows only a link, above it a picture where there is one; following the link loads the
 * address inside the frame. The link sends the site's origin as referrer, because players require it; the pages
 * themselves send none.
 */
export function frameOf(
  { url, title, width, height }: Omit<Frame, "placeholderHtml">,
  link: string,
  picture: Card | null,
): Frame {
  const placeholderHtml = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${placeholderStyle}</style><a href="${escapeHtml(url)}" referrerpolicy="strict-origin"><span>${escapeHtml(link)}</span>${picture === null ? "" : imageOf(picture)}</a>`;
  return { url, title, width, height, placeholderHtml };
}

function imageOf({ href, alt, width, height }: Card): string {
  return ` <img src="${escapeHtml(href)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy">`;
}
