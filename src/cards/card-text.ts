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
}

/** What a card says, and the pictures of it: for previews, and as the still of a video where there is one. */
export interface CardToMake {
  readonly pictures: readonly [Card, ...Card[]];
  readonly text: CardText;
  /** What it says instead where the fonts lack a character: the series, then only the site's address. */
  readonly instead: readonly CardText[];
}

/** Returns every card of a site with its text. */
export function cardsOf(site: Site): CardToMake[] {
  const series = withTexts(seriesText(site), beginningOf);
  const instead = [series, { ...series, title: series.when, below: [], when: "" }];
  const cardOf = ({ card }: Page, text: CardText, ...stills: readonly Card[]): CardToMake[] =>
    card ? [{ pictures: [card, ...stills], text: withTexts(text, beginningOf), instead }] : [];
  return [
    ...cardOf(site.pages.home, series),
    ...site.webinars.flatMap((webinar) => cardOf(webinar.page, webinarText(webinar, site))),
    ...site.talks.flatMap((talk) => cardOf(talk.page, talkText(talk, site), ...stillsOf(talk))),
  ];
}

function stillsOf({ recording }: Talk): Card[] {
  return recording.still ? [recording.still] : [];
}

function seriesText({ series, pages }: Site): CardText {
  const { host, pathname } = new URL(pages.home.url);
  return {
    label: "Webinars",
    title: series.title,
    below: shorterAndShorter(series.description),
    when: `${host}${pathname}`.replace(/\/$/, ""),
    series: "",
  };
}

function webinarText(webinar: Webinar, { series }: Site): CardText {
  const planned = webinar.talks.filter(({ status }) => status === "planned");
  const speakers = planned.flatMap((talk) => talk.speakers);
  const names = new Set(speakers.map(({ name }) => name));
  return {
    label: webinar.code,
    title: webinar.title,
    below: fewerAndFewer([...names]),
    when: whenWords(webinar),
    series: series.title,
  };
}

function talkText(talk: Talk, site: Site): CardText {
  const { code, title, heading, speakers, webinar } = talk;
  const names = fewerAndFewer(speakers.map(({ name }) => name));
  // A talk without a title is called after its speakers: only where they work is left to say.
  const affiliations = new Set(speakers.flatMap(({ affiliation }) => affiliation ?? []));
  return {
    label: code ?? webinar.code,
    title: heading,
    below: title === null ? [[...affiliations].join(", "), ""] : [bylineOf(talk), ...names],
    when: talk.statusWords ?? whenWords(webinar),
    series: site.series.title,
  };
}

function whenWords({ statusWords, when }: Webinar): string {
  return statusWords ?? when.words ?? when.missingWords ?? "";
}

/** "A, B and C", "A, B and 1 more", "A and 2 more". */
function fewerAndFewer(names: readonly string[]): string[] {
  return names.map((_, fewer) => {
    const shown = names.slice(0, names.length - fewer);
    const last = fewer === 0 ? shown.pop() : `${fewer} more`;
    return shown.length === 0 ? (last ?? "") : `${shown.join(", ")} and ${last}`;
  });
}

/** More letters than a card has room for in the smallest size: longer texts take no longer. */
const mostLetters = 500;

/** Returns what a card says, each of its texts changed. */
export function withTexts(card: CardText, change: (text: string) => string): CardText {
  const { label, title, below, when, series } = card;
  return {
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
