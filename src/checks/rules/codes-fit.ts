import { quote } from "../../problems.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const codesFit: Rule = {
  name: "codes-fit",
  severity: "problem",
  isStructural: true,
  reason: "A code names one talk of its own webinar.",
  wrong: `# data/episodes/s07.yaml
talks:
  - speakers: [ada-lind]
    code: S06E01`,
  right: `# data/episodes/s07.yaml
talks:
  - speakers: [ada-lind]`,
  repair:
    "Delete the code: codes are computed. Write one only where the check asks which talk has it.",
  check: ({ webinars }) =>
    webinars.flatMap(({ id, source, record }) => {
      const own = `${id.toUpperCase()}E`;
      const codes = record.talks.map(({ code }) => code);
      return codes.flatMap((code, t): Finding[] => {
        if (code === undefined || code === "none") return [];
        const path = ["talks", t, "code"];
        if (!code.startsWith(own))
          return [
            {
              source,
              path,
              fact: `${quote(code)} is not a code of ${id.toUpperCase()}: codes are computed, so the line can go`,
            },
          ];
        if (codes.indexOf(code) === t) return [];
        return [{ source, path, fact: `${quote(code)} is the code of another talk too` }];
      });
    }),
};
