import { type Files, manyFiles, people, webinar, webinars } from "./largest-files.ts";

const letters = (i: number) =>
  i.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));

const distinctWords = (count: number) => {
  let next = 0;
  return () => Array.from({ length: count }, () => `A${letters(1_000_000 + next++)}`).join(" ");
};

/** Inputs of many records and problems, by their names. */
export const manyRecords: Readonly<Record<string, () => Files>> = {
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
  "profiles of others": () =>
    people(4_000, (i) => {
      const links = Array.from(
        { length: 80 },
        (_, link) => `https://github.com/ada${letters(1_000_000 + i * 80 + link)}`,
      );
      return `name: Ada${letters(1_000_000 + i)} Lind\nbio: ${links.join(" ")}\n`;
    }),
  "former names, and texts like them": () =>
    people(2_500, (i) => {
      const names = Array.from({ length: 20 }, (_, n) => `Awa${letters(1_000_000 + i * 20 + n)}`);
      return `name: P${letters(i)}\nformer_names: [${names.join(", ")}]\nbio: ${"awa ".repeat(900)}\n`;
    }),
  "a list in a folded text": () =>
    people(130, (i) => `name: P${letters(i)}\nbio: >-\n  - a\n${"  a\n".repeat(18_000)}`),
  "institutions of long names": () =>
    people(
      20_000,
      (i) => `name: P${letters(i)}\naffiliation: ${"word ".repeat(90)}${letters(i)}\n`,
    ),
  "many institutions": () =>
    people(20_000, (i) => {
      const names = Array.from({ length: 20 }, (_, n) => `Univ ${letters(1_000_000 + i * 20 + n)}`);
      return `name: P${letters(i)}\naffiliation: [${names.join(", ")}]\n`;
    }),
  "many topics": () =>
    webinars((i) => {
      const topics = Array.from({ length: 20 }, (_, t) => `t${letters(i * 20 + t)}`);
      return `  - {speakers: [ada-lind], topics: [${topics.join(", ")}]}\n`;
    }),
  "talks of one speaker": () => webinars(() => "  - {speakers: [ada-lind], code: none}\n"),
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
  "90,000 unknown people in a list": () => manyFiles("- x-1\n", "talks:\n- speakers:\n"),
  "small numbers in lists": () => manyFiles("- 1\n"),
  "wrong fields": () => webinars((i) => `  - {speakerz: [1], titel: 1, x${i}: [[]]}\n`),
  "fields without end": function* () {
    for (let i = 0; i < 10; i++)
      yield [webinar(i), Array.from({ length: 90_000 }, (_, n) => `f${n}: 1\n`).join("")];
  },
  "comments that allow": () => manyFiles("# allow texts-once\n", "topic: Caves\n"),
  "comments that allow no rule": () => manyFiles("# allow a-a-a-b\n", "topic: Caves\n"),
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
};
