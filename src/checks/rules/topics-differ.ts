import { quote } from "../../problems.ts";
import { slugOf } from "../../schema/topic.ts";
import type { Rule } from "../engine/rule.ts";

export const topicsDiffer: Rule = {
  name: "topics-differ",
  severity: "problem",
  isStructural: true,
  reason: "A topic has one page, so it needs one spelling and an address that no other topic has.",
  wrong: `talks:
  - title: Who labels the data
    topics: [annotation]
  - title: What a label leaves out
    topics: [Annotation]`,
  right: `talks:
  - title: Who labels the data
    topics: [annotation]
  - title: What a label leaves out
    topics: [annotation]`,
  repair: "Write the topic the same way in all talks.",
  check: ({ webinars }) => {
    const first = new Map<string, string>();
    return webinars.flatMap(({ record, source }) =>
      record.talks.flatMap(({ topics }, t) =>
        topics.flatMap((name, i) => {
          // Some file systems ignore case: to them "straße" and "STRASSE" are one folder.
          const folder = slugOf(name).toUpperCase();
          const known = first.get(folder) ?? name;
          first.set(folder, known);
          if (known === name) return [];
          const fact = `${quote(name)} would share its page with ${quote(known)}: write both the same way`;
          return [{ source, path: ["talks", t, "topics", i], fact }];
        }),
      ),
    );
  },
};
