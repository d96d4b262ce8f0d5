import { dateWords } from "../../date-words.ts";
import { type MissingTalk, missingTalks } from "../../history/missing-talks.ts";
import { codeOf } from "../../history/talk-ids.ts";
import { quote } from "../../problems.ts";
import type { SeriesRecord } from "../../schema/series.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const talksKeepTheirCodes: Rule = {
  name: "talks-keep-their-codes",
  severity: "problem",
  isStructural: true,
  reason:
    "Links, feeds and papers of others name a published talk by its code and its address, so no other talk may get them.",
  wrong: `# published since 3 March as S07E02: Why sand sings, by Ada Lind
- title: Why foam fades
  speakers: [ben-okoro]`,
  right: `- title: Why sand sings
  speakers: [ada-lind]
  status: withdrawn
- title: Why foam fades
  speakers: [ben-okoro]`,
  repair:
    "Write the code at the talk that has it now, or keep the old talk in the list as withdrawn; where it moved, or why it is gone, stands in redirects.yaml.",
  check: (records) => {
    const { series, isComplete } = records;
    if (!series || !isComplete) return [];
    return missingTalks(records).map((talk) => findingOf(talk, series.record.paths));
  },
};

function findingOf(missing: MissingTalk, { talks }: SeriesRecord["paths"]): Finding {
  const { past, webinar, place } = missing;
  const { source, record } = webinar;
  const fresh = record.talks[place ?? -1];
  if (place === null || !fresh)
    return { source, path: ["talks"], fact: factOfMissing(missing, talks) };
  const [name, since] = [codeOf(past.id) ?? "", dateWords(past.since)];
  const next = fresh.title === undefined ? "another talk" : quote(fresh.title);
  const was = `${name} was ${titleOf(past) ?? "another talk"} since ${since} and would become ${next}`;
  const repair = `write "code: ${name}" here if it is the same talk, or else put the old one back with "status: withdrawn"`;
  return { source, path: ["talks", place], fact: `${was}: ${repair}` };
}

function factOfMissing({ past, became }: MissingTalk, folder: string): string {
  const title = titleOf(past);
  const name = codeOf(past.id) ?? past.id;
  const since = dateWords(past.since);
  const talk = `${name}${title === null ? "" : ` (${title})`} has been public since ${since}`;
  const address = `${folder}${past.id}/`;
  const fix = "npm run check -- --fix does it";
  if (became === null)
    return `${talk} and is missing here: put it back with "status: withdrawn" (${fix}), or say in redirects.yaml why ${address} is gone`;
  const now = codeOf(became) ?? "without a number";
  return `${talk} and is ${now} now: say in redirects.yaml that ${address} is ${folder}${became}/ (${fix})`;
}

function titleOf({ title, names, speakers }: MissingTalk["past"]): string | null {
  if (title !== null) return quote(title);
  const people = names.length > 0 ? names : speakers;
  return people.length === 0 ? null : `the talk by ${people.join(" and ")}`;
}
