import { quote, suggest } from "../../../problems.ts";
import { awaitsRecordings, contactsIn } from "../../engine/contacts.ts";
import type { Rule } from "../../engine/rule.ts";

export const servicesInUse: Rule = {
  name: "services-in-use",
  severity: "doubt",
  reason:
    "The pages tell their visitors which services they contact; one that they no longer use makes them say what is not so.",
  wrong: `# data/privacy.yaml, of a series whose newsletter comes from elsewhere
- name: Letterbox
  host: forms.letterbox.example
  what: The form that subscribes to the newsletter.
  why: Letterbox sends the newsletter.
  when: click`,
  right: `# data/privacy.yaml, of a series whose newsletter comes from there
- name: Postbox
  host: forms.postbox.example
  what: The form that subscribes to the newsletter.
  why: Postbox sends the newsletter.
  when: click`,
  repair: "Delete the service, or correct its host.",
  check: (records) => {
    const { privacy, isComplete } = records;
    if (privacy === null || !isComplete || awaitsRecordings(records)) return [];
    const used = new Set(contactsIn(records).map(({ url }) => new URL(url).host));
    return privacy.record.flatMap(({ host }, i) => {
      const fact = `no page contacts ${quote(host)}${suggest(host, used)}`;
      return used.has(host) ? [] : [{ source: privacy.source, path: [i, "host"], fact }];
    });
  },
};
