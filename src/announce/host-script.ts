import { say } from "../languages/fill-phrase.ts";
import { bylineOf } from "../site/byline.ts";
import type { Site, Webinar } from "../site/site.ts";
import { minutesBetween } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import { titleOf } from "./build-message.ts";
import { type Part, partsOf, spanWords } from "./host-parts.ts";
import { tell } from "./phrases/tell.ts";
import { fewerNames } from "./posts.ts";

/** The host's script for a webinar. */
export interface HostScript {
  /** "Script for the host". */
  readonly heading: string;
  readonly title: string;
  readonly when: string | null;
  readonly where: string | null;
  /** "All times are in CET."; null where the hour is unknown. */
  readonly zone: string | null;
  readonly steps: readonly Step[];
  readonly withdrawn: readonly string[];
}

/** A part of the hour. */
export interface Step {
  /** "15:05–15:30"; null where the hour is unknown, or there is no time to divide. */
  readonly times: string | null;
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * Returns who speaks when: as the talks say (starts), else they share the time between welcome and goodbye equally, in steps
 * of five minutes.
 */
export function hostScript(webinar: Webinar, site: Site): HostScript {
  const { language } = site;
  const { when, whereWords, talks } = webinar;
  const planned = talks.filter(({ status }) => status === "planned");
  const parts = partsOf(webinar, planned, site);
  const zone = when.startAt && zoneName(when.startAt, when.timeZone, language.locale);
  return {
    heading: tell(language, "script"),
    title: titleOf(webinar, site),
    when: when.words,
    where: whereWords,
    zone: zone && tell(language, "times_in", { zone }),
    steps: [
      beforeStart(site),
      {
        ...welcome(webinar, site),
        times: spanWords(when.startAt, parts.at(0)?.startAt, webinar, site),
      },
      ...parts.map((part) => ({ ...talkStep(part, site), times: part.times })),
      {
        ...goodbye(webinar, site),
        times: spanWords(parts.at(-1)?.endAt, when.endAt, webinar, site),
      },
    ],
    withdrawn: talks
      .filter(({ status }) => status === "withdrawn")
      .map(({ heading }) => tell(language, "withdrawn", { talk: heading })),
  };
}

function beforeStart({ language }: Site): Step {
  const lines = [tell(language, "before_start_words")];
  return { times: null, heading: tell(language, "before_start"), lines };
}

function welcome(webinar: Webinar, site: Site): Omit<Step, "times"> {
  const { language, series } = site;
  const values = { series: series.plainTitle, webinar: titleOf(webinar, site) };
  const rules = [
    tell(language, "rule_microphone"),
    tell(language, "rule_questions"),
    tell(language, "rule_recording"),
    tell(language, "rule_kindness"),
  ];
  return {
    heading: tell(language, "welcome"),
    lines: [
      tell(language, "welcome_words", values),
      `${tell(language, "house_rules")}:`,
      ...rules.map((rule) => `– ${rule}`),
    ],
  };
}

function talkStep({ talk, startAt, endAt }: Part, { language }: Site): Omit<Step, "times"> {
  const { code, title, heading } = talk;
  const minutes = startAt && endAt ? minutesBetween(startAt, endAt) : null;
  const names = bylineOf(talk, language);
  return {
    heading: code === null ? heading : say(language, "coded", { code, title: heading }),
    lines: [
      tell(language, "introduce", { names }),
      title === null ? say(language, "no_title") : tell(language, "title_is", { title }),
      ...(minutes === null ? [] : [minutesWords(minutes, language)]),
    ],
  };
}

/** A fifth of the time is for questions, in steps of five minutes; a talk of less than a quarter of an hour is not divided. */
function minutesWords(minutes: number, language: Site["language"]): string {
  const words = (count: number) => tell(language, "minutes", { count });
  if (minutes < 15) return words(minutes);
  const questions = Math.max(5, Math.round(minutes / 25) * 5);
  const values = { talk: words(minutes - questions), questions: words(questions) };
  return tell(language, "talk_then_questions", values);
}

function goodbye({ talks }: Webinar, site: Site): Omit<Step, "times"> {
  const { language } = site;
  const [names] = fewerNames(talks, site);
  const thanks =
    names === undefined
      ? tell(language, "goodbye_without_names")
      : tell(language, "goodbye_words", { names });
  return { heading: tell(language, "goodbye"), lines: [thanks] };
}
