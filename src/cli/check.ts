import { checkData, requireSound, siteOf } from "../build/make-site.ts";
import { addRedirects } from "../fix/add-redirects.ts";
import { mistake } from "../mistakes.ts";
import { DataError, formatNotes, formatProblem, type Problem } from "../problems.ts";
import { requireKeptAddresses, vanishedAddresses } from "../report/vanished-addresses.ts";
import { noteLines } from "../report/webinar-notes.ts";
import { buildSite } from "../site/build-site.ts";
import type { Options } from "./options.ts";
import { print, reportProblems, run } from "./run.ts";

const usage = `npm run check -- [options]

Checks the data without building the site.`;

await run(usage, check, { flags: ["data", "now", "fix", "explain"] });

async function check(options: Options): Promise<void> {
  if (options.explain !== null) return explain(options.explain);
  if (options.fix) {
    const { fixData } = await import("../fix/fix-data.ts");
    const { keepPublished } = await import("../fix/keep-published.ts");
    const changes = [...fixData(options.data), ...keepPublished(options.data), ...forward(options)];
    for (const change of changes) console.log(formatProblem(change));
  }
  const checked = checkData(options.data);
  if (checked.problems.length > 0) {
    reportProblems(new DataError(checked.problems));
    process.exitCode = 1;
  }
  const { findMisspellings } = await import("../checks/engine/spelling.ts");
  const misspellings = await findMisspellings(checked.records);
  if (misspellings.length > 0) console.log(formatNotes(misspellings));
  if (checked.problems.length > 0) return;
  const records = requireSound(checked);
  const site = siteOf(records, options.data, options.now, options.url);
  requireKeptAddresses(site, records);
  print(noteLines(site));
  const { webinars, talks, people } = site;
  console.log(
    `${webinars.length} webinars, ${talks.length} talks, ${people.length} people: no problem.`,
  );
}

/** Lets published pages that would vanish forward; while the data has problems, nobody knows which would. */
function forward({ data, now, url }: Options): Problem[] {
  const checked = checkData(data);
  if (checked.problems.length > 0) return [];
  const records = requireSound(checked);
  const vanished = vanishedAddresses(buildSite(records, now, null, url), records);
  const forwards = vanished.flatMap(({ typed, to }) => (to === null ? [] : [{ from: typed, to }]));
  return addRedirects(data, forwards);
}

async function explain(name: string): Promise<void> {
  const { explainRule, noSuchRule } = await import("../report/explain-rule.ts");
  const text = explainRule(name);
  if (text === null) throw mistake(noSuchRule(name));
  console.log(text);
}
