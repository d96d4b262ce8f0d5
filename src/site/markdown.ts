import type { Token } from "markdown-it";
import { splitAtFormulas } from "../markup/formula.ts";
import { fieldMarkdown, pageMarkdown } from "../markup/markdown-parsers.ts";
import { escapeHtml, formulaHtml } from "../markup/mathml.ts";

/** A rendered Markdown text. */
export interface RenderedMarkdown extends RenderedLine {
  /** The same HTML for feed readers, most of which drop MathML: formulas stand there as they were typed. */
  readonly feedHtml: string;
}

/** A rendered text. */
export interface RenderedLine {
  /** Safe HTML: no tag, script or `javascript:` address of the source survives. Formulas are MathML. */
  readonly html: string;
  /** The text without markup, with an empty line between paragraphs; formulas stand as they were typed. */
  readonly text: string;
}

const betweenParagraphs = "\n\n";

/** Returns the Markdown text of a field, rendered. */
export function renderMarkdown(source: string): RenderedMarkdown {
  const tokens = fieldMarkdown.parse(source, {});
  const htmlOf = (env: Readonly<Record<string, boolean>>) =>
    fieldMarkdown.renderer.render(tokens, fieldMarkdown.options, env).trim();
  return {
    html: htmlOf({}),
    feedHtml: htmlOf({ keepsFormulas: true }),
    text: paragraphsOf(tokens).join(betweenParagraphs),
  };
}

/** Returns a title, rendered: only formulas are markup in it, and `\$` is a dollar sign. */
export function renderTitle(source: string): RenderedLine {
  const parts = splitAtFormulas(source).map((part) => {
    if (typeof part !== "string")
      return { text: part.typed, html: formulaHtml({ ...part, isDisplay: false }) };
    const text = part.replaceAll("\\$", "$");
    return { text, html: escapeHtml(text) };
  });
  return {
    html: parts.map(({ html }) => html).join(""),
    text: parts.map(({ text }) => text).join(""),
  };
}

/** Returns the plain text of a rendered Markdown text on one line. */
export function lineOf({ text }: RenderedMarkdown): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, " ");
}

/** Returns the HTML of the Markdown text of a field. */
export function markdownToHtml(text: string): string {
  return renderMarkdown(text).html;
}

/** Returns a Markdown file that is a page of its own, rendered, and its title without markup. */
export function markdownPage(source: string): RenderedLine & { readonly title: string } {
  const paragraphs = paragraphsOf(pageMarkdown.parse(source, {}));
  const [title = ""] = paragraphs;
  return {
    html: pageMarkdown.render(source).trim(),
    text: paragraphs.join(betweenParagraphs),
    title,
  };
}

/** White space to replace by one space. */
const whiteSpace = /\s{2,}|[^\S ]/g;

function paragraphsOf(tokens: readonly Token[]): string[] {
  const paragraphs: string[] = [];
  for (const [i, { children }] of tokens.entries()) {
    if (!children) continue;
    const isCell = /^t[dh]_open$/.test(tokens[i - 1]?.type ?? "");
    const isLaterCell = isCell && tokens[i - 2]?.type !== "tr_open";
    paragraphs.push(isLaterCell ? `${paragraphs.pop()} | ${textOf(children)}` : textOf(children));
  }
  return paragraphs.filter((text) => text !== "");
}

function textOf(children: readonly Token[]): string {
  let text = "";
  let words = "";
  for (const { type, content } of children)
    if (type === "formula") {
      text += words.replace(whiteSpace, " ") + content;
      words = "";
    } else words += type.endsWith("break") ? " " : content;
  return (text + words.replace(whiteSpace, " ")).trim();
}
