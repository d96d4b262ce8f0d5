import { randomOf } from "../random.ts";
import { type Files, fileSize, filled, manyFiles, size } from "./largest-files.ts";

/** What YAML takes for structure. */
const structures = [
  ..."[a, |{a: |- - |a: |? |&a |*a |- &a [*a]\n|!!a |<<: |---\n|...\n|%|@".split("|"),
  "|",
  "| ",
];

/** What transcripts repeat. */
const transcriptUnits = [
  "00:00:01.000 --> 00:00:02.000\na\n\n",
  "NOTE Chapter: a\n\n",
  "Kind: a\n",
  ..."<v Ada>|<b>|</b>|&lt;|&|-->|00:|\n|a|a a ".split("|"),
];

const transcripts = (unit: string, format: "vtt" | "srt") =>
  manyFiles(unit, format === "vtt" ? "WEBVTT\n\n" : "", (i) => {
    return `transcripts/s01e${String(i + 1).padStart(2, "0")}.en.${format}`;
  });

/** The starts of pictures, and what follows in them again and again; an image may have 10 MB. */
const pictures: readonly (readonly [format: string, start: string, unit: string])[] = [
  ["jpg", "\xff\xd8\xff\xe0", "\xff\xe0\x00\x02"],
  ["jpg", "\xff\xd8\xff\xe0", "\x00"],
  ["jpg", "\xff\xd8\xff\xe1\x00\x10Exif\0\0MM\x00\x2a\x00\x00\x00\x08\xff\xff", "\x01\x12\x00\x03"],
  ["png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0", "\0\0\0\0IDAT"],
  ["webp", "RIFF\xff\xff\xff\x00WEBPVP8 ", "\x00"],
  ["avif", "\0\0\0\x18ftypavif\0\0\0\0avifmif1", "\0\0\0\x08meta"],
  ["avif", "\0\0\0\x18ftypavif\0\0\0\0avifmif1", "\0\0\0\0"],
  ...["<g>", "<", " a", "a='", "<!--", "&a;", "\n"].map((unit) => ["svg", "<svg ", unit] as const),
  ["svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">', "<g>"],
  ["svg", '<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999">', "<path/>"],
];

const image = (format: string, start: string, unit: string): Files => [
  [`images/a.${format}`, Buffer.from(start + filled(unit, size - start.length), "latin1")],
];

const random = randomOf(7);
const noise = String.fromCharCode(...Array.from({ length: 10_007 }, () => random() * 256));

const shown = (text: string) => JSON.stringify(text).slice(0, 40);

/** Inputs of files that are broken, deep or no YAML at all, by their names. */
export const oddFiles: Readonly<Record<string, () => Files>> = {
  "single files of 10 MB": () => {
    const files = ["series", "organizers", "words", "published", "redirects", "episodes/s01"];
    const names = files.map((file) => `${file}.yaml`);
    const others = ["privacy-notice.md", "transcripts/s01e01.en.vtt", "transcripts/s01e01.de.srt"];
    return [...names, ...others].map((name) => [name, filled("a\n", size)] as const);
  },
  "names of fields without end": () => manyFiles("a", "topic: Caves\n"),
  "addresses that were published": () => [
    [
      "published.yaml",
      Array.from({ length: 30_000 }, (_, i) => `/a${i}/: 2023-02-27\n`)
        .join("")
        .slice(0, fileSize),
    ],
  ],
  ...Object.fromEntries([
    ...structures.map((unit) => [`structures of ${shown(unit)}`, () => manyFiles(unit)]),
    ...transcriptUnits.flatMap((unit) => [
      [`WebVTT of ${shown(unit)}`, () => transcripts(unit, "vtt")],
      [`SubRip of ${shown(unit)}`, () => transcripts(unit, "srt")],
    ]),
    ...pictures.map(([format, start, unit]) => [
      `images of ${shown(start.slice(-6) + unit)} (${format})`,
      () => image(format, start, unit),
    ]),
    ...["jpg", "png", "webp", "avif", "svg"].map((format) => [
      `images of noise (${format})`,
      () => image(format, "", noise),
    ]),
  ]),
};
