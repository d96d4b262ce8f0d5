import { findMisspellings } from "../checks/spelling.ts";
import { DataError, formatNotes } from "../problems.ts";
import { checkData, siteOf, soundOnes } from "./make-site.ts";
import { reportProblems, run } from "./run.ts";

await run("npm run check -- [options]\n\nChecks the data and builds nothing.", async (options) => {
  const checked = checkData(options.data);
  if (checked.problems.length > 0) {
    reportProblems(new DataError(checked.problems));
    process.exitCode = 1;
  }
  const notes = await findMisspellings(checked.records);
  if (notes.length > 0) console.log(formatNotes(notes));
  if (checked.problems.length > 0) return;
  const { webinars, talks, people } = siteOf(soundOnes(checked), options.data, options.now);
  console.log(
    `${webinars.length} webinars, ${talks.length} talks, ${people.length} people: no problem.`,
  );
});
