import { decodePath, encodePath } from "../../site-path.ts";
import { type PageRule, problemIn } from "./audit-rule.ts";

const name = "canonical-address";

export const canonicalAddress: PageRule = {
  name,
  reason: "Search engines keep one address for each page: the one that it says is its own.",
  checkPage: (page, { root }) => {
    const [canonical, second] = page.canonicals;
    const own = `${root}${encodePath(page.path)}`;
    if (!canonical) return [problemIn(page, 0, name, `the page does not say its address "${own}"`)];
    if (second) return [problemIn(page, second.offset, name, "the page says a second address")];
    const { value, offset } = canonical;
    if (page.forwards || decodePath(value) === decodePath(own)) return [];
    return [problemIn(page, offset, name, `"${value}" is not the page's address "${own}"`)];
  },
};
