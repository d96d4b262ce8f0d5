import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newAddresses, toPublishedYaml } from "../audit/new-addresses.ts";
import { filesIn } from "../audit/read-built-site.ts";
import { dayOf } from "../times.ts";
import { siteOf, soundRecords } from "./make-site.ts";
import { replaceFile } from "./replace-file.ts";
import { run } from "./run.ts";
import { writeSite } from "./write-site.ts";

const usage = `npm run addresses -- [options]

Adds the addresses of the site to published.yaml in the data folder: the list of those that stay.`;

await run(usage, async ({ data, now }) => {
  const records = soundRecords(data);
  const site = siteOf(records, data, now);
  const folder = mkdtempSync(path.join(tmpdir(), "addresses-"));
  try {
    await writeSite(site, folder);
    const published = records.published?.record ?? {};
    const fresh = newAddresses(filesIn(folder), published);
    const today = dayOf(site.nowAt, records.series.record.time_zone);
    const file = path.join(data, "published.yaml");
    if (fresh.length > 0) replaceFile(file, toPublishedYaml(published, fresh, today));
    for (const address of fresh) console.log(`+ ${address}`);
    console.log(`${Object.keys(published).length + fresh.length} addresses in ${file}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
