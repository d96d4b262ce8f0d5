import { didYouMean } from "../../problems.ts";
import { inUrls } from "../engine/addresses.ts";
import type { Rule } from "../engine/rule.ts";

export const directAddresses: Rule = {
  name: "direct-addresses",
  reason:
    "A shortened or forwarding address hides where it leads, counts the visitors, and dies with its service.",
  wrong: "registration: https://bit.ly/3xYzAbC",
  right: "registration: https://itu-dk.zoom.us/meeting/register/u5YqcOmorDMiHt",
  repair: "Open the link and copy the address that the browser shows then.",
  checkText: inUrls((url) => {
    const host = url.hostname.replace(/^www\./, "");
    if (shorteners.has(host))
      return host === "youtu.be"
        ? shortVideo(url)
        : `${host} shortens addresses: give the one it leads to`;
    const place = `${url.hostname}${url.pathname}`;
    const forwarding = forwarders.filter(([pattern]) => pattern.test(place));
    return forwarding.length === 0
      ? null
      : `${url.hostname} only forwards: give the address it leads to${targetOf(url, forwarding)}`;
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

/** What mail programs, search engines and social networks put before an address, and the parameter that holds it. */
const forwarders: readonly (readonly [RegExp, string])[] = [
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

function targetOf(url: URL, forwarding: typeof forwarders): string {
  const targets = forwarding.map(([, parameter]) => url.searchParams.get(parameter));
  const target = targets.find((text) => text && /^https?:\/\//.test(text) && URL.canParse(text));
  return target ? didYouMean(target) : "";
}

function shortVideo({ pathname, searchParams }: URL): string {
  const start = searchParams.get("t");
  const video = `https://www.youtube.com/watch?v=${pathname.slice(1)}${start ? `&t=${start}` : ""}`;
  return `youtu.be shortens addresses${didYouMean(video)}`;
}
