import { didYouMean, quote } from "../../../problems.ts";
import { slugOf } from "../../../schema/topic.ts";
import { foldLetters } from "../../../words.ts";
import type { Rule } from "../../engine/rule.ts";

export const fileNamesFit: Rule = {
  name: "file-names-fit",
  severity: "doubt",
  reason:
    "A file whose name is another person's usually started as a copy, and its page has that other person's address.",
  wrong: `# data/people/ben-okoro.yaml
name: Ada Lind`,
  right: `# data/people/ada-lind.yaml
name: Ada Lind`,
  repair:
    "Rename the file, or correct the name; a page already published keeps its address with a redirect.",
  check: ({ people }) =>
    [...people.values()].flatMap(({ id, record: { name, former_names = [] }, source }) => {
      if ([name, ...former_names].some((one) => fits(id, one))) return [];
      const fact = `nothing of "${id}.yaml" is in ${quote(name)}`;
      const meant = foldLetters(slugOf(name));
      return [{ source, path: ["name"], fact: `${fact}${didYouMean(`${meant}.yaml`)}` }];
    }),
};

/** Says whether some part of an id is in a name; what is not written in Latin letters, or is counted, always fits. */
function fits(id: string, name: string): boolean {
  if (/[^\P{L}\p{Script=Latin}]/u.test(name) || /\d/.test(id)) return true;
  const typed = [foldLetters(name), foldLetters(transliterated(name))].map(lettersOf);
  const initials = new Set(typed.flatMap((text) => text.split(" ").map((word) => word.charAt(0))));
  if (id.length <= mostInitials && [...id].every((letter) => initials.has(letter))) return true;
  const parts = id.split("-").filter((part) => part.length > 1);
  const words = typed.flatMap((text) => text.split(" ")).filter((word) => word.length > 2);
  const isInName = (part: string) => typed.some((text) => text.replaceAll(" ", "").includes(part));
  return (
    parts.length === 0 ||
    parts.some(isInName) ||
    words.some((word) => id.replaceAll("-", "").includes(word))
  );
}

/** An id of so few letters may be initials. */
const mostInitials = 4;

function lettersOf(text: string): string {
  return text.replace(/['’]/g, "").replace(/[^a-z]+/g, " ");
}

/** Returns a name with two letters for one, as German and the Nordic languages write them without accents. */
function transliterated(name: string): string {
  const two: Readonly<Record<string, string>> = {
    ä: "ae",
    ö: "oe",
    ø: "oe",
    ü: "ue",
    å: "aa",
    æ: "ae",
  };
  return name
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöøüåæ]/g, (letter) => two[letter] ?? letter);
}
