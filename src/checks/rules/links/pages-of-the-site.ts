import type { Records } from "../../../load/records.ts";
import { didYouMean } from "../../../problems.ts";
import { addressesIn } from "../../engine/data-addresses.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { findingOf } from "../../engine/text-check.ts";

export const pagesOfTheSite: Rule = {
  name: "pages-of-the-site",
  severity: "doubt",
  reason:
    "A link to a page that the site does not have, or to where the site used to be, leads nowhere.",
  wrong: "abstract: It goes on in [S70](https://sound.example.org/webinar/s70/).",
  right: "abstract: It goes on in [S07](https://sound.example.org/webinar/s07/).",
  repair: "Open the page on the site, and copy its address.",
  check: (records, texts) => {
    const { series, isComplete } = records;
    if (series === null || !isComplete) return [];
    const factOf = pageFact(records);
    const own = new Set([new URL(series.record.url).hostname, series.record.id]);
    return texts.flatMap((text): Finding[] =>
      text.source === series.source && text.kind === "address"
        ? []
        : addressesIn(text).flatMap((address) => {
            const { url, start, typed } = address;
            const fact = url !== null && own.has(url.hostname) ? factOf(url) : null;
            return fact === null
              ? []
              : [findingOf(text, { start, end: start + typed.length, fact })];
          }),
    );
  },
};

/** Returns a function that has a fact about an address of the site, now or before it moved. */
function pageFact(records: Records): (url: URL) => string | null {
  const { url, paths } = records.series?.record ?? {
    url: "https://x/",
    paths: { webinar: "/", talks: "/" },
  };
  const root = new URL(url.replace(/\/*$/, ""));
  const prefix = root.pathname.replace(/\/$/, "");
  const moved = new Set(Object.keys(records.redirects?.record ?? {}));
  return ({ hostname, pathname, hash }) => {
    const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : pathname;
    const folder = [paths.webinar, paths.talks].find((one) => path.startsWith(one));
    if (folder === undefined) return null;
    if (hostname !== root.hostname)
      return `the site has moved${didYouMean(`${root.origin}${pathname}${hash}`)}`;
    const [, id] = /^(s\d+)(?:\/|\.ics$)/.exec(path.slice(folder.length)) ?? [];
    const exists =
      id === undefined || records.webinars.some((one) => one.id === id) || moved.has(path);
    return exists ? null : `the site has no webinar "${id}"`;
  };
}
