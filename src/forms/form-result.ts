import type { FilledForm } from "./read-form.ts";

/** What a form changes in the data folder, or why it changes nothing. */
export interface FormChanges {
  /** The whole text of each file that is new or another one, by its path in the data folder. */
  readonly files: ReadonlyMap<string, string>;
  /** What is wrong with the form, each in a sentence without a full stop. */
  readonly refusals: readonly string[];
  /** What an organizer still has to do. */
  readonly notes: readonly string[];
}

/** The answers of a form, by the ids of its questions. */
export type Answers = FilledForm["answers"];

/** No changes. */
export const noChanges: FormChanges = { files: new Map(), refusals: [], notes: [] };

/** Returns the changes of a form that is refused. */
export function refused(...refusals: readonly string[]): FormChanges {
  return { ...noChanges, refusals };
}
