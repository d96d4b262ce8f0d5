import { problemIn } from "./built-site.ts";
import type { SiteRule } from "./rule.ts";

const name = "titles-differ";

export const titlesDiffer: SiteRule = {
  name,
  reason: "A title is what tells pages apart in tabs, bookmarks and search results.",
  checkSite: ({ pages }) => {
    const owners = new Map<string, string>();
    return pages.flatMap((page) => {
      const [title, second] = page.titles;
      if (!title?.value)
        return [problemIn(page, title?.offset ?? 0, name, "the page has no title")];
      if (second) return [problemIn(page, second.offset, name, "the page has a second title")];
      if (page.forwards) return [];
      const owner = owners.get(title.value);
      if (owner === undefined) owners.set(title.value, page.path);
      const fact = `"${title.value}" is the title of "${owner}" already`;
      return owner === undefined ? [] : [problemIn(page, title.offset, name, fact)];
    });
  },
};
