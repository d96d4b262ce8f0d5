import type { Rule } from "../engine/rule.ts";

export const affiliationsInOrder: Rule = {
  name: "affiliations-in-order",
  severity: "problem",
  reason:
    "A talk shows where its speaker worked on that day, so each day needs exactly one institution.",
  wrong: `affiliation:
  - name: Harbour College, Norway
    until: 2024-06-30
  - name: Lagoon Institute, Nigeria
    until: 2023-12-31`,
  right: `affiliation:
  - name: Lagoon Institute, Nigeria
    until: 2023-12-31
  - name: Harbour College, Norway`,
  repair:
    "List the institutions from the earliest to the present one, and give all but the last one the last day there (until).",
  check: ({ people }) =>
    [...people.values()].flatMap(({ record, source }) =>
      record.affiliation.flatMap(({ until }, i, all) => {
        const before = all[i - 1]?.until;
        const path = ["affiliation", i];
        if (until === undefined && i < all.length - 1)
          return [{ source, path, fact: "needs an until day: another institution follows" }];
        if (until !== undefined && before !== undefined && until <= before) {
          const fact = `"${until}" is not after "${before}", the day above it`;
          return [{ source, path: [...path, "until"], fact }];
        }
        return [];
      }),
    ),
};
