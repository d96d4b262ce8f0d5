import type { Reference } from "./built-site.ts";

type Kind = Reference["kind"];

/** Properties of schema.org whose value is loaded by whoever shows the thing. */
const media = new Set(
  "contentUrl embedUrl thumbnailUrl thumbnail image logo photo screenshot primaryImageOfPage".split(
    " ",
  ),
);

/** Returns what a JSON-LD script holds, or undefined where it is no JSON. */
export function parseJsonLd(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * Tells of each absolute address of structured data: what can be loaded is a contact, what only names a thing is left out,
 * everything else is a link.
 */
export function visitAddresses(
  value: unknown,
  tell: (kind: Kind, address: string) => void,
  kind: Kind = "link",
): void {
  if (typeof value === "string") {
    if (/^(https?:)?\/\//i.test(value)) tell(kind, value);
  } else if (Array.isArray(value)) for (const inner of value) visitAddresses(inner, tell, kind);
  else if (typeof value === "object" && value !== null) visitProperties(value as Thing, tell, kind);
}

type Thing = Readonly<Record<string, unknown>>;

function visitProperties(thing: Thing, tell: (kind: Kind, address: string) => void, kind: Kind) {
  for (const key in thing)
    if (key !== "@context" && key !== "@id")
      visitAddresses(thing[key], tell, kindIn(key, thing, kind));
}

/** An image is loaded from its `url`; the `url` of anything else is a page about it. */
function kindIn(key: string, holder: Thing, kind: Kind): Kind {
  if (media.has(key)) return "contact";
  const isImage = holder["@type"] === "ImageObject";
  return kind === "contact" && isImage && key === "url" ? kind : "link";
}
