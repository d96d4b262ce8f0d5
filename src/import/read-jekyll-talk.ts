import { isWebAddress } from "../schema/address-fields.ts";
import { youtubeIdIn } from "../schema/youtube.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type ImportedTalk, noFacts, type SourceFacts } from "./source-facts.ts";
import { filled } from "./typed-values.ts";
import { writtenDay, writtenTime } from "./written-days.ts";
import { personNamed, splitNames } from "./written-names.ts";

/** The names that pages of Jekyll and al-folio give to what a talk has. */
const names = {
  speakers: ["speakers", "speaker", "presenter", "presenters", "author", "authors"],
  affiliation: ["affiliation", "institution", "speaker_affiliation"],
  website: ["speaker_url", "speaker_website", "website", "homepage"],
  bio: ["bio", "speaker_bio"],
  abstract: ["abstract", "description"],
  recording: ["recording", "video", "youtube", "video_url", "youtube_id"],
  slides: ["slides", "slides_url"],
  paper: ["paper", "pdf", "doi"],
  topics: ["tags", "topics", "categories"],
  platform: ["platform"],
  place: ["location", "room", "venue"],
  registration: ["registration", "register"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Other fields of Jekyll, which tell nothing of a talk. */
const ofJekyll =
  /^(layout|title|date|time|permalink|published|nav|nav_order|img|importance|category|inline|related_posts)$/;

type Get = (name: keyof typeof names) => string;

/** Returns the talk of a page whose front matter names speakers; null where it names none. */
export function readJekyllTalk(text: string, file: string): SourceFacts | null {
  const { fields, body } = splitFrontMatter(text);
  const get: Get = (name) => names[name].map((one) => fields[one]).find((value) => value) ?? "";
  const { title, date = "", time = "" } = fields;
  if (get("speakers") === "" || !title) return null;
  const hour = writtenTime(time || date.slice(10));
  const webinar = {
    date: writtenDay(date)?.day ?? writtenDay(file)?.day ?? "",
    // Jekyll writes midnight for a day without an hour.
    time: hour === "00:00" ? "" : hour,
    platform: get("platform"),
    place: get("place"),
    registration: addressIn(get("registration")),
  };
  return {
    ...noFacts,
    webinars: [
      { number: null, ...filled(webinar), talks: [talkOf(title, body, get)], guesses: {} },
    ],
    left: Object.entries(fields).flatMap(([name, value]) =>
      ofJekyll.test(name) || knownNames.includes(name) || !value
        ? []
        : [{ line: 1, text: `${name}: ${value}`, why: "a talk has no such field" }],
    ),
  };
}

const knownNames = Object.values<readonly string[]>(names).flat();

function talkOf(title: string, body: string, get: Get): ImportedTalk {
  const people = splitNames(get("speakers"));
  const own = people.length === 1 ? { website: addressIn(get("website")), bio: get("bio") } : {};
  const shared = filled({ affiliation: get("affiliation"), ...own });
  const video = get("recording");
  const topics = get("topics");
  return {
    number: null,
    speakers: people.map((name) => personNamed(name, shared)),
    ...filled({
      title,
      abstract: get("abstract") || body.trim(),
      recording: youtubeIdIn(video) ?? (addressIn(video) || (/^[\w-]{11}$/.exec(video)?.[0] ?? "")),
      slides: addressIn(get("slides")),
      paper: addressIn(get("paper")),
    }),
    ...(topics === "" ? {} : { topics: topics.split(", ") }),
  };
}

function addressIn(text: string): string {
  return isWebAddress(text) ? text : "";
}
