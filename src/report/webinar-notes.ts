import { dateWords } from "../date-words.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";

/** What is still to do for one webinar when the site is built. */
export interface Note {
  /** The id of the webinar: `s06`. */
  readonly webinar: string;
  /** `S06`. */
  readonly code: string;
  /** "no time, no registration link; talks 1–3: no title". */
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
    aboutTalks(talks, "no title", (talk) => talk.title === null),
    aboutTalks(talks, "no abstract", (talk) => talk.title !== null && talk.abstractHtml === null),
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
  const found = talksThat(talks, test);
  return found === null ? "" : `${found}: ${words}`;
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
  const found = talksThat(talks, test);
  if (found === null) return "";
  return `${found.startsWith("talks") ? "recordings" : "recording"} of ${found} ${words}`;
}

/** Returns "talk 2", "talks 1–3" or "talks 1, 3" for the talks that pass a test; null where none does. */
function talksThat(talks: readonly Talk[], test: (talk: Talk) => boolean): string | null {
  const isOpen = (talk: Talk) => talk.status === "planned" && test(talk);
  const numbers = talks.flatMap((talk, i) => (isOpen(talk) ? [i + 1] : []));
  if (numbers.length === 0) return null;
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  const words = runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`));
  return `${numbers.length > 1 ? "talks" : "talk"} ${words.join(", ")}`;
}
