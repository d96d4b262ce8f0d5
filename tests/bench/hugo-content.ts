import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import type { SeriesFiles } from "./synthetic-series.ts";

interface Person {
  readonly name: string;
  readonly affiliation: string;
  readonly bio: string;
}

interface Webinar {
  readonly topic: string;
  readonly date: string;
  readonly talks: readonly {
    readonly title: string;
    readonly abstract: string;
    readonly speakers: readonly string[];
    readonly topics: readonly string[];
  }[];
}

/**
 * Writes a project for Hugo that makes the same pages and files of the same series: a content file for each talk, whose people,
 * topics and webinar are taxonomies. Each page carries `bytes` more, which stand for style and script.
 */
export function writeHugoProject(files: SeriesFiles, bytes: number, folder: string): void {
  cpSync(path.join(import.meta.dirname, "peers/hugo"), folder, { recursive: true });
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write("layouts/partials/filler.html", `<template>${"x".repeat(bytes)}</template>`);
  for (const [name, text] of files) {
    const id = path.basename(name, ".yaml");
    if (name.startsWith("people/")) {
      const { name: title, affiliation, bio } = load(text) as Person;
      write(`content/people/${id}/_index.md`, content({ title, affiliation }, bio));
    } else if (name.startsWith("episodes/")) {
      const { topic, date, talks } = load(text) as Webinar;
      write(`content/webinar/${id}/_index.md`, content({ title: topic, date }, ""));
      for (const [i, { title, abstract, speakers, topics }] of talks.entries())
        write(
          `content/talks/${id}e0${i + 1}.md`,
          content({ title, date, people: speakers, topics, webinar: [id] }, abstract),
        );
    }
  }
}

/** Front matter may be JSON. */
function content(fields: object, text: string): string {
  return `${JSON.stringify(fields, null, 2)}\n\n${text}`;
}
