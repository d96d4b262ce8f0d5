import { suggest } from "../../problems.ts";
import type { SiteRule } from "./audit-rule.ts";
import { destinationOf, problemsInAddresses } from "./problems-in-addresses.ts";

const name = "services-declared";

export const servicesDeclared: SiteRule = {
  name,
  reason: "A page contacts nobody of whom data/privacy.yaml does not say what for and why.",
  checkSite: (site) => {
    const declared = new Set(site.records.privacy?.record.map(({ host }) => host));
    return problemsInAddresses(site, name, (address) => {
      if (address.kind !== "contact" && address.kind !== "host") return null;
      const to = destinationOf(site, address);
      if (!to || to.ours || declared.has(to.host)) return null;
      const fact = `"${to.host}" can be contacted and is not in data/privacy.yaml`;
      return `${fact}${suggest(to.host, declared)}`;
    });
  },
};
