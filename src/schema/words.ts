import * as z from "zod";
import { word } from "./fields.ts";

/** `data/words.yaml`: words that are spelled right though no dictionary has them. */
export const wordsSchema = z
  .array(
    word.meta({
      description: "A word as it is written inside a sentence.",
      examples: ["annotators"],
    }),
    "a list of words",
  )
  .describe("Words of the field that an English dictionary does not have.");
