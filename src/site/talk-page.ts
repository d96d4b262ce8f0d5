import { say } from "../languages/fill-phrase.ts";
import { formulasInLine } from "../markup/formula.ts";
import type { TalkRecord } from "../schema/talk.ts";
import { joinedNames } from "./byline.ts";
import type { Context } from "./context.ts";
import { lineOf, type RenderedMarkdown } from "./markdown.ts";
import type { Page, Speaker } from "./site.ts";

/** What a talk is called, and who gives it. */
interface TalkNames {
  readonly id: string;
  /** Its code, or that of its webinar. */
  readonly code: string;
  readonly title: string | null;
  readonly heading: string;
  readonly speakers: readonly Speaker[];
}

/** Returns the title of a talk, or what stands in its place: its speakers, or its kind. */
export function headingOf(
  title: string | null,
  { kind }: TalkRecord,
  speakers: readonly Speaker[],
  { language }: Context,
): string {
  if (title !== null) return title;
  if (speakers.length === 0) return kind ?? "";
  return say(language, "talk_by", { names: joinedNames(speakers, language) });
}

/** Returns the page of a talk. */
export function talkPage(
  { id, code, title, heading, speakers }: TalkNames,
  abstract: RenderedMarkdown | null,
  { language, addresses }: Context,
): Page {
  const names = joinedNames(speakers, language);
  const coded = say(language, "coded", { code, title: heading });
  const isNamed = title !== null && names !== "";
  const about = [names === "" ? "" : `${names}.`, abstract === null ? "" : lineOf(abstract)];
  return addresses.page(
    `${addresses.talks}${id}/`,
    // Talks without a title may have the same speakers: the code makes their page titles differ.
    title ?? coded,
    shorten(about.filter(Boolean).join(" ") || heading),
    isNamed ? say(language, "talk_and_speakers", { talk: coded, names }) : coded,
  );
}

/** Search engines show about 160 characters of a description; a longer one is cut between words and formulas. */
const maxLength = 160;

function shorten(text: string): string {
  if (text.length <= maxLength) return text;
  const formulas = formulasInLine(text);
  const cut = formulas.find(({ end }) => end >= maxLength)?.start;
  return `${text.slice(0, Math.min(cut ?? maxLength, maxLength)).replace(/\s\S*$/, "")}…`;
}
