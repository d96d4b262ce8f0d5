import { isWebAddress } from "../schema/address-fields.ts";
import { leftBlock } from "./block-words.ts";
import type { Block } from "./page-blocks.ts";
import type { Section } from "./page-sections.ts";
import {
  type ImportedTalk,
  type ImportedWebinar,
  noFacts,
  type SourceFacts,
} from "./source-facts.ts";
import { readTalkLine } from "./talk-line.ts";
import { writtenDay, writtenTime } from "./written-days.ts";
import { namesOfPeople } from "./written-names.ts";

/** What a line such as "Date: 24 February 2025" says. */
type Fact = Omit<Partial<ImportedWebinar>, "number" | "talks" | "guesses">;

/** Returns the next webinar of a page: its topic, day, hour, place and speakers. */
export function readNext({ heading, blocks }: Section): SourceFacts {
  const topic = /:\s*(.+)$/.exec(heading?.text ?? "")?.[1];
  const items = blocks.filter(({ kind }) => kind === "item");
  const talks = items.flatMap((block) => announcedTalk(block) ?? []);
  const facts = blocks
    .filter(({ kind }) => kind === "text")
    .map((block) => [block, factOf(block)] as const);
  const known = facts.flatMap(([, fact]) => fact ?? []);
  const webinar = { number: null, ...(topic ? { topic } : {}), ...Object.assign({}, ...known) };
  const isEmpty = talks.length === 0 && known.length === 0 && topic === undefined;
  return {
    ...noFacts,
    webinars: isEmpty ? [] : [{ ...webinar, talks, guesses: guessesOf(known) }],
    left: [
      ...facts.flatMap(([block, fact]) => (fact ? [] : leftBlock(block, "no field takes it"))),
      ...items.flatMap((block) =>
        announcedTalk(block) ? [] : leftBlock(block, "it names no speaker"),
      ),
    ],
  };
}

function guessesOf(facts: readonly Fact[]): Readonly<Record<string, string>> {
  return facts.some(({ time }) => time) ? { time: "it is in the time zone of the series" } : {};
}

/** Returns what a line of the announcement says; nothing of a label alone, null of what no field takes. */
function factOf({ text, marks }: Block): Fact | null {
  const [, label = "", value = ""] = /^([\p{L} ]{3,20}):\s*(.*)$/u.exec(text) ?? [];
  const day = writtenDay(text);
  const time = writtenTime(day ? text.replace(text.slice(day.start, day.end), "") : text);
  if (
    /^(when|date|day|time|dato|tid|datum|zeit|heure|fecha|hora)$/i.test(label) ||
    (day && label === "")
  )
    return {
      ...(label === "" ? besideDay(text, marks) : {}),
      ...(day ? { date: day.day } : {}),
      ...(time === null ? {} : { time }),
    };
  const link = marks.find(({ url }) => isWebAddress(url ?? ""))?.url ?? null;
  if (registering.test(label)) return link === null ? {} : { registration: link };
  if (/where|place|location|room|platform|venue|sted|ort|lieu|lugar/i.test(label))
    return placeOf(value.replace(/\s*[-–—]\s*(link|zoom link|registration)\b.*$/i, ""));
  return /^(speakers?|talks?|program(me)?)$/i.test(label) && value === "" ? {} : null;
}

const registering = /regist|sign up|tilmeld|anmeld|inscri/i;

/** Returns what a sentence says beside the day: "12 February 2027 on Zoom. Register here". */
function besideDay(text: string, marks: Block["marks"]): Fact {
  const [, named] = /\b(?:on|via|in|auf|über|sur|en|por|på)\s+(\p{L}.*)/iu.exec(text) ?? [];
  const registration = marks.find((mark) => registering.test(mark.text))?.url ?? null;
  return {
    ...(named && onlineWords.test(named) ? placeOf(named) : {}),
    ...(registration === null ? {} : { registration }),
  };
}

const onlineWords =
  /^(zoom|teams|microsoft teams|google meet|webex|jitsi|bigbluebutton|youtube|online)\b/i;

function placeOf(value: string): Fact {
  const platform = onlineWords.exec(value)?.[0];
  if (platform === undefined) return value === "" ? {} : { place: value };
  return /^online$/i.test(platform) ? {} : { platform };
}

/** A talk of the next webinar has a title, or speakers alone. */
function announcedTalk(block: Block): ImportedTalk | null {
  const strong = block.marks.filter(({ url }) => url === null);
  const read = strong.length > 0 || /["“„«:]/.test(block.text) ? readTalkLine(block) : null;
  if (read?.talk.title) return read.talk;
  const links = block.marks.filter(({ url }) => url !== null);
  const { people } = namesOfPeople(block.text, links);
  return people.length === 0 ? null : { number: null, speakers: people };
}
