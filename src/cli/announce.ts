import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { foreignLines, spokenSite } from "../announce/spoken-site.ts";
import { openTemplates, ownTemplatePath, shippedTemplate } from "../announce/templates.ts";
import { chooseOccasions, webinarIn, writeAnnouncements } from "../announce/write-announcements.ts";
import { checkData, siteOf } from "../build/make-site.ts";
import { healFolder, requireReplaceable } from "../build/replace-folder.ts";
import { mistake } from "../mistakes.ts";
import type { Options } from "./options.ts";
import { print, run } from "./run.ts";

const usage = `npm run announce -- s06 [options]

Writes the mails, posts, video texts, poster, opening slide and host's script of a webinar. Nothing
is sent. With --eject, copies a template into the data folder, to be changed there.`;

await run(
  usage,
  async (options) => {
    if (options.eject !== null) return eject(options.data, options.eject);
    if (options.argument === "") throw mistake("which webinar? Try: npm run announce -- s06");
    await write(options);
  },
  {
    flags: ["data", "now", "out", "occasion", "eject"],
    argument: "[<webinar>]",
    outFolder: "_announce/<webinar>",
  },
);

async function write(options: Options): Promise<void> {
  const { data, now, url, out, argument, occasion } = options;
  const checked = checkData(data, now);
  const own = siteOf(checked, data, now, url);
  const spoken = spokenSite(checked, own, options);
  const { id } = webinarIn(own, argument);
  const folder = out.replace("<webinar>", id);
  healFolder(folder);
  requireReplaceable(folder, data);
  const onSite = (site: typeof own) => ({ site, webinar: webinarIn(site, id) });
  const announced = { own: onSite(own), spoken: onSite(spoken) };
  const { chosen, leftOut } = chooseOccasions(announced.own.webinar, own, occasion);
  const lines = await writeAnnouncements(announced, chosen, openTemplates(data), folder);
  print([...foreignLines(checked), ...leftOut, ...lines]);
}

function eject(data: string, name: string): void {
  const text = shippedTemplate(name);
  const file = ownTemplatePath(data, name);
  if (existsSync(file)) throw mistake(`${file} is there already: it stays as it is`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  print([`${file} is yours to change`]);
}
