import type { z } from "zod";
import { avoidSchema } from "./avoid.ts";
import { interfaceSchema } from "./interface.ts";
import { noticeSchema } from "./notice.ts";
import { organizersSchema } from "./organizers.ts";
import { personSchema } from "./person.ts";
import { privacySchema } from "./privacy.ts";
import { publishedSchema } from "./published.ts";
import { redirectsSchema } from "./redirects.ts";
import { seriesSchema } from "./series.ts";
import { webinarSchema } from "./webinar.ts";
import { wordsSchema } from "./word-list.ts";

/** A kind of data file: one file, or every file of a folder. */
export interface DataFile {
  /** The path in the data folder: `series.yaml`, or `episodes/*.yaml` for a folder of files. */
  readonly path: string;
  /** The name of its JSON Schema, `episode`; null if editors need none. */
  readonly schemaName: string | null;
  readonly schema: z.ZodType;
  readonly isOptional: boolean;
  /** Its heading in the documents: "A webinar". */
  readonly heading: string;
  /** The text below that heading, in Markdown; "" if the fields explain themselves. */
  readonly about: string;
  /** In a folder: the pattern of the ids, and what messages expect instead of another name. */
  readonly naming?: { readonly pattern: RegExp; readonly expected: string };
}

/** The registry of data files, in the order of the documents. Loading, checks, schemas and documents derive from it. */
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
      expected: 'a file name like "s07.yaml": an s and a number of at least two digits',
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
      expected: 'a file name like "first-last.yaml": words of a-z and 0-9, joined by -',
    },
  },
  avoid: {
    path: "avoid.yaml",
    schemaName: "avoid",
    schema: avoidSchema,
    isOptional: true,
    heading: "Days to avoid",
    about: "`npm run plan` marks them when it looks for a day. Visitors never see them.",
  },
  privacy: {
    path: "privacy.yaml",
    schemaName: "privacy",
    schema: privacySchema,
    isOptional: true,
    heading: "Third-party services",
    about:
      "Every service that a page contacts after a click. Pages never contact a host that is not listed.",
  },
  privacyNotice: {
    path: "privacy-notice.md",
    schemaName: null,
    schema: noticeSchema,
    isOptional: true,
    heading: "A privacy notice of your own",
    about:
      "For a series that has not published its privacy notice elsewhere. It is written in Markdown and becomes the page `privacy/` below the webinar page.",
  },
  redirects: {
    path: "redirects.yaml",
    schemaName: "redirects",
    schema: redirectsSchema,
    isOptional: true,
    heading: "Old addresses",
    about:
      "A published address keeps working: this file says where it has moved, or why it is gone.",
  },
  published: {
    path: "published.yaml",
    schemaName: null,
    schema: publishedSchema,
    isOptional: true,
    heading: "Published addresses",
    about:
      "The workflow *Publish* keeps this file; nobody edits it by hand. Where there is no git history, as in a ZIP file, it tells which talk has which code.",
  },
  phrases: {
    path: "interface.yaml",
    schemaName: "interface",
    schema: interfaceSchema,
    isOptional: true,
    heading: "The words of the pages",
    about:
      "Only for a series in another language than English, Danish, German, French or Spanish, or for other words than the pages have: every phrase of the pages, calendars and feeds in the language that `series.yaml` names. Keep what stands in braces, such as `{code}`: the pages put the value there. Square brackets hold the words of a link. A phrase that counts has a form for each plural that [the language has](https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).",
  },
  words: {
    path: "words.yaml",
    schemaName: "words",
    schema: wordsSchema,
    isOptional: true,
    heading: "Words of the field",
    about: "Words that are spelled correctly although the English dictionary does not have them.",
  },
} as const satisfies Readonly<Record<string, DataFile>>;

/** The name of a kind of data file: `webinars`. */
export type Kind = keyof typeof dataFiles;

/** The kinds that have a folder of files. */
export type FolderKind = "webinars" | "people";

/** The record of a kind of file, as its schema returns it. */
export type RecordOf<Name extends Kind> = z.output<(typeof dataFiles)[Name]["schema"]>;

/** The registry as a list of names and kinds. */
export const dataFileList = Object.entries(dataFiles) as unknown as readonly (readonly [
  Kind,
  DataFile,
])[];

/** Returns the folder of a kind, `episodes`; null for a single file. */
export function folderOf({ path }: DataFile): string | null {
  return path.endsWith("/*.yaml") ? path.slice(0, -"/*.yaml".length) : null;
}

/** Returns the kind and the id of a file by its path in the data folder; null if no kind has that path. */
export function dataFileAt(file: string): { readonly kind: Kind; readonly id: string } | null {
  const [id = ""] = (file.split("/").at(-1) ?? "").split(".");
  const found = dataFileList.find(
    ([, { path }]) => path === file || path.replace("*", id) === file,
  );
  return found ? { kind: found[0], id } : null;
}
