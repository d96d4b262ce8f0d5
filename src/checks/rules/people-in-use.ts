import { nearest } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";

export const peopleInUse: Rule = {
  name: "people-in-use",
  reason:
    "A person whom nothing refers to has a page that nobody finds; mostly the talk names somebody else by mistake.",
  wrong: `# data/people/ben-okoro.yaml; no talk, no list of
# organizers and no newsletter names ben-okoro
name: Ben Okoro`,
  right: `# data/episodes/s01.yaml
talks:
  - speakers: [ben-okoro]`,
  repair:
    "Name the person in a talk, in organizers.yaml or as contact of the newsletter, or delete the file.",
  check: ({ series, organizers, webinars, people, personIds, isComplete }) => {
    if (!isComplete) return [];
    const named = new Set([
      ...(organizers?.record ?? []),
      ...webinars.flatMap(({ record }) => record.talks.flatMap(({ speakers }) => speakers)),
      series?.record.newsletter?.contact ?? "",
    ]);
    // A misspelt id is a mistake of its own, and means the person nearest to it.
    const used = new Set([...named].map((id) => (personIds.has(id) ? id : nearest(id, personIds))));
    return [...people.values()]
      .filter(({ id }) => !used.has(id))
      .map(({ id, source }) => ({ source, path: [], fact: `nothing refers to ${id}` }));
  },
};
