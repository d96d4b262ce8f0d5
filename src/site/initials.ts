const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Returns what stands in for a portrait: the first letters of the first and the last name; of a name in one word, one. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first = name, last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return [first, last].map(firstLetterOf).join("");
}

function firstLetterOf(word: string): string {
  const [first] = graphemes.segment(word);
  return (first?.segment ?? "").toUpperCase();
}
