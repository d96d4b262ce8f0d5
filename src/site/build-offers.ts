import { say } from "../languages/fill-phrase.ts";
import type { Context } from "./context.ts";
import { coverWidth } from "./page-addresses.ts";
import type { Channel, Deposit, Handouts, Podcast, Site, Talk, Webinar } from "./site.ts";

/** Returns what the site offers beside its pages: what can be subscribed to, and files for other sites and programs. */
export function buildOffers(
  { pages, talks, topics, people, previous }: OfferedFrom,
  context: Context,
): Pick<Site, "channel" | "channels" | "podcast" | "handouts" | "deposits"> {
  const { home, atom, jsonFeed, calendar } = pages;
  const channel: Channel = { id: "", page: home, about: null, atom, jsonFeed, calendar };
  return {
    channel,
    channels: [channel, ...[...topics, ...people].map((about) => about.channel)],
    podcast: buildPodcast(talks, context),
    handouts: buildHandouts(context),
    deposits: buildDeposits(previous, context),
  };
}

type OfferedFrom = Pick<Site, "pages" | "talks" | "topics" | "people" | "previous">;

function buildHandouts({ series, language, addresses }: Context): Handouts {
  const home = addresses.webinar;
  const file = (path: string, title: string) => addresses.page(path, title, series.description);
  return {
    opml: file(`${home}feeds.opml`, say(language, "feeds")),
    widget: file(`${home}widget.js`, say(language, "share_widget")),
    badge: file(`${home}badge.svg`, say(language, "share_badge")),
    qrCode: file(`${home}qr.svg`, say(language, "share_qr")),
    openApi: file(`${home}api/v1/openapi.json`, "OpenAPI"),
    llms: file(`${home}llms.txt`, "llms.txt"),
    researchSeminars: file(`${home}directories/researchseminars.json`, "researchseminars.org"),
    bioschemas: file(`${home}directories/bioschemas.jsonld`, "TeSS (Bioschemas)"),
    quickStatements: file(`${home}directories/quickstatements.txt`, "Wikidata (QuickStatements)"),
  };
}

/** Returns the feed of recordings that are files, the newest first; null where there is none. */
function buildPodcast(talks: readonly Talk[], context: Context): Podcast | null {
  const { series, addresses } = context;
  const episodes = talks.filter(({ recording }) => recording.videos.some(({ fileUrl }) => fileUrl));
  if (episodes.length === 0) return null;
  const page = addresses.page(`${addresses.webinar}podcast.xml`, "Podcast", series.description);
  const place = addresses.place(`${addresses.webinar}podcast.png`);
  const size = { width: coverWidth, height: coverWidth };
  const cover = { ...place, ...size, alt: series.plain_title };
  return { page, cover, episodes: episodes.toReversed() };
}

/**
 * Returns the files that describe the recordings of held webinars for Zenodo, the newest webinar first. Zenodo takes CC BY
 * where no licence is named, so there is a file only for talks that all say one licence, and the same.
 */
function buildDeposits(held: readonly Webinar[], { addresses }: Context): Deposit[] {
  return held.flatMap((webinar) => {
    const talks = webinar.talks.filter(({ citation }) => citation !== null);
    const [licence, ...others] = new Set(talks.map((talk) => talk.licence?.id ?? null));
    if (!licence || others.length > 0) return [];
    const { id, code, title } = webinar;
    const page = addresses.page(`${addresses.webinar}${id}.zenodo.json`, code, title);
    return [{ webinar, talks, licence, page }];
  });
}
