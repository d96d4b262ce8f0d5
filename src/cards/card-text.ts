import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import { bylineOf } from "../site/byline.ts";
import type { Card, Page, Site, Talk, Webinar } from "../site/site.ts";

/** What a card says. */
export interface CardText {
  /** "S06E02", above the title. */
  readonly label: string;
  readonly title: string;
  /** Below the title: the first of these texts that fits. */
  readonly below: readonly string[];
  readonly when: string;
  /** The series' title, where it is not the title already. */
  readonly series: string;
  /** The colour of its label and its edge. */
  readonly accent: string;
  /** Previews of links are wide, and podcast players want a square. */
  readonly form: "wide" | "square";
}

/** A card and what it says. */
export interface CardToMake {
  readonly card: Card;
  readonly text: CardText;
  /** What it says instead where the fonts lack a character: the series, then only the site's address. */
  readonly instead: readonly CardText[];
}

/** Returns every card of a site with its text. */
export function cardsOf(site: Site): CardToMake[] {
  const series = withTexts(seriesText(site), beginningOf);
  const instead = [series, { ...series, title: series.when, below: [], when: "" }];
  const square = (text: CardText) => ({ ...text, form: "square" }) as const;
  const squared = { text: square(series), instead: instead.map(square) };
  const cardOf = ({ card }: Page, text: CardText): CardToMake[] =>
    card ? [{ card, text: withTexts(text, beginningOf), instead }] : [];
  return [
    ...cardOf(site.pages.home, series),
    ...(site.podcast ? [{ card: site.podcast.cover, ...squared }] : []),
    ...site.webinars.flatMap((webinar) => cardOf(webinar.page, webinarText(webinar, site))),
    ...site.talks.flatMap((talk) => cardOf(talk.page, talkText(talk, site))),
  ];
}

function seriesText({ series, language, pages }: Site): CardText {
  const { host, pathname } = new URL(pages.home.url);
  return {
    label: say(language, "webinars"),
    title: series.title,
    below: shorterAndShorter(series.description),
    when: `${host}${pathname}`.replace(/\/$/, ""),
    series: "",
    accent: series.accent.light,
    form: "wide",
  };
}

function webinarText(webinar: Webinar, { series, language }: Site): CardText {
  const planned = webinar.talks.filter(({ status }) => status === "planned");
  const speakers = planned.flatMap((talk) => talk.speakers);
  const names = new Set(speakers.map(({ name }) => name));
  return {
    label: webinar.code,
    title: webinar.title,
    below: fewerAndFewer([...names], language),
    when: whenWords(webinar),
    series: series.title,
    accent: series.accent.light,
    form: "wide",
  };
}

function talkText(talk: Talk, site: Site): CardText {
  const { code, title, heading, speakers, webinar } = talk;
  const names = fewerAndFewer(
    speakers.map(({ name }) => name),
    site.language,
  );
  // A talk without a title is called after its speakers: only where they work is left to say.
  const affiliations = new Set(speakers.flatMap(({ affiliation }) => affiliation ?? []));
  return {
    label: code ?? webinar.code,
    title: heading,
    below:
      title === null
        ? [[...affiliations].join(", "), ""]
        : [bylineOf(talk, site.language), ...names],
    when: talk.statusWords ?? whenWords(webinar),
    series: site.series.title,
    accent: site.series.accent.light,
    form: "wide",
  };
}

function whenWords({ statusWords, when }: Webinar): string {
  return statusWords ?? when.words ?? when.missingWords ?? "";
}

/** "A, B and C", "A, B and 1 more", "A and 2 more". */
function fewerAndFewer(names: readonly string[], language: Language): string[] {
  const list = new Intl.ListFormat(language.locale, { type: "conjunction" });
  return names.map((_, fewer) => {
    const shown = names.slice(0, names.length - fewer);
    if (fewer === 0) return list.format(shown);
    return say(language, "names_and_more", { names: shown.join(", "), count: fewer });
  });
}

/** More letters than a card has room for in the smallest size: longer texts take no longer. */
const mostLetters = 500;

/** Returns what a card says, each of its texts changed. */
export function withTexts(card: CardText, change: (text: string) => string): CardText {
  const { label, title, below, when, series } = card;
  return {
    ...card,
    label: change(label),
    title: change(title),
    below: below.map(change),
    when: change(when),
    series: change(series),
  };
}

function beginningOf(text: string): string {
  return text.length <= mostLetters ? text : [...text.slice(0, mostLetters)].slice(0, -1).join("");
}

/** Returns a text and then its beginnings, each a word shorter and with an ellipsis; the last is cut inside a word. */
export function shorterAndShorter(text: string): string[] {
  const beginning = beginningOf(text);
  const words = [...new Intl.Segmenter("en", { granularity: "word" }).segment(beginning)];
  const cuts = words.filter(({ isWordLike, index }) => isWordLike && index > 0).reverse();
  const starts = cuts.map(({ index }) => beginning.slice(0, index).replace(/[\p{P}\s]+$/u, ""));
  const letters = [...beginning].slice(0, 20).join("");
  return [beginning, ...[...new Set([...starts, letters])].map((start) => `${start}…`)];
}
