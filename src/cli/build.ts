import { readdirSync } from "node:fs";
import { makeSite } from "./make-site.ts";
import { replaceFolder, whyNotReplaceable } from "./replace-folder.ts";
import { printNotes, run } from "./run.ts";
import { writeSite } from "./write-site.ts";

const usage = `npm run build -- [options]

Checks the data and builds the site. The old site stays until the new one is complete.`;

await run(usage, async ({ data, now, out }) => {
  const refusal = whyNotReplaceable(out, data);
  if (refusal !== null) {
    console.error(`${out} is not replaced: ${refusal}; choose another folder with --out`);
    process.exitCode = 2;
    return;
  }
  const site = makeSite(data, now);
  printNotes(site);
  await replaceFolder(out, (folder) => writeSite(site, folder));
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  console.log(`${files.filter((file) => file.isFile()).length} files built in ${out}`);
});
