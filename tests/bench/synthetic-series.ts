import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { below, pick, type Random, randomOf } from "../random.ts";
import { adjectives, institutions, nouns, topics, verbs } from "./words.ts";

/** The moment that a synthetic series is built for: its last two webinars are still to come. */
export const benchNow = "2026-01-15T12:00:00Z";

/** A synthetic series, by the paths of its files below a data folder. */
export type SeriesFiles = ReadonlyMap<string, string>;

/**
 * Returns the files of a made-up series of some talks: webinars of about three, 0.7 times as many people, 40 topics. The
 * same number and seed make the same files.
 */
export function syntheticSeries(talks: number, seed = 1): SeriesFiles {
  const random = randomOf(seed);
  const people = Math.ceil(talks * 0.7);
  // A webinar's number has four digits at most.
  const webinars = Math.min(9999, Math.ceil(talks / 3));
  const titles = new Set<string>();
  const files = new Map([
    ["series.yaml", seriesText],
    ["organizers.yaml", `- ${idOf(0)}\n- ${idOf(1)}\n`],
    ["privacy.yaml", privacyText],
  ]);
  for (let n = 0; n < people; n++) files.set(`people/${idOf(n)}.yaml`, personText(n, random));
  for (let n = 0; n < webinars; n++) {
    const [from, to] = [n, n + 1].map((at) => Math.floor((at * talks) / webinars));
    const items = Array.from({ length: (to ?? 0) - (from ?? 0) }, (_, i) =>
      talkText((from ?? 0) + i, people, n >= webinars - 2, random, titles),
    );
    const number = String(n + 1).padStart(2, "0");
    files.set(`episodes/s${number}.yaml`, `${webinarText(n, webinars, random)}${items.join("")}`);
  }
  return files;
}

/** Writes a series into a folder and keeps it in git, in one commit of a fixed day, as real data is kept. */
export function writeSeries(files: SeriesFiles, folder: string): void {
  for (const name of ["episodes", "people"])
    mkdirSync(path.join(folder, name), { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
  const day = "2026-01-01T00:00:00Z";
  const who = ["-c", "user.name=Olga Organizer", "-c", "user.email=olga@example.org"];
  const env = { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, env });
  git("init", "-q");
  git("add", ".");
  git(...who, "commit", "-q", "-m", "Begin the series");
}

// Four letters each: no two names are nearly the same. First names end in a vowel, last names in a consonant.
const consonants = "bdfgklmnprstvz";
const vowels = "aeiou";

function firstName(n: number): string {
  return syllable(n) + syllable(Math.floor(n / 70) * 11 + 3);
}

function lastName(n: number): string {
  const end = Math.floor(n / 70) % consonants.length;
  return `${syllable(n)}${consonants[end]}${consonants[(end + 5 + Math.floor(n / 980)) % 14]}`;
}

function syllable(n: number): string {
  return `${consonants[n % 14]}${vowels[Math.floor(n / 14) % 5]}`;
}

/** The first and the last name of a person; 400 first names, so that families are large. */
function nameOf(n: number): readonly [string, string] {
  return [firstName(n % 400), lastName(Math.floor(n / 400) + (n % 400) * 7)];
}

function idOf(n: number): string {
  return nameOf(n).join("-");
}

function personText(n: number, random: Random): string {
  const [first, last] = nameOf(n).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);
  return `name: ${first} ${last}
affiliation: ${pick(institutions, random)}
website: https://www.example.org/${idOf(n)}/
bio: >-
${paragraph(40, random)}`;
}

function webinarText(n: number, webinars: number, random: Random): string {
  const daysApart = Math.max(1, Math.min(28, Math.floor(10_000 / webinars)));
  const days = (n - webinars + 3) * daysApart - 1;
  const date = new Date(Date.parse("2026-01-15T00:00:00Z") + days * 86_400_000);
  return `topic: ${titleText(random)}
date: ${date.toISOString().slice(0, 10)}
time: "15:00"
platform: Zoom
talks:
`;
}

function talkText(
  n: number,
  people: number,
  isToCome: boolean,
  random: Random,
  titles: Set<string>,
): string {
  let title = titleText(random);
  while (titles.has(title)) title = titleText(random);
  titles.add(title);
  const speakers = new Set([
    n % people,
    ...(below(4, random) === 0 ? [below(people, random)] : []),
  ]);
  const about = new Set([pick(topics, random), pick(topics, random)]);
  return `  - title: ${title}
    speakers: [${[...speakers].map(idOf).join(", ")}]
    topics: [${[...about].join(", ")}]
    abstract: |-
${paragraph(70, random, 6)}
${paragraph(70, random, 6)}${isToCome ? "" : `    recording: ${recordingText(n, random)}\n`}`;
}

function recordingText(n: number, random: Random): string {
  return below(10, random) === 0 ? "withheld" : `synth-${String(n).padStart(5, "0")}`;
}

function titleText(random: Random): string {
  const text = `${pick(adjectives, random)} ${pick(nouns, random)} ${pick(verbs, random)} ${pick(adjectives, random)} ${pick(nouns, random)}`;
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

/** Sentences of about so many words, some of them with Markdown, indented and ended by a line break. */
function paragraph(words: number, random: Random, indent = 2): string {
  const sentences = Array.from({ length: Math.ceil(words / 8) }, () => sentence(random));
  return `${" ".repeat(indent)}${sentences.join(" ")}\n`;
}

function sentence(random: Random): string {
  const emphasis = below(3, random) === 0 ? "*" : "";
  const noun = `${emphasis}${pick(nouns, random)}${emphasis}`;
  return `The ${pick(adjectives, random)} ${noun} ${pick(verbs, random)} what every ${pick(adjectives, random)} ${pick(nouns, random)} shows.`;
}

const seriesText = `title: The Synthetic Series
plain_title: The Synthetic Series
description: Webinars that nobody held, for measuring how fast a site is built.
introduction: The talks of this series are put together from a few words.
url: https://example.org/
id: example.org
paths:
  webinar: /webinar/
  talks: /talks/
time_zone: Europe/Copenhagen
length_minutes: 90
cities:
  - name: New York
    time_zone: America/New_York
  - name: Delhi
    time_zone: Asia/Kolkata
`;

const privacyText = `- name: YouTube
  host: www.youtube-nocookie.com
  what: The recordings of the talks.
  why: The series publishes its recordings on YouTube.
  when: click
  policy: https://policies.google.com/privacy
`;
