import type { Language } from "../languages/language.ts";
import { tell } from "./phrases/tell.ts";

/** Returns a label and what it stands for in one line: "When: Monday 24 February 2025". */
export function labelled(label: string, value: string, language: Language): string {
  return tell(language, "labelled", { label, value });
}
