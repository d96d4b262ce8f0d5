import * as z from "zod";
import { atMost, longest } from "./fields.ts";

const expected = 'the name of a file in data/images, like "ada-lind.jpg"';

/** The names of files in data/images: `ada-lind.jpg`. */
export const imageNamePattern = /^[a-z0-9]+(-[a-z0-9]+)*\.(jpe?g|png|webp|avif|svg)$/;

/** The name of a file in data/images. */
export const imageName = z
  .string(expected)
  .check(atMost(longest.name))
  .regex(imageNamePattern, expected);
