import type { PastWebinar } from "../load/past.ts";
import type { Records } from "../load/records.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { oldAddresses } from "./old-addresses.ts";

/** A published webinar without a file, of which redirects.yaml says nothing. */
export interface MissingWebinar {
  readonly past: PastWebinar;
  /** The file that it would have. */
  readonly file: string;
  /** The id of the only later webinar with its topic or its talks, which it was probably renamed to; null if there is none. */
  readonly became: string | null;
}

/** Returns the published webinars whose files are gone. */
export function missingWebinars(records: Records): MissingWebinar[] {
  const { series, webinars, past } = records;
  if (!series) return [];
  const known = new Set(webinars.map(({ id }) => id));
  const isOld = oldAddresses(records);
  const sinceOf = (id: string) => past.webinars.get(id)?.since ?? "9";
  return [...past.webinars.values()]
    .filter(({ id }) => !known.has(id) && !isOld(`${series.record.paths.webinar}${id}/`))
    .map((one) => {
      const alike = webinars.filter(
        ({ id, record }) => sinceOf(id) > one.since && isAlike(one.record, record),
      );
      const became = alike.length === 1 ? (alike[0]?.id ?? null) : null;
      const file = series.source.file.replace(/series\.yaml$/, `episodes/${one.id}.yaml`);
      return { past: one, file, became };
    });
}

function isAlike(old: WebinarRecord | null, webinar: WebinarRecord): boolean {
  if (old === null) return false;
  const titles = new Set(old.talks.flatMap(({ title }) => title ?? []));
  const hasSameTopic = old.topic !== undefined && old.topic === webinar.topic;
  return (
    hasSameTopic || webinar.talks.some(({ title }) => title !== undefined && titles.has(title))
  );
}
