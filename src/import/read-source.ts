import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { mistake } from "../mistakes.ts";
import { decodeFile, mendLetters } from "./mend-letters.ts";
import { readCalendar } from "./read-calendar.ts";
import { readJekyllTalk } from "./read-jekyll-talk.ts";
import { readPage } from "./read-page.ts";
import { isPretalx, readPretalx } from "./read-pretalx.ts";
import { isResearchSeminars, readResearchSeminars } from "./read-researchseminars.ts";
import { readRubyEvents } from "./read-rubyevents.ts";
import { joinFacts, noFacts, type SourceFacts } from "./source-facts.ts";

/** What a source says, and the words whose letters were guessed: "EspÃrito → Espírito". */
export interface ReadSource extends SourceFacts {
  readonly mended: readonly string[];
}

/**
 * Returns what a page, a file of another program or a folder of such files says. Throws a mistake where there is none, or
 * where it is of a kind that nobody knows.
 */
export function readSource(source: string): ReadSource {
  const files = filesAt(source);
  const texts = files.map((file) => ({ file, ...mendLetters(decodeFile(readFileSync(file))) }));
  const found = texts.map(({ file, text }) => readFile(file, text)).reduce(joinFacts, noFacts);
  const { series, webinars, organizers } = found;
  if (webinars.length === 0 && organizers.length === 0 && Object.keys(series).length === 0)
    throw mistake(`${source}: there is no talk, webinar or series in it that we can read`);
  return { ...found, mended: texts.flatMap(({ changes }) => changes) };
}

const readable = /\.(md|markdown|html?|txt|json|ya?ml|ics)$/i;

function filesAt(source: string): string[] {
  const found = statSync(source, { throwIfNoEntry: false });
  if (!found) throw mistake(`${source}: there is no such file or folder`);
  if (!found.isDirectory()) return [source, ...besides(source)];
  const names = readdirSync(source)
    .filter((name) => readable.test(name))
    .sort();
  if (names.length === 0) throw mistake(`${source}: no page or file in it that we can read`);
  return names.map((name) => path.join(source, name));
}

/** rubyevents keeps an event and its videos in two files. */
function besides(source: string): string[] {
  const other = { "event.yml": "videos.yml", "videos.yml": "event.yml" }[path.basename(source)];
  const file = other === undefined ? null : path.join(path.dirname(source), other);
  return file !== null && statSync(file, { throwIfNoEntry: false }) ? [file] : [];
}

function readFile(file: string, text: string): SourceFacts {
  const ending = path.extname(file).toLowerCase();
  if (ending === ".ics") return readWith(file, () => readCalendar(text));
  if (ending === ".json") return readWith(file, () => readJson(file, JSON.parse(text)));
  if (/^\.ya?ml$/.test(ending))
    return readWith(file, () => readRubyEvents(load(text)) ?? unknownKind(file));
  const isHtml = /^\.html?$/.test(ending);
  return (isHtml ? null : readJekyllTalk(text, path.basename(file))) ?? readPage(text, isHtml);
}

function readJson(file: string, json: unknown): SourceFacts {
  if (isPretalx(json)) return readPretalx(json);
  return isResearchSeminars(json) ? readResearchSeminars(json) : unknownKind(file);
}

function unknownKind(file: string): never {
  throw mistake(`${file}: is neither of pretalx, researchseminars.org nor rubyevents`);
}

/** A file that its own parser refuses is the mistake of who wrote it. */
function readWith(file: string, read: () => SourceFacts): SourceFacts {
  try {
    return read();
  } catch (error) {
    const { message } = error as Error;
    throw mistake(
      message.startsWith(file) ? message : `${file}: cannot be read: ${message.split("\n")[0]}`,
    );
  }
}
