import { contrastOf, readableInstead } from "../../colors.ts";
import { didYouMean } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";

export const accentIsRead: Rule = {
  name: "accent-is-read",
  severity: "problem",
  reason:
    "Links and buttons have this colour: where it is too pale, many people cannot read them (WCAG 2.2, 1.4.3).",
  wrong: 'accent: "#f2a900"',
  right: 'accent: "#916500"',
  repair:
    "Choose a darker colour; the pages lighten it by themselves for those who read in the dark.",
  check: ({ series }) => {
    const accent = series?.record.accent;
    const instead = accent === undefined ? null : readableInstead(accent);
    if (!series || accent === undefined || instead === null) return [];
    const contrast = (Math.floor(contrastOf(accent) * 10) / 10).toFixed(1);
    const fact = `"${accent}" is too pale for text: its contrast is ${contrast}, and readers need 4.5${didYouMean(instead)}`;
    return [{ source: series.source, path: ["accent"], fact }];
  },
};
