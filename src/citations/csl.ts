import type { CitedName, Talk } from "../site/site.ts";

/** Returns a talk as CSL-JSON (schema 1.0), which citation styles are applied to; an empty list if it cannot be cited. */
export function toCsl({ citation, language, topics }: Talk): string {
  if (citation === null) return "[]\n";
  const { key, title, authors, date, event, doi, url } = citation;
  const item = {
    id: key,
    type: "speech",
    title,
    author: authors.map(nameOf),
    issued: { "date-parts": [date.split("-").map(Number)] },
    "event-title": event,
    URL: url,
    ...(doi && { DOI: doi }),
    ...(language && { language }),
    ...(topics.length > 0 && { keyword: topics.map(({ name }) => name).join(", ") }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function nameOf({ family, given }: CitedName) {
  return given === null ? { literal: family } : { family, given };
}
