import { suggest } from "../../problems.ts";
import type { BuiltAddress, BuiltSite } from "../built-site.ts";
import type { SiteRule } from "./audit-rule.ts";
import {
  destinationOf,
  problemsInAddresses,
  standsElsewhere,
  whyNoAnswer,
} from "./problems-in-addresses.ts";

const name = "links-resolve";

export const linksResolve: SiteRule = {
  name,
  reason: "Every address of the site that stands on the site leads to something that is there.",
  checkSite: (site) => problemsInAddresses(site, name, (address) => whyBroken(site, address)),
};

/** Returns why an address of the site leads nowhere, with the nearest one that is there; null where something answers. */
export function whyBroken(
  site: BuiltSite,
  address: Pick<BuiltAddress, "kind" | "value" | "from">,
): string | null {
  if (address.kind === "host") return null;
  const to = destinationOf(site, address);
  if (!to?.ours || standsElsewhere(site, address, to.path)) return null;
  const fact = whyNoAnswer(site, to.path, to.place);
  return fact && !site.answers.has(to.path)
    ? `${fact}${suggest(to.path, site.answers.keys())}`
    : fact;
}
