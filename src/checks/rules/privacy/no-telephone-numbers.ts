import { quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const noTelephoneNumbers: Rule = {
  name: "no-telephone-numbers",
  severity: "doubt",
  reason:
    "What stands on a page is copied by strangers: a telephone number or a home address there cannot be taken back.",
  wrong: "bio: Call Ada on +47 22 85 50 50.",
  right: "bio: Ada's office hours are on [her page](https://lind.example.org/).",
  repair: "Delete it; a home page says how to reach somebody, and can be changed.",
  checkText: textCheck(["line", "markdown"], /\d/, ({ prose }) => [
    ...flagMatches(prose, telephone, ([typed]) => `${quote(typed.trim())} is a telephone number`),
    ...flagMatches(prose, street, ([typed]) => `${quote(typed)} is the address of a house`),
  ]),
};

/** Matches a number with its country, or after a word that says what it is: "+47 22 85 50 50", "tel. 040-123 456". */
const telephone =
  /(?<![\p{L}\p{N}+])\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,4}(?![\p{N}])|\b(?:tel|phone|telephone|mobile|call (?:me|us|her|him)|whatsapp|fax)\b[.:]?(?: (?:number|no\.?|on|at|is))?[:]? *\(?\d[\d ()/-]{5,16}\d(?!\p{N})/giu;

/** Matches "12 Elm Street, 90210" and "12 Elm Street, Flat 3": a house with what only letters need. */
const street =
  /\b\d{1,4}[a-z]? (?:\p{Lu}\p{L}+ ){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive)(?:, (?:Flat|Apartment|Apt\.?) \w+|,? [\p{L} ]{0,30}\b(?:\d{5}|[A-Z]{1,2}\d\w? \d[A-Z]{2})\b)/gu;
