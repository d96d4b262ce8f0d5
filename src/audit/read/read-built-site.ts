import { compareTexts } from "../../problems.ts";
import type { BuiltPage, BuiltSite, FileWithAddresses, PageText, Premises } from "./built-site.ts";
import { knownAddresses } from "./known-addresses.ts";
import { type FileOpener, fileOpener, nameOf, pathOf } from "./open-file.ts";
import { readPage } from "./read-page.ts";
import { referenceReader } from "./read-references.ts";

/** A built site while its files are read. */
export interface Reading {
  /** Reads a file, by its path in the folder; one that was read is not read again. */
  readonly read: (name: string, text?: string) => void;
  /** Returns what was read, in the order of the paths. */
  readonly site: () => BuiltSite;
}

/**
 * Returns what reads the built site in a folder and shows each page to `see` while its text is at hand; messages call its
 * files as they will stand in `target`.
 */
export function readBuiltSite(
  folder: string,
  target: string,
  premises: Premises,
  see: (page: PageText) => void,
): Reading {
  const { root, records } = premises;
  const open = fileOpener(folder, target);
  const addresses = knownAddresses(root);
  const kept = new Map<string, BuiltPage | null>();
  // Where an old address leads stands in the data, and the visitor leaves the site for it.
  const forwarding = new Set(records.redirects?.record.map(({ from }) => from));
  const readFile = (name: string, text?: string): BuiltPage | null => {
    const reader = referenceReader(name, root);
    if (!reader) return null;
    const file = open(name, reader.encoding, text);
    const notes = addresses.notesOn(file.path);
    const page = name.endsWith(".html") ? readPage(file, notes.add, see) : null;
    if (!page) for (const { kind, value } of reader.referencesIn(file.text)) notes.add(kind, value);
    if (!forwarding.has(file.path)) notes.end(page?.ids ?? new Set());
    return page;
  };
  return {
    read: (name, text) => {
      if (!kept.has(name)) kept.set(name, readFile(name, text));
    },
    site: () => {
      const names = [...kept.keys()].sort(compareTexts);
      const staying = names.filter((name) => !forwarding.has(pathOf(name)));
      return {
        ...premises,
        rootUrl: new URL(`${root}/`),
        addresses: addresses.all,
        answers: new Map(names.map((name) => [pathOf(name), kept.get(name) ?? null])),
        files: () => filesWithAddresses(staying, open, root),
        fileAt: (at) => open(nameOf(at)),
      };
    },
  };
}

function* filesWithAddresses(
  names: readonly string[],
  open: FileOpener,
  root: string,
): Iterable<FileWithAddresses> {
  for (const name of names) {
    const reader = referenceReader(name, root);
    if (!reader) continue;
    const file = open(name);
    yield { ...file, references: reader.referencesIn(file.text) };
  }
}
