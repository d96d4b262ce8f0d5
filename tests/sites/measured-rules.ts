import path from "node:path";
import "../run-folder.ts";
import { checkDataAndSpelling } from "../../src/build/check-spelling.ts";
import { explanations } from "../../src/checks/explanations.ts";
import type { Problem } from "../../src/problems.ts";
import { soundSeriesNames, writeSoundSeries } from "./sound-series.ts";

/** What the check says of a sound series. */
export interface CheckedSeries {
  readonly name: string;
  readonly data: string;
  readonly talks: number;
  readonly problems: readonly Problem[];
  readonly doubts: readonly Problem[];
}

/** The day on which the sound series are checked and built. */
export const soundDay = { on: "2026-06-15" };

/** Writes every sound series into a folder of its own in `work`, and checks it, the spelling included. */
export async function checkSoundSeries(work: string): Promise<readonly CheckedSeries[]> {
  const checked: CheckedSeries[] = [];
  for (const name of soundSeriesNames) {
    const data = path.join(work, name, "data");
    const talks = writeSoundSeries(name, data);
    const { problems, doubts } = await checkDataAndSpelling(data, soundDay);
    checked.push({ name, data, talks, problems, doubts });
  }
  return checked;
}

/** Returns docs/rules-measured.md: each rule, and how often it was wrong about the sound series. */
export function measuredPage(checked: readonly CheckedSeries[]): string {
  const talks = checked.reduce((sum, series) => sum + series.talks, 0);
  const found = checked.flatMap(({ problems, doubts }) => [...problems, ...doubts]);
  const rows = explanations.map(({ name, severity, languages, isStructural }) => {
    const wrong = found.filter(({ rule }) => rule === name).length;
    const kind = isStructural ? `${severity}, no comment allows it` : severity;
    return `| [${name}](rules.md#${name}) | ${kind} | ${languages?.join(", ") ?? "all"} | ${wrong} |`;
  });
  return `# The rules, measured

Every rule of [the rule book](rules.md): whether it finds problems or doubts, the languages whose texts it reads, and how often
it was wrong about ${talks} sound talks. They are ${checked.length} series in \`tests/fixtures/sound-series/\` with the shapes of public ones (${checked.map(({ name }) => name).join(", ")}); texts and names are invented.

\`npm run bless\` writes this page.

| rule | finds | languages | wrong |
| --- | --- | --- | --: |
${rows.join("\n")}
`;
}
