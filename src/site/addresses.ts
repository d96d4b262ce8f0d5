import type { SeriesRecord } from "../schema/series.ts";
import type { Card, Page } from "./site.ts";

/** Makes pages of one site: it knows the site's address, its paths and its title. */
export interface Addresses {
  /** Returns a page; one with an `alt` has a picture of its own, in the size that Open Graph asks for. */
  readonly page: (path: string, title: string, description: string, alt?: string) => Page;
  readonly webinar: string;
  readonly talks: string;
}

/** Returns the addresses of a series whose site stands at `url`, which may be a folder of its host. */
export function addressesOf(series: SeriesRecord, url: string): Addresses {
  const root = url.replace(/\/*$/, "");
  const prefix = new URL(root).pathname.replace(/\/$/, "");
  return {
    page: (path, title, description, alt) => {
      const encoded = encodeURI(path);
      const place = { path, href: `${prefix}${encoded}`, url: `${root}${encoded}` };
      return {
        path,
        href: place.href,
        url: place.url,
        title,
        headTitle: title === series.plain_title ? title : `${title} – ${series.plain_title}`,
        description,
        card: alt === undefined ? null : pictureAt(place, "card.png", alt),
      };
    },
    webinar: series.paths.webinar,
    talks: series.paths.talks,
  };
}

/** Returns the picture of a page in the format for the page itself; null for pages that have none. */
export function stillOf(page: Page): Card | null {
  return page.card && pictureAt(page, "still.webp", page.card.alt);
}

function pictureAt(folder: Pick<Page, "path" | "href" | "url">, name: string, alt: string): Card {
  return {
    path: `${folder.path}${name}`,
    href: `${folder.href}${name}`,
    url: `${folder.url}${name}`,
    width: 1200,
    height: 630,
    alt,
  };
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
