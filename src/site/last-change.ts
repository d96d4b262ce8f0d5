import { latest } from "../times.ts";
import type { Talk, Webinar } from "./site.ts";

/** Returns the last change of a page: by a commit, the end of its webinar, or a recording. Null without a commit. */
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
