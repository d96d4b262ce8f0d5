import { type DataFile, dataFileList } from "../schema/data-files.ts";
import { jsonSchemaOf } from "../schema/json-schema.ts";
import { commentedRecord } from "./commented-record.ts";

/** Returns docs/records.md: a commented record of every kind of data file, with all of its fields. */
export function recordsPage(): string {
  return `${[introduction, ...dataFileList.map(([, file]) => section(file))].join("\n\n")}\n`;
}

const introduction = `# The records, complete

Every file that the folder \`data/\` may hold, and every field of it, with a comment above. A field marked *optional* is left
out until it is known. Run \`npm run check\` to hear what is missing or wrong.

This page is made by \`npm run docs\`.`;

function section(file: DataFile): string {
  const { path, heading, about, isOptional } = file;
  const title = `## ${heading}: \`data/${path.replace("*", "…")}\`${isOptional ? " (optional)" : ""}`;
  const language = path.endsWith(".md") ? "markdown" : "yaml";
  const record = commentedRecord(JSON.parse(jsonSchemaOf(file)));
  const block = `\`\`\`${language}\n${record}\n\`\`\``;
  return [title, about, block].filter((part) => part !== "").join("\n\n");
}
