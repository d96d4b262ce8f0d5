import type { Person, Site } from "../site/site.ts";
import { latestNews } from "./news.ts";

/** Returns the news of the series as a JSON Feed (version 1.1). */
export function toJsonFeed(site: Site): string {
  const { series, pages, organizers } = site;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: series.plainTitle,
    description: series.description,
    home_page_url: pages.home.url,
    feed_url: pages.jsonFeed.url,
    language: site.language.tag,
    authors: organizers.map(authorOf),
    items: latestNews(site).map(
      ({ id, url, title, html, publishedAt, updatedAt, authors, topics }) => ({
        id,
        url,
        title,
        content_html: html,
        ...(publishedAt === null ? {} : { date_published: publishedAt }),
        date_modified: updatedAt,
        authors: authors.map(authorOf),
        ...(topics.length === 0 ? {} : { tags: topics }),
      }),
    ),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function authorOf({ name, page }: Person): { name: string; url: string } {
  return { name, url: page.url };
}
