import { leftBlock } from "./block-words.ts";
import type { Block } from "./page-blocks.ts";
import type { Section } from "./page-sections.ts";
import { type ImportedWebinar, type Leftover, noFacts, type SourceFacts } from "./source-facts.ts";
import { readTalkLine, type TalkLine } from "./talk-line.ts";
import { writtenDay } from "./written-days.ts";

/** Returns the webinars of a list of talks; talks without a code belong to the webinar of their day. */
export function readTalks({ heading, blocks }: Section): SourceFacts {
  const headed = headedBy(heading?.text ?? "");
  const lines = blocks.map((block) => ({
    block,
    read: block.kind === "item" ? datedTalk(block, headed) : null,
  }));
  const talks = lines.flatMap(({ read }) => read ?? []);
  const keys = [...new Set(talks.map(keyOf))];
  return {
    ...noFacts,
    webinars: keys.map((key) =>
      webinarOf(
        talks.filter((talk) => keyOf(talk) === key),
        headed,
      ),
    ),
    left: [
      ...(heading && talks.length === 0
        ? [leftBlock(heading, "a heading of no part that we know")]
        : []),
      ...lines.flatMap(({ block, read }) => whatIsLeft(block, read)),
    ],
  };
}

/** What the heading of a list says of the webinar: "S02: Sand, 20 November 2026". */
interface Headed {
  readonly number: number | null;
  readonly date: string | null;
  readonly topic: string | null;
}

/** A heading without a day heads the talks of many webinars. */
function headedBy(heading: string): Headed {
  const day = writtenDay(heading);
  if (day === null) return { number: null, date: null, topic: null };
  const [code = "", number] = /^\W*\p{Lu}{1,3}(\d{1,4})\b/u.exec(heading) ?? [];
  const others = heading.slice(code.length, day.start) + heading.slice(day.end);
  const topic = others.replace(/^[\s:–—,.()-]+|[\s:–—,.()-]+$/gu, "");
  return {
    number: number === undefined ? null : Number(number),
    date: day.day,
    topic: code === "" || topic === "" ? null : topic,
  };
}

/** Without a code or a day, nobody knows the webinar of a talk. */
function datedTalk(block: Block, headed: Headed): TalkLine | null {
  const read = readTalkLine(block);
  if (read === null) return null;
  const known = { webinar: read.webinar ?? headed.number, date: read.date ?? headed.date };
  return known.webinar === null && known.date === null ? null : { ...read, ...known };
}

function keyOf({ webinar, date }: TalkLine): string {
  return String(webinar ?? date);
}

function webinarOf(lines: readonly TalkLine[], { topic }: Headed): ImportedWebinar {
  const dates = [...new Set(lines.flatMap(({ date }) => date ?? []))];
  const [date] = dates;
  const others = dates.slice(1).join(", ");
  return {
    number: lines[0]?.webinar ?? null,
    ...(topic === null ? {} : { topic }),
    ...(date === undefined ? {} : { date }),
    talks: lines.map(({ talk }) => talk),
    guesses: others === "" ? {} : { date: `other talks of it have the date ${others}` },
  };
}

function whatIsLeft(block: Block, read: TalkLine | null): Leftover[] {
  if (read === null) return [leftBlock(block, "no field takes it")];
  return read.rest === ""
    ? []
    : [leftBlock({ ...block, text: read.rest }, "the rest of a talk's line")];
}
