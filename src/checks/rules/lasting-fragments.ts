import { didYouMean } from "../../problems.ts";
import { urlCheck } from "../engine/address-check.ts";
import type { Rule } from "../engine/rule.ts";

export const lastingFragments: Rule = {
  name: "lasting-fragments",
  severity: "doubt",
  reason:
    "What a page's own script adds after # shows where somebody was on the page, not where a visitor should go.",
  wrong: "registration: https://itu-dk.zoom.us/meeting/register/u5YqcOmorDMiHt#/registration",
  right: "registration: https://itu-dk.zoom.us/meeting/register/u5YqcOmorDMiHt",
  repair: "Delete the # and everything after it.",
  checkText: urlCheck(
    ({ pathname, search }, { typed }) => {
      const start = typed.indexOf("#");
      const fragment = start < 0 ? null : typed.slice(start);
      // An address such as https://matrix.to/#/#room says nothing without it.
      const isAll = pathname === "/" && search === "" && /^#[/!]/.test(fragment ?? "");
      if (fragment === null || isAll || !/^#($|[/!]|:~:|_=_|\.\w|(top|success)$)/.test(fragment))
        return null;
      return `ends in ${JSON.stringify(fragment)}${didYouMean(typed.slice(0, start))}`;
    },
    ({ typed }) => ({ start: typed.indexOf("#"), end: typed.length }),
  ),
};
