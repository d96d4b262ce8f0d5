/** Returns the words of a text in lower case, without punctuation, separated by single spaces: the key that finds duplicates. */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{S}]+/gu, " ")
    .trim();
}
