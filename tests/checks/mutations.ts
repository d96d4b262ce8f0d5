import { pick, type Random } from "../random.ts";

/** Returns what may become of the bytes of a file. */
export type Mutation = (bytes: Buffer, random: Random) => Buffer;

const plainValues =
  "null ~ true 12 1e400 0x1F -1 .inf 2024-02-30 [] {} [[[]]] '' ' \" *a | >- @ ` % https:// http://[ https://% [x]( __proto__ constructor ** (( Ã© ﷽ e\u0301 \u200b \u202e \ud83d".split(
    " ",
  );
const values = [
  ...plainValues,
  ...["{a: {b: c}}", '"\\u0000"', "&a b", "!!js/x y", "- a", "a: b: c", "# x", "a  b", "a , b"],
  ...["\u00a0a", "a\u00a0", "x".repeat(3000), "👀".repeat(500)],
  ...[
    "https://youtu.be/zLxYUtToXGg?si=a",
    "https://a.org/?utm_source=b&id=1#/c",
    "www.a.org/?hl=d",
  ],
];
const names = "__proto__ constructor toString title talks date url ?a 0 <<".split(" ");

const onLines =
  (change: (lines: string[], at: number, random: Random) => void): Mutation =>
  (bytes, random) => {
    const lines = bytes.toString("utf8").split("\n");
    change(lines, Math.floor(random() * lines.length), random);
    return Buffer.from(lines.join("\n"));
  };

const onText =
  (...changes: readonly ((text: string, random: Random) => string | Buffer)[]): Mutation =>
  (bytes, random) => {
    const changed = pick(changes, random)(bytes.toString("utf8"), random);
    return Buffer.from(changed as string);
  };

const repeated = "( [ { ` * - &# a@ https://a a\u200b".split(" ");

/** Mutations by what they change. */
export const mutations: Readonly<Record<string, Mutation>> = {
  "a byte": (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let times = 1 + random() * 5; times > 0; times--)
      changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
    return changed;
  },
  "bytes cut": (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  "bytes put in": (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    const added = Buffer.from(Array.from({ length: 20 }, () => Math.floor(random() * 256)));
    return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
  },
  "a line gone": onLines((lines, at) => lines.splice(at, 1)),
  "a line twice": onLines((lines, at) => lines.splice(at, 0, lines[at] ?? "")),
  "lines swapped": onLines((lines, at, random) => {
    const other = Math.floor(random() * lines.length);
    [lines[at], lines[other]] = [lines[other] ?? "", lines[at] ?? ""];
  }),
  "a line indented": onLines((lines, at, random) => {
    lines[at] = pick([" ", "   ", "\t", "- ", "  - "], random) + lines[at];
  }),
  "a name": onLines((lines, at, random) => {
    lines[at] = (lines[at] ?? "").replace(/\w+(?=:)/, () => pick(names, random));
  }),
  "a value": onLines((lines, at, random) => {
    lines[at] = (lines[at] ?? "").replace(/(?<=: |- ).*|^\s+\S.*$/, () => pick(values, random));
  }),
  "a word": onText((text, random) =>
    text.replace(/[\p{L}\d]+/gu, (word) => (random() < 0.02 ? pick(values, random) : word)),
  ),
  "a blank": onText((text, random) =>
    text.replace(/(?<=\S) (?=\S)/g, (blank) =>
      random() < 0.02 ? pick(["  ", "\u00a0", " \u200b", " , ", "\t", "\n"], random) : blank,
    ),
  ),
  "an encoding": onText(
    (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    (text) => `\ufeff${text}`,
    (text) => Buffer.from(text, "latin1"),
    (text) => Buffer.from(text).toString("latin1"),
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll("\n", "\r"),
    (text) => text.normalize("NFD"),
  ),
  "a size": onText(
    () => "",
    (text, random) => text.repeat(1 + Math.floor(random() * 300)),
    (text) => text.replace(/: (\w)/, (_, first) => `: ${first.repeat(900_000)}`),
    (text, random) => text.replace(/\n/, `\n${pick(values, random).slice(0, 20)}`.repeat(20_000)),
    (text, random) => text.replace(/: .*/, `: ${pick(repeated, random).repeat(90_000)}`),
    () => `talks:\n${"  - {speakers: [x], title: TBA., abstract: 'a  b'}\n".repeat(15_000)}`,
    () => `topic: ${'"a  b, ('.repeat(60_000)}\n`,
    () => `topic: "${"a  b , (".repeat(60_000)}"\n`,
    () => `abstract: "${"http://bit.ly/a?si=1 ".repeat(40_000)}"\n`,
    () =>
      `talks:\n  - {speakers: [alice-jin], abstract: "${"http://x.org/a?si=1 Malih Alikhani ".repeat(25_000)}"}\n`,
  ),
};
