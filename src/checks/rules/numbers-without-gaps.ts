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
  check: ({ webinars, past, isComplete }) => {
    if (!isComplete) return [];
    // A published webinar that is gone keeps its number.
    const known = [...webinars.map(({ id }) => id), ...past.webinars.keys()].map(numberOf);
    const numbers = [...new Set([0, ...known])].sort((a, b) => a - b);
    return webinars.flatMap(({ id, source }): Finding[] => {
      const before = numbers[numbers.indexOf(numberOf(id)) - 1] ?? 0;
      if (numberOf(id) === before + 1) return [];
      const missing = codeOf(before + 1);
      const why =
        before === 0 ? "and the numbers start at S01" : `the one before it ${codeOf(before)}`;
      const fact = `there is no ${missing}: this webinar is ${codeOf(numberOf(id))}, ${why}`;
      return [{ source, path: [], fact }];
    });
  },
};

function numberOf(id: string): number {
  return Number(id.slice(1));
}

function codeOf(number: number): string {
  return `S${String(number).padStart(2, "0")}`;
}
