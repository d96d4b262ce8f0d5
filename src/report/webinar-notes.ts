import { dateWords } from "../date-words.ts";
import { quote } from "../problems.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";

/** What is still to do for one webinar when the site is built. */
export interface Note {
  /** The id of the webinar: `s06`. */
  readonly webinar: string;
  /** `S06`. */
  readonly code: string;
  /** "no time, no registration link; E01–E03: no title". */
  readonly words: string;
}

/** Returns a note for each webinar that is not complete, in the order of the numbers. */
export function notesOf(site: Site): Note[] {
  return site.webinars.flatMap((webinar) => {
    const words = webinar.phase === "over" ? pendingIn(webinar) : missingIn(webinar);
    const isDone = words === "" || webinar.status === "cancelled";
    return isDone ? [] : [{ webinar: webinar.id, code: webinar.code, words }];
  });
}

/** Returns the notes as lines to print: "S06: no time". */
export function noteLines(site: Site): string[] {
  return notesOf(site).map(({ code, words }) => `${code}: ${words}`);
}

function missingIn(webinar: Webinar): string {
  const { talks } = webinar;
  const absent = [...missingFacts(webinar), ...(talks.length === 0 ? ["no talks"] : [])];
  return [
    absent.join(", "),
    aboutTalks(talks, "no speakers", (talk) => talk.speakers.length === 0 && talk.kind === null),
    aboutTalks(talks, "no title", (talk) => talk.awaitsTitle),
    aboutTalks(talks, "no abstract", (talk) => talk.title !== null && talk.abstractHtml === null),
    aboutTalks(talks, "no answer about the recording", ({ consent }) => consent === "asked"),
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function missingFacts(webinar: Webinar): string[] {
  return factsOf(webinar).flatMap(({ missing }) => missing ?? []);
}

/** Something that the organizers say of a webinar. */
export interface WebinarFact {
  readonly name: "topic" | "day" | "time" | "place" | "registration";
  /** "no topic"; null where it is known. */
  readonly missing: string | null;
}

/** Returns what the organizers say of a webinar before it is held, and what of it is missing; the time only of a known day. */
export function factsOf({ topic, status, when, whereWords, registration }: Webinar): WebinarFact[] {
  const isPostponed = status === "postponed";
  const noDay = { none: "no date", year: "no day", month: "no day", day: null, hour: null };
  const isOpen = registration.state === "unannounced";
  const time = { name: "time", missing: when.precision === "day" ? "no time" : null } as const;
  const hasDay = when.precision === "hour" || (when.precision === "day" && !isPostponed);
  return [
    { name: "topic", missing: topic === null ? "no topic" : null },
    { name: "day", missing: isPostponed ? "no new date" : noDay[when.precision] },
    ...(hasDay ? [time] : []),
    { name: "place", missing: whereWords === null ? "no platform" : null },
    { name: "registration", missing: isOpen ? "no registration link" : null },
  ];
}

function aboutTalks(talks: readonly Talk[], words: string, test: (talk: Talk) => boolean): string {
  const found = openTalks(talks, test);
  return found.length === 0 ? "" : `${namesOf(found)}: ${words}`;
}

function pendingIn({ talks, when }: Webinar): string {
  // Once a recording is known, the webinar was held, and of old ones nobody may know the day.
  const isUnsure = talks.every(({ recording }) => recording.state === "pending");
  const isPending = ({ recording }: Talk) =>
    recording.state === "pending" && recording.comesOn === null;
  const isUndated = ({ recording }: Talk) =>
    recording.state === "published" && recording.publishedAt === null;
  return [
    when.dayStartAt === null && isUnsure ? "no day" : "",
    aboutRecordings(
      talks,
      `pending since ${dateWords(when.datetime?.slice(0, 10) ?? "")}`,
      isPending,
    ),
    aboutRecordings(talks, "without the day of upload (uploaded: 2026-01-31)", isUndated),
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function aboutRecordings(
  talks: readonly Talk[],
  words: string,
  test: (talk: Talk) => boolean,
): string {
  const found = openTalks(talks, test);
  if (found.length === 0) return "";
  return `${found.length > 1 ? "recordings" : "recording"} of ${namesOf(found)} ${words}`;
}

function openTalks(talks: readonly Talk[], test: (talk: Talk) => boolean): Talk[] {
  return talks.filter((talk) => talk.status === "planned" && test(talk));
}

/** Returns talks by the ends of their codes: "E02", "E01–E03" or "E01, E03"; those without a number by their titles. */
function namesOf(talks: readonly Talk[]): string {
  const runs: number[][] = [];
  for (const number of numbersOf(talks)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  const coded = runs.map((run) => [...new Set([run[0], run.at(-1)])].map(ending).join("–"));
  const uncoded = talks.filter(({ code }) => code === null);
  return [...coded, ...uncoded.map(({ heading }) => quote(heading))].join(", ");
}

function numbersOf(talks: readonly Talk[]): number[] {
  return talks
    .flatMap(({ code }) => (code === null ? [] : [Number(code.replace(/.*E/, ""))]))
    .sort((a, b) => a - b);
}

function ending(number = 0): string {
  return `E${String(number).padStart(2, "0")}`;
}
