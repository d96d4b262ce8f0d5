import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { readLayouts } from "../build/compiled-layouts.ts";
import { checkData, makeSite } from "../build/make-site.ts";
import { allPages } from "../build/render-pages.ts";
import { fixData } from "../fix/fix-data.ts";
import { draftFiles } from "../import/draft-files.ts";
import { missingFacts, pageFacts } from "../import/page-facts.ts";
import { readSource } from "../import/read-source.ts";
import type { Leftover } from "../import/source-facts.ts";
import { mistake } from "../mistakes.ts";
import { formatProblem, formatProblems } from "../problems.ts";
import { replaceFile } from "../replace-file.js";
import type { Options } from "./options.ts";
import { print, run } from "./run.ts";

const usage = `npm run import -- <page> [options]

Writes the data folder of a series that is elsewhere so far. <page> is a page in Markdown or HTML, a
schedule of pretalx (JSON), talks of researchseminars.org (JSON), videos.yml or event.yml of rubyevents,
a calendar (.ics), or a folder of Jekyll pages, one for each talk. What was guessed has a comment; what
found no place is listed. With --prove, compares the page with the site of the data folder instead.`;

await run(usage, (options) => (options.prove ? prove(options) : write(options)), {
  flags: ["prove", "out", "data", "now"],
  argument: "<page>",
  outFolder: "data",
});

function write({ argument, out, now }: Options): void {
  if (existsSync(out) && readdirSync(out).length > 0)
    throw mistake(`${out} holds files already: empty it, or choose another folder with --out`);
  const found = readSource(argument);
  const { files, left } = draftFiles(found);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    replaceFile(path.join(out, file), text);
  }
  const mended = fixData(out);
  print(found.mended.map((change) => `guessed letters: ${change}`));
  print(mended.map(formatProblem));
  print(left.map((one) => notPlaced(argument, one)));
  const { problems } = checkData(out, now);
  if (problems.length > 0) print(formatProblems(problems, "to finish by hand").split("\n"));
  const guesses = [...files.values()].join("").match(/# guessed: /g)?.length ?? 0;
  print([
    `${files.size} files in ${out}; ${guesses} guesses to read, marked "# guessed"; ${left.length} not placed.`,
  ]);
}

function notPlaced(file: string, { line, text, why }: Leftover): string {
  return `${file}:${line}:1  not placed: ${text} (${why})`;
}

async function prove({ argument, data, now }: Options): Promise<void> {
  const facts = pageFacts(argument);
  const pages = await allPages(makeSite(data, now), await readLayouts());
  const { left } = draftFiles(readSource(argument));
  const missing = missingFacts(facts, pages.map(({ text }) => text).join("\n"), left);
  for (const { kind, text, line } of missing)
    print([`${argument}:${line}:1  ${kind}: "${text}" is not on the site`]);
  print(left.map((one) => notPlaced(argument, one)));
  print([
    `${facts.length - missing.length} of ${facts.length} names, titles, links, codes and days are on the site or in this list.`,
  ]);
  if (missing.length > 0) process.exitCode = 1;
}
