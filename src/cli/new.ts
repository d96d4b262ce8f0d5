import { makeSite, soundRecords } from "../build/make-site.ts";
import { newPerson } from "../desk/new-person.ts";
import { newSeries } from "../desk/new-series.ts";
import { newRecording, newTalk } from "../desk/new-talk.ts";
import { newWebinar, type Proposal } from "../desk/new-webinar.ts";
import { propose } from "../desk/propose.ts";
import { mistake } from "../mistakes.ts";
import { quote, suggest } from "../problems.ts";
import type { Options } from "./options.ts";
import { run } from "./run.ts";

const usage = `npm run new -- [<what>] [options]

Writes the next webinar, with files for new speakers: asks for what no option says, shows what will
be written and asks before it writes. Over a pipe it reads one answer a line.

  npm run new -- person                         a person
  npm run new -- talk s07                       a talk of a webinar
  npm run new -- recording s06e01 <address>     the recording of a talk (or withheld, or none)
  npm run new -- series <folder>                the data of a new series`;

type Make = (options: Options) => Promise<Proposal>;

/** What can be new, and how many words it takes after its own. */
const kinds: Readonly<Record<string, { readonly words: readonly string[]; readonly make: Make }>> =
  {
    webinar: {
      words: [],
      make: ({ data, now, typed }) => newWebinar(data, soundRecords(data, now), typed),
    },
    person: {
      words: [],
      make: async ({ data, now, typed }) => ({
        edits: await newPerson(data, soundRecords(data, now), typed),
        remarks: [],
      }),
    },
    talk: {
      words: ["<webinar>"],
      make: ({ data, now, typed, words: [, id = ""] }) =>
        newTalk(data, soundRecords(data, now), id, typed),
    },
    recording: {
      words: ["<talk>", "<address>"],
      make: async ({ data, now, words: [, code = "", address = ""] }) =>
        newRecording(data, soundRecords(data, now), makeSite(data, now), code, address),
    },
  };

await run(
  usage,
  async (options) => {
    const [what = "webinar", ...rest] = options.words;
    if (what === "series") return newSeries(rest[0] ?? "", options.typed, options.yes);
    const kind = kinds[what];
    if (!kind)
      throw mistake(
        `nothing new is called ${quote(what)}${suggest(what, [...Object.keys(kinds), "series"])}`,
      );
    const missing = kind.words[rest.length];
    if (missing !== undefined)
      throw mistake(`${missing} is missing: npm run new -- ${[what, ...kind.words].join(" ")}`);
    await propose(await kind.make(options), options);
  },
  {
    flags: [
      "topic",
      "day",
      "hour",
      "speakers",
      "title",
      "name",
      "id",
      "affiliation",
      "website",
      "orcid",
      "url",
      "zone",
      "yes",
      "data",
      "now",
    ],
    argument: "[<what>]",
    words: 3,
  },
);
