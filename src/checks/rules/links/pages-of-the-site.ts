import type { Records } from "../../../load/records.ts";
import { suggest } from "../../../problems.ts";
import { addressesIn } from "../../engine/data-addresses.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { findingOf } from "../../engine/text-check.ts";

export const pagesOfTheSite: Rule = {
  name: "pages-of-the-site",
  severity: "problem",
  reason: "A link to the page of a webinar that the site does not have leads nowhere.",
  wrong: "abstract: It goes on in [S70](https://sound.example.org/webinar/s70/).",
  right: "abstract: It goes on in [S07](https://sound.example.org/webinar/s07/).",
  repair: "Open the page on the site, and copy its address.",
  isStructural: true,
  check: (records, texts) => {
    const { series, webinars, isComplete } = records;
    if (series === null || !isComplete) return [];
    const home = new URL(`${series.record.url.replace(/\/*$/, "")}${series.record.paths.webinar}`);
    const exist = existing(records);
    return texts.flatMap((text): Finding[] =>
      addressesIn(text).flatMap(({ url, start, typed }) => {
        if (url?.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return [];
        const [, id = ""] =
          /^(s\d+)(?:\/|\.ics$)/.exec(url.pathname.slice(home.pathname.length)) ?? [];
        if (id === "" || exist(id, url.pathname)) return [];
        const fact = `the site has no webinar "${id}"${suggest(
          id,
          webinars.map((one) => one.id),
        )}`;
        return [findingOf(text, { start, end: start + typed.length, fact })];
      }),
    );
  },
};

/** Returns a function that says whether a page is that of a webinar, or an old address. */
function existing({ series, webinars, redirects }: Records) {
  const ids = new Set(webinars.map(({ id }) => id));
  const root = new URL(series?.record.url ?? "").pathname.replace(/\/$/, "");
  const moved = new Set(Object.keys(redirects?.record ?? {}).map((old) => `${root}${old}`));
  return (id: string, path: string) => ids.has(id) || moved.has(path);
}
