const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  þ: "th",
};

/** Returns a text in lower case and without accents: two spellings of one word become the same. */
export function foldLetters(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðħıłþ]/g, (letter) => letters[letter] ?? letter);
}

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
