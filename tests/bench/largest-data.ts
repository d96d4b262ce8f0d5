import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Files } from "./largest-files.ts";
import { manyRecords } from "./many-records.ts";
import { runMeasured } from "./measure.ts";
import { oddFiles } from "./odd-files.ts";
import { repeatedTexts } from "./repeated-texts.ts";

// node --import tsx tests/bench/largest-data.ts [words] measures `npm run check` on 10 MB of data that is made to be slow:
// one line an input whose name holds one of the words, with the seconds, those of the processor, and what the command says
// first and last.

const inputs: Readonly<Record<string, () => Files>> = {
  ...manyRecords,
  ...oddFiles,
  ...repeatedTexts,
};

function writeData(files: Files): string {
  const data = mkdtempSync(path.join(tmpdir(), "largest-"));
  cpSync("tests/fixtures/sound", data, { recursive: true });
  for (const [file, content] of files) {
    mkdirSync(path.dirname(path.join(data, file)), { recursive: true });
    writeFileSync(path.join(data, file), content);
  }
  return data;
}

async function measureInput(name: string, files: Files): Promise<string> {
  const data = writeData(files);
  const command = ["node", "src/cli/launch.js", "check", "--now", "2025-01-15", "--data", data];
  const { code, said, seconds, cpuSeconds } = await runMeasured(command);
  rmSync(data, { recursive: true });
  const lines = said
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("note:"));
  const [first, last] = [lines[0], lines.at(-1)].map((line) => line?.slice(0, 100));
  const times = [seconds, cpuSeconds].map((time) => `${time.toFixed(1).padStart(6)} s`).join("");
  return `${times}  ${name}  (${code}: ${first?.replaceAll(data, "")} … ${last})`;
}

const words = process.argv.slice(2);
for (const [name, filesOf] of Object.entries(inputs))
  if (words.length === 0 || words.some((word) => name.includes(word)))
    console.log(await measureInput(name, filesOf()));
