import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { benchNow } from "./synthetic-series.ts";

/** Returns how many seconds pass, in each of some rounds, until npm start serves a title that was saved in a series. */
export async function measureEdits(data: string, cache: string, rounds: number): Promise<number[]> {
  const args = ["--import", "tsx", "src/cli/start.ts", "--data", data, "--now", benchNow];
  const child = spawn(process.execPath, args, { env: { ...process.env, SITE_CACHE: cache } });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => {
      said += part;
    });
  try {
    const origin = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]);
    const file = path.join(data, "episodes", "s02.yaml");
    const typed = readFileSync(file, "utf8");
    const seconds: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      // What follows a build, the pictures and the search, has to be over.
      await sleep(5000);
      const word = `Renewed${round}`;
      const start = performance.now();
      writeFileSync(file, typed.replace(/title: (["']?)/, `title: $1${word} `));
      await until(async () =>
        (await (await fetch(`${origin}/talks/s02e01/`)).text()).includes(word),
      );
      seconds.push((performance.now() - start) / 1000);
    }
    writeFileSync(file, typed);
    // The first one finds code that was never run.
    return seconds.slice(1);
  } finally {
    child.kill();
  }
}

async function until<Found>(find: () => Found | Promise<Found>): Promise<NonNullable<Found>> {
  for (let i = 0; i < 20_000; i++) {
    const found = await find();
    if (found) return found;
    await sleep(5);
  }
  throw new Error("npm start does not serve what was saved");
}
