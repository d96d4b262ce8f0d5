import { didYouMean, quote } from "../../../problems.ts";
import { foldLetters } from "../../../words.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { findingOf } from "../../engine/text-check.ts";
import type { DataText } from "../../engine/texts.ts";

export const formerNames: Rule = {
  name: "former-names",
  severity: "doubt",
  reason: "Whoever has another name now does not want to read the old one, in a text or as a name.",
  wrong: `# data/people/ada-lind.yaml has former_names: [Ada Berg]
abstract: Ada Berg asks who counts.`,
  right: "abstract: Ada Lind asks who counts.",
  repair: "Write the name of today, or use the file of the person who had the name.",
  check: ({ people }, texts) => {
    const former = [...people.values()].flatMap(({ record: { name, former_names = [] } }) =>
      former_names.map((old) => ({ old: foldLetters(old), name })),
    );
    if (former.length === 0) return [];
    return texts.flatMap((text) => (text.kind === "address" ? [] : findingsIn(text, former)));
  },
};

function findingsIn(
  text: DataText,
  former: readonly { readonly old: string; readonly name: string }[],
): Finding[] {
  const folded = foldLetters(text.prose);
  // Letters that fold to two move what follows: such a text is not searched.
  if (folded.length !== text.prose.length) return [];
  return former.flatMap(({ old, name }) => {
    const start = folded.indexOf(old);
    const end = start + old.length;
    const isPart = /[\p{L}\p{N}]$/u.test(folded.slice(0, Math.max(0, start)));
    if (start < 0 || isPart || /^[\p{L}\p{N}]/u.test(folded.slice(end))) return [];
    const fact = `${quote(text.prose.slice(start, end))} is a former name${didYouMean(name)}`;
    return [findingOf(text, { start, end, fact })];
  });
}
