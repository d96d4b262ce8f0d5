import { latest } from "../times.ts";
import type { Talk, Webinar } from "./site.ts";

/** Returns when what a page says changed last: by a commit, by the end of its webinar, or by what its talks show. */
export function lastChange(
  committedAt: string | undefined,
  { phase, when }: Pick<Webinar, "phase" | "when">,
  talks: readonly Pick<Talk, "recording">[],
): string | null {
  if (committedAt === undefined) return null;
  const endedAt = phase === "over" ? when.endAt : null;
  const shownAt = talks.map(({ recording }) => recording.updatedAt);
  return [endedAt, ...shownAt].reduce<string>((last, at) => latest(last, at ?? ""), committedAt);
}
