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
  ς: "σ",
  þ: "th",
};

/** Marks that people often leave out: accents, and the points of Arabic and Hebrew. Elsewhere marks are vowels. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** Returns a text in lower case and without accents, so that spellings of a word compare as equal. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replace(/[^\n -~]+/g, (foreign) =>
    foreign
      .normalize("NFKD")
      .replace(accents, "")
      .normalize("NFC")
      .toLowerCase()
      .replace(/[ßæœøđðħıłςþ]/g, (letter) => letters[letter] ?? letter),
  );
}

/** A word of a folded text; ASCII comes first because Unicode classes are slow. */
const plain = /(?:[a-z0-9]+|(?![\n -~])[\p{L}\p{N}]\p{M}*)+/gu;
const apostrophes = /(\p{L})['’](?=\p{L})/gu;
const joints = /['’‐-]/g;

/** Returns the words of a typed query: "women's x-ray" gives "womens", "x" and "ray". */
export function typedWords(text: string): readonly string[] {
  return wordsOf(foldLetters(text).replace(apostrophes, "$1"));
}

/** Returns every word to index a text by, repetitions included: "x-ray" gives "x", "ray" and "xray". */
export function findableWords(text: string): readonly string[] {
  const folded = foldLetters(text);
  const words = wordsOf(folded);
  for (const { index } of folded.matchAll(joints)) {
    const [part = ""] = folded.slice(folded.lastIndexOf(" ", index) + 1).split(" ", 1);
    for (const word of wordsOf(part.replace(joints, ""))) words.push(word);
  }
  return words;
}

/** Scripts without spaces between words. `Intl.Segmenter` does not help: its words differ between ICU versions. */
const unspacedLetters = [
  String.raw`\u0e00-\u0eff`, // Thai, Lao
  String.raw`\u1000-\u109f\u1780-\u17ff`, // Burmese, Khmer
  String.raw`\u3005-\u312f\u31f0-\u31ff`, // Kana
  String.raw`\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}`, // Han
].join("");
const unspaced = new RegExp(`[${unspacedLetters}]`, "u");
const runs = new RegExp(`[${unspacedLetters}]+|[^${unspacedLetters}]+`, "gu");

/** Returns the words of a text; scripts without spaces give bigrams, so that any part can be found. */
function wordsOf(text: string): string[] {
  const words = text.match(plain) ?? [];
  return unspaced.test(text) ? words.flatMap(unitsOf) : words;
}

function unitsOf(word: string): string | readonly string[] {
  if (!unspaced.test(word)) return word;
  return (word.match(runs) ?? []).flatMap((run) =>
    unspaced.test(run) ? bigramsOf([...run]) : run,
  );
}

function bigramsOf(run: readonly string[]): readonly string[] {
  return run.map((letter, i) => letter + (run[i + 1] ?? ""));
}
