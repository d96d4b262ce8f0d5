import { checkDataAndSpelling } from "../build/check-spelling.ts";
import { checkData, requireSound, siteOf, strictly } from "../build/make-site.ts";
import { addRedirects } from "../fix/add-redirects.ts";
import { mistake } from "../mistakes.ts";
import { formatProblem, type Problem } from "../problems.ts";
import { requireKeptAddresses, vanishedAddresses } from "../report/vanished-addresses.ts";
import { noteLines } from "../report/webinar-notes.ts";
import { buildSite } from "../site/build-site.ts";
import type { Options } from "./options.ts";
import { print, reportDoubts, run } from "./run.ts";

const usage = `npm run check -- [options]

Checks the data without building the site. A problem is certainly wrong and stops every build; a
doubt is probably wrong and is only shown.`;

await run(usage, check, { flags: ["data", "now", "fix", "strict", "explain"] });

async function check(options: Options): Promise<void> {
  if (options.explain !== null) return explain(options.explain);
  if (options.fix) {
    const { fixData } = await import("../fix/fix-data.ts");
    const { keepPublished } = await import("../fix/keep-published.ts");
    const { sortFields } = await import("../fix/sort-fields.ts");
    const { data } = options;
    const changes = [fixData(data), keepPublished(data), forward(options), sortFields(data)];
    for (const change of changes.flat()) console.log(formatProblem(change));
  }
  const found = await checkDataAndSpelling(options.data, options.now);
  const checked = options.strict ? strictly(found) : found;
  reportDoubts(checked.doubts);
  const site = siteOf(checked, options.data, options.now, options.url);
  requireKeptAddresses(site, requireSound(checked));
  print(noteLines(site));
  const { webinars, talks, people } = site;
  const counts = [
    counted(webinars.length, "webinar", "webinars"),
    counted(talks.length, "talk", "talks"),
    counted(people.length, "person", "people"),
  ].join(", ");
  const { length } = checked.doubts;
  const doubts = length === 0 ? "" : `, ${counted(length, "doubt", "doubts")}`;
  console.log(`${counts}: no problem${doubts}.`);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Lets published pages that would vanish forward; while the data has problems, nobody knows which would. */
function forward({ data, now, url }: Options): Problem[] {
  const checked = checkData(data, now);
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
