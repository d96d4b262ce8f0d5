import type { Records } from "../../load/records.ts";
import { videosOf } from "../../schema/recording.ts";
import type { Finding } from "./rule.ts";

/** An address that pages load in a frame after a click, and its place in the data. */
export interface Contact extends Pick<Finding, "source" | "path"> {
  readonly url: string;
}

/** Returns every address that pages load in a frame: the form of the newsletter, and the players of recordings. */
export function contactsIn({ series, webinars }: Records): Contact[] {
  const form = series?.record.newsletter?.form.url;
  const forms = series && form ? [{ source: series.source, path: formPath, url: form }] : [];
  const players = webinars.flatMap(({ source, record }) =>
    record.talks.flatMap(({ recording }, t) =>
      videosOf(recording).flatMap(({ video, addressPath }) => {
        const path = ["talks", t, "recording", ...addressPath];
        return video.playerUrl === null ? [] : [{ source, path, url: video.playerUrl }];
      }),
    ),
  );
  return [...forms, ...players];
}

const formPath = ["newsletter", "form", "url"];

/** Says whether the first recording may still come: none is there yet, and not of every talk it is said that there is none. */
export function awaitsRecordings({ webinars }: Records): boolean {
  const talks = webinars.flatMap(({ record }) => record.talks);
  return (
    talks.every(({ recording }) => videosOf(recording).length === 0) &&
    talks.some(({ recording }) => recording === undefined)
  );
}
