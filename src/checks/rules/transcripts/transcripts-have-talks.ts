import { nameTalks } from "../../../history/talk-ids.ts";
import type { Records } from "../../../load/records.ts";
import { quote, suggest } from "../../../problems.ts";
import type { TalkRecord } from "../../../schema/talk.ts";
import type { Rule } from "../../engine/rule.ts";

export const transcriptsHaveTalks: Rule = {
  name: "transcripts-have-talks",
  severity: "problem",
  isStructural: true,
  reason:
    "A transcript is shown with its talk, once in each language, and only if the recording may be seen.",
  wrong: "# data/transcripts/s05e12.en.vtt, where S05 has two talks",
  right: "# data/transcripts/s05e02.en.vtt",
  repair: "Name the file after its talk, or delete it.",
  check: (records) => {
    const talks = talksById(records);
    const seen = new Map<string, string>();
    return records.transcripts.flatMap(({ talk: id, language, format, source }) => {
      const name = `${id}.${language}`;
      const other = seen.get(name);
      seen.set(name, `${name}.${format}`);
      const fact = factOf(id, talks) ?? (other ? `${quote(other)} is there too: keep one` : null);
      return fact === null ? [] : [{ source, path: [], fact }];
    });
  },
};

type Talks = ReadonlyMap<string, TalkRecord>;

function talksById({ webinars, people, past }: Records): Talks {
  const nameOf = (id: string) => people.get(id)?.record.name;
  return new Map(
    webinars.flatMap(({ id, record: { talks } }) => {
      const { ids } = nameTalks(id, talks, past.talks.get(id) ?? [], nameOf);
      return talks.map((talk, i) => [ids[i] ?? "", talk] as const);
    }),
  );
}

function factOf(id: string, talks: Talks): string | null {
  const talk = talks.get(id);
  if (talk === undefined) return `no talk ${quote(id)}${suggest(id, [...talks.keys()])}`;
  return talk.recording === "withheld"
    ? "is the transcript of a talk whose recording is withheld"
    : null;
}
