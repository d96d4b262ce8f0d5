import { didYouMean, quote } from "../../problems.ts";
import { longest } from "../../schema/fields.ts";
import { urlCheck } from "../engine/address-check.ts";
import { addressAtEnd } from "../engine/address-pattern.ts";
import type { Rule } from "../engine/rule.ts";

export const addressesWithoutTracking: Rule = {
  name: "addresses-without-tracking",
  severity: "problem",
  reason:
    "Tracking, session and language parameters reveal who shared the link, and some of them are secrets.",
  wrong: "website: https://scholar.google.com/citations?hl=fr&user=aBcDeFgAAAAJ",
  right: "website: https://scholar.google.com/citations?user=aBcDeFgAAAAJ",
  repair: "Delete the parameters that the message names.",
  fix: (part, { before }) => {
    // The parameters to drop depend on the host, which is before the part.
    const start = addressAtEnd(before.slice(-longest.address));
    return withoutTracking(start + part).slice(start.length);
  },
  checkText: urlCheck(
    (url, { typed }) => {
      const unwanted = unwantedParameters(url);
      if (unwanted.length === 0) return null;
      return `works without ${unwanted.map((name) => quote(name)).join(", ")}${didYouMean(withoutTracking(typed))}`;
    },
    ({ typed }) => {
      const end = typed.search(/#|$/);
      return { start: Math.max(0, typed.slice(0, end).search(/[?;]/)), end };
    },
  ),
};

/** Returns an address without its tracking, session and language parameters; everything else stays as typed. */
function withoutTracking(address: string): string {
  const [, path = "", query, fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const clean = path.replace(sessionInPath, "");
  if (query === undefined) return clean + fragment;
  const whole = /^\w+:\/\//.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return address;
  const { hostname, pathname } = new URL(whole);
  const kept = query
    .slice(1)
    .split("&")
    .filter((pair) => !isUnwanted(decode(pair.split("=")[0] ?? ""), hostname, pathname));
  return `${clean}${kept.length > 0 ? `?${kept.join("&")}` : ""}${fragment}`;
}

function unwantedParameters({ hostname, pathname, searchParams }: URL): string[] {
  const names = [...new Set(searchParams.keys())].filter((name) =>
    isUnwanted(name, hostname, pathname),
  );
  const session = sessionInPath.exec(pathname)?.[1];
  return session ? [session, ...names] : names;
}

const sessionInPath = /;(jsessionid|phpsessid|sid)=[^/?#]*/i;

const onAnyHost = new RegExp(
  `^(${[
    // advertising, mailings, analytics
    "utm_\\w+|mtm_\\w+|pk_\\w+|piwik_\\w+|hsa_\\w+|_hsenc|_hsmi|__hs\\w+|mc_[ce]id|mkt_tok|vero_(id|conv)",
    "fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|srsltid|epik",
    "_ga|_gl|_gac|cmpid|campaign_?id|oly_(anon|enc)_id|s_cid|elqtrackid|trk|trkinfo|trackingid|sc_campaign",
    "ref_(src|url)|rcm|_sg|_tp|casa_token|sharing_token|sharingtoken",
    // sessions and tokens
    "si|jct|sid|session_?id|jsessionid|phpsessid|aspsessionid\\w*|token|access_?token|auth_?token|id_token|api_?key",
    "auth|authuser|sig|signature|x-amz-\\w+|x-goog-\\w+|awsaccesskeyid|pwd|passcode|usp",
    // languages
    "hl|gl|lang|language|locale|lr|setlang|ui_locales?|hreflang|originalsubdomain",
  ].join("|")})$`,
  "i",
);

/** Parameters that are unwanted on these hosts, but may be needed elsewhere. */
const onHosts: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(^|\.)(youtube(-nocookie)?\.com\/(watch|embed|live|shorts)|youtu\.be\/)/,
    /^(list|index|start_radio)$/,
  ],
  [
    /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)\//,
    /^(feature|pp|ab_channel|app|cbrd|themerefresh)$/,
  ],
  [/(^|\.)(twitter|x)\.com\//, /^(s|t|ref_\w+)$/],
  [
    /(^|\.)linkedin\.com\//,
    /^(lipi|licu|miniprofileurn|trk\w*|midtoken|midsig|otptoken|eid|ref\w*|rcm)$/i,
  ],
  [/^scholar\.google\./, /^(oi|view_op|sortby|as_\w+|oe|ie)$/],
  [
    /(^|\.)google\.[a-z.]+\//,
    /^(ved|ei|sxsrf|oq|gs_\w+|sca_\w+|usg|sa|source|pli|rlz|sourceid|cd)$/,
  ],
  [/(^|\.)zoom\.us\//, /^(tk|zak|uname|from|_x_zm_\w+|\w*timezone\w*)$/i],
  [/(^|\.)(eventbrite|meetup)\.[a-z.]+\//, /^(aff|keep_tld|recid|recsource|eventorigin)$/i],
  [
    /(^|\.)(facebook|instagram)\.com\//,
    /^(__\w+|ref|refid|fref|hc_\w+|mibextid|rdid|share_url|eid)$/,
  ],
  [/(^|\.)medium\.com\//, /^(source|sk)$/],
  [
    /(^|\.)(tandfonline|sciencedirect|wiley|springer|sagepub)\.com\//,
    /^(via|needaccess|scroll|rss|error|cookieset)$/i,
  ],
];

function isUnwanted(name: string, hostname: string, pathname: string): boolean {
  const place = hostname + pathname;
  return (
    onAnyHost.test(name) || onHosts.some(([host, names]) => host.test(place) && names.test(name))
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
