import type { Span } from "../../load/outline.ts";
import { nodeAt } from "../../load/source.ts";
import type { DataText } from "./texts.ts";

/**
 * Returns where a comment follows a text without quotes: on the line where the text ends or, indented as its
 * continuation would be, at the start of the next. Null for other texts, and for a comment that switches a rule off.
 */
export function commentAfter({ source, path }: DataText): Span | null {
  const { style, name, end } = nodeAt(source, path);
  if (style !== "plain") return null;
  comment.lastIndex = end;
  const [found, before = "", indent, words = ""] = comment.exec(source.text) ?? [];
  if (found === undefined || /^#\s*allow\s/i.test(words)) return null;
  const margin = name - (source.text.lastIndexOf("\n", name) + 1);
  if (indent !== undefined && indent.length <= margin) return null;
  const start = end + before.length;
  return { start, end: start + words.length };
}

/** Matches a comment behind blanks, or on the next line. */
const comment = /([ \t]+|[ \t]*\r?\n( *))(#[^\r\n]*)/y;
