import { suggest } from "../problems.ts";
import { problemIn } from "./built-site.ts";
import { resolve } from "./resolve.ts";
import type { SiteRule } from "./rule.ts";

const name = "services-declared";

export const servicesDeclared: SiteRule = {
  name,
  reason: "A page contacts nobody of whom data/privacy.yaml does not say what for and why.",
  checkSite: (site) => {
    const { privacy, redirects } = site.records;
    const declared = new Set(privacy?.record.map(({ host }) => host));
    // Where an old address leads stands in the data, and the visitor leaves the site for it.
    const forwarding = new Set(redirects?.record.map(({ from }) => from));
    return site.files
      .filter(({ path }) => !forwarding.has(path))
      .flatMap((file) =>
        file.references.flatMap(({ kind, value, offset }) => {
          if (kind !== "contact" && kind !== "host") return [];
          const to = resolve(site, file.path, value);
          if (!to || to.ours || declared.has(to.host)) return [];
          const fact = `"${to.host}" can be contacted and is not in data/privacy.yaml`;
          return [problemIn(file, offset, name, `${fact}${suggest(to.host, declared)}`)];
        }),
      );
  },
};
