import { type PageRule, problemIn } from "./audit-rule.ts";

const name = "ids-differ";

export const idsDiffer: PageRule = {
  name,
  reason: "A link to a place of a page can mean one place only.",
  checkPage: (page) => {
    const seen = new Set<string>();
    return page.ids.flatMap(({ value, offset }) => {
      if (value === "" || /\s/.test(value))
        return [
          problemIn(page, offset, name, `"${value}" is not an id: it is empty or has blanks`),
        ];
      if (seen.has(value))
        return [problemIn(page, offset, name, `"${value}" is the id of another element already`)];
      seen.add(value);
      return [];
    });
  },
};
