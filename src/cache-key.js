// Plain JavaScript: the launcher needs it before any TypeScript runs.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/** The folder of everything that is kept between runs; it can be deleted at any time. */
export const cacheFolder = process.env["SITE_CACHE"] || ".cache";

/**
 * Returns the cache key of what is made from some parts, in their order: a SHA-256 in hexadecimal.
 * @param {readonly (string | Uint8Array)[]} parts
 * @returns {string}
 */
export function cacheKeyOf(parts) {
  const hash = createHash("sha256");
  // With its length before it, no part can be mistaken for the end of one and the beginning of the next.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest("hex");
}

/**
 * Returns the cache key of what is made from some files, by their names and bytes; a file that cannot be read counts as well.
 * @param {readonly string[]} files
 * @param {string} root The folder that the paths start from.
 */
export function cacheKeyOfFiles(files, root = ".") {
  const read = (/** @type {string} */ file) => {
    try {
      return readFileSync(path.resolve(root, file));
    } catch {
      return "missing";
    }
  };
  return cacheKeyOfContents(new Map(files.map((file) => [file, read(file)])));
}

/**
 * Returns the cache key of what was made from files as they were read, whatever they contain by now.
 * @param {ReadonlyMap<string, string | Uint8Array>} contents
 */
export function cacheKeyOfContents(contents) {
  return cacheKeyOf(
    [...contents.keys()].sort().flatMap((file) => [file, contents.get(file) ?? ""]),
  );
}

/**
 * Returns the bytes of files by their names; throws where one cannot be read.
 * @param {readonly string[]} files
 * @returns {Map<string, string | Uint8Array>}
 */
export function contentsOf(files, root = ".") {
  return new Map(files.map((file) => [file, readFileSync(path.resolve(root, file))]));
}

/**
 * Returns a plugin of esbuild that adds each file but those of packages, as it was read, to `contents`.
 * @param {Map<string, string | Uint8Array>} contents
 * @returns {import("esbuild").Plugin}
 */
export function collectInputs(contents, root = ".") {
  return {
    name: "collect-inputs",
    setup: ({ onLoad }) =>
      onLoad({ filter: /./ }, ({ path: file }) => {
        const name = path.relative(root, file).replaceAll(path.sep, "/");
        if (/(^|\/)node_modules\//.test(name)) return undefined;
        const bytes = readFileSync(file);
        contents.set(name, bytes);
        return { contents: bytes, loader: "default" };
      }),
  };
}
