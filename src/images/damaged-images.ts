import { readFileSync } from "node:fs";
import type { Records } from "../load/records.ts";
import { DataError, type Problem } from "../problems.ts";

/** Returns a problem for each image of the data folder that cannot be shown. */
export async function damagedImages({ images }: Records): Promise<Problem[]> {
  if (images.size === 0) return [];
  const { resizeImage } = await import("./resize-image.ts");
  const smallest = { format: "webp", width: 16, height: 16 } as const;
  const found = [...images.values()].map(async (image) => {
    try {
      await resizeImage(image, readFileSync(image.file), smallest);
      return [];
    } catch (error) {
      if (error instanceof DataError) return error.problems;
      throw error;
    }
  });
  return (await Promise.all(found)).flat();
}
