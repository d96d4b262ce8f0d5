import { compareTexts } from "../problems.ts";
import type { BuiltAddress, BuiltPage, BuiltSite, Findings, Premises } from "./built-site.ts";

/** Merges the findings of files or of batches: an address that several files contain is kept once. */
export function mergeFindings(parts: readonly Findings[]): Findings {
  const answers = new Map<string, BuiltPage | null>();
  const addresses = new Map<string, BuiltAddress>();
  for (const part of parts) {
    for (const [path, page] of part.answers) answers.set(path, page);
    for (const [key, address] of part.addresses) {
      const known = addresses.get(key);
      addresses.set(key, known ? together(known, address) : address);
    }
  }
  return { problems: parts.flatMap(({ problems }) => problems), answers, addresses };
}

function together(a: BuiltAddress, b: BuiltAddress): BuiltAddress {
  return { ...(a.from <= b.from ? a : b), files: a.files + b.files };
}

/** Returns the built site as rules on the whole site see it. */
export function builtSite(findings: Findings, premises: Premises): BuiltSite {
  const paths = [...findings.answers.keys()].sort(compareTexts);
  return {
    ...premises,
    rootUrl: new URL(`${premises.root}/`),
    addresses: [...findings.addresses.values()],
    answers: new Map(paths.map((path) => [path, findings.answers.get(path) ?? null])),
    topFolders: new Set(paths.flatMap((path) => /^\/[^/]*\//.exec(path) ?? [])),
  };
}
