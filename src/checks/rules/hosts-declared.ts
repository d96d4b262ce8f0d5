import { suggest } from "../../problems.ts";
import { contactsIn } from "../engine/contacts.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const hostsDeclared: Rule = {
  name: "hosts-declared",
  severity: "problem",
  reason:
    "A page contacts nobody of whom data/privacy.yaml does not say what for and why: neither for a recording nor for a form.",
  wrong: `# data/privacy.yaml does not name player.vimeo.com
recording: https://vimeo.com/76979871`,
  right: `# data/privacy.yaml
- name: Vimeo
  host: player.vimeo.com
  what: The recordings of the talks.
  why: The series publishes its recordings on Vimeo.
  when: click`,
  repair:
    "Say in data/privacy.yaml what the host is contacted for; one entry serves all its videos.",
  isStructural: true,
  check: (records) => {
    if (records.privacy === null && !records.isComplete) return [];
    const declared = new Set(records.privacy?.record.map(({ host }) => host));
    const reported = new Set(declared);
    return contactsIn(records).flatMap(({ url, ...place }): Finding[] => {
      const { host } = new URL(url);
      if (reported.has(host)) return [];
      reported.add(host);
      const fact = `loads from "${host}", which data/privacy.yaml does not name`;
      return [{ ...place, fact: `${fact}${suggest(host, declared)}` }];
    });
  },
};
