import type { Problem } from "../problems.ts";
import { readText } from "./read-text.ts";
import type { Entry } from "./records.ts";
import type { Source } from "./source.ts";

/** The file of the data folder that holds a privacy notice of the site's own, in Markdown. */
export const noticeFile = "privacy-notice.md";

/** Returns the privacy notice, which starts with its title, or the one problem that keeps it from being a page. */
export function readNotice(
  path: string,
  file: string,
): { entry: Entry<string>; problem: null } | { entry: null; problem: Problem } {
  const { source, problem } = readText(path, file);
  if (problem) return { entry: null, problem };
  const mistake = mistakeIn(source);
  if (mistake)
    return { entry: null, problem: { file: source.file, column: 1, field: "", ...mistake } };
  const { text } = source;
  return { entry: { id: "privacy-notice", record: text, typed: text, source }, problem: null };
}

function mistakeIn({ text }: Source): Pick<Problem, "line" | "fact"> | null {
  if (text.trim() === "") return { line: 1, fact: "is empty" };
  const [first = "", ...others] = text.split("\n");
  if (!title.test(first))
    return { line: 1, fact: 'a page starts with its title, such as "# Privacy notice"' };
  const second = others.findIndex((line) => title.test(line));
  if (second < 0) return null;
  return { line: second + 2, fact: 'is a second title: start a heading in the page with "##"' };
}

const title = /^#[ \t]+\S/;
