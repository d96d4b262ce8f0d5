import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expectedFolder, tinyFiles } from "./tiny-site.ts";

// Renews the site that the tiny series is expected to make; its difference is for a reviewer to read.
const files = await tinyFiles();
rmSync(expectedFolder, { recursive: true, force: true });
for (const [name, bytes] of files) {
  const file = path.join(expectedFolder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
