import { list, longest, word } from "./fields.ts";

/** `data/words.yaml`: words that the English dictionary does not have. */
export const wordsSchema = list(
  word.meta({
    description: "A word as it is written inside a sentence.",
    examples: ["annotators"],
  }),
  "a list of words",
  longest.longList,
).describe("Words of the field that the English dictionary does not have.");
