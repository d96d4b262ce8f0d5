import type { Person, Site } from "../site/site.ts";
import { latest } from "../times.ts";
import { escapeXml } from "./escape-xml.ts";
import { latestNews, type News, urnOf } from "./news.ts";

/** Returns the news of the series as an Atom feed (RFC 4287). */
export function toAtom(site: Site): string {
  const { series, pages, organizers } = site;
  const news = latestNews(site);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language.tag}">
${element("id", urnOf("", site))}
${element("title", series.plainTitle)}
${element("subtitle", series.description)}
${element("updated", news.map(({ updatedAt }) => updatedAt).reduce(latest, ""))}
<link rel="self" type="application/atom+xml" href="${escapeXml(pages.atom.url)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(pages.home.url)}"/>
${element("icon", pages.icon.url)}
${authors(organizers)}
${news.map(entry).join("\n")}
</feed>
`;
}

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
