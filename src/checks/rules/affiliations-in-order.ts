import type { PersonRecord } from "../../schema/person.ts";
import type { Path } from "../../schema/validate.ts";
import type { Rule } from "../engine/rule.ts";

export const affiliationsInOrder: Rule = {
  name: "affiliations-in-order",
  severity: "problem",
  reason: "A talk shows where its speaker worked on that day, so changes stand in their order.",
  wrong: `affiliation: Harbour College, Norway
moves:
  - affiliation: Lagoon Institute, Nigeria
    from: 2025-10-15
  - affiliation: Delta School, Nigeria
    from: 2024-01-01`,
  right: `affiliation: Harbour College, Norway
moves:
  - affiliation: Delta School, Nigeria
    from: 2024-01-01
  - affiliation: Lagoon Institute, Nigeria
    from: 2025-10-15`,
  repair:
    "Leave affiliation as it is and add each change at the end of moves, with its first day (from).",
  check: ({ people }) =>
    [...people.values()].flatMap(({ record, source }) =>
      [...formerInOrder(record), ...movesInOrder(record)].map((found) => ({ source, ...found })),
    ),
};

interface Misplaced {
  readonly path: Path;
  readonly fact: string;
}

/** The older way to write a change: institutions with an until day, before those of the present. */
function formerInOrder({ affiliation }: PersonRecord): Misplaced[] {
  return affiliation.flatMap(({ until }, i, all) => {
    const before = all[i - 1]?.until;
    if (until === undefined && all[i + 1]?.until !== undefined)
      return [
        { path: ["affiliation", i], fact: "needs an until day: a former institution follows" },
      ];
    if (until === undefined || before === undefined || until > before) return [];
    const fact = `"${until}" is not after "${before}", the day above it`;
    return [{ path: ["affiliation", i, "until"], fact }];
  });
}

function movesInOrder({ affiliation, moves }: PersonRecord): Misplaced[] {
  const last = affiliation.findLast(({ until }) => until !== undefined)?.until;
  return moves.flatMap(({ from }, i) => {
    const before = moves[i - 1]?.from ?? last;
    if (before === undefined || from > before) return [];
    const fact = `"${from}" is not after "${before}", the day above it`;
    return [{ path: ["moves", i, "from"], fact }];
  });
}
