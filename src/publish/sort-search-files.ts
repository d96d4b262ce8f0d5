import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";

/** A file of the search index: its path in the index's folder, and its bytes. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}

// Pagefind writes the values of a filter in an order that differs from run to run, and names each file by its hash.
const signature = Buffer.from("pagefind_dcd");
const hashIn = /\w+_[0-9a-f]{7,10}(?=\.pf_)/;

/** Returns the files of Pagefind's index in an order that is the same in every run, under the hashes that then fit. */
export function sortSearchFiles(files: readonly SearchFile[]): readonly SearchFile[] {
  const names = new Map<string, string>();
  const kinds = [
    [/\.pf_filter$/, sortValues],
    [/\.pf_meta$/, sortFilters],
    [/-entry\.json$/, renameMeta],
  ] as const;
  return kinds.reduce<readonly SearchFile[]>(
    (made, [kind, sort]) => made.map((file) => (kind.test(file.path) ? sort(file, names) : file)),
    files,
  );
}

type Names = Map<string, string>;

function sortValues({ path, content }: SearchFile, names: Names): SearchFile {
  const [filter, values] = unpack(content) as [string, [string, number[]][]];
  return pack(path, [filter, values.sort(byName)], names);
}

/** The fourth part of the list of all is the filters: the name and the hash of each. */
function sortFilters({ path, content }: SearchFile, names: Names): SearchFile {
  const [version, pages, chunks, filters, ...rest] = unpack(content) as [
    ...[unknown, unknown, unknown],
    [string, string][],
    ...unknown[],
  ];
  const renamed = filters.map(([name, hash]) => [name, names.get(hash) ?? hash] as const);
  return pack(path, [version, pages, chunks, renamed.sort(byName), ...rest], names);
}

function renameMeta({ path, content }: SearchFile, names: Names): SearchFile {
  const text = Buffer.from(content).toString();
  const renamed = text.replace(/(?<="hash":")\w+/g, (hash) => names.get(hash) ?? hash);
  return { path, content: Buffer.from(renamed) };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function unpack(content: Uint8Array): unknown {
  return decode(gunzipSync(content).subarray(signature.length));
}

function pack(path: string, value: unknown, names: Names): SearchFile {
  const bytes = Buffer.concat([signature, encode(value)]);
  const [old = ""] = hashIn.exec(path) ?? [];
  const digest = createHash("sha256").update(bytes).digest("hex");
  const name = old.replace(/[0-9a-f]+$/, (hash) => digest.slice(0, hash.length));
  names.set(old, name);
  return { path: path.replace(old, name), content: gzipSync(bytes) };
}
