import type { Language } from "../languages/language.ts";
import { joinedNames } from "./byline.ts";
import type { Context } from "./context.ts";
import type { Page, Person, Talk } from "./site.ts";

/** A page while the site is built. */
interface PageDraft extends Page {
  headTitle: string;
}

/** The things whose pages may share a title with another page. */
interface Titled {
  readonly talks: readonly Talk[];
  readonly people: readonly Person[];
}

/**
 * Tells pages with the same title apart by what is in brackets after it: a talk by its code, a person by the institution
 * and then the id, anything else by its path. Tabs, bookmarks and search results show only titles.
 */
export function tellTitlesApart(
  pages: readonly Page[],
  things: Titled,
  { series, language }: Context,
): void {
  const marks = marksOf(things, language);
  const drafts: readonly PageDraft[] = pages;
  for (const level of [0, 1, 2])
    for (const same of groupsOfOneTitle(drafts))
      for (const page of same) {
        const mark = level === 2 ? page.path : marks.get(page)?.[level];
        if (mark) page.headTitle = `${page.title} (${mark}) – ${series.plain_title}`;
      }
}

function groupsOfOneTitle(pages: readonly PageDraft[]): PageDraft[][] {
  const groups = new Map<string, PageDraft[]>();
  for (const page of pages) {
    const shown = page.headTitle.replace(/\s+/g, " ").trim();
    const group = groups.get(shown);
    if (group) group.push(page);
    else groups.set(shown, [page]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function marksOf(
  { talks, people }: Titled,
  language: Language,
): Map<Page, readonly (string | null)[]> {
  const marks = new Map<Page, readonly (string | null)[]>();
  for (const { page, code, webinar, speakers } of talks)
    marks.set(page, [code ?? webinar.code, joinedNames(speakers, language)]);
  for (const { page, affiliation, id } of people) marks.set(page, [affiliation, id]);
  return marks;
}
