import { oldAddresses } from "../../history/old-addresses.ts";
import { problemAt } from "../../load/source.ts";
import { publishedSince } from "../../schema/published.ts";
import { decodePath } from "../../site-path.ts";
import type { SiteRule } from "./audit-rule.ts";

const name = "addresses-stay";

export const addressesStay: SiteRule = {
  name,
  reason: "An address that was ever published stands in links, calendars and papers of others.",
  checkSite: ({ records, answers, today }) => {
    const { published } = records;
    const isOld = oldAddresses(records);
    return Object.entries(published?.record ?? {}).flatMap(([path, entry]) => {
      const decoded = decodePath(path);
      if (!published || publishedSince(entry) > today || answers.has(decoded) || isOld(decoded))
        return [];
      return [{ ...problemAt(published.source, [path], fact, "name"), rule: name }];
    });
  },
};

const fact =
  "was published and would vanish: say in data/redirects.yaml where it went (from, to) or why it is gone (from, gone)";
