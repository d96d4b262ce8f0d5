import { problemAt } from "../load/source.ts";
import { quote, suggest } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const organizersExist: Rule = {
  name: "organizers-exist",
  reason: "Organizers and the newsletter's contact are files in data/people.",
  check: ({ organizers, series, personIds }) => {
    const contact = series?.record.newsletter?.contact;
    return [
      ...(organizers?.record ?? []).map((id, i) => ({ id, path: [i], from: organizers })),
      ...(contact ? [{ id: contact, path: ["newsletter", "contact"], from: series }] : []),
    ].flatMap(({ id, path, from }) =>
      // Where there is no person at all, the folder's own problem says so.
      personIds.has(id) || personIds.size === 0 || !from
        ? []
        : [problemAt(from.source, path, `no person ${quote(id)}${suggest(id, personIds)}`)],
    );
  },
};
