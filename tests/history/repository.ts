import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ICAL from "ical.js";
import "../run-folder.ts";
import { checkData, siteOf } from "../../src/build/make-site.ts";
import { formatProblem } from "../../src/problems.ts";
import { toCalendar } from "../../src/publish/calendar.ts";
import type { Site } from "../../src/site/site.ts";
import { git, gitAt } from "../git.ts";
import { temporaryFolder } from "../sites/served-site.ts";

/** Files of a data folder by their names; null for one that is deleted. */
export type DataFiles = Readonly<Record<string, string | null>>;

const series = `title: Sounds
plain_title: Sounds
description: Talks about sounds.
introduction: Welcome.
url: https://sounds.example.org/
paths: { webinar: /webinar/, talks: /talks/ }
time_zone: Europe/Copenhagen
length_minutes: 60
`;

const people = Object.fromEntries(
  ["Olga Organizer", "Ada Lind", "Ben Okoro", "Cy Dahl", "Eva Moss"].map((name) => [
    `people/${name.toLowerCase().replace(" ", "-")}.yaml`,
    `name: ${name}\n`,
  ]),
);

/** Makes a repository with a series of five people, none of whom has spoken, and returns its data folder. */
export function makeRepository(files: DataFiles): string {
  const repo = temporaryFolder();
  git(repo, "init", "-q", "-b", "main");
  const data = path.join(repo, "data");
  write(data, { "series.yaml": series, "organizers.yaml": everyone, ...people });
  publish(data, files);
  return data;
}

/** Everybody organizes, so that nobody is without a use. */
const everyone = Object.keys(people)
  .map((file) => `- ${path.basename(file, ".yaml")}\n`)
  .join("");

/** Changes files of a data folder. */
export function write(data: string, files: DataFiles): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(data, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }
}

/** Changes files of a data folder and commits them, on 1 March 2025, 2 March and so on. */
export function publish(data: string, files: DataFiles): void {
  write(data, files);
  git(data, "add", "-A", ".");
  const count = existsSync(path.join(data, "../.git/refs/heads/main"))
    ? Number(git(data, "rev-list", "--all", "--count"))
    : 0;
  const day = String(count + 1).padStart(2, "0");
  gitAt(`2025-03-${day}T12:00:00Z`, data, "commit", "-q", "--allow-empty", "-m", "Change");
}

/** Returns the problems of a data folder, without the way to it. */
export function problemsIn(data: string): string[] {
  return checkData(data, { on: "2025-04-01" })
    .problems.map(formatProblem)
    .map((line) => line.replace(/^\S*\/data\//, ""));
}

/** Returns the site of a data folder without problems, as of 1 April 2025. */
export function siteIn(data: string): Site {
  const now = { on: "2025-04-01" };
  return siteOf(checkData(data, now), data, now);
}

/** Returns the talks of a site by their addresses: "/talks/s01e01/ Why sand sings". */
export function talksIn(data: string): string[] {
  return siteIn(data).talks.map(({ page, heading }) => `${page.path} ${heading}`);
}

/** Returns the events of a site's calendar as another program reads them: "s01 0 CONFIRMED 20250512T130000Z". */
export function eventsIn(data: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(toCalendar(siteIn(data))));
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    const [uid = ""] = value("uid").split("@");
    return [uid, value("sequence"), value("status"), value("dtstart")].join(" ");
  });
}
