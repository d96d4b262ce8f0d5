import MarkdownIt from "markdown-it";
import { addFormulas } from "./formula-tokens.ts";
import { addRaisedText } from "./raised-text.ts";
import { fitTables } from "./tables.ts";
import { addTokenPlaces } from "./token-places.ts";

/**
 * Markdown of the data: CommonMark with tables, formulas, sub- and superscripts; bare addresses become links. Raw HTML is
 * escaped, and images are off: a page loads nothing from elsewhere.
 */
export const pageMarkdown = restrictedMarkdown(["lheading", "image", "code"]);

/** Markdown of a field: also without headings, which would break the outline of its page. */
export const fieldMarkdown = restrictedMarkdown(["heading", "lheading", "image", "code"]);

function restrictedMarkdown(disabled: string[]) {
  const parser = new MarkdownIt({ html: false, linkify: true }).disable(disabled);
  // No address of the data is longer; by default, 10,000 characters are looked through for each.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false, maxLength: 2_000 });
  // It would look for addresses again that are no links here: 10 MB of "^https://a.org/" take 60 s with it.
  parser.core.ruler.disable("linkify");
  parser.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address.trim());
  addFormulas(parser);
  addRaisedText(parser);
  fitTables(parser);
  addTokenPlaces(parser);
  return parser;
}
