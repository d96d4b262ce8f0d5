import { explain } from "./explain.ts";
import { makeSite } from "./make-site.ts";
import { printNotes, run } from "./run.ts";

const usage = `npm run check -- [options]
npm run check -- --explain [rule]

Checks the data and builds nothing. --explain tells what a rule is for; without a rule it lists them all.`;

if (!explain(process.argv.slice(2)))
  await run(usage, ({ data, now }) => {
    const site = makeSite(data, now);
    printNotes(site);
    const { webinars, talks, people } = site;
    console.log(
      `${webinars.length} webinars, ${talks.length} talks, ${people.length} people: no problem.`,
    );
  });
