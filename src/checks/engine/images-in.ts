import type { Records } from "../../load/records.ts";
import type { Source } from "../../load/source.ts";
import type { Path } from "../../schema/validate.ts";

/** A name of a file in data/images, and where it stands. */
export interface ImageName {
  readonly name: string;
  readonly source: Source;
  readonly path: Path;
}

/** Returns every name of an image in the records. */
export function imagesIn({ series, people }: Records): readonly ImageName[] {
  const logos = (["logo", "logo_dark"] as const).flatMap((field) => {
    const name = series?.record[field];
    return series && name ? [{ name, source: series.source, path: [field] }] : [];
  });
  const photos = [...people.values()].flatMap(({ record: { photo }, source }) =>
    photo ? [{ name: photo, source, path: ["photo"] }] : [],
  );
  return [...logos, ...photos];
}
