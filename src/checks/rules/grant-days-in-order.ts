import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";

export const grantDaysInOrder: Rule = {
  name: "grant-days-in-order",
  severity: "problem",
  reason: "A grant that ends before it starts pays for no webinar.",
  wrong: `- funder: Sea Fund
  from: 2026-01-01
  until: 2024-12-31`,
  right: `- funder: Sea Fund
  from: 2024-01-01
  until: 2026-12-31`,
  repair: "Correct one of the two days.",
  check: ({ series }) =>
    (series?.record.funding ?? []).flatMap(({ from, until }, i) =>
      series && from !== undefined && until !== undefined && until < from
        ? [
            {
              source: series.source,
              path: ["funding", i, "until"],
              fact: `${quote(until)} is before from (${from})`,
            },
          ]
        : [],
    ),
};
