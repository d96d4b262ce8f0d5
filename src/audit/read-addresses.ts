import type { Reference } from "./built-site.ts";

type Kind = Reference["kind"];

const inCss =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|["']((?:https?:)?\/\/[^"'\s]+)["']/gi;

/** Returns what a style sheet loads; `start` is its offset in the file. */
export function addressesInCss(css: string, start: number): Reference[] {
  if (css.search(inCss) < 0) return [];
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => " ".repeat(comment.length));
  return [...withoutComments.matchAll(inCss)].map((match) => {
    const value = match.slice(1).find((group) => group !== undefined) ?? "";
    return { value, offset: start + match.index + match[0].indexOf(value), kind: "contact" };
  });
}

/** Returns the absolute addresses in the quoted texts of a script, but for the names of XML's vocabularies. */
export function addressesInScript(script: string, start: number): Reference[] {
  if (!script.includes("//")) return [];
  const quoted = /["'`]((?:(?:https?|wss?):)?\/\/(?!www\.w3\.org\/)[\w.-]+\.[a-z]{2,}[^"'`\s]*)/gi;
  return [...script.matchAll(quoted)].map((match) => ({
    value: match[1] ?? "",
    offset: start + match.index + 1,
    kind: "host",
  }));
}

/** Properties of schema.org whose value is loaded by whoever shows the thing. */
const media =
  /^(contentUrl|embedUrl|thumbnailUrl|thumbnail|image|logo|photo|screenshot|primaryImageOfPage)$/;

/** Returns the absolute addresses of a JSON-LD script: what can be loaded is a contact, what only names a thing is left out, everything else is a link. */
export function addressesInJsonLd(json: string, start: number): Reference[] {
  const references: Reference[] = [];
  const visit = (value: unknown, kind: Kind): void => {
    if (typeof value === "string" && /^(https?:)?\/\//i.test(value)) {
      const at = json.indexOf(JSON.stringify(value).slice(1, -1));
      references.push({ value, offset: start + Math.max(0, at), kind });
    } else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (key !== "@context" && key !== "@id") visit(inner, kindIn(key, value, kind));
  };
  visit(parse(json), "link");
  return references;
}

/** An image is loaded from its `url`; the `url` of anything else is a page about it. */
function kindIn(key: string, holder: object, kind: Kind): Kind {
  if (media.test(key)) return "contact";
  const isImage = (holder as Record<string, unknown>)["@type"] === "ImageObject";
  return Array.isArray(holder) || (kind === "contact" && isImage && key === "url") ? kind : "link";
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
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
  return [...text.matchAll(pattern)].map((match) => ({
    value: match[0].replace(/\r?\n[ \t]/g, "").replace(/\.$/, ""),
    offset: match.index,
    kind,
  }));
}
