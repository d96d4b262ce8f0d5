import type { z } from "zod";
import { noticeSchema } from "./notice.ts";
import { organizersSchema } from "./organizers.ts";
import { personSchema } from "./person.ts";
import { privacySchema } from "./privacy.ts";
import { publishedSchema } from "./published.ts";
import { redirectsSchema } from "./redirects.ts";
import { seriesSchema } from "./series.ts";
import { webinarSchema } from "./webinar.ts";
import { wordsSchema } from "./words.ts";

/** A kind of data file: one file, or every file of a folder. */
export interface DataFile {
  /** Its path in the data folder: `series.yaml`, or `episodes/*.yaml` for a folder of files. */
  readonly path: string;
  /** The name of its JSON Schema, `episode`; null where no editor needs one. */
  readonly schemaName: string | null;
  readonly schema: z.ZodType;
  readonly isOptional: boolean;
  /** What it is, as a heading of the documents: "A webinar". */
  readonly heading: string;
  /** What the documents say of it below its heading, in Markdown; "" where its fields say it all. */
  readonly about: string;
  /** In a folder: which file names are ids, and what a message says of the others. */
  readonly naming?: { readonly pattern: RegExp; readonly expected: string };
}

/** Every kind of data file, in the order in which the documents show them. Everything that goes over them starts here. */
export const dataFiles = {
  series: {
    path: "series.yaml",
    schemaName: "series",
    schema: seriesSchema,
    isOptional: false,
    heading: "The series",
    about: "",
  },
  organizers: {
    path: "organizers.yaml",
    schemaName: "organizers",
    schema: organizersSchema,
    isOptional: false,
    heading: "The organizers",
    about: "",
  },
  webinars: {
    path: "episodes/*.yaml",
    schemaName: "episode",
    schema: webinarSchema,
    isOptional: false,
    heading: "A webinar",
    about:
      "The file's name is the webinar's number: `s07.yaml` is S07. Next and previous follow the clock by themselves.",
    naming: {
      pattern: /^s(0[1-9]|[1-9]\d{1,3})$/,
      expected:
        'the name of a webinar\'s file: "s07.yaml", an s and a number of two digits or more',
    },
  },
  people: {
    path: "people/*.yaml",
    schemaName: "person",
    schema: personSchema,
    isOptional: false,
    heading: "A person",
    about:
      "The file's name, without `.yaml`, is the person's id. A talk keeps the affiliation of its own day.",
    naming: {
      pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
      expected: 'the name of a person\'s file: "first-last.yaml", of a-z, 0-9 and -',
    },
  },
  privacy: {
    path: "privacy.yaml",
    schemaName: "privacy",
    schema: privacySchema,
    isOptional: true,
    heading: "The services of others",
    about:
      "Every service that a page contacts after a click. No page contacts a host that is not listed.",
  },
  privacyNotice: {
    path: "privacy-notice.md",
    schemaName: null,
    schema: noticeSchema,
    isOptional: true,
    heading: "A privacy notice of your own",
    about:
      "A series that publishes its privacy notice nowhere else keeps it here, in Markdown. It becomes the page `privacy/` below the webinar page.",
  },
  redirects: {
    path: "redirects.yaml",
    schemaName: "redirects",
    schema: redirectsSchema,
    isOptional: true,
    heading: "Old addresses",
    about:
      "An address that was once published keeps working: this file says where it went, or why it is gone.",
  },
  published: {
    path: "published.yaml",
    schemaName: null,
    schema: publishedSchema,
    isOptional: true,
    heading: "Published addresses",
    about: "`npm run addresses` writes this file; nobody edits it by hand.",
  },
  words: {
    path: "words.yaml",
    schemaName: "words",
    schema: wordsSchema,
    isOptional: true,
    heading: "Words of the field",
    about: "Words that are spelled right although an English dictionary does not have them.",
  },
} as const satisfies Readonly<Record<string, DataFile>>;

/** The name of a kind of data file: `webinars`. */
export type Kind = keyof typeof dataFiles;

/** The kinds of which a folder holds many files. */
export type FolderKind = "webinars" | "people";

/** What a file of a kind holds when it passed its schema. */
export type RecordOf<Name extends Kind> = z.output<(typeof dataFiles)[Name]["schema"]>;

/** All kinds with their names, as a list. */
export const dataFileList = Object.entries(dataFiles) as unknown as readonly (readonly [
  Kind,
  DataFile,
])[];

/** Returns the folder of a kind that has one: `episodes`; null for a single file. */
export function folderOf({ path }: DataFile): string | null {
  return path.endsWith("/*.yaml") ? path.slice(0, -"/*.yaml".length) : null;
}

/** Returns what kind of file stands at a path of the data folder, and its id; null where no kind does. */
export function dataFileAt(file: string): { readonly kind: Kind; readonly id: string } | null {
  const [id = ""] = (file.split("/").at(-1) ?? "").split(".");
  const found = dataFileList.find(
    ([, { path }]) => path === file || path.replace("*", id) === file,
  );
  return found ? { kind: found[0], id } : null;
}
