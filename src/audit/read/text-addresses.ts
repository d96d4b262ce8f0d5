import type { Reference } from "./markup.ts";

type Kind = Reference["kind"];

const inCss =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^()"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|["']((?:https?:)?\/\/[^"'\s]+)["']/gi;

/** Returns what a style sheet loads. */
export function addressesInCss(css: string): Reference[] {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => " ".repeat(comment.length));
  return [...withoutComments.matchAll(inCss)].map((match) => {
    const value = match.slice(1).find((group) => group !== undefined) ?? "";
    return { value, offset: match.index + match[0].indexOf(value), kind: "contact" };
  });
}

/** Returns the absolute addresses in the string literals of a script, without XML namespaces. */
export function addressesInScript(script: string): Reference[] {
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

const pictures = "thumbnailUrl thumbnail image logo photo screenshot primaryImageOfPage";
/** Properties of schema.org whose value a consumer loads to show the thing; `contentUrl` is a file that pages link to. */
const media = new Set(`embedUrl ${pictures}`.split(" "));

/**
 * Returns the absolute addresses in structured data, each at its first place in the source: media is a contact,
 * everything else a link; what only names a thing is left out.
 */
export function addressesInJsonLd(data: unknown, source: string): Reference[] {
  return valuesIn(data, "link").map(({ kind, value }) => {
    const offset = Math.max(0, source.indexOf(JSON.stringify(value).slice(1, -1)));
    return { kind, value, offset };
  });
}

type Value = Pick<Reference, "kind" | "value">;

function valuesIn(data: unknown, kind: Kind): readonly Value[] {
  if (typeof data === "string") return /^(https?:)?\/\//i.test(data) ? [{ kind, value: data }] : [];
  if (Array.isArray(data)) return data.flatMap((item) => valuesIn(item, kind));
  if (typeof data !== "object" || data === null) return [];
  const isImage = "@type" in data && data["@type"] === "ImageObject";
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === "@context" || key === "@id") return [];
    // An image is loaded from its `url`; the `url` of anything else is a page about it.
    const isMedia = media.has(key) || (kind === "contact" && isImage && key === "url");
    return valuesIn(value, isMedia ? "contact" : "link");
  });
}
