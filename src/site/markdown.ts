import MarkdownIt from "markdown-it";

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

/** Returns the HTML of a Markdown text; no markup, script or `javascript:` address of the text survives. */
export function markdownToHtml(text: string): string {
  return markdown.render(text).trim();
}

/** Returns the HTML of a Markdown file that is a page, and its title in plain words. */
export function markdownPage(text: string): { readonly html: string; readonly title: string } {
  const [title = ""] = paragraphsOf(text.split("\n", 1).join("").replace(/^#/, ""));
  return { html: pageMarkdown.render(text).trim(), title };
}

/** Returns the words of a Markdown text on one line, without its markup. */
export function markdownToText(text: string): string {
  return paragraphsOf(text).join(" ");
}

/** Returns the words of a Markdown text without its markup, an empty line between paragraphs. */
export function markdownToParagraphs(text: string): string {
  return paragraphsOf(text).join("\n\n");
}

function paragraphsOf(text: string): string[] {
  return markdown.parse(text, {}).flatMap(({ children }) => {
    const words = children?.map(({ type, content }) => (type.endsWith("break") ? " " : content));
    return words?.join("").replace(/\s+/g, " ").trim() || [];
  });
}
