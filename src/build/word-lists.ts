import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeTrie, encodeITrieToBTrie, type ITrie } from "cspell-trie-lib";
import { cacheFolder, cacheKeyOf } from "../cache-key.js";
import { readCached, writeCached } from "../cached-text.js";

/** The word lists; @cspell/dict-scientific-terms-us has no word more of 5,000 of sound prose, and takes as long as both. */
const lists = [
  ["@cspell/dict-en_us", "en_US.trie.gz"],
  ["@cspell/dict-en-gb", "en_GB.trie.gz"],
] as const;

/** Returns the word lists of American and British English; their binary form is cached: reading them anew takes 0.4 s. */
export function readWordLists(): ITrie[] {
  const library = readFileSync(new URL(import.meta.resolve("cspell-trie-lib")));
  return lists.map(([name, file]) => {
    const list = readFileSync(new URL(file, import.meta.resolve(`${name}/cspell-ext.json`)));
    const [cache, key] = [path.join(cacheFolder, "words", file), cacheKeyOf([list, library])];
    const cached: CachedList | null = JSON.parse(readCached(cache) ?? "null");
    if (cached?.key === key) return decodeTrie(Buffer.from(cached.words, "base64"));
    const trie = decodeTrie(gunzipSync(list));
    const words = Buffer.from(encodeITrieToBTrie(trie)).toString("base64");
    writeCached(cache, JSON.stringify({ key, words } satisfies CachedList));
    return trie;
  });
}

interface CachedList {
  readonly key: string;
  readonly words: string;
}
