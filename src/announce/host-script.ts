import { dateFormsOf } from "../languages/date-forms.ts";
import { say } from "../languages/fill-phrase.ts";
import { bylineOf } from "../site/byline.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";
import { localTime, minutesAfter, minutesBetween } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import { titleOf } from "./build-message.ts";
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

/** Minutes for a welcome, and at least as many for a goodbye. */
const edge = 5;

/** Returns who speaks when: the talks share the time between welcome and goodbye equally, in steps of five minutes. */
export function hostScript(webinar: Webinar, site: Site): HostScript {
  const { language, series } = site;
  const { when, whereWords, talks } = webinar;
  const planned = talks.filter(({ status }) => status === "planned");
  const minutes = minutesForEach(webinar, planned.length);
  const times = (from: number, to: number) =>
    minutes === null ? null : spanWords(when.startAt, from, to, site);
  const end = edge + (minutes ?? 0) * planned.length;
  const zone = when.startAt && zoneName(when.startAt, series.timeZone, language.locale);
  return {
    heading: tell(language, "script"),
    title: titleOf(webinar, site),
    when: when.words,
    where: whereWords,
    zone: zone && tell(language, "times_in", { zone }),
    steps: [
      beforeStart(site),
      { ...welcome(webinar, site), times: times(0, edge) },
      ...planned.map((talk, i) => {
        const from = edge + (minutes ?? 0) * i;
        return { ...talkStep(talk, minutes, site), times: times(from, from + (minutes ?? 0)) };
      }),
      { ...goodbye(webinar, site), times: times(end, lengthOf(webinar)) },
    ],
    withdrawn: talks
      .filter(({ status }) => status === "withdrawn")
      .map(({ heading }) => tell(language, "withdrawn", { talk: heading })),
  };
}

function lengthOf({ when: { startAt, endAt } }: Webinar): number {
  return startAt === null || endAt === null ? 0 : minutesBetween(startAt, endAt);
}

/** Returns the minutes of each talk with its questions; null where the hour is unknown, or too short to divide. */
function minutesForEach(webinar: Webinar, talks: number): number | null {
  const each = Math.floor((lengthOf(webinar) - 2 * edge) / Math.max(1, talks) / 5) * 5;
  return each >= 5 ? each : null;
}

function spanWords(startAt: string | null, from: number, to: number, site: Site): string | null {
  if (startAt === null) return null;
  const { timeWords } = dateFormsOf(site.language);
  const at = (minutes: number) =>
    timeWords(localTime(minutesAfter(startAt, minutes), site.series.timeZone).slice(11, 16));
  return `${at(from)}–${at(to)}`;
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

function talkStep(talk: Talk, minutes: number | null, { language }: Site): Omit<Step, "times"> {
  const { code, title, heading } = talk;
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
