import type { RedirectsRecord } from "../../schema/redirects.ts";
import type { Rule } from "../engine/rule.ts";

export const redirectsAreComplete: Rule = {
  name: "redirects-are-complete",
  severity: "problem",
  isStructural: true,
  reason: "An old address redirects straight to one page, or is gone for a stated reason.",
  wrong: "- from: /webinar/s07-draft/",
  right: `- from: /webinar/s07-draft/
  to: /webinar/s07/`,
  repair: "Say where the old address went (to) or why it is gone (gone).",
  check: ({ redirects }) => {
    const first = new Map<string, Redirect>();
    for (const one of redirects?.record ?? []) if (!first.has(one.from)) first.set(one.from, one);
    return (redirects?.record ?? []).flatMap((one, i) => {
      const mistake = mistakeOf(one, first);
      return mistake && redirects
        ? [{ source: redirects.source, path: [i, mistake.field], fact: mistake.fact }]
        : [];
    });
  },
};

type Redirect = RedirectsRecord[number];

function mistakeOf(
  one: Redirect,
  first: ReadonlyMap<string, Redirect>,
): { field: string; fact: string } | null {
  const { from, to, gone } = one;
  if (first.get(from) !== one) return { field: "from", fact: `"${from}" is already listed` };
  if ((to === undefined) === (gone === undefined))
    return { field: "from", fact: "needs either to (where it went) or gone (why)" };
  if (to === undefined) return null;
  if (!/(\/|\.html)$/.test(from))
    return { field: "to", fact: "only a page can redirect: say why this file is gone, or keep it" };
  const path = to.replace(/#.*/, "");
  if (path === from) return { field: "to", fact: "redirects to itself" };
  const next = first.get(path);
  if (!next) return null;
  return { field: "to", fact: `"${path}" ${whatBecameOf(next.to, from)}` };
}

function whatBecameOf(to: string | undefined, from: string): string {
  if (to === undefined) return "is gone";
  return to === from ? "redirects back here" : `redirects to "${to}": give that address here`;
}
