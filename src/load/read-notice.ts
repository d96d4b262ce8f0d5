import { pageMarkdown } from "../markup/markdown-parsers.ts";
import type { Problem } from "../problems.ts";
import type { Source } from "./source.ts";

/** Returns the text of a privacy notice in Markdown, which must start with its only title, or its first problem. */
export function readNotice(
  source: Source,
): { value: unknown; problem: null } | { value: null; problem: Problem } {
  const mistake = mistakeIn(source);
  return mistake
    ? { value: null, problem: { file: source.file, column: 1, field: "", ...mistake } }
    : { value: source.text, problem: null };
}

function mistakeIn({ text }: Source): Pick<Problem, "line" | "fact"> | null {
  if (text.trim() === "") return { line: 1, fact: "is empty" };
  if (!/^#[ \t]+\S/.test(text))
    return { line: 1, fact: 'a page starts with its title, such as "# Privacy notice"' };
  const [, ...headings] = headingsIn(text);
  let before = 1;
  for (const { line, level } of headings) {
    if (level === 1)
      return { line, fact: 'is a second title: start headings on the page with "##"' };
    if (level > before + 1)
      return { line, fact: `is a heading two levels deeper: write "${"#".repeat(before + 1)}"` };
    before = level;
  }
  return null;
}

function headingsIn(text: string): { readonly line: number; readonly level: number }[] {
  return pageMarkdown.parse(text, {}).flatMap(({ type, tag, map }) => {
    return type === "heading_open" ? [{ line: (map?.[0] ?? 0) + 1, level: Number(tag[1]) }] : [];
  });
}
