import type { CitedName } from "./site.ts";

/** Alphabets in whose languages the given name stands first, and a family name is the last word. */
const alphabetic =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{M}\s.'’·-]+$/u;

const suffix = /^(?:Jr|Sr|[IVX]+)\.?$/;

/**
 * Returns the parts of a name by the rule of BibTeX: the last word, with the words in small letters before it, is the
 * family name. A name in another script, of one word or with a suffix stays whole.
 */
export function citedName(name: string): CitedName {
  const words = name.trim().split(/\s+/);
  const last = words.length - 1;
  if (last === 0 || !alphabetic.test(name) || suffix.test(words[last] ?? ""))
    return { family: name, given: null };
  const small = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const start = small === -1 ? last : small;
  return { family: words.slice(start).join(" "), given: words.slice(0, start).join(" ") };
}
