import { missingTalks } from "../../history/missing-talks.ts";
import { missingWebinars } from "../../history/missing-webinars.ts";
import { peopleIn } from "../../schema/named-people.ts";
import { membersIn } from "../../schema/organizers.ts";
import type { WebinarRecord } from "../../schema/webinar.ts";
import { meantIds } from "../engine/meant-ids.ts";
import type { Rule } from "../engine/rule.ts";

export const peopleInUse: Rule = {
  name: "people-in-use",
  severity: "doubt",
  reason:
    "Nobody finds the page of a person whom nothing refers to; usually the talk names somebody else by mistake.",
  wrong: `# data/people/ben-okoro.yaml; no talk, no list of
# organizers and no newsletter names ben-okoro
name: Ben Okoro`,
  right: `# data/episodes/s01.yaml
talks:
  - speakers: [ben-okoro]`,
  repair:
    "Name the person in a talk, in organizers.yaml or as the newsletter's contact, or delete the file.",
  check: (records) => {
    const { series, organizers, webinars, people, isComplete } = records;
    if (!isComplete) return [];
    const used = new Set([
      ...membersIn(organizers?.record ?? []).map(({ id }) => id),
      ...webinars.flatMap(({ record }) => idsIn(record)),
      series?.record.newsletter?.contact,
      // That their talk is missing is a problem of its own.
      ...missingTalks(records).flatMap(({ past }) => past.speakers),
      ...missingWebinars(records).flatMap(({ past }) => idsIn(past.record)),
      // A misspelt id is a problem of its own, and counts as the person it is nearest to.
      ...meantIds(records).values(),
    ]);
    return [...people.values()]
      .filter(({ id }) => !used.has(id))
      .map(({ id, source }) => ({ source, path: [], fact: `nothing refers to ${id}: ${places}` }));
  },
};

const places =
  "name the person among a talk's speakers or authors, in organizers.yaml or as the newsletter's contact, or delete the file";

function idsIn(webinar: WebinarRecord | null): readonly string[] {
  return webinar === null ? [] : peopleIn(webinar).map(({ id }) => id);
}
