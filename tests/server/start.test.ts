import assert from "node:assert/strict";
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { launchChromium } from "../browser/chromium.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import {
  copyProject,
  type Event,
  eventsOf,
  eventually,
  keptFolders,
  startIn,
} from "./running-start.ts";

const project = temporaryFolder();
copyProject(project);
const person = path.join(project, "data/people/ben-okoro.yaml");
const typed = readFileSync(person, "utf8");
const address = "/webinar/people/ben-okoro/";

const start = await startIn(project);
const events = eventsOf(start.url);
await eventually(() => events().length === 1, start.printed);

const isServed = async (words: string) => (await start.page(address)).includes(words);
/** One change may lead to more than one build: what counts is what is served in the end. */
const becomesServed = (words: string) => eventually(() => isServed(words), start.printed);
const last = () => events().at(-1) ?? { build: "", problems: "" };

/** Does something and returns the next event that `fits`. */
async function afterwards(change: () => void, fits: (event: Event) => boolean): Promise<Event> {
  const seen = events().length;
  change();
  return eventually(() => events().slice(seen).find(fits), start.printed);
}

const isSound = ({ problems }: Event) => problems === "";

test("a saved file is served, and pages are told of another build", async () => {
  assert.ok(await isServed("Ben Okoro"));
  const { build } = last();
  const edited = typed.replace("Ben Okoro", "Ben Okonkwo");
  const event = await afterwards(() => writeFileSync(person, edited), isSound);
  assert.notEqual(event.build, build);
  await becomesServed("Ben Okonkwo");
  await eventually(() => isServed(`reload.js?build=${last().build}`), start.printed);
});

test("a problem in the data is printed and sent to pages, and the served site stays", async () => {
  const { build } = last();
  const problem = 'ben-okoro.yaml:1:1  nam: is not a field we know (did you mean "name"?)';
  const broken = () => writeFileSync(person, "nam: <b>Ben</b>\n");
  const event = await afterwards(broken, ({ problems }) => problems.includes(problem));
  assert.equal(event.build, build);
  assert.ok(start.printed().includes(problem));
  assert.ok(await isServed("Ben Okonkwo"));
  const mended = await afterwards(() => writeFileSync(person, typed), isSound);
  assert.notEqual(mended.build, build);
  await becomesServed("Ben Okoro");
});

test("a layout that does not compile is one line with its place, and the served site stays", async () => {
  const layout = path.join(project, "layouts/person.njk");
  const sound = readFileSync(layout, "utf8");
  const line = sound.split("\n").length;
  const mistakes = {
    "{% if %}": "unexpected token: %}",
    "{{ person.nmae }}": "attempted to output null or undefined value",
    '{% include "gone.njk" %}': "template not found: gone.njk",
  };
  for (const [mistake, fact] of Object.entries(mistakes)) {
    const printed = start.printed().length;
    const { problems } = await afterwards(
      () => appendFileSync(layout, mistake),
      (event) => !isSound(event),
    );
    assert.match(problems, /^layouts\/person\.njk:\d+:\d+ {2}[^\n]*$/);
    assert.ok(problems.endsWith(`  ${fact}`), problems);
    if (!mistake.includes("gone")) assert.equal(problems.split(":")[1], String(line));
    assert.doesNotMatch(start.printed().slice(printed), /^\s+at |node_modules/m);
    assert.ok(await isServed("Ben Okoro"));
    await afterwards(() => writeFileSync(layout, sound), isSound);
  }
});

test("what editors do to a file is followed: a rename into place, ten saves at once, their own files", async () => {
  const swap = path.join(project, "data/people/4913");
  await afterwards(() => {
    writeFileSync(swap, "");
    writeFileSync(path.join(project, "data/people/.ben-okoro.yaml.swp"), "b0VIM");
    writeFileSync(path.join(project, "data/people/.#ben-okoro.yaml"), "");
    rmSync(swap);
    renameSync(person, `${person}~`);
    writeFileSync(person, typed.replace("Ben Okoro", "Ben Renamed"));
  }, isSound);
  await becomesServed("Ben Renamed");
  for (let i = 0; i < 10; i++) writeFileSync(person, typed.replace("Ben Okoro", `Ben Saved${i}`));
  await becomesServed("Ben Saved9");
  const fresh = path.join(project, "fresh.yaml");
  writeFileSync(fresh, typed);
  renameSync(fresh, person);
  await becomesServed("Ben Okoro");
});

