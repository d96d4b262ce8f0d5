import * as z from "zod";
import { isRealDay } from "../date-words.ts";
import { isZone } from "../times.ts";
import { expectingId, youtubeIdIn } from "./youtube.ts";

// Every message is a noun phrase: validate.ts prints `"typed" is not <message>`.

/** The registry of fields that hold text; rules on texts and addresses read exactly these. */
export const textKinds = z.registry<{ readonly kind: TextKind }>();

/** What a text is: one line of plain text, Markdown, or a web address. */
export type TextKind = "line" | "markdown" | "address";

/** The most characters of a text and the most items of a list: more than anybody types, and little enough to check. */
export const longest = {
  topic: 60,
  name: 100,
  line: 500,
  markdown: 50_000,
  /** Each could be a line, a cell, a link, emphasis, code or a formula. */
  marks: 2_000,
  address: 2_000,
  shortList: 20,
  list: 200,
  longList: 10_000,
} as const;

/** Returns a check that a text has at most so many characters; a text that is too long is one mistake. */
export const atMost = (characters: number) => z.maxLength(characters, { abort: true });

const lineOfText = (characters: number) =>
  z
    .string("text")
    .check(atMost(characters))
    .overwrite((text) => text.replace(/\n+$/, ""))
    .refine((text) => text.trim() !== "", "text")
    .refine((text) => !/[\n\r]/.test(text), "one line of text")
    .meta({ pattern: "^[^\\n\\r]*[^\\s][^\\n\\r]*\\n*$" });

/** One line of plain text; the line break at the end of a block scalar is dropped. */
export const line = lineOfText(longest.line).register(textKinds, { kind: "line" });

/** A few words on one line. */
export const shortLine = lineOfText(longest.topic).register(textKinds, { kind: "line" });

/** The name of a person on one line. */
export const personName = lineOfText(longest.name).register(textKinds, { kind: "line" });

/** A word of a dictionary; rules on texts do not read it. */
export const word = lineOfText(longest.name);

/** Returns how many lines, addresses and marks of Markdown a text has. */
export function marksIn(text: string): number {
  return text.match(/[[\]*_`~^|\\\n]|:\/\//g)?.length ?? 0;
}

/** Markdown of one paragraph or more; raw HTML is shown as text. */
export const markdown = z
  .string("text")
  .check(atMost(longest.markdown))
  .refine((text) => text.trim() !== "", "text")
  .refine(
    (text) => marksIn(text) <= longest.marks,
    `text with at most ${longest.marks} lines, addresses and marks of Markdown: [ ] * _ \` ~ ^ | \\`,
  )
  .meta({ pattern: "[^\\s]" })
  .register(textKinds, { kind: "markdown" });

/** The id of a record: its file's name without `.yaml`. */
export const id = z
  .string("an id")
  .check(atMost(longest.line))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id made of a-z, 0-9 and -")
  .meta({ examples: ["ada-example"] });

/** A day that exists, as text: `2026-01-31`. */
export const day = z
  .string("a day like 2026-01-31")
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a day like 2026-01-31", abort: true })
  .refine(isRealDay, "a day that exists")
  .meta({ examples: ["2026-01-31"] });

const dateForms = "a day like 2026-01-31, a month like 2026-01 or a year like 2026";

/** A day, a month or a year, as text: `2026-01-31`, `2026-01`, `2026`. */
export const date = z
  .union([z.string().check(atMost(longest.name)), z.int()], dateForms)
  .transform(String)
  .refine((text) => /^[12]\d{3}(-\d{2}){0,2}$/.test(text), { error: dateForms, abort: true })
  .refine(
    (text) => isRealDay(`${text}-01-01`.slice(0, 10)),
    "a date that exists (a day like 2026-01-31)",
  )
  .meta({ pattern: "^[12][0-9]{3}(-[0-9]{2}){0,2}$" });

/** A time of day on the 24-hour clock: `16:00`. */
export const time = z
  .string('a time like "16:00"')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like "16:00"')
  .meta({ examples: ["16:00"] });

const momentForms = 'a day like 2026-01-31, or with its time "2026-01-31 16:00"';

/** A zone of the IANA time zone database. */
export const timeZone = z
  .string("a time zone like Europe/Copenhagen")
  .check(atMost(longest.name))
  .refine(
    (name) => (name.includes("/") || name === "UTC") && isZone(name),
    "a time zone like Europe/Copenhagen",
  )
  .meta({ pattern: "^([A-Za-z_]+/.+|UTC)$", examples: ["Europe/Copenhagen"] });

/** A day, or a minute of it on local clocks, as text: `2026-01-31`, `2026-01-31 16:00`. */
export const moment = z
  .string(momentForms)
  .regex(/^\d{4}-\d{2}-\d{2}( ([01]\d|2[0-3]):[0-5]\d)?$/, { error: momentForms, abort: true })
  .refine((text) => isRealDay(text.slice(0, 10)), "a day that exists")
  .meta({ examples: ["2026-01-31", "2026-01-31 16:00"] });

/** A duration in whole minutes. */
export const minutes = z
  .int("a number of minutes")
  .min(1, "a number of minutes from 1 to 1440")
  .max(1440, "a number of minutes from 1 to 1440")
  .meta({ examples: [90] });

/** The length of a video, as text: `58:30`, `1:02:30`. */
export const duration = z
  .string('a length like "58:30" or "1:02:30"')
  .regex(/^(\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d$/, 'a length like "58:30" or "1:02:30"')
  .meta({ examples: ["58:30"] });

/** A colour in sRGB, as text: `#0b5fa5`. */
export const color = z
  .string('a colour like "#0b5fa5", in quotes')
  .regex(/^#[\da-f]{6}$/i, 'a colour like "#0b5fa5"')
  .meta({ examples: ["#0b5fa5"] });

/** A length in CSS pixels. */
export const pixels = z
  .int("a number of pixels")
  .min(1, "a number of pixels from 1 to 4000")
  .max(4000, "a number of pixels from 1 to 4000")
  .meta({ examples: [540] });

/** The id of a video on YouTube: eleven characters. */
export const youtubeId = z
  .string("text")
  .regex(
    /^[\w-]{11}$/,
    expectingId("a YouTube id of eleven characters like dQw4w9WgXcQ", youtubeIdIn),
  )
  .meta({ examples: ["dQw4w9WgXcQ"] });

/** A language tag of BCP 47, such as `da` or `pt-BR`. */
export const language = z
  .string("a language like en, da or pt-BR")
  .check(atMost(longest.name))
  .refine(isLanguage, "a language like en, da or pt-BR")
  .meta({ pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", examples: ["en", "da", "pt-BR"] });

/** Returns the schema of a list of at most so many items. */
export function list<Item extends z.ZodType>(
  item: Item,
  expected: string,
  items: number = longest.list,
) {
  return z.array(item, expected).max(items);
}

/** Returns the schema of an object with these fields and no others. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "invalid_type" ? "a list of named fields" : undefined),
  });
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
