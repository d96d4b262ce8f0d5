import { shorterAndShorter } from "../cards/card-text.ts";
import { say } from "../languages/fill-phrase.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";
import { listOf, titleOf } from "./build-message.ts";
import { labelled } from "./labelled.ts";
import type { Message, MessageTalk } from "./message.ts";
import { tell } from "./phrases/tell.ts";

/** What a short post says, in fewer and fewer words; what is left out is null, or an empty list. */
export interface Post {
  readonly lead: string | null;
  readonly title: string;
  /** "Monday 24 February 2025, 15:00 CET (14:00 UTC)". */
  readonly when: string | null;
  readonly where: string | null;
  /** A line for each talk, or one line with the names of the speakers. */
  readonly talks: readonly string[];
}

/** Returns what a post on an occasion says, the fullest first; the last says only what the webinar is. */
export function postsOf(message: Message, webinar: Webinar, site: Site): Post[] {
  const { language } = site;
  const where = webinar.registration.state === "over" ? null : webinar.whereWords;
  const title = titleOf(webinar, site);
  const full = { lead: message.lead, title, when: whenWords(webinar, site), where };
  const lines = message.talks.map((talk) => talkLine(talk, site));
  const titles = message.talks.map(({ heading }) => heading);
  const brief = { ...full, lead: null };
  const names = fewerNames(webinar.talks, site).map((words) => [
    tell(language, "with_names", { names: words }),
  ]);
  return [
    { ...full, talks: lines },
    { ...brief, talks: lines },
    { ...brief, talks: titles },
    ...names.map((talks) => ({ ...brief, talks })),
    ...shorterAndShorter(title).map((short) => ({
      ...brief,
      title: short,
      where: null,
      talks: [],
    })),
  ];
}

function whenWords({ status, when }: Webinar, { language }: Site): string | null {
  const { words, startAt } = when;
  if (status !== "scheduled" && words !== null)
    return labelled(say(language, "planned_for"), words, language);
  const [universal] = when.cities;
  if (words === null || startAt === null || universal === undefined || when.timeZone === "UTC")
    return words;
  return tell(language, "universal_time", { when: words, time: universal.words });
}

/** "A bay at dawn – Aoi Mori: https://…"; the address is that of the first recording. */
function talkLine({ heading, byline, links }: MessageTalk, { language }: Site): string {
  const words = byline === null ? heading : `${heading} – ${byline}`;
  const [recording] = links;
  return recording === undefined ? words : labelled(words, recording.url, language);
}

/** Returns the names of all who speak, then fewer: "A, B and C", "A, B and 1 more", "A and 2 more"; none without talks. */
export function fewerNames(talks: readonly Talk[], site: Pick<Site, "language">): string[] {
  const { language } = site;
  const planned = talks.filter(({ status }) => status === "planned");
  const names = [...new Set(planned.flatMap(({ speakers }) => speakers.map(({ name }) => name)))];
  return names.map((_, fewer) => {
    if (fewer === 0) return listOf(names, site);
    const shown = names.slice(0, names.length - fewer).join(", ");
    return say(language, "names_and_more", { names: shown, count: fewer });
  });
}
