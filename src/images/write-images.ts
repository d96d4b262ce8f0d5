import { readFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder, cacheKeyOf, cacheKeyOfFiles } from "../cache-key.js";
import { cacheIn } from "../file-cache.ts";
import type { SizedImage } from "../site/site.ts";

const imageCache = path.join(cacheFolder, "images");

/** Writes images into the folder of a site; those that the cache in the folder `cache` holds are not made again. */
export async function writeImages(
  images: readonly SizedImage[],
  folder: string,
  cache = imageCache,
): Promise<void> {
  if (images.length === 0) return;
  const put = cacheIn(cache);
  const code = cacheKeyOfFiles(["src/images/resize-image.ts", "package-lock.json"]);
  for (const sized of images) {
    const { image, format, width, height } = sized;
    const bytes = readFileSync(image.file);
    const key = cacheKeyOf([code, bytes, format, String(width), String(height)]);
    await put(`${key}.${format}`, path.join(folder, sized.path), async () => {
      const { resizeImage } = await import("./resize-image.ts");
      return resizeImage(image, bytes, sized);
    });
  }
}
