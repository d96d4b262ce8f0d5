import type { ArchiveYear, Page, Person, Site, Talk, Topic, Webinar } from "../site/site.ts";
import type { apiChanges } from "./api-changes.ts";

/** What every HTML layout gets, with the phrases of the site's language as `t`; the layout of a webinar, talk, person, topic or year gets that as well. */
export interface LayoutData {
  readonly site: Site;
  /** The page to render. */
  readonly here: Page;
  readonly webinar?: Webinar;
  readonly talk?: Talk;
  readonly person?: Person;
  readonly topic?: Topic;
  readonly year?: ArchiveYear;
  /** The HTML of a page of running text. */
  readonly content?: string;
  /** The lines that others paste into their pages. */
  readonly snippets?: Readonly<Record<string, string>>;
  /** What was added to the JSON files. */
  readonly changes?: typeof apiChanges;
}

/** The compiled layouts of the project, and the script of the search. */
export interface Layouts {
  /** Returns a page rendered by a layout: `talk.njk`. Throws where the layout prints an unknown field. */
  readonly toHtml: (layout: string, data: LayoutData) => string;
  /** Returns the HTML of a Markdown layout: `404.md`. */
  readonly proseOf: (layout: string, site: Site) => string;
  /** The JavaScript module of the search; the outline of an index has to precede it. */
  readonly finder: string;
  /** The script of the widget; its words have to precede it. */
  readonly widget: string;
}
