import type { SeriesRecord } from "../schema/series.ts";
import type { Card, Page } from "./site.ts";

/** Makes pages of one site: it knows the site's address, its paths and its title. */
export interface Addresses {
  readonly page: (path: string, title: string, description: string) => Page;
  readonly webinar: string;
  readonly talks: string;
}

/** Returns the addresses of a series whose site stands at `url`, which may be a folder of its host. */
export function addressesOf(series: SeriesRecord, url: string): Addresses {
  const root = url.replace(/\/*$/, "");
  const prefix = new URL(root).pathname.replace(/\/$/, "");
  return {
    page: (path, title, description) => ({
      path,
      href: `${prefix}${encodeURI(path)}`,
      url: `${root}${encodeURI(path)}`,
      title,
      headTitle: title === series.plain_title ? title : `${title} – ${series.plain_title}`,
      description,
      card: null,
    }),
    webinar: series.paths.webinar,
    talks: series.paths.talks,
  };
}

/** Returns a page with a picture of its own, in the size that Open Graph asks for. */
export function withCard(page: Page, alt: string): Page {
  return { ...page, card: pictureAt(page, "card.png", alt) };
}

/** Returns the picture of a page in the format for the page itself; null for pages that have none. */
export function stillOf(page: Page): Card | null {
  return page.card && pictureAt(page, "still.webp", page.card.alt);
}

function pictureAt(page: Page, name: string, alt: string): Card {
  const at = (folder: string) => `${folder}${name}`;
  const places = { path: at(page.path), href: at(page.href), url: at(page.url) };
  return { ...places, width: 1200, height: 630, alt };
}

/** Returns where a recording is watched, and its player without cookies. */
export function youtubeUrls(id: string): { watchUrl: string; playerUrl: string } {
  return {
    watchUrl: `https://www.youtube.com/watch?v=${id}`,
    playerUrl: `https://www.youtube-nocookie.com/embed/${id}`,
  };
}

/** Returns the address of a YouTube playlist. */
export function playlistUrl(id: string): string {
  return `https://www.youtube.com/playlist?list=${id}`;
}

/** Returns what calendars and feeds know a series by, wherever its site stands. */
export function seriesId({ id, url }: SeriesRecord): string {
  return id ?? new URL(url).hostname;
}
