import { didYouMean } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";

export const formsOfUsualSize: Rule = {
  name: "forms-of-usual-size",
  severity: "doubt",
  reason:
    "A digit too few or too many leaves a form that nobody can read, or a page of empty space.",
  wrong: `form:
  url: https://forms.postbox.example/serve/MUIEAPSRZjlF
  width: 54
  height: 605`,
  right: `form:
  url: https://forms.postbox.example/serve/MUIEAPSRZjlF
  width: 540
  height: 605`,
  repair: "Give the width and the height that the provider's code for embedding has, in pixels.",
  check: ({ series }) => {
    const form = series?.record.newsletter?.form;
    if (!series || !form) return [];
    return (["width", "height"] as const).flatMap((side) => {
      const [least, most] = usual[side];
      if (form[side] >= least && form[side] <= most) return [];
      const meant = [form[side] * 10, Math.round(form[side] / 10)].find(
        (size) => size >= least && size <= most,
      );
      const fact = `no form has a ${side} of ${form[side]} pixels${meant ? didYouMean(String(meant)) : ""}`;
      return [{ source: series.source, path: ["newsletter", "form", side], fact }];
    });
  },
};

/** The least and the most pixels of a form that people fill in. */
const usual = { width: [200, 1400], height: [100, 2500] } as const;
