import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import type { Problem } from "../problems.ts";
import { imageNamePattern } from "../schema/image.ts";
import { unreadable, whyNoFile } from "./path-facts.ts";
import type { Source } from "./source.ts";

/** A file of data/images: a portrait or the logo. */
export interface ImageFile {
  /** Its path on this computer. */
  readonly file: string;
  /** Its name in messages; it has no text. */
  readonly source: Source;
  /** In pixels, as it is seen: some cameras store it lying on its side. */
  readonly width: number;
  readonly height: number;
}

/** The folder of the images in the data folder. */
export const imageFolder = "images";

const expected =
  'a file name like "ada-lind.jpg": words of a-z and 0-9 joined by -, and jpg, png, webp, avif or svg';
const formats: ReadonlySet<string> = new Set(["jpg", "png", "webp", "avif", "svg"]);

/** The most bytes of an image: what a camera makes, and little enough to read. */
const mostBytes = 10_000_000;

/** Reads the images with these names, by their names; those with problems are left out, and the problems added to the list. */
export function loadImages(
  data: string,
  names: readonly string[],
  displayName: (file: string) => string,
  problems: Problem[],
): ReadonlyMap<string, ImageFile> {
  return new Map(
    names.flatMap((name) => {
      const file = path.join(data, imageFolder, name);
      const shown = displayName(file);
      const image = imageNamePattern.test(name) ? readImage(file, data) : `is not ${expected}`;
      if (typeof image !== "string")
        return [[name, { ...image, file, source: { file: shown, text: "" } }] as const];
      problems.push({ file: shown, line: 1, column: 1, field: "", fact: image });
      return [];
    }),
  );
}

/** Returns the size of an image, or the fact that keeps it from being shown. */
function readImage(file: string, data: string): Pick<ImageFile, "width" | "height"> | string {
  const why = whyNoFile(file, data);
  if (why !== null) return why;
  try {
    const bytes = readFileSync(file);
    if (bytes.length > mostBytes) return "has more than 10 MB: save it smaller";
    return (
      sizeOf(bytes) ?? "is not a picture that we can read (save it as jpg, png, webp, avif or svg)"
    );
  } catch (error) {
    return unreadable(error as NodeJS.ErrnoException);
  }
}

function sizeOf(bytes: Uint8Array): Pick<ImageFile, "width" | "height"> | null {
  try {
    const { width, height, orientation = 1, type = "" } = imageSize(bytes);
    if (!formats.has(type) || !(width > 0) || !(height > 0)) return null;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}
