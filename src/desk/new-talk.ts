import { insertTalk } from "../fix/insert-talk.ts";
import { setField } from "../fix/set-field.ts";
import type { Entry, Records } from "../load/records.ts";
import { mistake } from "../mistakes.ts";
import { quote, suggest } from "../problems.ts";
import { dataFiles } from "../schema/data-files.ts";
import { videosOf } from "../schema/recording.ts";
import { talkSchema } from "../schema/talk.ts";
import { type WebinarRecord, webinarSchema } from "../schema/webinar.ts";
import type { Site } from "../site/site.ts";
import { type Ask, answersTo, askSomebody } from "./ask.ts";
import { editOf } from "./edits.ts";
import { askSpeakers, type Proposal, speakersNamed } from "./new-webinar.ts";
import { expectedIn } from "./record-text.ts";

/** Returns what adds a talk at the end of a webinar, with the files of new speakers, from options or answers. */
export async function newTalk(
  data: string,
  records: Records,
  id: string,
  typed: Readonly<Record<string, string>>,
  ask: Ask = askSomebody,
): Promise<Proposal> {
  const webinar = webinarNamed(records, id);
  const names = typed["speakers"] ?? (await askSpeakers(records, ask));
  if (names.trim() === "") throw mistake("--speakers is missing: a talk has at least one speaker");
  const expected = (title: string) => expectedIn(talkSchema.shape.title, title);
  const questions = [{ name: "title", message: "Title", isOptional: true, expected }];
  const { title } = await answersTo(questions, typed, ask);
  const { ids, edits, remarks } = speakersNamed(data, records, names);
  const { talks } = webinar.record;
  const isSame = (speakers: readonly string[]) => speakers.join() === ids.join();
  if (talks.some((talk) => isSame(talk.speakers) && (!title || talk.title === title)))
    return { edits: [], remarks };
  const talk = { ...(title && { title }), speakers: [...ids], topics: [] };
  const text = insertTalk(webinar.source.text, talks.length, talk);
  if (text === null) throw byHand(webinar, "the list of talks is not written item by item");
  return { edits: [editOf(data, fileOf(webinar), text), ...edits], remarks };
}

/** Returns what puts a recording beside a talk: its address, its id on YouTube, `withheld` or `none`. */
export function newRecording(
  data: string,
  records: Records,
  site: Site,
  code: string,
  address: string,
): Proposal {
  const talk = site.talks.find(({ id }) => id === code.toLowerCase());
  const codes = site.talks.map(({ id }) => id);
  if (!talk) throw mistake(`no talk ${quote(code)}${suggest(code.toLowerCase(), codes)}`);
  const expected = expectedIn(talkSchema.shape.recording, address);
  if (expected !== null) throw mistake(`${quote(address)} is not ${expected}`);
  const webinar = webinarNamed(records, talk.webinar.id);
  const place = talk.webinar.talks.indexOf(talk);
  const old = videosOf(webinar.record.talks[place]?.recording);
  const isThere = old.some(({ video }) => video.key === videoOf(address));
  if (isThere) return { edits: [], remarks: [] };
  const path = ["talks", place, "recording"];
  const text = setField(webinar.source.text, webinarSchema, path, address);
  if (text === null) throw byHand(webinar, "the talk is not written with one field a line");
  const remarks =
    old.length === 0 ? [] : [`${code.toUpperCase()} had a recording, which this one replaces.`];
  return { edits: [editOf(data, fileOf(webinar), text)], remarks };
}

function videoOf(address: string): string | undefined {
  return videosOf(address)[0]?.video.key;
}

/** Returns the webinar with an id, in small or capital letters; throws a mistake where there is none. */
export function webinarNamed({ webinars }: Records, typed: string): Entry<WebinarRecord> {
  const id = typed.toLowerCase();
  const found = webinars.find((webinar) => webinar.id === id);
  if (found) return found;
  const known = webinars.map((webinar) => webinar.id);
  throw mistake(`no webinar ${quote(typed)}${suggest(id, known)}`);
}

/** Returns the path of a webinar's file in the data folder. */
function fileOf({ id }: Entry<WebinarRecord>): string {
  return dataFiles.webinars.path.replace("*", id);
}

function byHand({ source }: Entry<WebinarRecord>, why: string): Error {
  return mistake(`${source.file}: ${why}, so please write it by hand`);
}
