import type { Reference } from "./built-site.ts";

type Kind = Reference["kind"];

const inCss =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|["']((?:https?:)?\/\/[^"'\s]+)["']/gi;

/** Returns what a style sheet loads. */
export function addressesInCss(css: string): Reference[] {
  if (css.search(inCss) < 0) return [];
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => " ".repeat(comment.length));
  return [...withoutComments.matchAll(inCss)].map((match) => {
    const value = match.slice(1).find((group) => group !== undefined) ?? "";
    return { value, offset: match.index + match[0].indexOf(value), kind: "contact" };
  });
}

/** Returns the absolute addresses in the quoted texts of a script, but for the names of XML's vocabularies. */
export function addressesInScript(script: string): Reference[] {
  if (!script.includes("//")) return [];
  const quoted = /["'`]((?:(?:https?|wss?):)?\/\/(?!www\.w3\.org\/)[\w.-]+\.[a-z]{2,}[^"'`\s]*)/gi;
  return [...script.matchAll(quoted)].map((match) => ({
    value: match[1] ?? "",
    offset: match.index + 1,
    kind: "host",
  }));
}

/**
 * Returns the addresses of the site itself in a text that is not HTML: a feed, a calendar, a sitemap. A calendar's line
 * may be folded inside an address (RFC 5545 §3.1).
 */
export function ownAddresses(text: string, root: string, kind: Kind): Reference[] {
  const fold = "(?:\\r?\\n[ \\t])?";
  const folded = [...`${root}/`].map((character) => character.replace(/\W/, "\\$&")).join(fold);
  const isCalendar = text.startsWith("BEGIN:VCALENDAR");
  const rest = isCalendar ? "(?:[\\w./#?=%~-]|\\r?\\n[ \\t](?=\\S))*" : "[\\w./#?=%~-]*";
  const pattern = new RegExp(`${isCalendar ? folded : folded.replaceAll(fold, "")}${rest}`, "g");
  return [...text.matchAll(pattern)].map(({ 0: found, index: offset }) => {
    const value = isCalendar ? found.replace(/\r?\n[ \t]/g, "") : found;
    return { value: value.endsWith(".") ? value.slice(0, -1) : value, offset, kind };
  });
}
