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
