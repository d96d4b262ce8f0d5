import type { Rule } from "../../engine/rule.ts";

export const organizersReachable: Rule = {
  name: "organizers-reachable",
  severity: "doubt",
  reason:
    "Visitors who want to speak, to help or to have something corrected look for the organizers.",
  wrong: `# data/people/ada-lind.yaml, of an organizer
name: Ada Lind`,
  right: `# data/people/ada-lind.yaml, of an organizer
name: Ada Lind
website: https://lind.example.org/`,
  repair: "Give the organizer's website, or an ORCID.",
  check: ({ organizers, people }) =>
    (organizers?.record ?? []).flatMap((id) => {
      const person = people.get(id);
      if (!person || person.record.website || person.record.orcid) return [];
      const fact = "organizes the series and has no address (website: or orcid:)";
      return [{ source: person.source, path: ["name"], fact }];
    }),
};
