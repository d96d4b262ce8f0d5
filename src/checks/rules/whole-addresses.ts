import { didYouMean, quote } from "../../problems.ts";
import { addressCheck } from "../engine/address-check.ts";
import { hostPattern } from "../engine/address-pattern.ts";
import type { DataAddress } from "../engine/data-addresses.ts";
import type { Rule } from "../engine/rule.ts";

export const wholeAddresses: Rule = {
  name: "whole-addresses",
  severity: "problem",
  reason:
    "A link that does not start with https:// is read as a page of this site, and leads nowhere.",
  wrong: "abstract: See [the slides](www.lind.example.org/slides).",
  right: "abstract: See [the slides](https://www.lind.example.org/slides).",
  repair: "Write the whole address, starting with https://.",
  checkText: addressCheck((address) => {
    const { form, typed, url } = address;
    if (/^https?:\/*https?(:|%3a)/i.test(typed)) return `${quote(typed)} starts with "http" twice`;
    if (form === "field" || /^mailto:/i.test(typed) || form === "words") return null;
    const isWhole = url !== null && (form === "link" || typed.includes("://"));
    return isWhole
      ? null
      : `${quote(typed)} is not an address that starts with https://${suggestionFor(address)}`;
  }),
};

function suggestionFor({ typed }: DataAddress): string {
  return hostPattern.test(typed) ? didYouMean(`https://${typed}`) : "";
}
