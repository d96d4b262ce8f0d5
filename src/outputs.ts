import { cardsOf } from "./cards/card-text.ts";
import { toBibtex } from "./citations/bibtex.ts";
import { toCsl } from "./citations/csl.ts";
import { toDeposit } from "./citations/deposit.ts";
import { toRis } from "./citations/ris.ts";
import { toBioschemas } from "./directories/bioschemas.ts";
import { toQuickStatements } from "./directories/quick-statements.ts";
import { toResearchSeminars } from "./directories/research-seminars.ts";
import { toApi, toApiSchema } from "./publish/api.ts";
import { apiChanges } from "./publish/api-changes.ts";
import { toAtom } from "./publish/atom.ts";
import { toCalendar, toEventFile } from "./publish/calendar.ts";
import { toIcon } from "./publish/icon.ts";
import { toJsonFeed } from "./publish/json-feed.ts";
import type { Layouts } from "./publish/layouts.ts";
import { toLlms } from "./publish/llms.ts";
import { toOpenApi } from "./publish/open-api.ts";
import { toOpml } from "./publish/opml.ts";
import { toPodcast } from "./publish/podcast.ts";
import { toRobots } from "./publish/robots.ts";
import { toSitemap } from "./publish/sitemap.ts";
import { toTalkMarkdown } from "./publish/talk-markdown.ts";
import { searchFilesOf } from "./search/search-files.ts";
import type { Citation, Page, Site, Talk } from "./site/site.ts";
import { toBadge } from "./widget/badge.ts";
import { toQrCode } from "./widget/qr-code.ts";
import { snippetsOf } from "./widget/snippets.ts";
import { toWidget } from "./widget/widget-file.ts";

/** A kind of output: the things of the site that get a file each, the path of that file and its text. */
export interface Output<Thing = unknown> {
  readonly of: (site: Site) => readonly Thing[];
  /** The path below the site's address, `/webinar/s06/`; one that ends in a slash is a page. */
  readonly path: (thing: Thing) => string;
  readonly render: (thing: Thing, site: Site, layouts: Layouts) => string;
}

