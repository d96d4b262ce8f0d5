const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Returns the number of characters as readers see them (extended grapheme clusters, UAX 29): an emoji family is one. */
export function graphemesIn(text: string): number {
  return [...segmenter.segment(text)].length;
}

/** An address without the punctuation that ends a sentence after it. */
const address = /https?:\/\/\S*[^\s.,;:!?)»”"']/g;
const mentionElsewhere = /(@\w+)@[\w.-]+\w/g;

/** Mastodon counts every address as so many characters, whatever its length. */
const mastodonAddress = "x".repeat(23);

/** Returns the length of a post as Mastodon counts it: graphemes, each address as 23, a mention without its server. */
export function mastodonLength(text: string): number {
  return graphemesIn(text.replace(address, mastodonAddress).replace(mentionElsewhere, "$1"));
}

/** Returns the length of a text in bytes of UTF-8. */
export function bytesIn(text: string): number {
  return Buffer.byteLength(text);
}

/** Returns the length of a text in UTF-16 units, as forms in the browser count it. */
export function unitsIn(text: string): number {
  return text.length;
}
