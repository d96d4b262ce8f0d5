import { distance } from "fastest-levenshtein";
import { didYouMean, quote } from "../../../problems.ts";
import { urlCheck } from "../../engine/address-check.ts";
import type { Rule } from "../../engine/rule.ts";

export const knownHostsSpelled: Rule = {
  name: "known-hosts-spelled",
  severity: "doubt",
  reason:
    "A host with a letter wrong leads nowhere, or to somebody who bought it to catch such slips.",
  wrong: "website: https://gihub.com/ada-lind",
  right: "website: https://github.com/ada-lind",
  repair: "Open the address, and copy it from the browser.",
  checkText: urlCheck(({ hostname }) => {
    const meant = meantHost(hostname);
    return meant === null ? null : `${quote(hostname)} is hardly a host${didYouMean(meant)}`;
  }),
};

const endings: Readonly<Record<string, string>> = {
  ...Object.fromEntries("con cmo ocm comm vom xom coom".split(" ").map((typed) => [typed, "com"])),
  ...Object.fromEntries("ogr rog orgg prg".split(" ").map((typed) => [typed, "org"])),
  ...Object.fromEntries("nte ent nett".split(" ").map((typed) => [typed, "net"])),
  ...Object.fromEntries("eud deu edue".split(" ").map((typed) => [typed, "edu"])),
};

/** Hosts with names that are long enough for no other name to be one letter away. */
const known =
  "github.com gitlab.com youtube.com linkedin.com zenodo.org researchgate.net openreview.net huggingface.co kaggle.com twitter.com wikipedia.org eventbrite.com figshare.com arxiv.org orcid.org google.com springer.com medrxiv.org biorxiv.org sciencedirect.com semanticscholar.org bitbucket.org".split(
    " ",
  );

function meantHost(hostname: string): string | null {
  const labels = hostname.split(".");
  const ending = endings[labels.at(-1) ?? ""];
  if (ending !== undefined) return [...labels.slice(0, -1), ending].join(".");
  const domain = labels.slice(-2).join(".");
  if (known.includes(domain)) return null;
  const meant = known.find((host) => isMistyped(domain, host));
  return meant === undefined ? null : [...labels.slice(0, -2), meant].join(".");
}

/** Says whether one letter is wrong, missing or doubled, or two are swapped. */
function isMistyped(typed: string, host: string): boolean {
  if (Math.abs(typed.length - host.length) > 1) return false;
  const isSwapped = [...typed].sort().join("") === [...host].sort().join("");
  return distance(typed, host) <= (isSwapped ? 2 : 1);
}
