import type { SeriesRecord } from "../schema/series.ts";
import { encodePath } from "../site-path.ts";
import type { Card, FilePlace, Page } from "./site.ts";

/** The addresses of one site, and what makes a page at one. */
export interface Addresses {
  /** Returns a page of the site; `alt` describes its picture, and a page without `alt` has none. */
  readonly page: (path: string, title: string, description: string, alt?: string) => Page;
  /** Returns where a file of the site is. */
  readonly place: (path: string) => FilePlace;
  /** The path of the home page: `/webinar/`. */
  readonly webinar: string;
  /** The path of the archive: `/webinar_talks/`. */
  readonly talks: string;
}

/** Returns the addresses of a series whose site is at `url`, which may be a folder of its host. */
export function addressesOf(series: SeriesRecord, url: string): Addresses {
  const root = url.replace(/\/*$/, "");
  const prefix = new URL(root).pathname.replace(/\/$/, "");
  const place = (path: string) => {
    const encoded = encodePath(path);
    return { path, href: `${prefix}${encoded}`, url: `${root}${encoded}` };
  };
  return {
    place,
    page: (path, title, description, alt) => {
      return {
        ...place(path),
        title,
        headTitle: title === series.plain_title ? title : `${title} – ${series.plain_title}`,
        description,
        card: alt === undefined ? null : cardAt(place(path), alt),
      };
    },
    webinar: series.paths.webinar,
    talks: series.paths.talks,
  };
}

/** The width of a card in pixels; with its height, 630, the one that Open Graph recommends. */
export const cardWidth = 1200;

/** The width and the height of the picture of a podcast in pixels: Apple asks for 1400 to 3000. */
export const coverWidth = 1500;

function cardAt(folder: FilePlace, alt: string): Card {
  return {
    path: `${folder.path}card.png`,
    href: `${folder.href}card.png`,
    url: `${folder.url}card.png`,
    width: cardWidth,
    height: 630,
    alt,
  };
}

export function playlistUrl(id: string): string {
  return `https://www.youtube.com/playlist?list=${id}`;
}
