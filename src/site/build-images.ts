import type { ImageFile } from "../load/load-images.ts";
import type { PersonRecord } from "../schema/person.ts";
import type { SeriesRecord } from "../schema/series.ts";
import type { Context } from "./context.ts";
import type { Logo, LogoImage, Person, Portrait, Series, SizedImage } from "./site.ts";

type Images = Pick<Context, "images" | "addresses">;

/** The formats of portraits, the lightest first: a browser takes the first that it knows. */
const portraitFormats = ["avif", "webp", "jpeg"] as const;

/** The sides of portraits in pixels: that of the largest on a page, on screens with one and with two pixels a CSS pixel. */
const portraitSides = [144, 288] as const;

/** The heights of a logo in pixels, on the same screens. */
const logoHeights = [48, 96] as const;

/** Returns the portrait of a person, in each format and size; null without one. */
export function buildPortrait(
  id: string,
  { photo, photo_credit }: PersonRecord,
  { images, addresses }: Images,
): Portrait | null {
  const image = images.get(photo ?? "");
  if (!image) return null;
  const folder = `${addresses.webinar}people/${id}`;
  const formats = portraitFormats.map((format) => {
    const files = portraitSides.map((side) => {
      const place = addresses.place(`${folder}/portrait-${side}.${format}`);
      return { ...place, image, format, width: side, height: side };
    });
    const srcset = files.map(({ href, width }) => `${href} ${width}w`).join(", ");
    return { type: `image/${format}`, files, srcset };
  });
  const url = formats.at(-1)?.files.at(-1)?.url ?? "";
  return { formats, url, credit: photo_credit ?? null };
}

/** Returns the logo of a series, for light and dark grounds; null without one. */
export function buildLogo(
  { logo, logo_dark }: SeriesRecord,
  { images, addresses }: Images,
): Logo | null {
  const [light, dark] = [logo, logo_dark].map((name) => images.get(name ?? ""));
  if (!light) return null;
  const imageOf = (name: string, image: ImageFile) => logoImage(name, image, addresses);
  return { light: imageOf("logo", light), dark: dark ? imageOf("logo-dark", dark) : null };
}

function logoImage(name: string, image: ImageFile, addresses: Context["addresses"]): LogoImage {
  const files = logoHeights.map((height) => {
    const place = addresses.place(`${addresses.webinar}${name}-${height}.webp`);
    const width = Math.max(1, Math.round((image.width * height) / image.height));
    return { ...place, image, format: "webp" as const, width, height };
  });
  return { files, srcset: files.map(({ href }, i) => `${href} ${i + 1}x`).join(", ") };
}

/** Returns every image of a site. */
export function imagesOf({ logo }: Series, people: readonly Person[]): SizedImage[] {
  const portraits = people.flatMap(({ portrait }) => portrait?.formats ?? []);
  return [logo?.light, logo?.dark, ...portraits].flatMap((one) => one?.files ?? []);
}
