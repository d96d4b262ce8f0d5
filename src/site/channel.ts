import type { Addresses } from "./page-addresses.ts";
import type { Channel, Page, Site, Webinar } from "./site.ts";

/** Returns the channel that a page is about, its files beside the page; `about` is null for the whole series. */
export function channelAt(
  page: Page,
  id: string,
  about: Channel["about"],
  addresses: Addresses,
): Channel {
  const file = (name: string) => addresses.page(`${page.path}${name}`, page.title, "");
  const [atom, jsonFeed, calendar] = [file("feed.xml"), file("feed.json"), file("calendar.ics")];
  return { id, page, about, atom, jsonFeed, calendar };
}

/** Returns the webinars of a channel with its talks, in the order of the numbers. */
export function webinarsIn({ about }: Channel, { webinars }: Site): readonly Webinar[] {
  if (about === null) return webinars;
  const talks = [...about.given.toReversed(), ...about.announced];
  return [...new Set(talks.map(({ webinar }) => webinar))].map((webinar) => ({
    ...webinar,
    talks: webinar.talks.filter((talk) => talks.includes(talk)),
  }));
}
