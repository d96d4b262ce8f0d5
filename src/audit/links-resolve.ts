import { suggest } from "../problems.ts";
import { type BuiltFile, type BuiltSite, problemIn, type Reference } from "./built-site.ts";
import { resolve, standsElsewhere, whyNoAnswer } from "./resolve.ts";
import type { SiteRule } from "./rule.ts";

const name = "links-resolve";

export const linksResolve: SiteRule = {
  name,
  reason: "Every address of the site that stands on the site leads to something that is there.",
  checkSite: (site) => {
    const forwarding = new Set(site.records.redirects?.record.map(({ from }) => from));
    return site.files
      .filter(({ path }) => !forwarding.has(path))
      .flatMap((file) =>
        file.references.flatMap((reference) => {
          const fact = whyBroken(site, file, reference);
          return fact === null ? [] : [problemIn(file, reference.offset, name, fact)];
        }),
      );
  },
};

function whyBroken(site: BuiltSite, file: BuiltFile, reference: Reference): string | null {
  if (reference.kind === "host") return null;
  const to = resolve(site, file.path, reference.value);
  if (!to?.ours || standsElsewhere(site, reference, to.path)) return null;
  const fact = whyNoAnswer(site, to.path, to.place);
  return fact && !site.answers.has(to.path)
    ? `${fact}${suggest(to.path, site.answers.keys())}`
    : fact;
}
