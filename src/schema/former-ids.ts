import { foldLetters } from "../words.ts";
import type { PersonRecord } from "./person.ts";
import { slugOf } from "./topic.ts";

/** Returns the ids that a person's file probably had under former names: `ada-berg`. */
export function formerIds({ former_names = [] }: PersonRecord): string[] {
  return former_names.map((name) => foldLetters(slugOf(name)));
}
