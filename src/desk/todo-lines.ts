import { dateWords } from "../date-words.ts";
import { escapeMarkdown } from "../markup/escape-markdown.ts";
import { compareTexts } from "../problems.ts";
import type { Site, Webinar } from "../site/site.ts";
import type { Todo, WebinarTodos } from "./todo-list.ts";

/** Things of a webinar that are due on one day and asked of the same people. */
interface Errand {
  readonly first: Todo;
  readonly todos: readonly Todo[];
  /** The numbers of the talks that need these things; empty for what belongs to none. */
  readonly talks: readonly number[];
}

/** Returns what is left to do for a webinar as lines: its name, then one line a day, talk and person. */
export function todoLines({ webinar, todos }: WebinarTodos, today: string, site: Site): string[] {
  const open = todos.filter(({ isDone }) => !isDone);
  const lines = errandsIn(open, webinar).map((errand) => {
    const { first, talks } = errand;
    const talk = talks.length === 0 ? "" : `${talkWords(talks)}: `;
    return `  ${dueWords(first.dueOn, today)}: ${talk}${nounsOf(errand.todos)} – ask ${whoWords(first, site)}`;
  });
  return [headingOf(webinar), ...lines];
}

/** Returns the text of a webinar's issue on GitHub: a box for each thing it needs, ticked where it is done. */
export function todoBoxes({ webinar, todos }: WebinarTodos, site: Site): string {
  const boxes = errandsIn(todos, webinar).flatMap(({ first, talks, todos: some }) => [
    `\n${escapeMarkdown(errandHeading(first, talks, site))}\n`,
    ...some.map(({ isDone, noun }) => `- [${isDone ? "x" : " "}] ${noun}`),
  ]);
  return boxes.join("\n").trim();
}

/** Returns "S07 Audits, Monday 16 March 2026". */
function headingOf({ code, topic, when }: Webinar): string {
  return [`${code}${topic === null ? "" : ` ${topic}`}`, when.words ?? "no day yet"].join(", ");
}

function errandHeading(first: Todo, talks: readonly number[], site: Site): string {
  const talk = talks.length === 0 ? "" : `, ${talkWords(talks)}`;
  const due = first.dueOn === null ? "" : `, by ${dateWords(first.dueOn)}`;
  return `Ask ${whoWords(first, site)}${talk}${due}:`;
}

function talkWords(talks: readonly number[]): string {
  return `${talks.length === 1 ? "talk" : "talks"} ${talks.join(", ")}`;
}

function nounsOf(todos: readonly Todo[]): string {
  return todos.map(({ noun }) => noun).join(", ");
}

function dueWords(dueOn: string | null, today: string): string {
  if (dueOn === null) return "when the day is known";
  if (dueOn < today) return `was due ${dateWords(dueOn)}`;
  return dueOn === today ? "due today" : `by ${dateWords(dueOn)}`;
}

/** Returns the names of those who are asked: "Ada Lind", "the organizers". */
function whoWords({ askedIds }: Pick<Todo, "askedIds">, { people }: Site): string {
  const names = askedIds.flatMap((id) => people.find((person) => person.id === id)?.name ?? []);
  return names.length === 0 ? "the organizers" : names.join(", ");
}

/** Sorted by the day they are due; what has no day comes last. Talks that need the same of the same people are one errand. */
function errandsIn(todos: readonly Todo[], { talks }: Webinar): Errand[] {
  const byTalk = groupedBy(todos, keyOf);
  const alike = groupedBy([...byTalk.values()], (some) =>
    [nounsOf(some), some.map(({ isDone }) => isDone), some[0]?.dueOn, some[0]?.askedIds].join("|"),
  );
  return [...alike.values()]
    .flatMap((groups) => {
      const [some = []] = groups;
      const numbers = groups.flatMap(([one]) => (one?.talk ? talks.indexOf(one.talk) + 1 : []));
      return some[0] ? [{ first: some[0], todos: some, talks: numbers }] : [];
    })
    .sort((a, b) => compareTexts(a.first.dueOn ?? "9", b.first.dueOn ?? "9"));
}

function keyOf({ dueOn, talk, askedIds }: Todo): string {
  return [dueOn ?? "", talk?.id ?? "", ...askedIds].join(" ");
}

function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
