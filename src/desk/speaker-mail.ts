import { dateWords } from "../date-words.ts";
import type { Person, Site, Talk, Webinar } from "../site/site.ts";
import type { Todo, WebinarTodos } from "./todo-list.ts";

/** A mail to a speaker as plain text, and the id of the speaker. */
export interface SpeakerMail {
  readonly personId: string;
  readonly text: string;
}

/** Returns a mail to each speaker of a webinar: what is known, to be confirmed, and what is missing, with its day. */
export function speakerMails({ webinar, todos }: WebinarTodos, site: Site): SpeakerMail[] {
  const talks = webinar.talks.filter(({ status }) => status === "planned");
  const people = [
    ...new Set(talks.flatMap(({ speakers }) => speakers.map(({ person }) => person))),
  ];
  return people.map((person) => {
    const own = talks.filter(({ speakers }) => speakers.some((one) => one.person === person));
    const wanted = todos.filter(({ askedIds, isDone }) => !isDone && askedIds.includes(person.id));
    return { personId: person.id, text: mailTo(person, { webinar, own, wanted, site }) };
  });
}

interface Facts {
  readonly webinar: Webinar;
  readonly own: readonly Talk[];
  readonly wanted: readonly Todo[];
  readonly site: Site;
}

function mailTo(person: Person, facts: Facts): string {
  const { webinar, site } = facts;
  const when = webinar.when.shortWords === null ? "" : ` on ${webinar.when.shortWords}`;
  return `${[
    `To: ${person.name}`,
    `Subject: ${site.series.plainTitle}: your talk${when}`,
    "",
    `Dear ${person.name},`,
    "",
    `thank you for speaking at ${site.series.plainTitle}! This is what we have; please tell us if`,
    "anything is wrong:",
    "",
    ...knownLines(person, facts),
    "",
    ...requestLines(facts),
    `The page of the webinar: ${webinar.page.url}`,
    ...(webinar.calendar === null ? [] : ["The event for your calendar is attached."]),
    "",
    "Best wishes",
    site.organizers.map(({ name }) => name).join(", "),
  ].join("\n")}\n`;
}

function knownLines(person: Person, { webinar, own }: Facts): string[] {
  const known: readonly (readonly [string, string | null])[] = [
    ["Webinar", [webinar.code, webinar.topic].filter(Boolean).join(" ")],
    ["When", webinar.when.words],
    ["Where", webinar.whereWords],
    ...own.map((talk) => ["Talk", talk.title] as const),
    ["You", [person.name, ...person.affiliations].join(", ")],
  ];
  return known.flatMap(([label, words]) => (words ? [`  ${label}: ${words}`] : []));
}

function requestLines({ wanted }: Facts): string[] {
  const days = [...new Set(wanted.map(({ dueOn }) => dueOn))].sort();
  return days.flatMap((day) => {
    const by = day === null ? "" : ` by ${dateWords(day)}`;
    const some = wanted.filter(({ dueOn }) => dueOn === day);
    return [`Please send us${by}:`, "", ...some.map(({ request }) => `  - ${request}`), ""];
  });
}
