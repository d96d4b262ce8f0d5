/** Emoji that stand for letters inside a word; most of the others that do are as round as an o. */
const letters: Readonly<Record<string, string>> = {
  "👀": "oo",
  "🅰": "A",
  "🅱": "B",
  "⭐": "a",
  "❗": "i",
};

/** Returns a title without its emoji; one inside a word stands for letters, which are guessed. */
export function plainTitle(title: string): { readonly text: string; readonly isGuess: boolean } {
  const spelled = title.replace(
    /(?<=\p{L})\p{Extended_Pictographic}\uFE0F?|\p{Extended_Pictographic}\uFE0F?(?=\p{L})/gu,
    (emoji) => letters[emoji.replace("\uFE0F", "")] ?? "o",
  );
  const text = spelled
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return { text, isGuess: text !== title };
}
