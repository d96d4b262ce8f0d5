import type { YAMLException } from "js-yaml/browser";
import { missingColon, missingQuotes, type SyntaxMistake } from "./unquoted-text.ts";

/** Reasons of the parser, and what organizers read instead. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /bad indentation/,
    'this does not fit here: check the indentation, and put text with ": " or a special first character in quotes',
  ],
  [
    /deficient indentation/,
    "a quote or a bracket above is never closed, or this line is not indented far enough",
  ],
  [/tab characters/, "the indentation contains a tab: use spaces"],
  [/duplicated mapping key/, "this field is given twice: keep one of them"],
  [/within a (double|single) quoted scalar/, "a quote is opened and never closed"],
  [/within a flow collection/, "a bracket is opened and never closed"],
  [/missed comma/, "a comma is missing in this list"],
  [/found ','/, "there is one comma too many here"],
  [
    /multiline key/,
    'this line or the one above it is not a field: a field needs a name, a colon and a space, such as "topic: Fairness"',
  ],
  [
    /whitespace character is expected|expected ':'/,
    'a field needs a name, a colon and a space, such as "topic: Fairness"',
  ],
  [
    /end of the stream or a document separator/,
    "this does not belong to the lines above it: check the indentation and the colon",
  ],
  [
    /non-printable|null byte|valid JSON character/,
    "there is an unprintable character here: delete it",
  ],
  [/nesting exceeded/, "lists and fields are nested too deeply"],
  [/complex keys/, "the name of a field is text, not a list"],
  [
    /escape sequence|hexadecimal/,
    "a backslash has a special meaning in double quotes: use single quotes",
  ],
  [
    /tag|alias|anchor|directive/,
    "there is a character with a special meaning in YAML here: put the text in quotes",
  ],
  [/a line break is expected/, "the text after > or | must start on a line of its own"],
];

/** Returns what is wrong with a file that is not YAML, and where, in an organizer's words. */
export function syntaxMistake(text: string, error: YAMLException): SyntaxMistake {
  const { reason } = error;
  if (/only|single document/.test(reason)) return secondRecord(text);
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const explanation = explanations.find(([pattern]) => pattern.test(reason))?.[1];
  const isClear =
    /duplicated|nesting|line break is expected|escape sequence|hexadecimal|tab characters|non-printable|null byte/.test(
      reason,
    );
  const found = isClear ? null : (missingQuotes(text, offset) ?? missingColon(text, offset));
  return found ?? { offset, fact: explanation ?? `YAML does not allow this (${reason})` };
}

function secondRecord(text: string): SyntaxMistake {
  const offset = text.lastIndexOf("\n---") + 1;
  const [, ...rest] = text.slice(offset).split("\n");
  const others = rest.join("").trim() === "" ? "" : " and the other record";
  return { offset, fact: `a file holds one record: delete the line "---"${others}` };
}
