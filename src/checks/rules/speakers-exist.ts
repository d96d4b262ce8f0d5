import { didYouMean, quote } from "../../problems.ts";
import { peopleIn } from "../../schema/named-people.ts";
import { meantIds } from "../engine/meant-ids.ts";
import type { Rule } from "../engine/rule.ts";

export const speakersExist: Rule = {
  name: "speakers-exist",
  severity: "problem",
  isStructural: true,
  reason:
    "Every speaker, host or chair has a file in data/people, so that a name is spelled in one place only.",
  wrong: `speakers:
  - amara-okor`,
  right: `speakers:
  - amara-okoro`,
  repair: "Correct the id, or add the person's file to data/people.",
  check: (records) => {
    const { webinars, personIds } = records;
    const meant = meantIds(records);
    return webinars.flatMap(({ record, source }) =>
      peopleIn(record).flatMap(({ id, path }) => {
        // An empty people folder is a problem of its own.
        if (personIds.has(id) || personIds.size === 0) return [];
        const right = meant.get(id);
        const fact = `no person ${quote(id)}${right === undefined ? "" : didYouMean(right)}`;
        return [{ source, path, fact }];
      }),
    );
  },
};
