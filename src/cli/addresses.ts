import path from "node:path";
import { newAddresses, toPublishedYaml } from "../audit/published-list.ts";
import { readLayouts } from "../build/compiled-layouts.ts";
import { checkData, requireSound, siteOf } from "../build/make-site.ts";
import { allPages } from "../build/render-pages.ts";
import { replaceFile } from "../replace-file.js";
import { dayOf } from "../times.ts";
import { print, run } from "./run.ts";

const usage = `npm run addresses -- [options]

Adds the new addresses of the site to published.yaml in the data folder, the list of those that
must keep working. The workflow Publish does it after each change: nobody else needs to.`;

await run(usage, async ({ data, now }) => {
  const checked = checkData(data, now);
  const records = requireSound(checked);
  const site = siteOf(checked, data, now);
  const files = (await allPages(site, await readLayouts())).map((page) => page.path).sort();
  const published = records.published?.record ?? {};
  const fresh = newAddresses(files, published);
  const today = dayOf(site.nowAt, records.series.record.time_zone);
  const file = path.join(data, "published.yaml");
  const text = toPublishedYaml(published, fresh, today, site.talks);
  if (text !== records.published?.source.text) replaceFile(file, text);
  const count = Object.keys(published).length + fresh.length;
  print([...fresh.map((address) => `+ ${address}`), `${count} addresses in ${file}`]);
});
