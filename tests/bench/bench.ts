import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeSite } from "../../src/build/make-site.ts";
import { cardsOf } from "../../src/cards/card-text.ts";
import { drawn, writeCards } from "../../src/cards/write-cards.ts";
import { filesIn } from "../../src/files.ts";
import { measureEdits } from "./edits.ts";
import { writeHugoProject } from "./hugo-content.ts";
import { measure, median, type Run } from "./measure.ts";
import { benchNow, syntheticSeries, writeSeries } from "./synthetic-series.ts";

const usage = `npm run bench -- [options]

Builds a made-up series and prints what a build takes, as the median of several runs. The cache of pictures is warm.

  --sizes 14,1000,10000  how many talks
  --runs 5               how often each is built, in turns
  --peers                also Hugo and a bare script, on the same series, with as many files and bytes a page; for a small series
                         also the least that Eleventy and Node do
  --edits                how long npm start takes to serve what was saved, instead of builds
  --help                 this text`;

/** `node`, its options and the command, as `npm run build` calls it. */
const buildScript: string = JSON.parse(readFileSync("package.json", "utf8")).scripts.build;

/** A series so small that what a command takes is how it starts. */
const smallest = 100;

/** Something that builds the series, and the command for it. */
interface Builder {
  readonly name: string;
  /** The folder that it builds into, below that of all builders, where another one may have built before; null for none. */
  readonly out: string | null;
  readonly startsFresh: boolean;
  readonly command: readonly string[];
  readonly env?: Record<string, string>;
  readonly cwd?: string;
}

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "14,1000,10000" },
    runs: { type: "string", default: "5" },
    peers: { type: "boolean", default: false },
    edits: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(usage);
else {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
  const builds = ["talks", "builder", "wall s", "CPU s", "MB", "pages/s"];
  const head = values.edits ? ["talks", "seconds until a saved title is served"] : builds;
  console.log(row(head));
  console.log(row(head.map(() => "---")));
  for (const size of values.sizes.split(",").map(numberOf))
    await inFolder((folder) =>
      (values.edits ? benchEdits : bench)(size, numberOf(values.runs), folder),
    );
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchEdits(talks: number, runs: number, folder: string): Promise<void> {
  const [data, cache] = [path.join(folder, "data"), path.join(folder, "cache")];
  writeSeries(syntheticSeries(talks), data);
  await warmCards(data, cache, path.join(folder, "cards"));
  const seconds = (await measureEdits(data, cache, runs)).sort((a, b) => a - b);
  console.log(row([talks, (seconds[Math.floor((runs - 1) / 2)] ?? 0).toFixed(2)]));
}

function numberOf(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`"${text}" is not a number of talks or runs\n\n${usage}`);
  process.exit(2);
}

/** Measures every builder on a series of some talks, one after another in each round, and prints a line for each. */
async function bench(talks: number, runs: number, folder: string): Promise<void> {
  const builders = await buildersOf(talks, folder);
  const measured = new Map<Builder, Run[]>(builders.map((builder) => [builder, []]));
  for (let round = 0; round < runs; round++)
    for (const [builder, done] of measured) {
      const out = path.join(folder, "out", builder.out ?? "");
      if (builder.startsFresh) rmSync(out, { recursive: true, force: true });
      done.push(await measure(builder.command, builder));
    }
  for (const [{ name, out }, done] of measured) {
    const pages = out === null ? null : pagesIn(path.join(folder, "out", out)).length;
    console.log(lineOf(talks, name, median(done), pages));
  }
}

function pagesIn(folder: string): string[] {
  return filesIn(folder).filter((file) => file.endsWith(".html"));
}

async function buildersOf(talks: number, folder: string): Promise<Builder[]> {
  const at = (name: string) => path.join(folder, name);
  const files = syntheticSeries(talks);
  writeSeries(files, at("data"));
  await warmCards(at("data"), at("cache"), at("cards"));
  const own: Builder = {
    name: "this project",
    out: "this project",
    startsFresh: true,
    command: [
      ...buildScript.split(" "),
      ...["--data", at("data"), "--out", at("out/this project"), "--now", benchNow],
    ],
    env: { SITE_CACHE: at("cache") },
  };
  if (!values.peers) return [own];
  const starts = talks > smallest ? [] : startsOf(at);
  await measure(own.command, own);
  const wanted = meanPage(at("out/this project"));
  const bare = (bytes: number): Builder => ({
    name: "a bare script",
    out: "a bare script",
    startsFresh: true,
    command: [
      ...["node", "tests/bench/peers/bare.mjs"],
      ...[at("data"), at("out/a bare script"), String(bytes)],
    ],
  });
  const hugo = (bytes: number): Builder => {
    rmSync(at("hugo"), { recursive: true, force: true });
    writeHugoProject(files, bytes, at("hugo"));
    const command = ["hugo", "--quiet", "-d", at("out/Hugo")];
    return { name: "Hugo", out: "Hugo", startsFresh: true, command, cwd: at("hugo") };
  };
  return [
    ...[own, ...starts],
    ...[await filled(bare, wanted, folder), await filled(hugo, wanted, folder)],
  ];
}

/** What the start of our commands is measured by: the least that Eleventy can build, and that Node can do. */
function startsOf(at: (name: string) => string): Builder[] {
  mkdirSync(at("empty"), { recursive: true });
  writeFileSync(at("empty/index.md"), "");
  const none = { out: null, startsFresh: false };
  const eleventy = path.resolve("node_modules/@11ty/eleventy/cmd.cjs");
  const check = ["node", "src/cli/launch.js", "check", "--data", at("data"), "--now", benchNow];
  return [
    { ...none, name: "Eleventy, an empty page", command: ["node", eleventy], cwd: at("empty") },
    { ...none, name: "our check alone", command: check },
    { ...none, name: "Node alone", command: ["node", "-e", "0"] },
  ];
}

/** Returns a builder whose pages are as long as ours, in the mean. */
async function filled(
  builderOf: (bytes: number) => Builder,
  wanted: number,
  folder: string,
): Promise<Builder> {
  const plain = builderOf(0);
  await measure(plain.command, plain);
  return builderOf(
    Math.max(0, Math.round(wanted - meanPage(path.join(folder, "out", plain.name)))),
  );
}

/** Returns how many bytes a page has, in the mean. */
function meanPage(folder: string): number {
  const bytes = pagesIn(folder).map((file) => statSync(path.join(folder, file)).size);
  return bytes.reduce((a, b) => a + b, 0) / bytes.length;
}

/** Fills the cache of pictures: with the same ones for every card, since drawing thousands takes many minutes. */
async function warmCards(data: string, cache: string, folder: string): Promise<void> {
  const cards = cardsOf(makeSite(data, { at: benchNow }));
  const sample = cards.at(0);
  if (!sample) return;
  const picture = await drawn(sample.text);
  await writeCards(cards, folder, cache, async () => picture);
  rmSync(folder, { recursive: true });
}

function lineOf(talks: number, name: string, run: Run, pages: number | null): string {
  const numbers = [run.seconds, run.cpuSeconds].map((seconds) => seconds.toFixed(2));
  const memory = run.megabytes === null ? "?" : run.megabytes.toFixed(0);
  const speed = pages === null ? "" : (pages / run.seconds).toFixed(0);
  return row([talks, name, ...numbers, memory, speed]);
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}
