import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";

/** A part of a block that is a link or stands out: where it is in the block's text. */
export interface Mark {
  readonly text: string;
  /** Where it leads; null for words that only stand out. */
  readonly url: string | null;
  readonly start: number;
  readonly end: number;
}

/** A heading, a paragraph, an item of a list or a row of a table, or a frame of another page. */
export interface Block {
  readonly kind: "heading" | "text" | "item" | "frame";
  /** The level of a heading; 0 for the others. */
  readonly level: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The address, width and height of a frame. */
  readonly frame: { readonly url: string; readonly width: number; readonly height: number } | null;
  /** The line in the file, from 1. */
  readonly line: number;
}

const parser = new MarkdownIt({ html: true, linkify: true });
parser.core.ruler.push("lines", ({ tokens }) => {
  for (const token of tokens)
    if (token.map && token.nesting === 1) token.attrSet("data-line", `${token.map[0] + 1}`);
});

/** Returns the blocks of a page in Markdown; `line` is the one on which the text starts in its file. */
export function blocksOfMarkdown(text: string, line: number): Block[] {
  return readBlocks(parser.render(text), (given) => Number(given ?? 1) + line - 1);
}

/** Returns the blocks of a page in HTML; its menus, scripts and styles are none. */
export function blocksOfHtml(html: string): Block[] {
  let [line, counted] = [1, 0];
  return readBlocks(html, (_given, offset) => {
    line += html.slice(counted, offset).split("\n").length - 1;
    counted = offset;
    return line;
  });
}

const skipped = /^(script|style|nav|noscript|template|svg|select|button|title)$/;
const separating = /^(p|div|section|article|main|header|footer|ul|ol|dl|dt|dd|table|blockquote)$/;
const items = /^(li|tr)$/;
const marking = /^(a|strong|b|em|i|cite)$/;

/** A block while it is read. */
interface BlockDraft {
  readonly kind: Block["kind"];
  readonly level: number;
  readonly line: number;
  readonly marks: Mark[];
  text: string;
}

/** How far a page is read: the blocks so far, the one at hand, the marks that are open in it. */
interface Reading {
  readonly blocks: Block[];
  readonly open: { readonly start: number; readonly url: string | null }[];
  draft: BlockDraft;
  /** The number of elements around the place whose text nobody reads. */
  unread: number;
}

function readBlocks(
  html: string,
  lineOf: (given: string | undefined, offset: number) => number,
): Block[] {
  const reading: Reading = { blocks: [], open: [], draft: draftOf("text", 0, 1), unread: 0 };
  const reader = new Parser({
    onopentag: (name, attributes) =>
      begin(reading, name, attributes, lineOf(attributes["data-line"], reader.startIndex)),
    ontext: (text) => {
      if (reading.unread === 0) add(reading.draft, text);
    },
    onclosetag: (name) => end(reading, name),
  });
  reader.end(html);
  turnTo(reading, draftOf("text", 0, 1));
  return reading.blocks;
}

function begin(
  reading: Reading,
  name: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
): void {
  const { draft, open, blocks } = reading;
  const isFirstOfItem = name === "p" && draft.kind === "item" && draft.text === "";
  if (skipped.test(name)) reading.unread++;
  if (name === "iframe") blocks.push(frameOf(attributes, line));
  else if (/^h[1-6]$/.test(name)) turnTo(reading, draftOf("heading", Number(name[1]), line));
  else if (items.test(name)) turnTo(reading, draftOf("item", 0, line));
  else if (separating.test(name) && !isFirstOfItem) turnTo(reading, draftOf("text", 0, line));
  else if (name === "br" && draft.kind === "text") turnTo(reading, draftOf("text", 0, draft.line));
  else if (name === "br") add(draft, " – ");
  else if (marking.test(name))
    open.push({
      start: draft.text.length,
      url: name === "a" ? (attributes["href"] ?? null) : null,
    });
}

function end(reading: Reading, name: string): void {
  if (skipped.test(name)) reading.unread--;
  if (marking.test(name)) close(reading.draft, reading.open.pop());
  if (/^t[dh]$/.test(name)) add(reading.draft, " – ");
  if (/^h[1-6]$/.test(name) || items.test(name) || separating.test(name))
    turnTo(reading, draftOf("text", 0, reading.draft.line));
}

/** Ends the block at hand, and begins another one. */
function turnTo(reading: Reading, next: BlockDraft): void {
  const done = finished(reading.draft);
  if (done) reading.blocks.push(done);
  reading.open.length = 0;
  reading.draft = next;
}

function draftOf(kind: Block["kind"], level: number, line: number): BlockDraft {
  return { kind, level, text: "", line, marks: [] };
}

function add(draft: BlockDraft, text: string): void {
  const words = text.replace(/\s+/g, " ");
  draft.text += /(^|\s)$/.test(draft.text) ? words.trimStart() : words;
}

function close(draft: BlockDraft, opened: { start: number; url: string | null } | undefined): void {
  if (!opened) return;
  const text = draft.text.slice(opened.start).trimEnd();
  if (text !== "") draft.marks.push({ ...opened, text, end: opened.start + text.length });
}

function finished({ text, marks, ...draft }: BlockDraft): Block | null {
  const trimmed = text.replace(/(\s|–)+$/, "");
  if (trimmed === "") return null;
  const ordered = marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...draft, text: trimmed, marks: ordered, frame: null };
}

function frameOf(attributes: Readonly<Record<string, string>>, line: number): Block {
  const { src = "", width = "", height = "" } = attributes;
  const frame = {
    url: src,
    width: Number.parseInt(width, 10),
    height: Number.parseInt(height, 10),
  };
  return { kind: "frame", level: 0, text: src, marks: [], frame, line };
}
