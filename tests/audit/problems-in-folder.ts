import { readFileSync } from "node:fs";
import type { Premises } from "../../src/audit/built-site.ts";
import { type AuditedFile, holdsAddresses } from "../../src/audit/examine-file.ts";
import { startAudit } from "../../src/audit/start-audit.ts";
import { filesIn } from "../../src/files.ts";
import type { Problem } from "../../src/problems.ts";

/** Returns the files of a folder with their texts, as an audit takes them. */
export function auditedFiles(folder: string): AuditedFile[] {
  return filesIn(folder).map((path) => ({
    path,
    text: holdsAddresses(path) ? readFileSync(`${folder}/${path}`, "utf8") : null,
  }));
}

/** Returns the problems of the built site in a folder; `expectedFiles` decides whether a worker examines it. */
export async function problemsInFolder(
  folder: string,
  premises: Premises,
  expectedFiles = 0,
): Promise<Problem[]> {
  const audit = startAudit(premises, folder, expectedFiles);
  await audit.look(auditedFiles(folder));
  return audit.problems();
}
