import { organizersIn } from "../../../schema/organizers.ts";
import type { Rule } from "../../engine/rule.ts";

export const organizersReachable: Rule = {
  name: "organizers-reachable",
  severity: "doubt",
  reason:
    "Visitors who want to speak, to help or to have something corrected look for the organizers; one without an address, beside others who have one, was probably forgotten.",
  wrong: `# data/people/ben-okoro.yaml, of an organizer beside Ada Lind, whose website is known
name: Ben Okoro`,
  right: `# data/people/ben-okoro.yaml, of an organizer beside Ada Lind, whose website is known
name: Ben Okoro
website: https://okoro.example.org/`,
  repair: "Give the organizer's website, or an ORCID.",
  check: ({ organizers, people }) => {
    const all = [...new Set(organizersIn(organizers?.record ?? []))].flatMap(
      (id) => people.get(id) ?? [],
    );
    const silent = all.filter(({ record: { website, orcid } }) => !website && !orcid);
    if (silent.length === all.length) return [];
    const fact = "has no address, unlike other organizers (website: or orcid:)";
    return silent.map(({ source }) => ({ source, path: ["name"], fact }));
  },
};
