import MarkdownIt from "markdown-it";
import type { Frame } from "./site.ts";

const { escapeHtml } = new MarkdownIt().utils;

/** The look of the link inside a frame that has not been loaded. */
export const placeholderStyle =
  "html{color-scheme:light dark;height:100%;background:light-dark(#fff,#201f25);color:light-dark(#1d1b20,#eceaf0)}body{display:grid;place-content:center;height:100%;margin:0;font:1rem/1.5 system-ui,sans-serif;text-align:center}a{display:block;padding:1rem;color:inherit}";

/**
 * Returns a frame whose first document is only a link; following it loads the address inside the frame.
 * The link names the site to the service, which players ask for; pages themselves send no referrer.
 */
export function frameOf(
  url: string,
  title: string,
  link: string,
  width: number,
  height: number,
): Frame {
  const placeholderHtml = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${placeholderStyle}</style><a href="${escapeHtml(url)}" referrerpolicy="strict-origin">${escapeHtml(link)}</a>`;
  return { url, title, width, height, placeholderHtml };
}
