import { mkdirSync } from "node:fs";
import path from "node:path";
import { foreignLines, spokenSite } from "../announce/spoken-site.ts";
import { openTemplates } from "../announce/templates.ts";
import { type Checked, checkData, requireSound, siteOf } from "../build/make-site.ts";
import { type SpeakerMail, speakerMails, speakerTemplate } from "../desk/speaker-mail.ts";
import { todoBoxes, todoLines } from "../desk/todo-lines.ts";
import { todosOf, type WebinarTodos } from "../desk/todo-list.ts";
import { mistake } from "../mistakes.ts";
import { quote, suggest } from "../problems.ts";
import { toEventFile } from "../publish/calendar.ts";
import { replaceFile } from "../replace-file.js";
import { keepIssues } from "../report/kept-issues.ts";
import type { Site } from "../site/site.ts";
import { dayOf } from "../times.ts";
import type { Options } from "./options.ts";
import { print, printError, run } from "./run.ts";

const usage = `npm run todo -- [mail <webinar>] [options]

Lists what each webinar still needs, with the day it is due and who is asked; series.yaml sets the
days (lead_days). With --issues, keeps it as one issue on GitHub per webinar.

  npm run todo -- mail s07                    a mail to each speaker, with what is missing
  npm run todo -- mail s07 --into <folder>    the mails, and the event for calendars, as files`;

const hint =
  "The boxes tick themselves when the data has it, once a day, and the issue is closed when nothing is left to do.";

await run(
  usage,
  (options) => {
    const { data, now, issues } = options;
    const [what] = options.words;
    const checked = checkData(data, now);
    const site = siteOf(checked, data, now);
    if (what === "mail") return writeMails(checked, site, options);
    if (what !== undefined) throw mistake(`${quote(what)} is not mail${suggest(what, ["mail"])}`);
    const all = todosOf(requireSound(checked), site);
    const today = dayOf(site.nowAt, site.series.timeZone);
    print(all.flatMap((todos) => todoLines(todos, today, site)));
    if (all.length === 0) print(["Nothing is left to do."]);
    if (!issues) return;
    const wanted = all.map((todos) => ({
      // The mark of the issues that are open since before there were boxes.
      key: `notes ${todos.webinar.id}`,
      title: `${todos.webinar.code}: still to do`,
      body: `\`episodes/${todos.webinar.id}.yaml\`\n\n${todoBoxes(todos, site)}\n\n${hint}`,
    }));
    print(keepIssues("notes", wanted));
  },
  { flags: ["into", "data", "now", "issues"], argument: "[mail <webinar>]", words: 2 },
);

/** A webinar that needs nothing gets mails that only confirm. */
function webinarNamed(typed: string, site: Site, all: readonly WebinarTodos[]): WebinarTodos {
  const id = typed.toLowerCase();
  const webinar = site.webinars.find((one) => one.id === id);
  const known = site.webinars.map((one) => one.id);
  if (id === "") throw mistake("<webinar> is missing: npm run todo -- mail s07");
  if (!webinar) throw mistake(`no webinar ${quote(typed)}${suggest(id, known)}`);
  return all.find((todos) => todos.webinar === webinar) ?? { webinar, todos: [] };
}

function writeMails(checked: Checked, own: Site, options: Options): void {
  const { data, words, typed } = options;
  const templates = openTemplates(data);
  const isOwn = templates.isOwn(speakerTemplate);
  const site = isOwn ? own : spokenSite(checked, own, options);
  if (!isOwn) for (const line of foreignLines(checked)) printError(line);
  const all = todosOf(requireSound(checked), site);
  const todos = webinarNamed(words[1] ?? "", site, all);
  const { id } = todos.webinar;
  const mails = speakerMails(todos, site, templates);
  const folder = typed["into"] ?? null;
  if (mails.length === 0) throw mistake(`${id} has no speakers yet: npm run new -- talk ${id}`);
  if (folder === null) console.log(mails.map(({ text }) => text).join("\n---\n\n"));
  else writeFiles(todos, site, folder, mails);
}

function writeFiles(
  { webinar: { id, calendar } }: WebinarTodos,
  site: Site,
  folder: string,
  mails: readonly SpeakerMail[],
): void {
  mkdirSync(folder, { recursive: true });
  const files = [
    ...mails.map(({ personId, text }) => [`${id}-${personId}.txt`, text] as const),
    ...(calendar ? [[`${id}.ics`, toEventFile(site, calendar)] as const] : []),
  ];
  for (const [name, text] of files) replaceFile(path.join(folder, name), text);
  print(files.map(([name]) => `wrote ${path.join(folder, name)}`));
}
