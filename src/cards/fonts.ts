import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Font } from "satori";
import { charactersOf } from "./woff.ts";

/** The packages of the fonts and the weight of their bold letters; the first that has a character draws it. */
export const fontPackages = {
  // Latin, Greek, Cyrillic and Vietnamese.
  "@fontsource/source-serif-4": 600,
  "@fontsource/markazi-text": 600,
  // Japanese, and with it the Chinese characters that Japanese uses.
  "@fontsource/biz-udpmincho": 700,
} as const;

/** A file of a font, for some characters of it, in two weights. */
export interface Face {
  readonly name: string;
  readonly characters: ReadonlySet<number>;
  /** The letters of weight 400 and of weight 600. */
  readonly fonts: () => readonly Font[];
}

const open: Face[] = [];
const closed = faces();

/** Returns the face that draws a character, or null when no font has it. Files are opened as they are needed. */
export function faceOf(character: string): Face | null {
  const code = character.codePointAt(0) ?? 0;
  const known = open.find(({ characters }) => characters.has(code));
  if (known) return known;
  for (;;) {
    const { value: face } = closed.next();
    if (!face) return null;
    open.push(face);
    if (face.characters.has(code)) return face;
  }
}

function* faces(): Generator<Face, void> {
  for (const [name, bold] of Object.entries(fontPackages)) {
    const folder = path.join("node_modules", name, "files");
    const files = readdirSync(folder).filter((file) => file.endsWith("-400-normal.woff"));
    // Most texts need the Latin file alone.
    files.sort((a, b) => Number(b.includes("-latin-400")) - Number(a.includes("-latin-400")));
    for (const file of files) yield faceIn(folder, file, bold);
  }
}

function faceIn(folder: string, file: string, bold: number): Face {
  const regular = readFileSync(path.join(folder, file));
  let fonts: Font[] | null = null;
  return {
    name: file,
    characters: charactersOf(regular),
    fonts: () => {
      fonts ??= [
        { name: file, data: regular, weight: 400 },
        {
          name: file,
          data: readFileSync(path.join(folder, file.replace("-400-", `-${bold}-`))),
          weight: 600,
        },
      ];
      return fonts;
    },
  };
}
