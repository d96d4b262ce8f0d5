import { mkdirSync, writeFileSync } from "node:fs";
import { rulesPage } from "../checks/explanations.ts";
import { dataFiles, jsonSchemaOf } from "../schema/json-schemas.ts";

mkdirSync("docs/schemas", { recursive: true });
writeFileSync("docs/rules.md", rulesPage());
for (const file of dataFiles) writeFileSync(`docs/schemas/${file.name}.json`, jsonSchemaOf(file));
console.log("docs/rules.md and docs/schemas are written.");
