import MarkdownIt, { type Token } from "markdown-it";

/**
 * Markdown of the data: CommonMark, and bare addresses become links. Raw HTML is escaped, and images are off: a page
 * loads nothing from elsewhere.
 */
const pageMarkdown = restrictedMarkdown(["lheading", "image", "code"]);

/** Markdown of a field: also without headings, which would break the outline of its page. */
const fieldMarkdown = restrictedMarkdown(["heading", "lheading", "image", "code"]);

function restrictedMarkdown(disabled: string[]) {
  const parser = new MarkdownIt({ html: false, linkify: true }).disable(disabled);
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  parser.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address.trim());
  return parser;
}

/** A rendered Markdown text. */
export interface RenderedMarkdown {
  /** Safe HTML: no tag, script or `javascript:` address of the source survives. */
  readonly html: string;
  /** The text without markup, with an empty line between paragraphs. */
  readonly text: string;
}

const betweenParagraphs = "\n\n";

/** Returns the Markdown text of a field, rendered. */
export function renderMarkdown(source: string): RenderedMarkdown {
  const tokens = fieldMarkdown.parse(source, {});
  const html = fieldMarkdown.renderer.render(tokens, fieldMarkdown.options, {}).trim();
  return { html, text: paragraphsOf(tokens).join(betweenParagraphs) };
}

/** Returns the plain text of a rendered Markdown text on one line. */
export function lineOf({ text }: RenderedMarkdown): string {
  return text.replaceAll(betweenParagraphs, " ");
}

/** Returns the HTML of the Markdown text of a field. */
export function markdownToHtml(text: string): string {
  return renderMarkdown(text).html;
}

/** Returns the HTML of a Markdown file that is a page of its own, and its title without markup. */
export function markdownPage(text: string): { readonly html: string; readonly title: string } {
  const [title = ""] = paragraphsOf(
    fieldMarkdown.parse(text.split("\n", 1).join("").replace(/^#/, ""), {}),
  );
  return { html: pageMarkdown.render(text).trim(), title };
}

/** White space to replace by one space. */
const whiteSpace = /\s{2,}|[^\S ]/g;

function paragraphsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ children }) => {
    const words = children?.map(({ type, content }) => (type.endsWith("break") ? " " : content));
    return words?.join("").replace(whiteSpace, " ").trim() || [];
  });
}
