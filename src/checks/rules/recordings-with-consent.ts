import { videosOf } from "../../schema/recording.ts";
import type { Rule } from "../engine/rule.ts";

export const recordingsWithConsent: Rule = {
  name: "recordings-with-consent",
  severity: "problem",
  isStructural: true,
  reason:
    "A series that asks its speakers publishes no recording to which one of them has not said yes.",
  wrong: `consent: asked
recording: https://zenodo.org/records/1234567`,
  right: `consent: yes
recording: https://zenodo.org/records/1234567`,
  repair:
    "Ask the speakers, and write consent: yes; until then leave the recording out, or keep its record with unpublished.",
  check: ({ webinars }) => {
    const talks = webinars.flatMap(({ record, source }) =>
      record.talks.map((talk, t) => ({ ...talk, source, path: ["talks", t, "recording"] })),
    );
    if (talks.every(({ consent }) => consent === undefined)) return [];
    return talks.flatMap(({ source, path, recording, consent, unpublished }) => {
      if (consent === "yes" || unpublished !== undefined) return [];
      const shown = videosOf(recording).find((video) => video.unpublished === null);
      const said = consent === undefined ? "there is no consent" : `consent is "${consent}"`;
      const fact = `cannot be published: ${said} (write consent: yes once all speakers agree)`;
      return shown ? [{ source, path: [...path, ...shown.addressPath], fact }] : [];
    });
  },
};
