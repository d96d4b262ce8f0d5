import { dateWords } from "../../date-words.ts";
import { codeOf, nameTalks } from "../../history/talk-ids.ts";
import type { Entry, Records } from "../../load/records.ts";
import type { WebinarRecord } from "../../schema/webinar.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const heldTalksInOrder: Rule = {
  name: "held-talks-in-order",
  severity: "doubt",
  comesAndGoes: true,
  reason:
    "The order of a webinar that was held cannot change any more, so a talk was probably moved by mistake.",
  wrong: `# S03 was held with "Why sand sings" first
date: 2025-02-24
talks:
  - title: Why foam fades
    speakers: [ben-okoro]
  - title: Why sand sings
    speakers: [ada-lind]`,
  right: `date: 2025-02-24
talks:
  - title: Why sand sings
    speakers: [ada-lind]
  - title: Why foam fades
    speakers: [ben-okoro]`,
  repair: "Put the talks into their old order, or allow the new one with a comment that says why.",
  check: (records) => records.webinars.flatMap((webinar) => findingsIn(webinar, records)),
};

function findingsIn(
  { id, record, source }: Entry<WebinarRecord>,
  { past, people }: Records,
): Finding[] {
  const old = past.webinars.get(id)?.record;
  const { date = "" } = record;
  // By the day of the last commit the webinar was held; no rule reads the clock.
  if (!old || past.on === null || date.length < 10 || date >= past.on) return [];
  const known = past.talks.get(id) ?? [];
  const { ids } = nameTalks(id, record.talks, known, (name) => people.get(name)?.record.name);
  const held = old.talks
    .flatMap((talk) => known.find((one) => one.record === talk)?.id ?? [])
    .filter((one) => ids.includes(one));
  const now = ids.filter((one) => held.includes(one));
  const place = now.findIndex((one, i) => one !== held[i]);
  if (place === -1) return [];
  const [first, second] = [held[place], now[place]].map((one = "") => codeOf(one) ?? one);
  const fact = `${first} stood before ${second} when ${id.toUpperCase()} was held (${dateWords(date)})`;
  return [{ source, path: ["talks", ids.indexOf(now[place] ?? "")], fact }];
}
