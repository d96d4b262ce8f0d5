import * as z from "zod";
import { didYouMean } from "../problems.ts";
import { isWebAddress } from "./address-fields.ts";
import { doiStart, withDoiAsAddress } from "./doi.ts";
import {
  atMost,
  day,
  duration,
  fields,
  language,
  line,
  list,
  longest,
  textKinds,
  youtubeId,
} from "./fields.ts";
import { unpublished } from "./unpublished.ts";
import type { Path } from "./validate.ts";
import { type Video, videoAt, youtubeVideo } from "./video-hosts.ts";
import { secondsOf, videoStart } from "./video-start.ts";
import { isYoutube, youtubeIdIn } from "./youtube.ts";

const oneForm = "the address of a recording or a YouTube id of eleven characters";
const allForms = "the address of a recording, a YouTube id of eleven characters, withheld or none";

const idForm = "[\\w-]{11}";
const addressForm = `(https?://|${doiStart})[^\\s\\\\"<>]+`;

/** Returns the schema of a text that is the address of a video, or one of some words. */
function videoText(expected: string, ...words: readonly string[]) {
  const isWord = (text: string) => words.some((word) => new RegExp(`^${word}$`).test(text));
  const error = ({ input }: { readonly input?: unknown }) =>
    `${expected}${typeof input === "string" ? meantAddress(input) : ""}`;
  return z
    .string(expected)
    .check(atMost(longest.address))
    .overwrite(withDoiAsAddress)
    .refine((text) => isWord(text) || isVideoAddress(text), { error })
    .meta({
      pattern: `^(${[addressForm, ...words].join("|")})$`,
      examples: ["https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
    })
    .register(textKinds, { kind: "address" });
}

/** A channel or a playlist of YouTube is no recording. */
function isVideoAddress(text: string): boolean {
  return isWebAddress(text) && (!isYoutube(text) || youtubeIdIn(text) !== null);
}

/** Returns the suggestion for an address that lacks its beginning. */
function meantAddress(text: string): string {
  const id = youtubeIdIn(text);
  if (id !== null) return didYouMean(id);
  return /^([\w-]+\.)+[a-z]{2,}\/\S+$/i.test(text) && !isYoutube(text)
    ? didYouMean(`https://${text}`)
    : "";
}

const recordingFields = fields({
  url: videoText(oneForm)
    .optional()
    .meta({
      description:
        "The address of its page, its file or its DOI: on YouTube, Vimeo, PeerTube, the Internet Archive, Bilibili, Zenodo or anywhere else.",
      examples: ["https://zenodo.org/records/1234567"],
    }),
  youtube: youtubeId.optional().describe("In place of url: the id of a video on YouTube."),
  start: videoStart
    .optional()
    .describe("Where the talk starts in a video of several talks; the page plays from there."),
  title: line.optional().meta({
    description: "What tells it from the talk's other recordings.",
    examples: ["Part 1"],
  }),
  language: language
    .optional()
    .describe("Its language, if it is not that of the talk: an interpreter's, say."),
  from: day.optional().describe("The first day on which the site shows it."),
  uploaded: day
    .optional()
    .describe("The day on which it became public at its host, which search engines ask for."),
  duration: duration.optional().describe("How long it is, as its host shows it."),
  unpublished: unpublished.optional(),
}).superRefine(({ url, youtube }, context) => {
  if (url === undefined && youtube === undefined)
    context.addIssue({ code: "custom", path: ["url"], message: oneForm });
  if (url !== undefined && youtube !== undefined)
    context.addIssue({ code: "custom", path: ["youtube"], message: "needed beside url" });
});

/** What `recording` of a talk may be: one recording, a list of them, or a word that says why there is none. */
export const recording = z
  .union(
    [
      videoText(allForms, idForm, "withheld", "none"),
      recordingFields,
      list(
        z.union([videoText(oneForm, idForm), recordingFields], oneForm).meta({
          examples: [{ url: "https://vimeo.com/76979871", title: "Part 1" }],
        }),
        "a list of recordings",
      ).min(1, "a list of at least one recording"),
    ],
    allForms,
  )
  .meta({
    description:
      "The address of the recording (or its id on YouTube), or a list of several; withheld (the speaker does not share it); none (not recorded). Leave it out until you know.",
    examples: ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", "withheld", "none"],
  });

/** `recording` of a talk as it was typed. */
export type RecordingRecord = z.infer<typeof recording>;

/** One video of a talk's recording. */
export interface RecordedVideo {
  /** Where it stands, and where its address or id stands, from `recording` on. */
  readonly path: Path;
  readonly addressPath: Path;
  readonly video: Video;
  readonly title: string | null;
  readonly language: string | null;
  /** The first day on which it is shown; null if it is shown at once. */
  readonly from: string | null;
  /** The day on which it became public at its host. */
  readonly uploaded: string | null;
  /** Its length as it was typed: "58:30". */
  readonly duration: string | null;
  /** Why the site does not show it; null if it does. */
  readonly unpublished: string | null;
}

/** Returns the videos of a recording in their order; none where it is not known, withheld or not made. */
export function videosOf(recorded: RecordingRecord | undefined): RecordedVideo[] {
  if (recorded === undefined || recorded === "withheld" || recorded === "none") return [];
  if (!Array.isArray(recorded)) return [videoOf(recorded, [])];
  return recorded.map((item, i) => videoOf(item, [i]));
}

const untitled = {
  title: null,
  language: null,
  from: null,
  uploaded: null,
  duration: null,
  unpublished: null,
};

type One = string | z.infer<typeof recordingFields>;

function videoOf(one: One, path: Path): RecordedVideo {
  if (typeof one === "string")
    return { ...untitled, path, addressPath: path, video: videoNamed(one, null) };
  const { url, youtube, start } = one;
  return {
    path,
    addressPath: [...path, url === undefined ? "youtube" : "url"],
    video: videoNamed(url ?? youtube ?? "", start === undefined ? null : secondsOf(start)),
    title: one.title ?? null,
    language: one.language ?? null,
    from: one.from ?? null,
    uploaded: one.uploaded ?? null,
    duration: one.duration ?? null,
    unpublished: one.unpublished ?? null,
  };
}

function videoNamed(typed: string, seconds: number | null): Video {
  return isWebAddress(typed) ? videoAt(typed, seconds) : youtubeVideo(typed, seconds);
}
