import type { Rule } from "../engine/rule.ts";

export const unnumberedTalksDiffer: Rule = {
  name: "unnumbered-talks-differ",
  severity: "problem",
  isStructural: true,
  reason: "The address of a talk without a number comes from its webinar and its speakers.",
  wrong: `talks:
  - code: none
    speakers: [ada-lind]
  - code: none
    speakers: [ada-lind]`,
  right: `talks:
  - code: none
    speakers: [ada-lind]
  - speakers: [ada-lind]`,
  repair: 'Give one of the two talks a number: delete its "code: none".',
  check: ({ webinars }) =>
    webinars.flatMap(({ record, source }) => {
      const unnumbered = record.talks
        .map(({ code, speakers }, t) => ({ code, t, speakers: speakers.join(" ") }))
        .filter(({ code }) => code === "none");
      // Of talks with the same speakers, the map keeps the first.
      const first = new Map(unnumbered.map(({ t, speakers }) => [speakers, t] as const).reverse());
      return unnumbered
        .filter(({ t, speakers }) => first.get(speakers) !== t)
        .map(({ t }) => ({ source, path: ["talks", t, "speakers"], fact }));
    }),
};

const fact = "another talk without a number has the same speakers: give one of them a number";
