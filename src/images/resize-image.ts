import sharp from "sharp";
import type { ImageFile } from "../load/load-images.ts";
import { DataError } from "../problems.ts";
import type { SizedImage } from "../site/site.ts";

/**
 * Returns an image in a format and a size, cut to its shape around what stands out. What the camera noted, such as the
 * place, is left out. Throws a DataError where the bytes cannot be shown.
 */
export async function resizeImage(
  { source }: ImageFile,
  bytes: Uint8Array,
  { format, width, height }: Pick<SizedImage, "format" | "width" | "height">,
): Promise<Buffer> {
  try {
    return await sharp(bytes, { failOn: "truncated" })
      .autoOrient()
      .resize({ width, height, fit: "cover", position: "attention" })
      .toFormat(format)
      .toBuffer();
  } catch {
    const fact = "is a picture that is damaged: save it again";
    throw new DataError([{ file: source.file, line: 1, column: 1, field: "", fact }]);
  }
}
