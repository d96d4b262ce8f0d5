import { daysAfter } from "../checks/engine/days.ts";
import type { Entry, SoundRecords } from "../load/records.ts";
import { factsOf } from "../report/webinar-notes.ts";
import { type Asked, askedIn, type Request } from "../schema/asked.ts";
import { personSchema } from "../schema/person.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { talkSchema } from "../schema/talk.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";

/** Something that a webinar needs. */
export interface Todo {
  /** "title", "registration". */
  readonly noun: string;
  /** What its speakers are asked for; null for what the organizers do themselves. */
  readonly request: Request | null;
  readonly isDone: boolean;
  /** The day it is due; null while the day of the webinar is unknown. */
  readonly dueOn: string | null;
  /** The talk it belongs to; null for the webinar's own. */
  readonly talk: Talk | null;
  /** The ids of the speakers who are asked; empty for the organizers. */
  readonly askedIds: readonly string[];
}

/** A webinar with all it needs, done and to do. */
export interface WebinarTodos {
  readonly webinar: Webinar;
  readonly todos: readonly Todo[];
}

type Lead = Asked["lead"];

/** Days before a webinar, and for recordings after it, where the series says no other. */
const usualLeadDays: Readonly<Record<Lead, number>> = {
  webinar: 42,
  registration: 28,
  talks: 21,
  people: 14,
  slides: 1,
  recordings: 14,
};

/** Returns what each webinar needs that is not complete, as of the instant of the site. */
export function todosOf(records: SoundRecords, site: Site): WebinarTodos[] {
  return site.webinars
    .filter(({ status }) => status !== "cancelled")
    .flatMap((webinar) => {
      const entry = records.webinars.find(({ id }) => id === webinar.id);
      const todos = entry ? todosFor(webinar, entry, records) : [];
      return todos.every(({ isDone }) => isDone) ? [] : [{ webinar, todos }];
    });
}

function todosFor(
  webinar: Webinar,
  { record }: Entry<WebinarRecord>,
  records: SoundRecords,
): Todo[] {
  const due = (lead: Lead) => dueOn(webinar, lead, records.series.record);
  if (webinar.phase === "over") return recordingTodos(webinar, due("recordings"));
  const typedTalks = record.talks.filter(({ unpublished }) => unpublished === undefined);
  const talks = webinar.talks.filter(
    ({ status, title, awaitsTitle }) => status === "planned" && (awaitsTitle || title !== null),
  );
  return [
    ...ownTodos(webinar, due),
    ...talks.flatMap((talk) => {
      const typed = typedTalks[webinar.talks.indexOf(talk)] ?? {};
      const askedIds = talk.speakers.map(({ person }) => person.id);
      return askedTodos(talkSchema.shape, typed, due).map((todo) => ({ ...todo, talk, askedIds }));
    }),
    ...speakersOf(talks).flatMap((id) => {
      const typed = records.people.get(id)?.record ?? {};
      return askedTodos(personSchema.shape, typed, due).map((todo) => ({
        ...todo,
        talk: null,
        askedIds: [id],
      }));
    }),
  ];
}

function dueOn({ when }: Webinar, lead: Lead, { lead_days }: SeriesRecord): string | null {
  if (when.dayStartAt === null || when.datetime === null) return null;
  const days = lead_days?.[lead] ?? usualLeadDays[lead];
  return daysAfter(when.datetime.slice(0, 10), lead === "recordings" ? days : -days);
}

type Due = (lead: Lead) => string | null;

function ownTodos(webinar: Webinar, due: Due): Todo[] {
  const own = { request: null, talk: null, askedIds: [] };
  const facts = factsOf(webinar).map(({ name, missing }) => ({
    ...own,
    noun: name,
    isDone: missing === null,
    dueOn: due(name === "registration" ? name : "webinar"),
  }));
  const isDone = webinar.talks.length > 0;
  return [...facts, { ...own, noun: "speakers", isDone, dueOn: due("talks") }];
}

function askedTodos(
  shape: Parameters<typeof askedIn>[0],
  typed: object,
  due: Due,
): Pick<Todo, "noun" | "request" | "isDone" | "dueOn">[] {
  const values = typed as Readonly<Record<string, unknown>>;
  return askedIn(shape).map(([name, { noun, request, lead, unanswered }]) => ({
    noun,
    request,
    isDone: !isEmpty(values[name]) && (unanswered === undefined || values[name] !== unanswered),
    dueOn: due(lead),
  }));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function recordingTodos({ talks }: Webinar, due: string | null): Todo[] {
  const given = talks.filter(({ status }) => status === "planned");
  return given.map((talk) => {
    const { state } = talk.recording;
    const isPending = state === "pending" && talk.recording.comesOn === null;
    const isUndated = state === "published" && talk.recording.publishedAt === null;
    const noun = isUndated ? "day of upload of the recording" : "recording";
    const isDone = !isPending && !isUndated;
    return { noun, request: null, isDone, dueOn: due, talk, askedIds: [] };
  });
}

function speakersOf(talks: readonly Talk[]): string[] {
  return [...new Set(talks.flatMap(({ speakers }) => speakers.map(({ person }) => person.id)))];
}
