import * as z from "zod";
import type { SeriesRecord } from "./series.ts";

/** What a speaker can be asked for: mails have a phrase for each, `ask_title`. */
export type Request =
  | "title"
  | "abstract"
  | "consent"
  | "slides"
  | "affiliation"
  | "photo"
  | "bio"
  | "orcid";

/** What a field of a talk or of a person is called when its speaker is asked for it. */
export interface Asked {
  /** "title", as the list of what is to do has it. */
  readonly noun: string;
  readonly request: Request;
  /** When it is due. */
  readonly lead: keyof NonNullable<SeriesRecord["lead_days"]>;
  /** A value that says that nobody has answered yet. */
  readonly unanswered?: string;
}

/** The registry of fields that speakers are asked for while they are empty; lists and mails of `npm run todo` read it. */
export const asked = z.registry<Asked>();

/** Returns the fields of a shape that speakers are asked for, in their order. */
export function askedIn(shape: Readonly<Record<string, z.ZodType>>): (readonly [string, Asked])[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const question = asked.get(field);
    return question ? [[name, question] as const] : [];
  });
}
