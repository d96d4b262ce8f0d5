import { problemAt } from "../../load/source.ts";
import { suggest } from "../../problems.ts";
import type { BuiltSite } from "../built-site.ts";
import type { SiteRule } from "./audit-rule.ts";
import { whyNoAnswer } from "./problems-in-addresses.ts";

const name = "redirects-arrive";

export const redirectsArrive: SiteRule = {
  name,
  reason: "An old address leads to a page that is there, and stands at none that is.",
  checkSite: (site) => {
    const { redirects } = site.records;
    return (redirects?.record ?? []).flatMap(({ from, to }, i) => {
      const problem = (field: string, fact: string) =>
        redirects ? [{ ...problemAt(redirects.source, [i, field], fact), rule: name }] : [];
      const built = site.answers.get(from);
      if (built !== undefined && !(to !== undefined && built?.forwards))
        return problem("from", `"${from}" is still there: delete it from this list`);
      const fact = whyNotThere(site, to);
      return fact === null ? [] : problem("to", fact);
    });
  },
};

function whyNotThere(site: BuiltSite, to: string | undefined): string | null {
  if (to === undefined || to.startsWith("https://")) return null;
  const [path = "", place = ""] = to.split("#");
  const fact = whyNoAnswer(site, path, place);
  if (fact === null || site.answers.has(path)) return fact;
  const standing = [...site.answers].filter(([, page]) => !page?.forwards).map(([known]) => known);
  return `${fact}${suggest(path, standing)}`;
}
