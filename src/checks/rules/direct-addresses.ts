import { didYouMean } from "../../problems.ts";
import { urlCheck } from "../engine/address-check.ts";
import type { Rule } from "../engine/rule.ts";

export const directAddresses: Rule = {
  name: "direct-addresses",
  severity: "problem",
  reason:
    "A short or redirecting address hides where it leads, tracks visitors, and dies with its service.",
  wrong: "registration: https://bit.ly/3xYzAbC",
  right: "registration: https://itu-dk.zoom.us/meeting/register/u5YqcOmorDMiHt",
  repair: "Open the link and copy the address that the browser ends up on.",
  checkText: urlCheck((url) => {
    const host = url.hostname.replace(/^www\./, "");
    if (shorteners.has(host))
      return host === "youtu.be"
        ? shortVideoFact(url)
        : `${host} is a link shortener: give the address it leads to`;
    const place = `${url.hostname}${url.pathname}`;
    const matching = redirectors.filter(([pattern]) => pattern.test(place));
    return matching.length === 0
      ? null
      : `${url.hostname} only redirects: give the address it leads to${targetOf(url, matching)}`;
  }),
};

const shorteners = new Set(
  `bit.ly bitly.com j.mp tinyurl.com youtu.be lnkd.in t.co goo.gl ow.ly buff.ly is.gd v.gd t.ly rb.gy
  cutt.ly shorturl.at rebrand.ly tiny.cc tiny.one bl.ink s.id dub.sh qr.ae qrco.de trib.al dlvr.it ift.tt
  fb.me fb.watch amzn.to amzn.eu wp.me db.tt git.io goo.su shorte.st adf.ly urlz.fr u.nu 0x0.st clck.ru
  aka.ms forms.gle g.co maps.app.goo.gl app.goo.gl page.link spoti.fi apple.co nyti.ms gg.gg soo.gd
  zpr.io hubs.ly hubs.la mailchi.mp eepurl.com sco.lt tcrn.ch tny.im snip.ly short.io shrtco.de`.split(
    /\s+/,
  ),
);

/** Redirects of mail programs, search engines and social networks, with the parameter that holds the target. */
const redirectors: readonly (readonly [RegExp, string])[] = [
  [/\.safelinks\.protection\.outlook\.com\//, "url"],
  [/^urldefense\.(proofpoint\.)?com\//, "u"],
  [/^(www\.)?google\.[a-z.]+\/url$/, "q"],
  [/^(www\.)?google\.[a-z.]+\/url$/, "url"],
  [/^lm?\.facebook\.com\/l\.php$/, "u"],
  [/^l\.instagram\.com\//, "u"],
  [/^(www\.)?linkedin\.com\/(safety\/go|redir\/redirect|redirect)/, "url"],
  [/^(www\.)?youtube\.com\/redirect$/, "q"],
  [/^slack-redir\.net\/link$/, "url"],
  [/^(out|away)\.(reddit|vk)\.com\//, "url"],
  [/^duckduckgo\.com\/l\//, "uddg"],
  [/^(www\.)?bing\.com\/ck\//, "u"],
  [/\.list-manage\.com\/track\/click$/, "url"],
  [/^(statics\.)?teams\.cdn\.office\.net\/evergreen-assets\/safelinks\//, "url"],
  [/^(www\.)?researchgate\.net\/deref\//, "url"],
];

function targetOf(url: URL, matching: typeof redirectors): string {
  const targets = matching.map(([, parameter]) => url.searchParams.get(parameter));
  const target = targets.find((text) => text && /^https?:\/\//.test(text) && URL.canParse(text));
  return target ? didYouMean(target) : "";
}

function shortVideoFact({ pathname, searchParams }: URL): string {
  const start = searchParams.get("t");
  const video = `https://www.youtube.com/watch?v=${pathname.slice(1)}${start ? `&t=${start}` : ""}`;
  return `youtu.be is a link shortener${didYouMean(video)}`;
}
