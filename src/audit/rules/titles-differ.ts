import type { SiteRule } from "./audit-rule.ts";

const name = "titles-differ";

const noTitle = { value: "", line: 1, column: 1 };

export const titlesDiffer: SiteRule = {
  name,
  reason: "A title is what tells pages apart in tabs, bookmarks and search results.",
  checkSite: ({ answers }) => {
    const owners = new Map<string, string>();
    return [...answers].flatMap(([path, page]) => {
      if (!page) return [];
      const { file, titles } = page;
      const [title = noTitle, second] = titles;
      const problem = (fact: string, { line, column } = title) => [
        { file, line, column, field: "", fact, rule: name },
      ];
      if (!title.value) return problem("the page has no title");
      if (second) return problem("the page has a second title", second);
      if (page.forwards) return [];
      const owner = owners.get(title.value);
      if (owner) return problem(`"${title.value}" is the title of "${owner}" already`);
      owners.set(title.value, path);
      return [];
    });
  },
};
