import type { SoundRecords } from "../load/records.ts";

/** Returns the titles and names that would head more than one page of the site. */
export function repeatedTitles({ series, webinars, people }: SoundRecords): ReadonlySet<string> {
  const talks = webinars.flatMap(({ record }) => record.talks);
  const topics = new Set(talks.flatMap((talk) => talk.topics));
  const all = [
    ...[series.record.plain_title, "Talks", "Page not found"],
    ...talks.flatMap(({ title }) => title ?? []),
    ...[...people.values()].map(({ record }) => record.name),
    ...[...topics].map((topic) => `Talks about ${topic}`),
  ];
  const seen = new Set<string>();
  const isRepeated = (title: string) => seen.has(title) || !seen.add(title);
  return new Set(all.filter(isRepeated));
}
