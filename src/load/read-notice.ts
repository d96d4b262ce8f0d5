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
  const [first = "", ...others] = text.split("\n");
  if (!title.test(first))
    return { line: 1, fact: 'a page starts with its title, such as "# Privacy notice"' };
  const second = others.findIndex((line) => title.test(line));
  if (second < 0) return null;
  return { line: second + 2, fact: 'is a second title: start headings on the page with "##"' };
}

const title = /^#[ \t]+\S/;
