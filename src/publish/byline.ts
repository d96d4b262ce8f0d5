import type { Speaker, Talk } from "../site/site.ts";

/** Returns who gives a talk, and where they work: "A and B (University of C) and D". */
export function bylineOf({ groups }: Talk): string {
  return groups
    .map(
      ({ speakers, affiliation }) =>
        `${namesOf(speakers)}${affiliation === null ? "" : ` (${affiliation})`}`,
    )
    .join("");
}

function namesOf(speakers: readonly Speaker[]): string {
  return speakers.map(({ joint, name }) => `${joint}${name}`).join("");
}
