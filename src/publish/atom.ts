import type { Person, Site } from "../site/site.ts";
import { latest } from "../times.ts";
import { escapeXml } from "./escape-xml.ts";
import { latestNews, type News, urnOf } from "./news.ts";

/** Returns the news of a channel as an Atom feed (RFC 4287). */
export function toAtom(site: Site, channel = site.channel): string {
  const { pages, organizers } = site;
  const { id, page, atom } = channel;
  const news = latestNews(site, channel);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language.tag}">
${element("id", urnOf(id, site))}
${element("title", page.headTitle)}
${element("subtitle", page.description)}
${element("updated", news.map(({ updatedAt }) => updatedAt).reduce(latest, neverUpdated))}
<link rel="self" type="application/atom+xml" href="${escapeXml(atom.url)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page.url)}"/>
${element("icon", pages.icon.url)}
${authors(organizers)}
${news.map(entry).join("\n")}
</feed>
`;
}

/** A feed without entries has to say an instant too (RFC 4287 §4.1.1). */
const neverUpdated = "1970-01-01T00:00:00Z";

function entry({ id, title, url, html, publishedAt, ...news }: News): string {
  const lines = [
    element("id", id),
    element("title", title),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    ...(publishedAt === null ? [] : [element("published", publishedAt)]),
    element("updated", news.updatedAt),
    authors(news.authors),
    ...news.topics.map((topic) => `<category term="${escapeXml(topic)}"/>`),
    `<content type="html">${escapeXml(html)}</content>`,
  ];
  return `<entry>\n${lines.join("\n")}\n</entry>`;
}

function authors(people: readonly Person[]): string {
  return people
    .map(({ name, page }) => `<author>${element("name", name)}${element("uri", page.url)}</author>`)
    .join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
