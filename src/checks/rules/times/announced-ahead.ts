import { type Edit, lastEdits } from "../../../history/last-edits.ts";
import { didYouMean } from "../../../problems.ts";
import { dayOf } from "../../../times.ts";
import { datedWebinars, isDay } from "../../engine/dated-webinars.ts";
import { daysBetween, inYear } from "../../engine/days.ts";
import type { Rule } from "../../engine/rule.ts";

export const announcedAhead: Rule = {
  name: "announced-ahead",
  severity: "doubt",
  comesAndGoes: true,
  reason:
    "Whoever adds a webinar, or edits its registration, time or speakers, is getting ready for it: if its day is over by then, the year or the month is probably wrong.",
  wrong: `# added on 6 February 2026
date: 2025-02-24
registration: https://sound.example.org/register`,
  right: `# added on 6 February 2026
date: 2026-02-24
registration: https://sound.example.org/register`,
  repair: "Correct the day; if the webinar was indeed held then, say so in a comment.",
  check: (records, _texts, { now, history }) => {
    if (now === null || history === null) return [];
    const zone = records.series?.record.time_zone ?? "UTC";
    const edits = lastEdits(history, records, now);
    return datedWebinars(records).flatMap(({ record, source, code, date }) => {
      const edit = edits.get(code.toLowerCase());
      const wasRecorded = record.talks.some(({ recording }) => recording !== undefined);
      if (edit === undefined || wasRecorded || !isDay(date)) return [];
      const days = daysBetween(date, dayOf(edit.at, zone));
      if (days <= (edit.what === "file" ? 0 : daysOfTidying)) return [];
      return [{ source, path: ["date"], fact: factOf(date, days, edit, zone) }];
    });
  },
};

/** Soon after a webinar its record is brought in line with what happened. */
const daysOfTidying = 7;

const edits: Readonly<Record<Edit["what"], string>> = {
  file: "this file was added",
  date: "it was typed",
  time: "the time was edited",
  registration: "the registration was edited",
  speakers: "the speakers were edited",
};

/** A year typed wrong is nearly a year too early. */
const mostOfYear = 180;

function factOf(date: string, days: number, { at, what }: Edit, zone: string): string {
  const edited = dayOf(at, zone);
  const year = Number(edited.slice(0, 4));
  const next = inYear(date, year) > edited ? inYear(date, year) : inYear(date, year + 1);
  const count = days === 1 ? "the day before" : `${days} days before`;
  return `this day was ${count} ${edits[what]}${days > mostOfYear ? didYouMean(next) : ""}`;
}
