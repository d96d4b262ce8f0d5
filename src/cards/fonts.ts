import { readFileSync } from "node:fs";
import { create } from "fontkitten";
import type { Font } from "satori";

/** The font packages and the weight of their bold letters; the first font that has a character draws it. */
const packages = {
  // Latin, Greek, Cyrillic and Vietnamese.
  "source-serif-4": 600,
  "markazi-text": 600,
  // Japanese, and the Chinese characters that Japanese uses.
  "biz-udpmincho": 700,
} as const;

/** The fonts of the cards. */
export interface Fonts {
  /** Says whether a font has a glyph for a character. */
  readonly has: (character: string) => boolean;
  /** Reads the fonts that draw the characters of a text, each in the weights 400 and 600. */
  readonly read: (text: string) => Font[];
}

/** A subset of a font: the file with some of its characters. */
interface Subset {
  readonly has: (code: number) => boolean;
  readonly read: () => readonly Font[];
}

/** Returns the fonts of the cards; character lists and font files are read when they may have what is asked for. */
export function openFonts(): Fonts {
  const lists = Object.entries(packages).map(([name, bold]) => once(() => subsetsOf(name, bold)));
  const subsetWith = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    for (const subsets of lists) {
      const found = subsets().find(({ has }) => has(code));
      if (found) return found;
    }
    return null;
  };
  return {
    has: (character) => subsetWith(character) !== null,
    read: (text) =>
      [...new Set([...text].map(subsetWith))].flatMap((subset) => subset?.read() ?? []),
  };
}

/** Reads the character lists of a package; the last one, Latin, comes first, since every card needs it. */
function subsetsOf(name: string, bold: number): Subset[] {
  const folder = `node_modules/@fontsource/${name}`;
  const lists: object = JSON.parse(readFileSync(`${folder}/unicode.json`, "utf8"));
  return Object.entries(lists)
    .reverse()
    .map(([key, list]) => {
      const subset = `${name}-${key.replace(/[[\]]/g, "")}`;
      const read = (weight: number) =>
        readFileSync(`${folder}/files/${subset}-${weight}-normal.woff`);
      return {
        has: characterTest(list, () => read(400)),
        read: () => [
          { name: subset, data: read(400), weight: 400 },
          { name: subset, data: read(bold), weight: 600 },
        ],
      };
    });
}

/** A list promises more than its file holds ("latin" has U+2011, a hyphen without a glyph), so the file has the last word. */
function characterTest(list: string, read: () => Buffer): (code: number) => boolean {
  const ranges = list.split(",").map(rangeOf);
  const glyphs = once(() => {
    const font = create(read());
    return new Set(font.isCollection ? [] : font.characterSet);
  });
  return (code) =>
    ranges.some(([first, last]) => first <= code && code <= last) && glyphs().has(code);
}

/** Reads "U+0490-0491" or "U+2116". */
function rangeOf(text: string): readonly [first: number, last: number] {
  const [first = "", last = first] = text.replace("U+", "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
