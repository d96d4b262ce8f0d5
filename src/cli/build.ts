import { readdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { auditSite } from "../audit/index.ts";
import { readBuiltSite } from "../audit/read-built-site.ts";
import { DataError } from "../problems.ts";
import { buildSite } from "../site/build-site.ts";
import { dayOf } from "../site/times.ts";
import { soundRecords } from "./make-site.ts";
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
  const records = soundRecords(data);
  const site = buildSite(records, now);
  await replaceFolder(out, async (folder) => {
    const eleventy = new Eleventy("src/pages", folder, {
      configPath: ".eleventy.ts",
      quietMode: true,
      config: (eleventyConfig: UserConfig) => eleventyConfig.addGlobalData("site", site),
    });
    eleventy.disableLogger();
    await eleventy.write();
    const { url, time_zone } = records.series.record;
    const today = dayOf(site.nowAt, time_zone);
    const problems = auditSite(readBuiltSite(folder, out, records, { url, today }));
    if (problems.length > 0) throw new DataError(problems, "in the built site; the old one stays");
  });
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  console.log(`${files.filter((file) => file.isFile()).length} files built in ${out}`);
});
