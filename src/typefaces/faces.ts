/** A font file that pages use: one weight of one family, for one range of characters. */
export interface Face {
  /** The file in `layouts/fonts`, without its ending. */
  readonly name: string;
  readonly family: string;
  readonly weight: 400 | 600;
  /** The file has these characters; a browser loads it where a page shows one of them. */
  readonly characters: string;
  /** The package that the file is a part of, and the part. */
  readonly source: readonly [font: string, subset: string];
  /** Whether every page shows it above the fold: a font that comes after the first paint is not shown on that page. */
  readonly isPreloaded: boolean;
}

/** English and the languages of Western Europe: their letters, digits and punctuation. */
const western = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}\u00a0¡§«»¿©·Œœ–—‘’‚“”„•…‹›−`;

/** The further letters of Polish, Czech, Hungarian, Romanian, Turkish and the Baltic languages. */
const eastern =
  "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț";

/** The font files of the site, made by `npm run fonts`: text is set in Source Sans, headings in Source Serif. */
export const faces: readonly Face[] = [
  face("Source Sans", "source-sans-3", 400, "latin", western, true),
  face("Source Sans", "source-sans-3", 400, "latin-ext", eastern, false),
  face("Source Sans", "source-sans-3", 600, "latin", western, true),
  face("Source Sans", "source-sans-3", 600, "latin-ext", eastern, false),
  face("Source Serif", "source-serif-4", 600, "latin", western, true),
  face("Source Serif", "source-serif-4", 600, "latin-ext", eastern, false),
];

function face(
  family: string,
  font: string,
  weight: Face["weight"],
  subset: string,
  characters: string,
  isPreloaded: boolean,
): Face {
  const name = `${font}-${weight}-${subset}`;
  return { name, family, weight, characters, source: [font, subset], isPreloaded };
}

function range(first: number, last: number): string {
  const codes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return String.fromCodePoint(...codes);
}
