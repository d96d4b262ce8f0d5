import { accentOf, type SchemeColor } from "../colors.ts";
import { escapeHtml } from "../markup/mathml.ts";
import type { Frame } from "./site.ts";
import type { Speech } from "./speech.ts";

/** Returns the CSS of the placeholders of a series; the Content-Security-Policy allows it by its hash. */
export function placeholderStyle({ light, dark }: SchemeColor): string {
  const accent = `light-dark(${light},${dark})`;
  return `html,body{height:100%;margin:0}html{color-scheme:light dark;background:light-dark(#f3eee4,#26252d);color:light-dark(#1d1b20,#eceaf0)}a{display:grid;place-content:center;justify-items:center;gap:1rem;box-sizing:border-box;height:100%;padding:1rem;color:inherit;font:600 1.05rem/1.5 system-ui,sans-serif;text-align:center}a:focus-visible{outline:4px solid ${accent};outline-offset:-8px}svg{width:4.5rem;fill:${accent}}path{fill:light-dark(#fff,#151419)}`;
}

/** The play button of a video that is not loaded yet. */
export const playIcon =
  '<svg viewBox="0 0 72 72" aria-hidden="true"><circle cx="36" cy="36" r="36"/><path d="M28 21v30l25-15z"/></svg>';

/**
 * Returns a frame that first shows only a link, with a play button for a video; following the link loads the address
 * inside the frame. The link sends the site's origin as referrer, because players require it; the pages
 * themselves send none.
 */
export function frameOf(
  { url, title, width, height }: Omit<Frame, "placeholderHtml">,
  link: string,
  kind: "video" | "form",
  { series, language: { tag, direction } }: Speech,
): Frame {
  const placeholderHtml = `<!DOCTYPE html><html lang="${tag}" dir="${direction}"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${placeholderStyle(accentOf(series.accent))}</style><a href="${escapeHtml(url)}" referrerpolicy="strict-origin">${kind === "video" ? playIcon : ""}<span>${escapeHtml(link)}</span></a>`;
  return { url, title, width, height, placeholderHtml };
}
