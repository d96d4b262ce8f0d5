import { eventThings } from "../publish/structured-data.ts";
import type { Site } from "../site/site.ts";

/**
 * Returns the dated webinars as JSON-LD of Bioschemas' profile for events, which TeSS reads
 * (bioschemas.org/profiles/Event/0.3-DRAFT).
 */
export function toBioschemas(site: Site): string {
  const events = site.webinars.flatMap((webinar) => {
    const topics = new Set(webinar.talks.flatMap((talk) => talk.topics.map(({ name }) => name)));
    return eventThings(webinar, site).map((event) => ({
      ...event,
      "http://purl.org/dc/terms/conformsTo": {
        "@id": "https://bioschemas.org/profiles/Event/0.3-DRAFT",
      },
      ...(topics.size > 0 && { keywords: [...topics] }),
      inLanguage: site.series.language ?? site.language.tag,
      contact: site.organizers.map(({ plainName, page }) => ({
        "@type": "Person",
        name: plainName,
        url: page.url,
      })),
    }));
  });
  const graph = { "@context": "https://schema.org", "@graph": events };
  return `${JSON.stringify(graph, null, 2)}\n`;
}
