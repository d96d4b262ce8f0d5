import type { ArchiveYear, Page, Person, Site, Talk, Topic, Webinar } from "../site/site.ts";

/** What every HTML layout gets; a layout for one webinar, talk, person, topic or year gets that as well. */
export interface LayoutData {
  readonly site: Site;
  /** The page that is rendered. */
  readonly here: Page;
  readonly webinar?: Webinar;
  readonly talk?: Talk;
  readonly person?: Person;
  readonly topic?: Topic;
  readonly year?: ArchiveYear;
  /** The HTML of a page of running text. */
  readonly content?: string;
}

/** The layouts of the project, compiled. */
export interface Layouts {
  /** Returns the HTML page that a layout makes: `talk.njk`. Throws where the layout prints an unknown field. */
  readonly toHtml: (layout: string, data: LayoutData) => string;
  /** Returns the HTML of running text from a layout in Markdown: `404.md`. */
  readonly proseOf: (layout: string, site: Site) => string;
  /** The module that visitors load when they search; the outline of an index has to stand in front of it. */
  readonly finder: string;
}
