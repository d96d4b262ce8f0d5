import { compareTexts } from "../problems.ts";
import { type PublishedRecord, publishedSince } from "../schema/published.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { decodePath } from "../site-path.ts";
import { noPast, type Past, type PastTalk, type PastWebinar } from "./past.ts";
import type { Records } from "./records.ts";

/** Returns what published.yaml knows of the talks and webinars that were published. */
export function pastInList({ series, published }: Pick<Records, "series" | "published">): Past {
  if (!series || !published) return noPast;
  const { paths } = series.record;
  const entries = Object.entries(published.record);
  const talks = entries.flatMap(([path, entry]) => talkAt(path, entry, paths) ?? []);
  const webinars = entries.flatMap(([path, entry]) => webinarAt(path, entry, paths) ?? []);
  return {
    talks: byWebinar(talks),
    webinars: new Map(webinars.map((webinar) => [webinar.id, webinar])),
    on: null,
  };
}

type Paths = SeriesRecord["paths"];

function talkAt(path: string, entry: PublishedRecord[string], paths: Paths): PastTalk | null {
  const id = idAt(path, paths.talks);
  const webinar = /^(s\d{2,4})(e\d{2,3}|-[a-z0-9-]+)$/.exec(id)?.[1];
  if (webinar === undefined) return null;
  const { title = null, speakers = [], names = [] } = typeof entry === "string" ? {} : entry;
  return { id, webinar, title, speakers, names, since: publishedSince(entry), record: null };
}

function webinarAt(path: string, entry: PublishedRecord[string], paths: Paths): PastWebinar | null {
  const id = idAt(path, paths.webinar);
  const since = publishedSince(entry);
  return /^s\d{2,4}$/.test(id) ? { id, since, record: null, dated: null } : null;
}

/** Returns the name of a page in a folder of the site: `s07` at `/webinar/s07/`; "" if it is not in there. */
function idAt(path: string, folder: string): string {
  const decoded = decodePath(path);
  return decoded.startsWith(folder) ? decoded.slice(folder.length).replace(/\/$/, "") : "";
}

/** Returns talks by the ids of their webinars, in the order of their own ids. */
export function byWebinar(talks: readonly PastTalk[]): Past["talks"] {
  const lists = new Map<string, PastTalk[]>();
  for (const talk of [...talks].sort((a, b) => compareTexts(a.id, b.id)))
    lists.set(talk.webinar, [...(lists.get(talk.webinar) ?? []), talk]);
  return lists;
}
