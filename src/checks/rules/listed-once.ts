import { quote } from "../../problems.ts";
import type { Path } from "../../schema/validate.ts";
import type { Rule } from "../engine/rule.ts";

export const listedOnce: Rule = {
  name: "listed-once",
  severity: "problem",
  isStructural: true,
  reason:
    "Nobody speaks twice in one talk or is listed twice as organizer, and no talk has the same topic twice.",
  wrong: `speakers:
  - ada-lind
  - ada-lind`,
  right: `speakers:
  - ada-lind`,
  repair: "Delete the second one, or write the one you meant.",
  check: ({ webinars, organizers }) =>
    [
      ...(organizers ? [{ source: organizers.source, path: [], items: organizers.record }] : []),
      ...webinars.flatMap(({ record, source }) =>
        record.talks.flatMap((talk, t) => [
          { source, path: ["talks", t, "speakers"], items: talk.speakers },
          { source, path: ["talks", t, "authors"], items: talk.authors ?? [] },
          { source, path: ["talks", t, "captions"], items: talk.captions ?? [] },
          { source, path: ["talks", t, "topics"], items: talk.topics },
        ]),
      ),
    ].flatMap(({ source, path, items }) => {
      const seen = new Set<string>();
      return items.flatMap((item, i) => {
        if (!seen.has(item)) {
          seen.add(item);
          return [];
        }
        return [{ source, path: [...path, i] as Path, fact: `${quote(item)} is already listed` }];
      });
    }),
};
