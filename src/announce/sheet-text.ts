import { openFonts } from "../cards/fonts.ts";
import { missingCharacters } from "../cards/glyphs.ts";
import { bylineOf } from "../site/byline.ts";
import type { Site, Webinar } from "../site/site.ts";
import { listOf } from "./build-message.ts";
import { tell } from "./phrases/tell.ts";

/** What a poster or an opening slide says. */
export interface SheetText {
  /** "S06", above the title. */
  readonly label: string;
  readonly title: string;
  /** When and where, or that it does not take place. */
  readonly lines: readonly string[];
  readonly talks: readonly { readonly heading: string; readonly byline: string | null }[];
  /** What the QR code is for. */
  readonly call: string;
  /** The address of the webinar's page, whole and as people type it. */
  readonly url: string;
  readonly shownUrl: string;
  readonly series: string;
  readonly organizers: string;
  /** The colour of its edge and its label. */
  readonly accent: string;
}

/** Returns what the poster of a webinar says. */
export function posterText(webinar: Webinar, site: Site): SheetText {
  const { language, series, organizers } = site;
  const { code, title, statusWords, when, whereWords, talks, page } = webinar;
  const [universal] = when.cities;
  const words =
    when.words !== null && universal !== undefined && when.timeZone !== "UTC"
      ? tell(language, "universal_time", { when: when.words, time: universal.words })
      : when.words;
  const planned = talks.filter(({ status }) => status === "planned");
  return {
    label: code,
    title,
    lines: [statusWords, words, when.missingWords, whereWords].filter((line) => line !== null),
    talks: planned.map((talk) => {
      const byline = bylineOf(talk, language);
      return talk.title === null
        ? { heading: byline, byline: null }
        : { heading: talk.heading, byline };
    }),
    call: tell(language, "scan"),
    url: page.url,
    shownUrl: page.url.replace(/^https?:\/\/|\/$/g, ""),
    series: series.title,
    organizers: listOf(
      organizers.map(({ name }) => name),
      site,
    ),
    accent: series.accent.light,
  };
}

/** Returns what the slide says that is shown before a webinar starts. */
export function slideText(webinar: Webinar, site: Site): SheetText {
  return { ...posterText(webinar, site), call: tell(site.language, "starting_soon") };
}

/** Returns the characters of a sheet that no font has. */
export function undrawableIn({ talks, lines, ...text }: SheetText): string[] {
  const said = talks.flatMap(({ heading, byline }) => [heading, byline ?? ""]);
  const texts = [...Object.values(text), ...lines, ...said];
  return missingCharacters(texts, openFonts());
}
