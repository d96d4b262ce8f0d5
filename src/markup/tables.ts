import type { MarkdownIt, Token } from "markdown-it";

/**
 * Makes a parser's tables fit a page: one that is wider than a telephone scrolls by itself, and columns are aligned by
 * classes, since the content security policy allows no style attribute.
 */
export function fitTables({ renderer: { rules } }: MarkdownIt): void {
  rules["table_open"] = () =>
    '<div class="wide" role="group" aria-label="Table" tabindex="0">\n<table>\n';
  rules["table_close"] = () => "</table>\n</div>\n";
  rules["th_open"] = (tokens, i) => `<th scope="col"${alignmentOf(tokens[i])}>`;
  rules["td_open"] = (tokens, i) => `<td${alignmentOf(tokens[i])}>`;
}

function alignmentOf(cell: Token | undefined): string {
  const side = /center|right/.exec(String(cell?.attrGet("style")))?.[0];
  return side === undefined ? "" : ` class="${side}"`;
}
