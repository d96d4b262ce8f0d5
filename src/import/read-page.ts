import { isWebAddress } from "../schema/address-fields.ts";
import { playlistIdIn } from "../schema/youtube.ts";
import { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import { readNewsletter } from "./newsletter-section.ts";
import { readNext } from "./next-section.ts";
import { readFunding, readOrganizers } from "./organizers-section.ts";
import { type Block, blocksOfHtml, blocksOfMarkdown } from "./page-blocks.ts";
import { type Section, type Subject, sectionsOf } from "./page-sections.ts";
import { readIntroduction } from "./series-section.ts";
import { joinFacts, noFacts, type SourceFacts } from "./source-facts.ts";
import { readTalks } from "./talks-section.ts";

/** Returns what a page of a series says, written by hand in Markdown or HTML. */
export function readPage(text: string, isHtml: boolean): SourceFacts {
  const { fields, body, line } = splitFrontMatter(text);
  const blocks = isHtml ? blocksOfHtml(body) : blocksOfMarkdown(body, line);
  const parts = sectionsOf(blocks).map((section) => readers[section.subject](section));
  const addresses = addressesIn(blocks, fields["permalink"] ?? "");
  return [...parts, factsOf(fields), addresses].reduce(joinFacts, noFacts);
}

const readers: Readonly<Record<Subject, (section: Section) => SourceFacts>> = {
  series: readIntroduction,
  next: readNext,
  organizers: readOrganizers,
  newsletter: readNewsletter,
  funding: readFunding,
  talks: readTalks,
};

/** Jekyll's own words for a page. */
function factsOf({ title, description }: FrontMatter): SourceFacts {
  const words = {
    ...(title ? { plain_title: title } : {}),
    ...(description ? { description } : {}),
  };
  return { ...noFacts, series: words };
}

/** Returns what addresses on the page tell of the series: playlist, privacy notice, and where the site is. */
function addressesIn(blocks: readonly Block[], permalink: string): SourceFacts {
  const links = blocks.flatMap(({ marks }) => marks).filter(({ url }) => isWebAddress(url ?? ""));
  const urlOf = (words: RegExp) => links.find(({ text }) => words.test(text))?.url ?? null;
  const playlist = links.flatMap(({ url }) =>
    /\/playlist\?/.test(url ?? "") ? (playlistIdIn(url ?? "") ?? []) : [],
  )[0];
  const privacy = urlOf(/privacy|datenschutz|privatliv|confidentialit|privacidad/i);
  const archive = urlOf(/previous|past|earlier|archive|all talks/i);
  return {
    ...noFacts,
    ...placesOf(permalink, archive),
    series: {
      ...placesOf(permalink, archive).series,
      ...(playlist === undefined ? {} : { playlist }),
      ...(privacy === null ? {} : { privacy_notice: privacy }),
    },
  };
}

/** Jekyll's `permalink` is the folder of the page; the link to earlier talks tells the site and their folder. */
function placesOf(
  permalink: string,
  archive: string | null,
): Pick<SourceFacts, "series" | "guesses"> {
  const folder = (path: string) => /^\/([a-z0-9_-]+\/)+$/.exec(path)?.[0] ?? null;
  const there = archive === null ? null : new URL(archive);
  const webinar = folder(permalink) ?? "/webinar/";
  const talks = folder(`${there?.pathname ?? ""}/`.replace(/\/+$/, "/")) ?? "/talks/";
  const guess = { "paths.talks": "where the link to earlier talks leads" };
  const url = there ? { url: `${there.origin}/` } : {};
  const urlGuess = { url: "the site that the page links to; change it if yours is elsewhere" };
  const isKnown = permalink !== "" || there !== null;
  return {
    series: {
      ...url,
      ...(isKnown ? { paths: { webinar, talks: talks === webinar ? "/talks/" : talks } } : {}),
    },
    guesses: there ? { ...guess, ...urlGuess } : {},
  };
}
