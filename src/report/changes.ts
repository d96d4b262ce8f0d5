import { codeSpan, escapeMarkdown } from "../markup/escape-markdown.ts";
import { type News, newsOf } from "../publish/news.ts";
import type { Redirect, Site } from "../site/site.ts";
import { calendarChanges } from "./calendar-changes.ts";
import { nameChanges } from "./name-changes.ts";
import { recordingChanges } from "./recording-changes.ts";
import { transcriptChanges } from "./transcript-changes.ts";

/** A site and its rendered files, by path. */
export interface Edition {
  readonly site: Site;
  readonly pages: ReadonlyMap<string, string>;
}

/**
 * Returns in Markdown what a change means for visitors and subscribers. The same code makes both editions as of the same
 * moment, so that only the data differs.
 */
export function toChanges(before: Edition, after: Edition): string {
  const [old, fresh] = [before.site, after.site];
  const calendar = calendarChanges(old.webinars, fresh.webinars);
  const names = section("Published names", nameChanges(old, fresh));
  const changes = [
    section("Pages", pageChanges(before, after)),
    section("Feeds", feedChanges(newsOf(old), newsOf(fresh))),
    section("Recordings", recordingChanges(old.talks, fresh.talks)),
    section("Transcripts", transcriptChanges(old.talks, fresh.talks)),
    section("Redirects", redirectChanges(old.redirects, fresh.redirects)),
  ].join("");
  return names + changes === "" && calendar.every((line) => line.endsWith(": unchanged"))
    ? "Nothing changes for visitors and subscribers."
    : (names + section("Calendar", calendar) + changes).trim();
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `**${title}**\n\n${lines.join("\n")}\n\n`;
}

function pageChanges(before: Edition, after: Edition): string[] {
  const [old, fresh] = [titlesOf(before.site), titlesOf(after.site)];
  const forwards = new Set(after.site.redirects.map(({ path }) => path));
  const changed = (path: string) => before.pages.get(path) !== after.pages.get(path);
  const name = (path: string) => `${escapeMarkdown(fresh.get(path) ?? "")} ${codeSpan(path)}`;
  const gone = (path: string) =>
    `${escapeMarkdown(old.get(path) ?? "")} ${codeSpan(path)}${forwards.has(path) ? "" : ", without a redirect"}`;
  const paths = [...fresh.keys()];
  return [
    ...list("New", paths.filter((path) => !old.has(path)).map(name)),
    ...list("Changed", paths.filter((path) => old.has(path) && changed(path)).map(name)),
    ...list("Removed", [...old.keys()].filter((path) => !fresh.has(path)).map(gone)),
  ];
}

function titlesOf({ pages }: Site): ReadonlyMap<string, string> {
  return new Map([...pages.listed, pages.notFound].map(({ path, title }) => [path, title]));
}

/** Of more than twelve names, lists ten. */
function list(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.length > 12 ? names.slice(0, 10) : names;
  const rest = names.length > shown.length ? [`  - and ${names.length - shown.length} more`] : [];
  return [`- ${title} (${names.length}):`, ...shown.map((name) => `  - ${name}`), ...rest];
}

function feedChanges(before: readonly News[], after: readonly News[]): string[] {
  const shown = ({ url, title, html }: News) => [url, title, html].join("\n");
  const [old, kept] = [before, after].map((news) => new Map(news.map((one) => [one.id, one])));
  const renewed = (news: News) => {
    const last = old?.get(news.id);
    return last !== undefined && shown(last) !== shown(news);
  };
  const title = (news: News) => escapeMarkdown(news.title);
  return [
    ...list("New entries", after.filter(({ id }) => !old?.has(id)).map(title)),
    ...list("Changed entries", after.filter(renewed).map(title)),
    ...list("Removed entries", before.filter(({ id }) => !kept?.has(id)).map(title)),
  ];
}

function redirectChanges(before: readonly Redirect[], after: readonly Redirect[]): string[] {
  const targets = new Map(before.map(({ path, target }) => [path, target.href]));
  const kept = new Set(after.map(({ path }) => path));
  const fresh = after.filter(({ path, target }) => targets.get(path) !== target.href);
  const gone = before.filter(({ path }) => !kept.has(path));
  return [
    ...fresh.map(({ path, target }) => `- ${codeSpan(path)} forwards to ${codeSpan(target.href)}`),
    ...gone.map(({ path }) => `- ${codeSpan(path)} no longer forwards`),
  ];
}
