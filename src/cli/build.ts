import { readdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { makeSite } from "./make-site.ts";
import { replaceFolder, whyNotReplaceable } from "./replace-folder.ts";
import { run } from "./run.ts";

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
  await replaceFolder(out, async (folder) => {
    const eleventy = new Eleventy("src/pages", folder, {
      configPath: ".eleventy.ts",
      quietMode: true,
      config: (eleventyConfig: UserConfig) => eleventyConfig.addGlobalData("site", site),
    });
    eleventy.disableLogger();
    await eleventy.write();
  });
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  console.log(`${files.filter((file) => file.isFile()).length} files built in ${out}`);
});
