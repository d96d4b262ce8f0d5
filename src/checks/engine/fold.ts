/** Returns the words of a text in lower case, one blank between them, without punctuation. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(betweenWords, " ").trim();
}

/** Returns the first words of what `foldText` returns; of a long text the rest is not folded. */
export function foldBeginning(text: string): string {
  const some = foldText(text.slice(0, 20 * beginning)).split(" ");
  // The last word, and what may change with it, are cut somewhere.
  const words = some.length > 2 * beginning ? some : foldText(text).split(" ");
  return words.slice(0, beginning).join(" ");
}

const beginning = 8;

/** A single blank is left alone. */
const betweenWords = /[^\p{L}\p{M}\p{N}\p{S}]{2,}|[^\p{L}\p{M}\p{N}\p{S} ]/gu;
