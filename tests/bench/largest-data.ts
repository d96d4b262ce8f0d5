import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { longest } from "../../src/schema/fields.ts";
import { command } from "../command.ts";

// node --import tsx tests/bench/largest-data.ts [words] measures `npm run check` on 10 MB of data that is made to be slow:
// one line an input whose name holds one of the words, with the seconds and the last line that the command prints.

/** The size of each input, in characters. */
const size = 10_000_000;
/** The largest file that is read has 1 MB. */
const fileSize = 990_000;

/** The files of an input by their path in the data folder. */
type Files = Iterable<readonly [file: string, text: string]>;

const webinar = (i: number) => `episodes/s${String(i + 1).padStart(2, "0")}.yaml`;
const person = (i: number) => `people/p-${i}.yaml`;
const letters = (i: number) =>
  i.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));

/** Fills a text of a webinar, which may have one line, up to a length. */
const filled = (unit: string, length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Webinars of as many talks as fit, each with the text that `textOf` returns. */
function* webinars(talkOf: (number: number) => string, total = size): Files {
  let talk = 0;
  for (let i = 0, made = 0; made < total; i++) {
    let text = "talks:\n";
    for (let t = 0; t < longest.list; t++) {
      const next = talkOf(talk++);
      if (text.length + next.length > fileSize) break;
      text += next;
    }
    made += text.length;
    yield [webinar(i), text];
  }
}

/** Webinars of long abstracts that repeat a text. */
const abstracts = (unit: string) =>
  webinars(
    () =>
      `  - {speakers: [ada-lind], abstract: ${JSON.stringify(filled(unit, longest.markdown - 10))}}\n`,
  );

/** Titles of the greatest length that repeat a text. */
const titles = (unit: string) =>
  webinars(
    () => `  - {speakers: [ada-lind], title: ${JSON.stringify(filled(unit, longest.line - 10))}}\n`,
  );

/** Files of the greatest size that repeat a text. */
function* raw(unit: string, start = ""): Files {
  for (let i = 0; i < size / fileSize; i++) yield [webinar(i), start + filled(unit, fileSize)];
}

function* people(count: number, recordOf: (number: number) => string): Files {
  for (let i = 0; i < count; i++) yield [person(i), recordOf(i)];
}

const distinctWords = (count: number) => {
  let next = 0;
  return () => Array.from({ length: count }, () => `A${letters(1_000_000 + next++)}`).join(" ");
};

const inputs: Readonly<Record<string, () => Files>> = {
  "names of 2,000 words": () => people(1_000, (i) => `name: ${"Word ".repeat(2_000)}${i}\n`),
  "names of the greatest length": () => {
    const words = distinctWords(14);
    return people(20_000, () => `name: ${words()}\nbio: ${"y".repeat(390)}\n`);
  },
  "people with one first name": function* () {
    yield* people(20_000, (i) => `name: Ada ${letters(1_000_000 + i)}\n`);
    yield* webinars(
      (i) => `  - {speakers: [p-${i}], abstract: "${"Ada Fooobar ".repeat(4_000)}"}\n`,
    );
  },
  "texts about many people": function* () {
    const words = distinctWords(9);
    yield* people(200, () => `name: Z${words().replaceAll(" ", " Z")}\n`);
    const speakers = Array.from({ length: 200 }, (_, i) => `p-${i}`).join(", ");
    const others = distinctWords(5_000);
    yield* webinars(() => `  - {speakers: [${speakers}], abstract: "${others()}"}\n`);
  },
  "unknown people": function* () {
    yield* people(10_000, (i) => `name: P${letters(i)}\n`);
    const ids = (t: number) => Array.from({ length: 200 }, (_, i) => `q-${t * 200 + i}`).join(", ");
    yield* webinars((t) => `  - {speakers: [${ids(t)}]}\n`);
  },
  "90,000 unknown people in a list": () => raw("- x-1\n", "talks:\n- speakers:\n"),
  "small numbers in lists": () => raw("- 1\n"),
  "wrong fields": () =>
    raw("", "").constructor && webinars((i) => `  - {speakerz: [1], titel: 1, x${i}: [[]]}\n`),
  "fields without end": function* () {
    for (let i = 0; i < 10; i++)
      yield [webinar(i), Array.from({ length: 90_000 }, (_, n) => `f${n}: 1\n`).join("")];
  },
  "comments that allow": () => raw("# allow texts-once\n", "topic: Caves\n"),
  "comments that allow no rule": () => raw("# allow a-a-a-b\n", "topic: Caves\n"),
  "webinars out of order": function* () {
    for (let i = 0; i < 9_998; i++)
      yield [
        webinar(i),
        `topic: T ${letters(i)}\ndate: ${2900 - Math.floor(i / 12)}-${String(12 - (i % 12)).padStart(2, "0")}\n`,
      ];
  },
  "old addresses": function* () {
    yield [
      "redirects.yaml",
      Array.from({ length: 10_000 }, (_, i) => `- {from: /a${i}/, to: /a${i + 1}/}\n`).join(""),
    ];
  },
  "small files": () => people(20_000, (i) => `name: P${letters(1_000_000 + i)}\n`),
  ...Object.fromEntries(
    [
      ...["a-", "a.", "a@", "a.b@", "a at b ", "( ", ")", "[", "](", "]( ", "]:", "[a]: ", "{[("],
      ...[
        "`",
        "`` ` ",
        "```\n",
        "~~~\n```\n",
        "*",
        "**",
        "** a ",
        "_a",
        "__",
        "* a*",
        "\\",
        "&#1",
        "&amp;#",
        "<a ",
        "<b>",
      ],
      ...[
        '"',
        "“",
        "'",
        "’",
        " ",
        "  a",
        "\t",
        "\n",
        "\n\n",
        "a\n\n",
        " ,",
        " .",
        "#",
        "# ",
        "!",
        "?",
        "…",
        "...",
        "- ",
      ],
      ...[
        "https://a/)",
        "https://a/).",
        "https://a.org/?utm_a=1&",
        "http://a.org ",
        "www.",
        "bit.ly/a ",
        "https://a.org/;sid=",
        "https://youtu.be/a ",
      ],
      ...[
        "Ã",
        "Ã©",
        "â€",
        "ﬁ",
        "\u0301",
        "e\u0301",
        "\u200b",
        "\u200d",
        "\u00a0",
        "\u3000",
        "é",
        "я",
        "аa",
        "Ηer ",
        "Ω",
        "字",
        "ء",
        "👂",
        "🏴\u{e0067}",
        "\ufe0f",
      ],
      ...[
        "Monday, 1 January ",
        "on Monday ",
        "Mon ",
        "1:00 CET ",
        "1 ",
        "12 ",
        "{{",
        "{{}} ",
        "TBA ",
        "???",
        "xxx ",
        "[insert ",
        "___",
        "Dr. ",
        "PhD, ",
        "A",
        "Ab ",
        "AB CDEFGH ",
      ],
    ].flatMap((unit) => [
      [`abstracts of ${JSON.stringify(unit)}`, () => abstracts(unit)],
      [`titles of ${JSON.stringify(unit)}`, () => titles(unit)],
      [`files of ${JSON.stringify(unit)}`, () => raw(unit)],
    ]),
  ),
};

const words = process.argv.slice(2);
for (const [name, filesOf] of Object.entries(inputs)) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  const data = mkdtempSync(path.join(tmpdir(), "largest-"));
  cpSync("tests/fixtures/sound", data, { recursive: true });
  for (const [file, text] of filesOf()) {
    mkdirSync(path.dirname(path.join(data, file)), { recursive: true });
    writeFileSync(path.join(data, file), text);
  }
  const start = performance.now();
  const { code, signal, output, errors } = await command("check", [
    "--data",
    data,
    "--now",
    "2025-01-15",
  ]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const last = `${errors}\n${output}`
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("note:"))
    .at(-1);
  console.log(`${seconds.padStart(6)} s  ${name}  (${signal ?? code}: ${last?.slice(0, 100)})`);
  rmSync(data, { recursive: true });
}
