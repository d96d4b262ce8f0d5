import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { displayName } from "../load/load-data.ts";
import type { Problem } from "../problems.ts";
import { replaceFile } from "../replace-file.js";

/** An old address and the page that takes its place. */
export interface Forward {
  readonly from: string;
  readonly to: string;
}

/** Adds old addresses to redirects.yaml, which it makes if need be; returns the changes as problems. */
export function addRedirects(folder: string, forwards: readonly Forward[]): Problem[] {
  if (forwards.length === 0) return [];
  const file = path.join(folder, "redirects.yaml");
  const old = existsSync(file) ? readFileSync(file, "utf8") : "";
  const kept = keptRedirects(old);
  replaceFile(file, withRedirects(old, forwards));
  const start = kept.split("\n").length;
  return forwards.map(({ from, to }, i) => {
    const place = { file: displayName(file), line: start + 2 * i, column: 1, field: "" };
    return { ...place, fact: `nothing → "from: ${from}, to: ${to}"` };
  });
}

/** Returns the text of redirects.yaml with more old addresses at its end. */
export function withRedirects(old: string, forwards: readonly Forward[]): string {
  const lines = forwards.map(({ from, to }) => `- from: ${from}\n  to: ${to}\n`);
  return keptRedirects(old) + lines.join("");
}

function keptRedirects(old: string): string {
  return /^\s*\[\s*\]\s*$/.test(old) ? "" : old.replace(/(?<=[^\n])$/, "\n");
}
