import MarkdownIt, { type Token } from "markdown-it";

/**
 * Markdown for texts of the data: CommonMark with bare addresses linked. Raw HTML is shown as text; headings and
 * pictures are off, because a text stands inside a page's own order and loads nothing from elsewhere.
 */
export const markdown = new MarkdownIt({ html: false, linkify: true }).disable([
  "heading",
  "lheading",
  "image",
  "code",
]);

/** Markdown for a file that is a page of its own: the same with headings. */
const pageMarkdown = new MarkdownIt({ html: false, linkify: true }).disable([
  "lheading",
  "image",
  "code",
]);

for (const { linkify } of [markdown, pageMarkdown])
  linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
for (const parser of [markdown, pageMarkdown])
  parser.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address.trim());

/** A Markdown text as it is shown. */
export interface Rendered {
  /** No markup, script or `javascript:` address of the text survives. */
  readonly html: string;
  /** Its words without markup, an empty line between paragraphs. */
  readonly text: string;
}

const betweenParagraphs = "\n\n";

/** Returns a Markdown text as it is shown. */
export function renderMarkdown(source: string): Rendered {
  const tokens = markdown.parse(source, {});
  const html = markdown.renderer.render(tokens, markdown.options, {}).trim();
  return { html, text: paragraphsOf(tokens).join(betweenParagraphs) };
}

/** Returns the words of a Markdown text on one line. */
export function lineOf({ text }: Rendered): string {
  return text.replaceAll(betweenParagraphs, " ");
}

/** Returns the HTML of a Markdown text. */
export function markdownToHtml(text: string): string {
  return renderMarkdown(text).html;
}

/** Returns the HTML of a Markdown file that is a page, and its title in plain words. */
export function markdownPage(text: string): { readonly html: string; readonly title: string } {
  const [title = ""] = paragraphsOf(
    markdown.parse(text.split("\n", 1).join("").replace(/^#/, ""), {}),
  );
  return { html: pageMarkdown.render(text).trim(), title };
}

/** What a single blank stands for; one that is there already is left alone. */
const blanks = /\s{2,}|[^\S ]/g;

function paragraphsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ children }) => {
    const words = children?.map(({ type, content }) => (type.endsWith("break") ? " " : content));
    return words?.join("").replace(blanks, " ").trim() || [];
  });
}
