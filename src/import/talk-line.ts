import { isKnownVideo } from "../schema/video-hosts.ts";
import { youtubeIdIn } from "../schema/youtube.ts";
import type { Block, Mark } from "./page-blocks.ts";
import type { ImportedTalk } from "./source-facts.ts";
import { writtenDay } from "./written-days.ts";
import { namesOfPeople } from "./written-names.ts";

/** A talk as one line of a page tells it, with the webinar that it belongs to. */
export interface TalkLine {
  /** The number of the webinar; null without a code. */
  readonly webinar: number | null;
  /** The day, or the month. */
  readonly date: string | null;
  readonly talk: ImportedTalk;
  /** The words that no field takes. */
  readonly rest: string;
}

/** Returns the talk that an item of a list tells; null where it tells no speaker, or neither title, code nor day. */
export function readTalkLine({ text, marks }: Block): TalkLine | null {
  const [code = "", webinar, number] = /^\W*S(\d{1,4})\s?E(\d{1,3})\b/i.exec(text) ?? [];
  const day = writtenDay(text);
  const outer = marks.filter(
    (mark) =>
      !marks.some((other) => other !== mark && other.start <= mark.start && other.end >= mark.end),
  );
  // What was read is blanked, so that places stay.
  const placed = outer.filter((mark) => materialOf(mark.text) !== null);
  const unread = blanked(text, [{ start: 0, end: code.length }, ...(day ? [day] : []), ...placed]);
  const parts = partsOf(
    unread,
    outer.filter(({ text: word }) => materialOf(word) === null),
  );
  if (!parts || (parts.title === "" && code === "" && !day)) return null;
  const { people, rest } = namesOfPeople(parts.names);
  const links = marks.filter(({ url }) => url !== null);
  const { fields, website, others } = addressesOf(links, parts);
  const speakers = people.map((person) =>
    website !== null && people.length === 1 ? { ...person, website } : person,
  );
  if (people.length === 0 || people.some(({ name }) => name.length > 100)) return null;
  return {
    webinar: webinar === undefined ? null : Number(webinar),
    date: day?.day ?? null,
    talk: {
      number: number === undefined ? null : Number(number),
      speakers,
      ...(parts.title === "" ? {} : { title: parts.title }),
      ...fields,
    },
    rest: words([rest, parts.rest, ...others].join(" ")),
  };
}

interface LineParts {
  readonly names: string;
  readonly title: string;
  readonly rest: string;
  /** The marks that hold the names and the title. */
  readonly nameMark: Mark | null;
}

/** Tells names and title apart: by what stands out, by quotation marks, or by a colon. */
function partsOf(text: string, marks: readonly Mark[]): LineParts | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first && last && first !== last)
    return {
      names: text.slice(first.start, last.start),
      title: last.text,
      rest: text.slice(0, first.start) + text.slice(last.end),
      nameMark: first,
    };
  if (first) {
    const before = text.slice(0, first.start).replace(/^[\s:–—-]+|[\s:–—,.-]+$/gu, "");
    if (/\p{L}{2}/u.test(before))
      return { names: before, title: first.text, rest: text.slice(first.end), nameMark: null };
    const after = titleIn(text.slice(first.end));
    return {
      names: first.text + after.names,
      title: after.title,
      rest: after.rest,
      nameMark: first,
    };
  }
  const plain = titleIn(text.replace(/^[\s:–—,.-]+/u, ""));
  return plain.title === "" || !/\p{L}/u.test(plain.names) ? null : { ...plain, nameMark: null };
}

/** Returns the title of a text in quotation marks, or behind a colon or a dash; the names stand before it. */
function titleIn(text: string): { names: string; title: string; rest: string } {
  const quoted = /["“„«](.+?)["”»]/u.exec(text);
  if (quoted)
    return {
      names: text.slice(0, quoted.index).replace(/[\s:,–—-]+$/u, ""),
      title: quoted[1]?.trim() ?? "",
      rest: text.slice(quoted.index + quoted[0].length),
    };
  const [, names = text, title = ""] =
    /^(.*?\p{L}.*?)(?::\s+|\s+[–—-]\s+)(\p{L}.*)$/u.exec(text) ?? [];
  return { names, title: title.replace(/[\s.]+$/, "").trim(), rest: "" };
}

type Material = "slides" | "paper" | "recording";

/** Returns the field that a link's own word names, "Slides" or "Video"; null for any other word. */
function materialOf(word: string): Material | null {
  if (/^\W*(slides?|folien|diapositives)\W*$/i.test(word)) return "slides";
  if (/^\W*(paper|preprint|article|doi|pdf)\W*$/i.test(word)) return "paper";
  return /^\W*(video|recording|watch|youtube)\W*$/i.test(word) ? "recording" : null;
}

/** Returns the addresses of a line by their fields, the home page of its speaker, and the address of no field. */
function addressesOf(links: readonly Mark[], { nameMark }: LineParts) {
  const fields: { [field in Material]?: string } = {};
  let website: string | null = null;
  const others: string[] = [];
  for (const { text, url, start, end } of links) {
    if (url === null) continue;
    const isOnName = nameMark && start >= nameMark.start && end <= nameMark.end;
    const isVideo = isKnownVideo(url) || youtubeIdIn(url) !== null;
    const field = isVideo ? "recording" : materialOf(text);
    if (field !== null && fields[field] === undefined) fields[field] = youtubeIdIn(url) ?? url;
    else if (isOnName && website === null) website = url;
    else others.push(url);
  }
  return { fields, website, others };
}

function blanked(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Returns the words of a rest of a line; "" where it holds punctuation only. */
function words(rest: string): string {
  const trimmed = rest.replace(/\s+/g, " ").replace(/^[\s.,;:–—()-]+|[\s,;:–—(-]+$/gu, "");
  return /[\p{L}\p{N}]{2}/u.test(trimmed) ? trimmed : "";
}
