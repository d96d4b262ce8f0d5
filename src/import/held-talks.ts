import type { ImportedTalk, ImportedWebinar } from "./source-facts.ts";

/** A talk of a programme with the day and the hour on which it starts. */
export interface HeldTalk {
  readonly date: string | null;
  readonly time: string | null;
  readonly talk: ImportedTalk;
  readonly fields: Omit<ImportedWebinar, "number" | "date" | "time" | "talks" | "guesses">;
}

/** Returns the webinars of the talks of a programme: the talks of one day are one webinar, which starts with the first. */
export function webinarsOfDays(held: readonly HeldTalk[]): ImportedWebinar[] {
  const days = new Map<string, HeldTalk[]>();
  for (const one of held) {
    const key = one.date ?? `undated ${days.size}`;
    days.set(key, [...(days.get(key) ?? []), one]);
  }
  return [...days.values()].map((talks) => {
    const ordered = [...talks].sort((a, b) => (a.time ?? "").localeCompare(b.time ?? ""));
    const { date = null, time = null } = ordered[0] ?? {};
    return {
      ...Object.assign({}, ...ordered.map(({ fields }) => fields).reverse()),
      number: null,
      ...(date === null ? {} : { date }),
      ...(time === null ? {} : { time }),
      talks: ordered.map(({ talk }) => talk),
      guesses: talks.length > 1 ? { talks: "the talks of one day, taken for one webinar" } : {},
    };
  });
}
