import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/** Writes a file in one step: whoever reads it finds the old text or the new one, never a part. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const fresh = `${file}.new-${process.pid}`;
  try {
    writeFileSync(fresh, content, existsSync(file) ? { mode: statSync(file).mode } : {});
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}
