import { isKnownVideo } from "../../schema/video-hosts.ts";
import type { Rule } from "../engine/rule.ts";
import { findingOf } from "../engine/text-check.ts";

export const withheldIsNotLinked: Rule = {
  name: "withheld-is-not-linked",
  severity: "problem",
  reason: "A recording that its speaker does not want to share must not be linked on the site.",
  wrong: `recording: withheld
slides: https://youtu.be/dQw4w9WgXcQ`,
  right: "recording: withheld",
  repair: "Delete the link, or the word withheld if the speaker has agreed to share the recording.",
  check: (records, texts) => {
    const webinars = new Map(records.webinars.map(({ source, record }) => [source, record]));
    return texts.flatMap((text) => {
      const [list, t] = text.path;
      const talk = list === "talks" ? webinars.get(text.source)?.talks[Number(t)] : undefined;
      if (talk?.recording !== "withheld" && talk?.recording !== "none") return [];
      const fact = `a video is linked, but the recording is ${talk.recording}`;
      return text.addresses
        .filter(({ url }) => url && isKnownVideo(url.href))
        .map(({ start, typed }) => findingOf(text, { start, end: start + typed.length, fact }));
    });
  },
};
