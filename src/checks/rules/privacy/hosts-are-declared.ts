import type { Records } from "../../../load/records.ts";
import { suggest } from "../../../problems.ts";
import type { Path } from "../../../schema/validate.ts";
import { contactsOf } from "../../engine/contacts.ts";
import type { Finding, Rule } from "../../engine/rule.ts";

export const hostsAreDeclared: Rule = {
  name: "hosts-are-declared",
  severity: "problem",
  reason: "A page contacts nobody of whom data/privacy.yaml does not say what for and why.",
  wrong: `# data/privacy.yaml, of a series with recordings on YouTube
- name: Brevo
  host: d38ce30a.sibforms.com
  what: The form that subscribes to the newsletter.
  why: Brevo sends the newsletter.
  when: click`,
  right: `# data/privacy.yaml, of a series with recordings on YouTube
- name: YouTube
  host: www.youtube-nocookie.com
  what: The recordings of the talks.
  why: The series publishes its recordings on YouTube.
  when: click`,
  repair: "Add the service with this host to data/privacy.yaml.",
  isStructural: true,
  check: (records) => {
    if (!records.isComplete) return [];
    const declared = (records.privacy?.record ?? []).map(({ host }) => host);
    return contactsOf(records).flatMap(({ host, what, entry, path }) => {
      if (declared.includes(host)) return [];
      const fact = `${what} needs "${host}", which is not in data/privacy.yaml${suggest(host, declared)}`;
      return [{ ...placeFor(records, entry.source, path), fact }];
    });
  },
};

/** The place is the list of services; without one, the first value that needs the service. */
function placeFor({ privacy }: Records, source: Finding["source"], path: Path) {
  return privacy === null ? { source, path } : { source: privacy.source, path: [] };
}
