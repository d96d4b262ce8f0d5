import { didYouMean } from "../../../problems.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { findingOf } from "../../engine/text-check.ts";

export const linksOfToday: Rule = {
  name: "links-of-today",
  severity: "doubt",
  reason:
    "A link to where the site used to be works only as long as somebody pays for the old address.",
  wrong: `# the site has moved from old.example.org to sound.example.org
abstract: It began in [S01](https://old.example.org/webinar/s01/).`,
  right: `# the site has moved from old.example.org to sound.example.org
abstract: It began in [S01](https://sound.example.org/webinar/s01/).`,
  repair: "Give the address where the page is today.",
  check: ({ series }, texts) => {
    const { url, id, paths } = series?.record ?? {};
    if (url === undefined || paths === undefined || id === undefined) return [];
    const root = new URL(url);
    if (root.hostname === id) return [];
    return texts.flatMap((text): Finding[] =>
      text.addresses.flatMap((address) => {
        const { hostname = "", pathname = "", hash = "" } = address.url ?? {};
        const isPage = Object.values(paths).some((folder) => pathname.startsWith(folder));
        if (hostname !== id || !isPage) return [];
        const fact = `the site has moved${didYouMean(`${url.replace(/\/*$/, "")}${pathname}${hash}`)}`;
        const { start, typed } = address;
        return [findingOf(text, { start, end: start + typed.length, fact })];
      }),
    );
  },
};
