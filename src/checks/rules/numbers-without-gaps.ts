import type { Finding, Rule } from "../engine/rule.ts";

export const numbersWithoutGaps: Rule = {
  name: "numbers-without-gaps",
  severity: "doubt",
  reason: "A gap in the numbers makes visitors look for a webinar that does not exist.",
  wrong: `# data/episodes holds s01.yaml, s02.yaml and
# s04.yaml
topic: Fairness`,
  right: `# data/episodes holds s01.yaml, s02.yaml and
# s03.yaml
topic: Fairness`,
  repair: "Rename the file so that its number follows the previous one.",
  check: ({ webinars, isComplete }) =>
    !isComplete
      ? []
      : webinars.flatMap(({ id, source }, i): Finding[] => {
          const before = i === 0 ? 0 : numberOf(webinars[i - 1]?.id ?? "");
          if (numberOf(id) === before + 1) return [];
          const missing = codeOf(before + 1);
          const why =
            before === 0 ? "and the numbers start at S01" : `the one before it ${codeOf(before)}`;
          const fact = `there is no ${missing}: this webinar is ${codeOf(numberOf(id))}, ${why}`;
          return [{ source, path: [], fact }];
        }),
};

function numberOf(id: string): number {
  return Number(id.slice(1));
}

function codeOf(number: number): string {
  return `S${String(number).padStart(2, "0")}`;
}
