import type { Span } from "../../load/outline.ts";
import { nodeAt } from "../../load/source.ts";
import type { Rule } from "../engine/rule.ts";
import type { DataText } from "../engine/texts.ts";

export const listsKeepLines: Rule = {
  name: "lists-keep-lines",
  severity: "problem",
  reason:
    'YAML joins the lines of a text, unless it stands after "|": lists, tables and code need lines.',
  wrong: `abstract: >-
  We talk of:
  - waves
  - tides`,
  right: `abstract: |-
  We talk of:
  - waves
  - tides`,
  repair: 'Write "|-" instead of ">-" or of nothing.',
  checkText: {
    kinds: ["markdown"],
    pattern: /(^|\s)([-*+]|\d+[.)])\s|```|~~~|\|/,
    findingsIn: (text) => {
      const { source, path } = text;
      return firstJoined(text).map(({ start, end, fact }) => ({
        source,
        path,
        at: { start, end },
        fact,
      }));
    },
  },
};

/** A line of a text that its neighbours are joined with. */
interface Line extends Span {
  readonly words: string;
  /** Of what it is a line: "-" of a list with dashes, "1" of a numbered one, "```" of code, "|" of a table. */
  readonly mark: string;
}

/** Returns the first line of a list, a table or code that YAML joins with the line before it, if there is one. */
function firstJoined({ source, path }: DataText): (Span & { readonly fact: string })[] {
  const { style, start, end } = nodeAt(source, path);
  if (style === null || style === "literal") return [];
  for (const lines of paragraphsOf(source.text, start, end, style === "folded")) {
    const marks = new Set<string>();
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      const what = before ? whatIsLost(line, before, marks) : null;
      marks.add(line.mark);
      if (what === null) continue;
      const fact = `YAML joins this line with the one above it: ${what} needs "|" after the field's name`;
      return [{ start: line.start, end: line.end, fact }];
    }
  }
  return [];
}

/** One dash may be a dash of the sentence: a list follows a colon, or has two items. */
function whatIsLost({ mark }: Line, before: Line, marks: ReadonlySet<string>): string | null {
  if (["`", "~"].some((fence) => fence === mark || marks.has(fence))) return "code";
  if (mark === "") return null;
  if (!marks.has(mark) && !/[:：]$/.test(before.words)) return null;
  return mark === "|" ? "a table" : "a list";
}

/** Returns the lines that are joined, paragraph by paragraph; after ">", lines that are indented further stay alone. */
function paragraphsOf(text: string, start: number, end: number, isFolded: boolean): Line[][] {
  const margin = start - (text.lastIndexOf("\n", start) + 1);
  const paragraphs: Line[][] = [[]];
  for (const { 0: raw, index } of text.slice(start, end).matchAll(/[^\n]+|\n(?=[ \t]*\r?\n)/g)) {
    const words = raw.trim();
    const indent = index === 0 ? margin : raw.search(/\S/);
    if (words === "" || (isFolded && indent > margin)) paragraphs.push([]);
    else paragraphs.at(-1)?.push(lineOf(words, start + index + raw.indexOf(words)));
  }
  return paragraphs;
}

function lineOf(words: string, start: number): Line {
  const [, sign = "", number] =
    /^(?:([-*+`~|])(?:(?<=[-*+])\s|(?<=\|).*\||\1\1)|(\d+)[.)]\s)/.exec(words) ?? [];
  return { start, end: start + words.length, words, mark: number ? "1" : sign };
}
