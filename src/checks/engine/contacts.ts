import type { Entry, Records } from "../../load/records.ts";
import type { Path } from "../../schema/validate.ts";
import type { TalkRecord } from "../../schema/webinar.ts";

/** A host that pages contact after a click, and the first value of the data that makes them. */
export interface Contact {
  readonly host: string;
  /** "the first recording", say. */
  readonly what: string;
  readonly entry: Pick<Entry<unknown>, "source">;
  readonly path: Path;
}

/** The host of the player of YouTube that sets no cookies. */
export const playerHost = "www.youtube-nocookie.com";

/** Returns the hosts that the pages contact, each once. */
export function contactsOf({ series, webinars }: Records): Contact[] {
  const form = series?.record.newsletter?.form.url;
  const ofForm =
    series === null || form === undefined || !URL.canParse(form)
      ? []
      : [
          {
            host: new URL(form).hostname,
            what: "the form of the newsletter",
            entry: series,
            path: ["newsletter", "form", "url"],
          },
        ];
  const recordings = webinars.flatMap((entry) =>
    entry.record.talks.flatMap((talk, i) =>
      isOnYoutube(talk) ? [{ entry, path: ["talks", i, "recording"] }] : [],
    ),
  );
  const ofRecordings = recordings
    .slice(0, 1)
    .map((place) => ({ host: playerHost, what: "the player of the recordings", ...place }));
  return [...ofForm, ...ofRecordings];
}

function isOnYoutube({ recording }: TalkRecord): boolean {
  if (typeof recording === "object") return "youtube" in recording;
  return recording !== undefined && recording !== "withheld" && recording !== "none";
}

/** Tells whether recordings can still come: not of every talk it is said that there is none. */
export function expectsRecordings({ webinars }: Records): boolean {
  return webinars
    .flatMap(({ record }) => record.talks)
    .some(({ recording }) => recording !== "withheld" && recording !== "none");
}
