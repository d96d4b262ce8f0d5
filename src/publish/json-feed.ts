import type { Person, Site } from "../site/site.ts";
import { latestNews } from "./news.ts";

/** Returns the news of a channel as a JSON Feed (version 1.1). */
export function toJsonFeed(site: Site, channel = site.channel): string {
  const { page, jsonFeed } = channel;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: page.headTitle,
    description: page.description,
    home_page_url: page.url,
    feed_url: jsonFeed.url,
    language: site.language.tag,
    authors: site.organizers.map(authorOf),
    items: latestNews(site, channel).map(
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
