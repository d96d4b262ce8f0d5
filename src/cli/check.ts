import { checkData, siteOf, soundOnes } from "../build/make-site.ts";
import { findMisspellings } from "../checks/engine/spelling.ts";
import { DataError, formatNotes, formatProblem } from "../problems.ts";
import type { Options } from "./options.ts";
import { noteLines, reportProblems, run, tell } from "./run.ts";

const usage = `npm run check -- [options]
npm run check -- --explain [rule]

Checks the data and builds nothing. --explain tells what a rule is for; without a rule it lists them all.`;

// What most checks do without is loaded when somebody asks for it.
const asked = process.argv.slice(2);
if (/^--explain(=|$)/.test(asked[0] ?? "")) (await import("./explain.ts")).explain(asked);
else await run(usage, check, { flags: ["data", "now", "fix"] });

async function check({ data, now, url, fix }: Options): Promise<void> {
  if (fix) {
    const { fixData } = await import("../fix/fix-data.ts");
    for (const change of fixData(data)) console.log(formatProblem(change));
  }
  const checked = checkData(data);
  if (checked.problems.length > 0) {
    reportProblems(new DataError(checked.problems));
    process.exitCode = 1;
  }
  const misspellings = await findMisspellings(checked.records);
  if (misspellings.length > 0) console.log(formatNotes(misspellings));
  if (checked.problems.length > 0) return;
  const site = siteOf(soundOnes(checked), data, now, url);
  tell(noteLines(site));
  const { webinars, talks, people } = site;
  console.log(
    `${webinars.length} webinars, ${talks.length} talks, ${people.length} people: no problem.`,
  );
}
