import webvtt from "webvtt-parser";
import type { Problem } from "../problems.ts";
import type { Source } from "./source.ts";
import type { Cue, TranscriptFile } from "./transcript.ts";

type Read = Pick<TranscriptFile, "cues" | "chapters">;

/** Returns what is said in a WebVTT file (W3C WebVTT) or in SubRip, whose times have a comma; or every problem of it. */
export function readCues(
  source: Source,
  format: TranscriptFile["format"],
): (Read & { problems: null }) | { problems: Problem[] } {
  const isSubRip = format === "srt";
  const lines = source.text.replace(/\r\n?/g, "\n").replace(bareAmpersand, "&amp;");
  const text = isSubRip ? asWebVtt(lines) : withoutHeader(lines);
  const { cues, errors } = new webvtt.WebVTTParser(characters).parse(text, "captions");
  const linesBefore = isSubRip ? headLines : 0;
  const problems = withoutFollowUps(errors).map(({ message, line, col = 1 }) => ({
    file: source.file,
    line: Math.max(1, line - linesBefore),
    column: Math.max(1, col),
    field: "",
    fact: factOf(message),
  }));
  if (problems.length > 0) return { problems };
  if (cues.length === 0)
    return {
      problems: [{ file: source.file, line: 1, column: 1, field: "", fact: "has no words" }],
    };
  return { cues: cues.map(cueOf), chapters: chaptersIn(text), problems: null };
}

/** One mistake is one problem: the parser then stumbles over the lines below. */
function withoutFollowUps(errors: readonly webvtt.ParserError[]) {
  return errors.filter(({ line }, i) => i === 0 || line > (errors[i - 1]?.line ?? 0) + 1);
}

const head = "WEBVTT\n\n";
const headLines = 2;

/** YouTube writes lines such as "Kind: captions" below the first one, which WebVTT no longer has. */
function withoutHeader(text: string): string {
  return text.replace(/(?<=^WEBVTT.*\n)(?:[\w-]+: .*\n)+/, (lines) => lines.replace(/.+/g, ""));
}

/** Its markup is nobody's standard: it goes. */
function asWebVtt(subRip: string): string {
  return head + subRip.replace(/<[^<>\n]*>/g, "").replace(/(?<=\d:\d\d),(?=\d{3})/g, ".");
}

/** The character references of WebVTT §4.2.2, and an ampersand that starts none, as people type it. */
const characters = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&lrm;": "\u200e",
  "&rlm;": "\u200f",
  "&nbsp;": "\u00a0",
};
const bareAmpersand = /&(?!(?:amp|lt|gt|lrm|rlm|nbsp|#\d+);)/g;

/** The parser's messages, in the words of the others; where they are rare, with what is expected. */
function factOf(message: string): string {
  if (/signature/.test(message)) return 'does not start with "WEBVTT": is it another kind of file?';
  if (/^Start timestamp is not/.test(message)) return "starts before the words above it";
  if (/^End timestamp is not/.test(message)) return "ends before it starts";
  if (/^Cue identifier/.test(message)) return `has words without a time ${timeForm}`;
  const words = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
  const isTime = /timestamp|separator|arrow|colon|hours|minutes|seconds|digit/i.test(words);
  return isTime ? `${words} ${timeForm}` : words;
}

const timeForm = "(expected times like 00:04:10.000 --> 00:04:13.500)";

function cueOf({ startTime, endTime, tree }: webvtt.ParsedCue): Cue {
  const text = wordsIn(tree).replace(/\s+/g, " ").trim();
  return { start: startTime, end: endTime, speaker: speakerIn(tree), text };
}

function wordsIn({ type, value, children = [] }: webvtt.CueNode): string {
  return type === "text" ? String(value) : children.map(wordsIn).join("");
}

function speakerIn({ name, value, children = [] }: webvtt.CueNode): string | null {
  if (name === "v" && value) return String(value).trim();
  return children.map(speakerIn).find((speaker) => speaker !== null) ?? null;
}

const note = "NOTE Chapter:";
const timing = /^(?:(\d+):)?(\d\d):(\d\d)\.\d{3}[ \t]+-->/;

/** Returns the notes that name a chapter, each with the second at which the words after it start. */
function chaptersIn(text: string): Read["chapters"] {
  let next: number | null = null;
  const chapters: Read["chapters"][number][] = [];
  for (const line of text.split("\n").reverse()) {
    const [time, hours = "0", minutes, seconds] = timing.exec(line) ?? [];
    if (time) next = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    const title = line.startsWith(note) ? line.slice(note.length).trim() : "";
    if (title !== "" && next !== null) chapters.push({ seconds: next, title });
  }
  return chapters.reverse();
}
