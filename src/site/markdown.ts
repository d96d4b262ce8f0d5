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
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address.trim());

/** Returns the HTML of a Markdown text; no markup, script or `javascript:` address of the text survives. */
export function markdownToHtml(text: string): string {
  return markdown.render(text).trim();
}

/** Returns the words of a Markdown text on one line, without its markup. */
export function markdownToText(text: string): string {
  return markdown
    .parse(text, {})
    .map(({ children }) =>
      (children ?? [])
        .map((token) => (token.type.endsWith("break") ? " " : token.content))
        .join(""),
    )
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
