import type { Entry } from "../../load/records.ts";
import type { Source } from "../../load/source.ts";
import { quote } from "../../problems.ts";
import { membersIn, type OrganizersRecord } from "../../schema/organizers.ts";
import type { PersonRecord } from "../../schema/person.ts";
import { roles } from "../../schema/roles.ts";
import type { Path } from "../../schema/validate.ts";
import type { Rule } from "../engine/rule.ts";

export const listedOnce: Rule = {
  name: "listed-once",
  severity: "problem",
  isStructural: true,
  reason:
    "Nobody speaks twice in one talk, is listed twice as organizer or has one institution twice, and no talk has the same topic twice.",
  wrong: `speakers:
  - ada-lind
  - ada-lind`,
  right: `speakers:
  - ada-lind`,
  repair: "Delete the second one, or write the one you meant.",
  check: ({ webinars, organizers, people }) =>
    [
      ...(organizers ? listsOfOrganizers(organizers) : []),
      ...[...people.values()].map(presentInstitutions),
      ...webinars.flatMap(({ record, source }) => [
        ...roles.map((role) => listOf(source, record[role], [role])),
        ...record.talks.flatMap((talk, t) => [
          listOf(source, talk.speakers, ["talks", t, "speakers"]),
          listOf(source, talk.authors ?? [], ["talks", t, "authors"]),
          listOf(source, talk.captions ?? [], ["talks", t, "captions"]),
          listOf(source, talk.topics, ["talks", t, "topics"]),
        ]),
      ]),
    ].flatMap(({ source, items }) =>
      items.flatMap(({ id, path }, i) =>
        items.findIndex((other) => other.id === id) === i
          ? []
          : [{ source, path, fact: `${quote(id)} is already listed` }],
      ),
    ),
};

function listOf(source: Source, ids: readonly string[], path: Path) {
  return { source, items: ids.map((id, i) => ({ id, path: [...path, i] })) };
}

/** Somebody may have come back to a former institution. */
function presentInstitutions({ source, record }: Entry<PersonRecord>) {
  const items = record.affiliation.flatMap(({ name: id, until }, i) =>
    until === undefined ? [{ id, path: ["affiliation", i] }] : [],
  );
  return { source, items };
}

/** A former organizer may be on the board too: each group is a list of its own. */
function listsOfOrganizers({ source, record }: Entry<OrganizersRecord>) {
  const members = membersIn(record);
  const groups = new Set(members.map(({ path }) => (path.length === 1 ? null : path[0])));
  return [...groups].map((group) => ({
    source,
    items: members.filter(({ path }) => (path.length === 1 ? null : path[0]) === group),
  }));
}