test("a page whose file is renamed moves", async () => {
  const [webinar, other] = ["episodes/s01.yaml", "people/other-name.yaml"].map((name) =>
    path.join(project, "data", name),
  ) as [string, string];
  const text = readFileSync(webinar, "utf8");
  const statusOf = async (id: string) => (await fetch(`${start.url}/webinar/people/${id}/`)).status;
  const areServed = (...statuses: readonly number[]) =>
    eventually(async () => {
      const found = await Promise.all(["ben-okoro", "other-name"].map(statusOf));
      return String(found) === String(statuses);
    }, start.printed);
  // New names need new cards: those of one site are still being written when the next one is built.
  for (const name of ["Ben First", "Ben Second", "Ben Third"]) {
    rmSync(person);
    writeFileSync(other, typed.replace("Ben Okoro", name));
    writeFileSync(webinar, text.replace("ben-okoro", "other-name"));
    await areServed(404, 200);
    rmSync(other);
    writeFileSync(person, typed);
    writeFileSync(webinar, text);
    await areServed(200, 404);
  }
  await sleep(2000);
  await areServed(200, 404);
});

test("the data folder may go and come back", async () => {
  const [data, away] = [path.join(project, "data"), path.join(project, "away")];
  const gone = () => renameSync(data, away);
  await afterwards(gone, ({ problems }) => problems.includes("data:1:1  folder is missing"));
  await afterwards(() => cpSync(away, data, { recursive: true }), isSound);
  rmSync(away, { recursive: true });
  const edited = typed.replace("Ben Okoro", "Ben Back");
  await afterwards(() => writeFileSync(person, edited), isSound);
  await becomesServed("Ben Back");
  await afterwards(() => writeFileSync(person, typed), isSound);
});

test("the search and the cards follow the pages", async () => {
  const isThere = async (at: string) => (await fetch(`${start.url}${at}`)).ok;
  const [, card = ""] =
    /"og:image" content="http:\/\/[^/]*(.*?)"/.exec(await start.page("/webinar/")) ?? [];
  assert.match(card, /card\.png$/);
  await eventually(() => isThere(card), start.printed);
  await eventually(() => isThere("/talks/find/find.js"), start.printed);
});

test("a browser reloads by itself, shows problems in words, and loses them when they are mended", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${start.url}${address}`);
    writeFileSync(person, typed.replace("Ben Okoro", "Ben Reloaded"));
    await page.getByRole("heading", { name: "Ben Reloaded" }).waitFor();
    writeFileSync(person, "nam: <img src=x onerror=alert(1)>\n");
    const banner = page.getByRole("alert");
    await banner.waitFor();
    assert.match(await banner.innerText(), /ben-okoro\.yaml:1:1 {2}nam: is not a field we know/);
    assert.equal(await banner.locator("*").count(), 0);
    assert.equal((await banner.boundingBox())?.y, 0);
    writeFileSync(person, typed);
    await page.getByRole("heading", { name: "Ben Okoro" }).waitFor();
    assert.equal(await banner.count(), 0);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
});

test("the client is in no file of the site", () => {
  const [folder = ""] = keptFolders(start);
  const page = readFileSync(path.join(start.temporary, folder, address, "index.html"), "utf8");
  assert.doesNotMatch(page, /\.live|'self' /);
});

test("started with broken data it shows the problems at every address, and then the site", async () => {
  const folder = temporaryFolder();
  copyProject(folder);
  const file = path.join(folder, "data/people/ben-okoro.yaml");
  writeFileSync(file, "name: [<b>]\n");
  const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
  const other = await startIn(folder, [tsx, "watch", "--clear-screen=false"]);
  assert.notEqual(other.url, start.url);
  assert.match(other.printed(), /^Port 8080 is in use\. The site is served at /m);
  const response = await fetch(`${other.url}${address}`);
  const page = await response.text();
  assert.equal(response.status, 503);
  assert.match(page, /<pre role="alert"[^>]*>data\/people\/ben-okoro\.yaml:1:/);
  assert.ok(!page.includes("<b>"));
  const otherEvents = eventsOf(other.url);
  await eventually(() => otherEvents().length === 1);
  writeFileSync(file, typed);
  await eventually(() => otherEvents().length === 2, other.printed);
  assert.match(await other.page(address), /Ben Okoro/);
  // What npm sends to tsx, tsx hands on.
  other.child.kill("SIGTERM");
  await eventually(() => other.child.exitCode !== null || other.child.signalCode !== null);
  await eventually(() => keptFolders(other).length === 0);
});

test("Ctrl+C ends it and removes its folder", async () => {
  start.child.kill("SIGINT");
  await eventually(() => start.child.exitCode !== null, start.printed);
  assert.equal(start.child.exitCode, 0);
  assert.deepEqual(keptFolders(start), []);
});
