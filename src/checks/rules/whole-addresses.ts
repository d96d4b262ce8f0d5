import { didYouMean, quote } from "../../problems.ts";
import { hostPattern } from "../engine/address-pattern.ts";
import { type Address, inAddresses } from "../engine/addresses.ts";
import type { Rule } from "../engine/rule.ts";

export const wholeAddresses: Rule = {
  name: "whole-addresses",
  reason: "What does not start with https:// is taken for a page of this site, and leads nowhere.",
  wrong: "abstract: See [the slides](www.lind.example.org/slides).",
  right: "abstract: See [the slides](https://www.lind.example.org/slides).",
  repair: "Write the whole address, from https:// on.",
  checkText: inAddresses((address) => {
    const { form, typed, url } = address;
    if (/^https?:\/*https?(:|%3a)/i.test(typed)) return `${quote(typed)} starts twice`;
    if (form === "field" || /^mailto:/i.test(typed)) return null;
    const isWhole = url !== null && (form === "link" || typed.includes("://"));
    return isWhole
      ? null
      : `${quote(typed)} is not an address that starts with https://${meant(address)}`;
  }),
};

function meant({ typed }: Address): string {
  return hostPattern.test(typed) ? didYouMean(`https://${typed}`) : "";
}
