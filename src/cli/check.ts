import { checkData, requireSound, siteOf } from "../build/make-site.ts";
import { mistake } from "../mistakes.ts";
import { DataError, formatNotes, formatProblem } from "../problems.ts";
import { languageNotes } from "../report/language-notes.ts";
import { noteLines } from "../report/webinar-notes.ts";
import type { Options } from "./options.ts";
import { print, reportProblems, run } from "./run.ts";

const usage = `npm run check -- [options]

Checks the data without building the site.`;

await run(usage, check, { flags: ["data", "now", "fix", "explain"] });

async function check(options: Options): Promise<void> {
  if (options.explain !== null) return explain(options.explain);
  if (options.fix) {
    const { fixData } = await import("../fix/fix-data.ts");
    for (const change of fixData(options.data)) console.log(formatProblem(change));
  }
  const checked = checkData(options.data);
  if (checked.problems.length > 0) {
    reportProblems(new DataError(checked.problems));
    process.exitCode = 1;
  }
  const { findMisspellings } = await import("../checks/engine/spelling.ts");
  const notes = [...languageNotes(checked.records), ...(await findMisspellings(checked.records))];
  if (notes.length > 0) console.log(formatNotes(notes));
  if (checked.problems.length > 0) return;
  const site = siteOf(requireSound(checked), options.data, options.now, options.url);
  print(noteLines(site));
  const { webinars, talks, people } = site;
  console.log(
    `${webinars.length} webinars, ${talks.length} talks, ${people.length} people: no problem.`,
  );
}

async function explain(name: string): Promise<void> {
  const { explainRule, noSuchRule } = await import("../report/explain-rule.ts");
  const text = explainRule(name);
  if (text === null) throw mistake(noSuchRule(name));
  console.log(text);
}
