import { findTalks, type Load, type Outline } from "./find-talks.ts";

// The module that the archive loads at the first keystroke. What is known of the index is written in front of it.
declare const outline: Outline;

const loaded = new Map<string, Promise<unknown>>();

const load = ((name) => {
  const known = loaded.get(name) ?? fetchPiece(name);
  loaded.set(name, known);
  return known;
}) as Load;

async function fetchPiece(name: string): Promise<unknown> {
  const response = await fetch(new URL(name, import.meta.url));
  // A new edition has taken the place of this one.
  if (!response.ok) throw new Error(`${response.status}: ${name}`);
  return response.json();
}

/** Returns the talks that have what was typed and fit all filters: how many they are, and the first of them. */
export function find(typed: string, filters: Readonly<Record<string, string>>, most: number) {
  return findTalks(outline, load, typed, filters, most);
}
