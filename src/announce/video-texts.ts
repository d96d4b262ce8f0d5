import { shorterAndShorter } from "../cards/card-text.ts";
import { say } from "../languages/fill-phrase.ts";
import { bylineOf } from "../site/byline.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";
import { titleOf } from "./build-message.ts";
import { labelled } from "./labelled.ts";
import type { Link } from "./message.ts";
import { linkTo, paperLinks } from "./message-talks.ts";
import { tell } from "./phrases/tell.ts";
import { fewerNames } from "./posts.ts";

/** What the title and the description of a talk's video say. */
export interface VideoText {
  readonly heading: string;
  /** Who speaks, for the title; null where the heading says it, or where there is no room. */
  readonly names: string | null;
  /** "Ada Lind (Harbour College, Norway)". */
  readonly byline: string;
  /** "S06: Datasets in the wild". */
  readonly webinar: string;
  readonly when: string | null;
  readonly series: string;
  /** The paragraphs of the abstract, as far as there is room for them. */
  readonly abstract: readonly string[];
  /** The chapters of the recording, a line each: "4:10 What a label is"; null without any, or without room. */
  readonly chapters: string | null;
  /** "Licence: Creative Commons Attribution 4.0 International, https://…"; null where nothing is said of it. */
  readonly licence: string | null;
  /** The talk's page, its slides and paper, the other talks. */
  readonly links: readonly Link[];
}

/** Returns the talks of a webinar that have a video, or will have one. */
export function filmedTalks({ status, talks }: Webinar): Talk[] {
  if (status !== "scheduled") return [];
  return talks.filter(
    ({ recording }) => recording.state !== "withheld" && recording.state !== "none",
  );
}

/** Returns what the title of a talk's video says, the fullest first. */
export function videoTitles(talk: Talk, site: Site): VideoText[] {
  const text = videoText(talk, site);
  const names = talk.title === null ? [] : fewerNames([talk], site);
  return [
    ...names.map((one) => ({ ...text, names: one })),
    ...shorterAndShorter(text.heading).map((heading) => ({ ...text, heading })),
  ];
}

/** Returns what the description of a talk's video says, the fullest first: the abstract loses words from its end. */
export function videoDescriptions(talk: Talk, site: Site): VideoText[] {
  const text = videoText(talk, site);
  const paragraphs = text.abstract;
  const shorter = paragraphs.map((_, i) => paragraphs.slice(0, paragraphs.length - i - 1));
  const [first = ""] = paragraphs;
  return [
    text,
    ...shorter.filter((abstract) => abstract.length > 0).map((abstract) => ({ ...text, abstract })),
    ...shorterAndShorter(first)
      .slice(1)
      .map((start) => ({ ...text, abstract: [start] })),
    { ...text, abstract: [] },
    { ...text, abstract: [], chapters: null },
  ];
}

function videoText(talk: Talk, site: Site): VideoText {
  const { language, series, pages } = site;
  const { licence } = talk;
  const next = site.next?.id === talk.webinar.id ? null : site.next;
  const link = (words: string, url: string) => linkTo(words, url, language);
  return {
    heading: talk.heading,
    names: null,
    byline: bylineOf(talk, language),
    webinar: titleOf(talk.webinar, site),
    when: talk.webinar.when.shortWords,
    series: series.plainTitle,
    abstract: (talk.abstractText ?? "").split(/\n{2,}/).filter(Boolean),
    chapters: talk.chaptersText,
    licence:
      licence && labelled(tell(language, "licence"), `${licence.name}, ${licence.url}`, language),
    links: [
      link(tell(language, "talk_page"), talk.page.url),
      ...paperLinks(talk, language),
      link(tell(language, "more_talks"), pages.archive.url),
      ...(series.playlistUrl === null
        ? []
        : [link(tell(language, "playlist"), series.playlistUrl)]),
      ...(next?.registration.url
        ? [link(say(language, "register", { code: next.code }), next.registration.url)]
        : []),
    ],
  };
}

/** YouTube takes no angle brackets, not even as text: they become the quotation marks that look like them. */
export function withoutAngleBrackets(text: string): string {
  return text.replaceAll("<", "‹").replaceAll(">", "›");
}
