import { listOf, titleOf } from "../announce/build-message.ts";
import { inColumns } from "../announce/columns.ts";
import { labelled } from "../announce/labelled.ts";
import type { Fact } from "../announce/message.ts";
import { linkTo } from "../announce/message-talks.ts";
import { tell } from "../announce/phrases/tell.ts";
import type { Templates } from "../announce/templates.ts";
import { mailColumns, tidy } from "../announce/write-texts.ts";
import { dateFormsOf } from "../languages/date-forms.ts";
import type { Person, Site, Talk, Webinar } from "../site/site.ts";
import type { Todo, WebinarTodos } from "./todo-list.ts";

/** A mail to a speaker as plain text, and the id of the speaker. */
export interface SpeakerMail {
  readonly personId: string;
  readonly text: string;
}

/** The template of the mails. */
export const speakerTemplate = "speaker.txt.njk";

/** What the template of a mail to a speaker has, ready to print. */
interface SpeakerMessage {
  readonly name: string;
  /** "A Looking Glass: your talk on 24 February 2025". */
  readonly subject: string;
  readonly greeting: string;
  readonly thanks: string;
  /** What is known, to be confirmed. */
  readonly known: readonly Fact[];
  /** What is missing, by the day it is due. */
  readonly wishes: readonly Wish[];
  /** "More about the webinar: https://…". */
  readonly page: string;
  /** "The event for your calendar is attached."; null where there is none. */
  readonly calendar: string | null;
  readonly regards: string;
  readonly organizers: string;
}

/** What is due on one day: "Please send us by 3 February 2025:", and the list. */
interface Wish {
  readonly heading: string;
  readonly requests: readonly string[];
}

/** Returns a mail to each speaker of a webinar: what is known, to be confirmed, and what is missing, with its day. */
export function speakerMails(
  { webinar, todos }: WebinarTodos,
  site: Site,
  templates: Templates,
): SpeakerMail[] {
  const talks = webinar.talks.filter(({ status }) => status === "planned");
  const people = [
    ...new Set(talks.flatMap(({ speakers }) => speakers.map(({ person }) => person))),
  ];
  return people.map((person) => {
    const own = talks.filter(({ speakers }) => speakers.some((one) => one.person === person));
    const wanted = todos.filter(({ askedIds, isDone }) => !isDone && askedIds.includes(person.id));
    const message = messageTo(person, { webinar, own, wanted, site });
    const text = inColumns(tidy(templates.render(speakerTemplate, message)), mailColumns);
    return { personId: person.id, text };
  });
}

interface Facts {
  readonly webinar: Webinar;
  readonly own: readonly Talk[];
  readonly wanted: readonly Todo[];
  readonly site: Site;
}

function messageTo(person: Person, facts: Facts): SpeakerMessage {
  const { webinar, site } = facts;
  const { language, organizers } = site;
  const series = site.series.plainTitle;
  const day = webinar.when.shortWords;
  return {
    name: person.name,
    subject:
      day === null
        ? tell(language, "your_talk", { series })
        : tell(language, "your_talk_with_day", { series, day }),
    greeting: tell(language, "dear", { name: person.name }),
    thanks: tell(language, "thanks_for_speaking", { series }),
    known: knownFacts(person, facts),
    wishes: wishesOf(facts),
    page: linkTo(tell(language, "more_about_it"), webinar.page.url, language).line,
    calendar: webinar.calendar === null ? null : tell(language, "event_attached"),
    regards: tell(language, "regards"),
    organizers: listOf(
      organizers.map(({ name }) => name),
      site,
    ),
  };
}

function knownFacts(person: Person, { webinar, own, site }: Facts): Fact[] {
  const { language } = site;
  const known: readonly (readonly [string, string | null])[] = [
    [tell(language, "your_webinar"), titleOf(webinar, site)],
    [tell(language, "when"), webinar.when.words],
    [tell(language, "where"), webinar.whereWords],
    ...own.map(({ title }) => [tell(language, "your_title"), title] as const),
    [tell(language, "you"), [person.name, ...person.affiliations].join(", ")],
  ];
  return known.flatMap(([label, words]) =>
    words === null ? [] : [{ label, words, line: labelled(label, words, language) }],
  );
}

function wishesOf({ wanted, site: { language } }: Facts): Wish[] {
  const { spanWords } = dateFormsOf(language);
  const days = [...new Set(wanted.map(({ dueOn }) => dueOn))].sort();
  return days.map((day) => ({
    heading:
      day === null
        ? tell(language, "please_send")
        : tell(language, "please_send_by", { day: spanWords(day) }),
    requests: wanted.flatMap(({ dueOn, request }) =>
      dueOn === day && request !== null ? [tell(language, `ask_${request}`)] : [],
    ),
  }));
}
