import * as z from "zod";
import { word } from "./fields.ts";

/** `data/words.yaml`: words that the English dictionary does not have. */
export const wordsSchema = z
  .array(
    word.meta({
      description: "A word as it is written inside a sentence.",
      examples: ["annotators"],
    }),
    "a list of words",
  )
  .describe("Words of the field that the English dictionary does not have.");
