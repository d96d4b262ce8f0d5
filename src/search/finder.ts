import { type Filters, type FoundTalks, findTalks, type LoadPiece } from "./found-talks.ts";
import type { IndexOutline } from "./index-pieces.ts";

// The module that the archive loads for its first search, as find.js. The build declares the outline in front of it.
declare const outline: IndexOutline;

/** Every piece that was asked for: the talks of one result share pieces, and a longer word needs those of its beginning. */
const pieces = new Map<string, Promise<unknown>>();

const load = ((name) => {
  const piece = pieces.get(name) ?? fetchPiece(name);
  pieces.set(name, piece);
  return piece;
}) as LoadPiece;

async function fetchPiece(name: string): Promise<unknown> {
  const response = await fetch(new URL(name, import.meta.url));
  // A newer build may have replaced this edition.
  if (!response.ok) throw new Error(`${response.status}: ${name}`);
  return response.json();
}

/** Returns what `findTalks` finds in the index beside this module; fails when a piece cannot be loaded. */
export function find(typed: string, filters: Filters, most: number): Promise<FoundTalks> {
  return findTalks(outline, load, typed, filters, most);
}
