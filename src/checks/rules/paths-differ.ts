import type { Rule } from "../engine/rule.ts";

export const pathsDiffer: Rule = {
  name: "paths-differ",
  severity: "problem",
  isStructural: true,
  reason: "The webinar page and the archive each need a folder of their own.",
  wrong: `paths:
  webinar: /webinar/
  talks: /webinar/talks/`,
  right: `paths:
  webinar: /webinar/
  talks: /webinar_talks/`,
  repair: "Choose two folders, neither inside the other.",
  check: ({ series }) => {
    if (!series) return [];
    const { webinar, talks } = series.record.paths;
    if (!webinar.startsWith(talks) && !talks.startsWith(webinar)) return [];
    const fact = `"${talks}" and "${webinar}" overlap: choose two folders, neither inside the other`;
    return [{ source: series.source, path: ["paths", "talks"], fact }];
  },
};
