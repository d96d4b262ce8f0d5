import type { Records } from "../../load/records.ts";
import { suggest } from "../../problems.ts";
import { videosOf } from "../../schema/recording.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const hostsDeclared: Rule = {
  name: "hosts-declared",
  severity: "problem",
  reason:
    "A page contacts nobody of whom data/privacy.yaml does not say what for and why: neither for a recording nor for a form.",
  wrong: `# data/privacy.yaml does not name player.vimeo.com
recording: https://vimeo.com/76979871`,
  right: `# data/privacy.yaml
- name: Vimeo
  host: player.vimeo.com
  what: The recordings of the talks.
  why: The series publishes its recordings on Vimeo.
  when: click`,
  repair:
    "Say in data/privacy.yaml what the host is contacted for; one entry serves all its videos.",
  isStructural: true,
  check: (records) => {
    if (records.privacy === null && !records.isComplete) return [];
    const declared = new Set(records.privacy?.record.map(({ host }) => host));
    const reported = new Set(declared);
    return contactsIn(records).flatMap(({ url, ...place }): Finding[] => {
      const { host } = new URL(url);
      if (reported.has(host)) return [];
      reported.add(host);
      const fact = `loads from "${host}", which data/privacy.yaml does not name`;
      return [{ ...place, fact: `${fact}${suggest(host, declared)}` }];
    });
  },
};

/** An address that a page loads in a frame, and where it comes from. */
interface Contact extends Pick<Finding, "source" | "path"> {
  readonly url: string;
}

function contactsIn({ series, webinars }: Records): Contact[] {
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
