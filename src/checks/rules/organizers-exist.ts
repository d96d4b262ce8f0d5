import { quote, suggest } from "../../problems.ts";
import { membersIn } from "../../schema/organizers.ts";
import type { Rule } from "../engine/rule.ts";

export const organizersExist: Rule = {
  name: "organizers-exist",
  severity: "problem",
  isStructural: true,
  reason: "Organizers and the newsletter's contact each have a file in data/people.",
  wrong: "- ada-linda",
  right: "- ada-lind",
  repair: "Correct the id, or add the person's file to data/people.",
  check: ({ organizers, series, personIds }) => {
    const contact = series?.record.newsletter?.contact;
    return [
      ...membersIn(organizers?.record ?? []).map((one) => ({ ...one, from: organizers })),
      ...(contact ? [{ id: contact, path: ["newsletter", "contact"], from: series }] : []),
    ].flatMap(({ id, path, from }) =>
      // An empty people folder is a problem of its own.
      personIds.has(id) || personIds.size === 0 || !from
        ? []
        : [{ source: from.source, path, fact: `no person ${quote(id)}${suggest(id, personIds)}` }],
    );
  },
};
