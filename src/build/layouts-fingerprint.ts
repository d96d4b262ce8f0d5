import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** Returns a text that is another one when a layout, a style sheet or a script of the pages is. */
export function layoutsFingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["layouts", "layouts/parts", "src/browser"])
    for (const name of readdirSync(folder).sort())
      if (name.includes(".")) hash.update(`${name}\n`).update(readFileSync(`${folder}/${name}`));
  return hash.digest("base64url");
}
