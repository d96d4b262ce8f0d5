import { longest } from "../../src/schema/fields.ts";

/** The size of each input, in characters. */
export const size = 10_000_000;

/** The largest file that is read has 1 MB. */
export const fileSize = 990_000;

/** The files of an input by their path in the data folder. */
export type Files = Iterable<readonly [file: string, content: string | Buffer]>;

/** Returns the path of a webinar's file, counted from 0. */
export const webinar = (i: number) => `episodes/s${String(i + 1).padStart(2, "0")}.yaml`;

/** Returns a text repeated up to a length. */
export const filled = (unit: string, length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Returns webinars of as many talks as fit, each with the YAML that `talkOf` returns. */
export function* webinars(talkOf: (number: number) => string): Files {
  let talk = 0;
  for (let i = 0, made = 0; made < size; i++) {
    let text = "talks:\n";
    for (let t = 0; t < longest.list; t++) {
      const next = talkOf(talk++);
      if (text.length + next.length > fileSize) break;
      text += next;
    }
    made += text.length;
    yield [webinar(i), text];
  }
}

/** Returns as many files of the greatest size as the input has, each with a start and a text that repeats. */
export function* manyFiles(unit: string, start = "", fileOf = webinar): Files {
  for (let i = 0; i < size / fileSize; i++)
    yield [fileOf(i), start + filled(unit, fileSize - start.length)];
}

/** Returns a file for each person. */
export function* people(count: number, recordOf: (number: number) => string): Files {
  for (let i = 0; i < count; i++) yield [`people/p-${i}.yaml`, recordOf(i)];
}
