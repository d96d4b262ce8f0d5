import { mkdirSync, writeFileSync } from "node:fs";
import { documents } from "../docs/documents.ts";

for (const [file, text] of documents()) {
  mkdirSync("docs/schemas", { recursive: true });
  writeFileSync(file, text);
}
console.log("The documents are written.");
