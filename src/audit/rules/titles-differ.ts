import { problemIn } from "../read/built-site.ts";
import type { SiteRule } from "./rule.ts";

const name = "titles-differ";

export const titlesDiffer: SiteRule = {
  name,
  reason: "A title is what tells pages apart in tabs, bookmarks and search results.",
  checkSite: ({ answers, fileAt }) => {
    const owners = new Map<string, string>();
    return [...answers].flatMap(([path, page]) => {
      if (!page) return [];
      const problem = (offset: number, fact: string) => [
        problemIn(fileAt(path), offset, name, fact),
      ];
      const [title, second] = page.titles;
      if (!title?.value) return problem(title?.offset ?? 0, "the page has no title");
      if (second) return problem(second.offset, "the page has a second title");
      if (page.forwards) return [];
      const owner = owners.get(title.value);
      if (owner)
        return problem(title.offset, `"${title.value}" is the title of "${owner}" already`);
      owners.set(title.value, path);
      return [];
    });
  },
};
