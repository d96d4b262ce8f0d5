import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { documents } from "../docs/documents.ts";

for (const [file, text] of documents()) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log("The documents are written.");
