import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import { bylineOf } from "../site/byline.ts";
import type { Talk } from "../site/site.ts";
import { labelled } from "./labelled.ts";
import type { Link, MessageTalk } from "./message.ts";

/** Returns a talk as a message tells of it. */
export function messageTalk(talk: Talk, tellsAbstract: boolean, language: Language): MessageTalk {
  const { code, title, heading, abstractText, recording, webinar, page } = talk;
  const isOver = webinar.phase === "over";
  const byline = bylineOf(talk, language);
  const head = title === null ? { heading: byline, byline: null } : { heading, byline };
  return {
    code,
    ...head,
    hours: isOver ? null : talkHours(talk),
    abstract: tellsAbstract ? (abstractText ?? "").split(/\n{2,}/).filter(Boolean) : [],
    links: isOver ? [...videoLinks(talk, language), ...paperLinks(talk, language)] : [],
    recordingWords: isOver ? recording.words : null,
    url: page.url,
  };
}

/** Returns the hours of a talk as a programme has them; null where nothing is said of them. */
export function talkHours({ slot, webinar }: Talk): string | null {
  if (slot === null) return null;
  return webinar.when.lastOn === null ? slot.words : slot.wholeWords;
}

function videoLinks({ recording }: Talk, language: Language): Link[] {
  return recording.videos.map(({ hostName, note, watchUrl }) => {
    const words = say(language, "watch_on", { host: hostName });
    return linkTo(note === null ? words : `${words} (${note})`, watchUrl, language);
  });
}

/** Returns the links to the slides and the paper of a talk. */
export function paperLinks({ slidesUrl, paperUrl }: Talk, language: Language): Link[] {
  return [
    ...(slidesUrl === null ? [] : [linkTo(say(language, "slides"), slidesUrl, language)]),
    ...(paperUrl === null ? [] : [linkTo(say(language, "paper"), paperUrl, language)]),
  ];
}

/** Returns a link with its words. */
export function linkTo(words: string, url: string, language: Language): Link {
  return { words, url, line: labelled(words, url, language) };
}