/** Every text file of the site; the others are pictures and fonts. */
export const outputs: Readonly<Record<string, Output>> = {
  // pages
  root: once(
    () => "/index.html",
    (site, { toHtml }) => toHtml("forward.njk", { site, here: site.pages.home }),
  ),
  home: once(
    ({ pages }) => pages.home.path,
    (site, { toHtml }) => toHtml("home.njk", { site, here: site.pages.home }),
  ),
  archive: once(
    ({ pages }) => pages.archive.path,
    (site, { toHtml }) => toHtml("archive.njk", { site, here: site.pages.archive }),
  ),
  archiveYear: each({
    of: ({ archive }) => archive.years,
    path: ({ page }) => page.path,
    render: (year, site, { toHtml }) => toHtml("archive-year.njk", { site, year, here: year.page }),
  }),
  webinar: each({
    of: ({ webinars }) => webinars,
    path: ({ page }) => page.path,
    render: (webinar, site, { toHtml }) =>
      toHtml("webinar.njk", { site, webinar, here: webinar.page }),
  }),
  talk: each({
    of: ({ talks }) => talks,
    path: ({ page }) => page.path,
    render: (talk, site, { toHtml }) => toHtml("talk.njk", { site, talk, here: talk.page }),
  }),
  person: each({
    of: ({ people }) => people,
    path: ({ page }) => page.path,
    render: (person, site, { toHtml }) => toHtml("person.njk", { site, person, here: person.page }),
  }),
  people: once(
    ({ pages }) => pages.people.path,
    (site, { toHtml }) => toHtml("people.njk", { site, here: site.pages.people }),
  ),
  topics: once(
    ({ pages }) => pages.topics.path,
    (site, { toHtml }) => toHtml("topics.njk", { site, here: site.pages.topics }),
  ),
  topic: each({
    of: ({ topics }) => topics,
    path: ({ page }) => page.path,
    render: (topic, site, { toHtml }) => toHtml("topic.njk", { site, topic, here: topic.page }),
  }),
  feeds: once(
    ({ pages }) => pages.feeds.path,
    (site, { toHtml }) => toHtml("feeds.njk", { site, here: site.pages.feeds }),
  ),
  share: once(
    ({ pages }) => pages.share.path,
    (site, { toHtml }) =>
      toHtml("share.njk", { site, here: site.pages.share, snippets: { ...snippetsOf(site) } }),
  ),
  data: once(
    ({ pages }) => pages.data.path,
    (site, { toHtml }) => toHtml("data.njk", { site, here: site.pages.data, changes: apiChanges }),
  ),
  privacyNotice: each({
    of: ({ privacyNotice }) => (privacyNotice ? [privacyNotice] : []),
    path: ({ page }) => page.path,
    render: ({ page, html }, site, { toHtml }) =>
      toHtml("prose.njk", { site, here: page, content: html }),
  }),
  notFound: once(
    ({ pages }) => pages.notFound.path,
    (site, { toHtml, proseOf }) => {
      const content = proseOf("404.md", site);
      return toHtml("prose.njk", { site, here: site.pages.notFound, content });
    },
  ),
  redirect: each({
    of: ({ redirects }) => redirects,
    path: ({ path }) => path,
    render: ({ target }, site, { toHtml }) => toHtml("forward.njk", { site, here: target }),
  }),
  transcript: each({
    of: ({ talks }) => talks.flatMap(({ transcripts }) => transcripts),
    path: ({ page }) => page.path,
    render: ({ text }) => text,
  }),
  // calendars and feeds
  calendar: each({
    of: ({ channels }) => channels,
    path: (channel) => channel.calendar.path,
    render: (channel, site) => toCalendar(site, channel),
  }),
  event: each({
    of: ({ events }) => events,
    path: ({ page }) => page.path,
    render: (event, site) => toEventFile(site, event),
  }),
  atom: each({
    of: ({ channels }) => channels,
    path: (channel) => channel.atom.path,
    render: (channel, site) => toAtom(site, channel),
  }),
  jsonFeed: each({
    of: ({ channels }) => channels,
    path: (channel) => channel.jsonFeed.path,
    render: (channel, site) => toJsonFeed(site, channel),
  }),
  podcast: each({
    of: ({ podcast }) => (podcast ? [podcast] : []),
    path: ({ page }) => page.path,
    render: toPodcast,
  }),
  opml: once(({ handouts }) => handouts.opml.path, toOpml),
  // citations
  bibtex: cited(({ bibtex }) => bibtex, toBibtex),
  ris: cited(({ ris }) => ris, toRis),
  csl: cited(({ csl }) => csl, toCsl),
  deposit: each({
    of: ({ deposits }) => deposits,
    path: ({ page }) => page.path,
    render: toDeposit,
  }),
  // for other sites
  widget: once(
    ({ handouts }) => handouts.widget.path,
    (site, { widget }) => toWidget(site, widget),
  ),
  badge: once(({ handouts }) => handouts.badge.path, toBadge),
  qrCode: once(({ handouts }) => handouts.qrCode.path, toQrCode),
  researchSeminars: once(({ handouts }) => handouts.researchSeminars.path, toResearchSeminars),
  bioschemas: once(({ handouts }) => handouts.bioschemas.path, toBioschemas),
  quickStatements: once(({ handouts }) => handouts.quickStatements.path, toQuickStatements),
  // data for programs
  openApi: once(({ handouts }) => handouts.openApi.path, toOpenApi),
  llms: once(({ handouts }) => handouts.llms.path, toLlms),
  talkMarkdown: each({
    of: ({ talks }) => talks,
    path: ({ markdown }) => markdown.path,
    render: toTalkMarkdown,
  }),
  api: each({
    of: ({ api }) => api,
    path: ({ path }) => path,
    render: (file, site) => toApi(site, file),
  }),
  apiSchema: each({
    of: ({ api }) => api,
    path: ({ schema }) => schema.path,
    render: toApiSchema,
  }),
  search: each({
    of: searchFilesOf,
    path: ({ path }) => path,
    render: ({ textOf }, _site, layouts) => textOf(layouts),
  }),
  sitemap: once(({ pages }) => pages.sitemap.path, toSitemap),
  robots: once(() => "/robots.txt", toRobots),
  icon: once(({ pages }) => pages.icon.path, toIcon),
  // An empty file that tells GitHub Pages not to run Jekyll.
  nojekyll: once(
    () => "/.nojekyll",
    () => "",
  ),
};

/** The things of a site that get a file each, by the name of their output. */
export type Things = Readonly<Record<string, readonly unknown[]>>;

/** Returns the things of a site that get a file each. */
export function thingsOf(site: Site): Things {
  const lists = Object.entries(outputs).map(([name, { of }]) => [name, of(site)]);
  return Object.fromEntries(lists);
}

/** Returns the path of every file of a site that is no text: cards, images and fonts. */
export function binaryPathsOf(site: Site): string[] {
  const cards = cardsOf(site).map(({ card }) => card);
  return [...cards, ...site.images, ...site.fonts].map(({ path }) => path);
}

/** Returns the path of every file of a site but those of the search, which only the archive asks for. */
export function pathsOf(site: Site): string[] {
  const { search, ...others } = outputs;
  return Object.values(others).flatMap(({ of, path }) => of(site).map((thing) => path(thing)));
}

/** Returns an output with a file for each talk that can be cited. */
function cited(pageOf: (citation: Citation) => Page, render: (talk: Talk) => string): Output {
  return each({
    of: ({ talks }) =>
      talks.flatMap((talk) => (talk.citation ? [{ talk, citation: talk.citation }] : [])),
    path: ({ citation }) => pageOf(citation).path,
    render: ({ talk }) => render(talk),
  });
}

/** Returns an output that is a single file. */
function once(
  path: (site: Site) => string,
  render: (site: Site, layouts: Layouts) => string,
): Output {
  return each({
    of: (site) => [site],
    path,
    render: (site, _site, layouts) => render(site, layouts),
  });
}

/** Returns an output with one file for each thing; the type of the thing is known here only. */
function each<Thing>(output: Output<Thing>): Output {
  return output as unknown as Output;
}
