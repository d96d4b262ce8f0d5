import type { Card, Site, Talk } from "../site/site.ts";
import { dayOf } from "../times.ts";
import { escapeXml } from "./escape-xml.ts";
import type { LayoutData } from "./layouts.ts";

/** A `<meta>` element; Open Graph uses the attribute `property` instead of `name`. */
export interface Meta {
  readonly attribute: "name" | "property";
  readonly name: string;
  readonly content: string;
}

/** Returns the `<meta>` elements of a page as HTML. */
export function metaTags(data: LayoutData): string {
  return metaOf(data)
    .map(
      ({ attribute, name, content }) =>
        `<meta ${attribute}="${name}" content="${escapeXml(content)}">`,
    )
    .join("\n");
}

/**
 * Returns the metadata of a page for link previews (Open Graph, Twitter) and paper indexes (`citation_*`). A page without
 * a picture of its own has that of the series.
 */
export function metaOf({ site, here, talk, person }: LayoutData): Meta[] {
  // There is nothing to preview at a wrong address.
  if (here === site.pages.notFound) return [];
  const card = here.card ?? site.pages.home.card;
  const kind = person ? "profile" : here === site.pages.home ? "website" : "article";
  return [
    property("og:site_name", site.series.plainTitle),
    property("og:type", kind),
    property("og:title", here.title),
    property("og:description", here.description),
    property("og:url", here.url),
    ...(card === null ? [] : cardOf(card)),
    named("twitter:card", card === null ? "summary" : "summary_large_image"),
    ...(talk ? citationOf(talk, site) : []),
  ];
}

function cardOf({ url, width, height, alt }: Card): Meta[] {
  return [
    property("og:image", url),
    property("og:image:type", "image/png"),
    property("og:image:width", String(width)),
    property("og:image:height", String(height)),
    property("og:image:alt", alt),
  ];
}

/** As Google Scholar reads it (scholar.google.com/intl/en/scholar/inclusion.html). */
function citationOf(talk: Talk, { series, language: pages }: Site): Meta[] {
  const { speakers, authors, topics, language, page, citation, recording } = talk;
  if (citation === null) return [];
  const { publishedAt } = recording;
  const online = publishedAt && dayOf(publishedAt, series.timeZone).replaceAll("-", "/");
  return [
    named("citation_title", citation.title),
    ...speakers.flatMap(({ person, affiliations }) => [
      named("citation_author", person.plainName),
      ...affiliations.map((name) => named("citation_author_institution", name)),
      ...(person.orcidUrl === null ? [] : [named("citation_author_orcid", person.orcidUrl)]),
    ]),
    ...authors.map(({ name, person }) => named("citation_author", person?.plainName ?? name)),
    named("citation_publication_date", citation.date.replaceAll("-", "/")),
    ...(online ? [named("citation_online_date", online)] : []),
    named("citation_conference_title", series.plainTitle),
    named("citation_language", language ?? pages.tag),
    named("citation_abstract_html_url", page.url),
    ...(citation.doi === null ? [] : [named("citation_doi", citation.doi)]),
    ...topics.map(({ name }) => named("citation_keywords", name)),
  ];
}

function property(name: string, content: string): Meta {
  return { attribute: "property", name, content };
}

function named(name: string, content: string): Meta {
  return { attribute: "name", name, content };
}
