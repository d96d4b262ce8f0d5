import { mkdirSync, writeFileSync } from "node:fs";
import { auditRules } from "../audit/index.ts";
import { rulesPage } from "../checks/explanations.ts";
import { dataFiles, jsonSchemaOf } from "../schema/json-schemas.ts";

mkdirSync("docs/schemas", { recursive: true });
writeFileSync("docs/rules.md", rulesPage(auditRules));
for (const file of dataFiles) writeFileSync(`docs/schemas/${file.name}.json`, jsonSchemaOf(file));
console.log("docs/rules.md and docs/schemas are written.");
