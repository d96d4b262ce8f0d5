import { readFileSync } from "node:fs";
import { isWebAddress } from "../schema/address-fields.ts";
import { videoAt } from "../schema/video-hosts.ts";
import { playlistIdIn, youtubeIdIn } from "../schema/youtube.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { decodeFile, mendLetters } from "./mend-letters.ts";
import { type Block, blocksOfHtml, blocksOfMarkdown } from "./page-blocks.ts";
import type { Leftover } from "./source-facts.ts";
import { writtenDay } from "./written-days.ts";
import { personNamed, splitNames } from "./written-names.ts";

/** Something that an old page states, and the ways in which a new page may state it. */
export interface PageFact {
  readonly kind: "name or title" | "link" | "code" | "day";
  readonly text: string;
  readonly line: number;
  /** Texts of which one must stand on the new site, or in the list of what has no place. */
  readonly forms: readonly string[];
}

/**
 * Returns every name, title, link, code and day of a page: what stands out in it, leads somewhere, or has the form of a
 * code or a day. It is read without the rules of the import, which it is to prove.
 */
export function pageFacts(file: string): PageFact[] {
  const { text } = mendLetters(decodeFile(readFileSync(file)));
  const { body, line } = splitFrontMatter(text);
  const blocks = /\.html?$/i.test(file) ? blocksOfHtml(body) : blocksOfMarkdown(body, line);
  return blocks.flatMap(factsOf);
}

function factsOf(block: Block): PageFact[] {
  const { text, marks, line, frame, kind } = block;
  const codes = [...text.matchAll(/\bS\d{1,4}E\d{1,3}\b/g)].map(([code]) => code);
  const links = [...marks.flatMap(({ url }) => url ?? []), ...(frame ? [frame.url] : [])];
  const headings = kind === "heading" ? [text.replace(/^[^:]*:\s*/, "")] : [];
  const words = frame ? [] : [...headings, ...marks.map((mark) => mark.text)];
  return [
    ...words
      .flatMap((word) => namesOrTitle(word))
      .map((word) => fact("name or title", word, [word])),
    ...links.filter(isWebAddress).map((url) => fact("link", url, formsOfLink(url))),
    ...codes.map((code) => fact("code", code, [code])),
    ...daysIn(text).map((day) => fact("day", day, [`datetime="${day}`])),
  ];
  function fact(ofKind: PageFact["kind"], stated: string, forms: readonly string[]): PageFact {
    return { kind: ofKind, text: stated, line, forms };
  }
}

/** Words that stand out are names, a title, or a day, which is told apart. */
function namesOrTitle(words: string): string[] {
  if (writtenDay(words) || !/\p{L}{2}/u.test(words)) return [];
  const names = splitNames(words).map((name) => personNamed(name).name);
  const isList = names.every((name) => /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,4}$/u.test(name));
  return isList ? names : [words.replace(/\s+/g, " ").trim()];
}

/** An address may have lost what follows its visitors, and a video or a playlist is known by its id. */
function formsOfLink(url: string): string[] {
  const id = youtubeIdIn(url) ?? playlistIdIn(url);
  const { origin, pathname, searchParams } = new URL(url);
  const parts = [...searchParams].filter(([name]) => !/^(utm_\w+|si|hl|ref)$/.test(name));
  const query = parts.map(([name, value]) => `${name}=${value}`).join("&");
  const plain = `${origin}${pathname}`.replace(/\/$/, "");
  const short = query === "" ? plain : `${plain}?${query}`;
  return [url, short, videoAt(url).watchUrl, ...(id === null ? [] : [id])];
}

function daysIn(text: string): string[] {
  const found = writtenDay(text);
  if (!found) return [];
  return [found.day, ...daysIn(text.slice(0, found.start) + text.slice(found.end))];
}

/** Returns the facts that stand neither in the texts of a site nor in the list of what has no place. */
export function missingFacts(
  facts: readonly PageFact[],
  siteText: string,
  left: readonly Leftover[],
): PageFact[] {
  const site = comparable(siteText);
  const listed = comparable(left.map(({ text }) => text).join("\n"));
  return facts.filter(
    ({ forms, kind, text }) =>
      !forms.some((form) => site.includes(comparable(form)) || listed.includes(comparable(form))) &&
      !(kind === "day" && daysIn(listed).includes(text)),
  );
}

/** Quotation marks, blanks and references of characters are told in several ways. */
function comparable(text: string): string {
  return text
    .replace(/&amp;/g, "&")
    .replace(/&#39;|&#x27;|&rsquo;|[’‘]/g, "'")
    .replace(/&quot;|[“”]/g, '"')
    .replace(/\s+/g, " ")
    .toLowerCase();
}
