import MarkdownIt from "markdown-it";
import type { SeriesRecord } from "../schema/series.ts";

type Titles = Pick<SeriesRecord, "title" | "plain_title">;

const { escapeHtml } = new MarkdownIt().utils;

/** Emoji: plain ones, those that a selector makes one, skin colours, joined ones and keycaps. */
const emoji =
  /(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Emoji_Modifier}|\u200D\p{Emoji}\uFE0F?|\u20E3)+/gu;

/**
 * Returns HTML of which screen readers read no emoji aloud, and the title of the series in plain letters. A link that is
 * nothing but emoji keeps them: they are its name.
 */
export function spokenHtml(html: string, { title, plain_title }: Titles): string {
  const parts = html.split(/(<[^>]*>)/);
  const isNameOfLink = (i: number) =>
    parts[i - 1]?.startsWith("<a ") &&
    parts[i + 1] === "</a>" &&
    !/[\p{L}\p{N}]/u.test(parts[i] ?? "");
  const shownTitle = escapeHtml(title);
  const spokenTitle = `${unspoken(shownTitle)}<span class="unseen">${escapeHtml(plain_title)}</span>`;
  const spoken = (text: string) =>
    text
      .split(title === plain_title ? "\0" : shownTitle)
      .map((part) => part.replace(emoji, unspoken))
      .join(spokenTitle);
  return parts.map((part, i) => (i % 2 === 1 || isNameOfLink(i) ? part : spoken(part))).join("");
}

function unspoken(html: string): string {
  return `<span aria-hidden="true">${html}</span>`;
}
