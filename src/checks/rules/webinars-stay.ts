import { dateWords } from "../../date-words.ts";
import { type MissingWebinar, missingWebinars } from "../../history/missing-webinars.ts";
import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";

export const webinarsStay: Rule = {
  name: "webinars-stay",
  severity: "problem",
  isStructural: true,
  reason:
    "A webinar that was public stands in calendars, links and mails, and whoever planned to come should learn what became of it.",
  wrong: "# data/episodes/s07.yaml was published, and the file is deleted",
  right: `# data/episodes/s07.yaml
topic: Sounds of the sea
status: cancelled`,
  repair:
    "Restore the file as cancelled, or say in redirects.yaml where the page of the webinar went (from, to) or why it is gone (from, gone).",
  check: (records) => {
    const { series, isComplete } = records;
    if (!series || !isComplete) return [];
    return missingWebinars(records).map((missing) => ({
      source: { file: missing.file, text: "" },
      path: [],
      fact: factOf(missing, series.record.paths.webinar),
    }));
  },
};

function factOf({ past, became }: MissingWebinar, folder: string): string {
  const { id, record } = past;
  const about = [
    record?.topic === undefined ? "" : quote(record.topic),
    record?.date === undefined ? "" : dateWords(record.date),
  ].filter(Boolean);
  const details = about.length === 0 ? "" : ` (${about.join(", ")})`;
  const known = `${id.toUpperCase()}${details} has been public since ${dateWords(past.since)}`;
  const page = `${folder}${id}/`;
  const fix = "npm run check -- --fix does it";
  if (became !== null)
    return `${known}, and its file is gone; ${became.toUpperCase()} looks like it: rename the file back, or say in redirects.yaml that ${page} is ${folder}${became}/ (${fix})`;
  if (record === null)
    return `${known}, and its file is gone: restore it with "status: cancelled", or say in redirects.yaml why ${page} is gone`;
  return `${known}, and its file is gone: restore it with "status: cancelled" (${fix}), or say in redirects.yaml why ${page} is gone`;
}
