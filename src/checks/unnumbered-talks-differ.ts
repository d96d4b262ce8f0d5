import { problemAt } from "../load/source.ts";
import type { Rule } from "./rule.ts";

export const unnumberedTalksDiffer: Rule = {
  name: "unnumbered-talks-differ",
  reason: "The address of a talk without a number is made of its webinar and its speakers.",
  check: ({ episodes }) =>
    episodes.flatMap(({ record, source }) => {
      const unnumbered = record.talks
        .map(({ code, speakers }, t) => ({ code, t, speakers: speakers.join(" ") }))
        .filter(({ code }) => code === "none");
      return unnumbered
        .filter(({ t, speakers }) => unnumbered.some((o) => o.t < t && o.speakers === speakers))
        .map(({ t }) => problemAt(source, ["talks", t, "speakers"], fact));
    }),
};

const fact = "another talk without a number has the same speakers: give one of them a number";
