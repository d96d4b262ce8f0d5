import { problemAt } from "../load/source.ts";
import { quote } from "../problems.ts";
import type { Path } from "../schema/validate.ts";
import type { Rule } from "./rule.ts";

export const listedOnce: Rule = {
  name: "listed-once",
  reason: "Nobody speaks twice in one talk or organizes twice, and no talk has a topic twice.",
  check: ({ episodes, organizers }) =>
    [
      ...(organizers ? [{ source: organizers.source, path: [], items: organizers.record }] : []),
      ...episodes.flatMap(({ record, source }) =>
        record.talks.flatMap((talk, t) => [
          { source, path: ["talks", t, "speakers"], items: talk.speakers },
          { source, path: ["talks", t, "topics"], items: talk.topics },
        ]),
      ),
    ].flatMap(({ source, path, items }) =>
      items.flatMap((item, i) =>
        items.indexOf(item) === i
          ? []
          : [problemAt(source, [...path, i] as Path, `${quote(item)} is listed already`)],
      ),
    ),
};
