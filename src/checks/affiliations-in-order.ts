import { problemAt } from "../load/source.ts";
import type { Rule } from "./rule.ts";

export const affiliationsInOrder: Rule = {
  name: "affiliations-in-order",
  reason:
    "A talk shows where its speaker worked on its day, which needs one institution for each day.",
  check: ({ people }) =>
    [...people.values()].flatMap(({ record, source }) =>
      record.affiliation.flatMap(({ until }, i, all) => {
        const before = all[i - 1]?.until;
        const path = ["affiliation", i];
        if (until === undefined && i < all.length - 1)
          return [problemAt(source, path, "is missing an until day: another institution follows")];
        if (until !== undefined && before !== undefined && until <= before)
          return [
            problemAt(
              source,
              [...path, "until"],
              `"${until}" is not after "${before}", the day above it`,
            ),
          ];
        return [];
      }),
    ),
};
