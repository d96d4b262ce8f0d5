import type { LayoutData } from "./layouts.ts";

/** Where a visitor can mend a page on GitHub, or report a mistake in it. */
export interface Feedback {
  /** The editor of the file that the page is made from; null for a page that is made from many. */
  readonly editUrl: string | null;
  /** The form for mistakes, with the address of the page. */
  readonly reportUrl: string;
}

/** Returns the links at the foot of a page; null for a series that names no repository. */
export function feedbackOf(data: LayoutData): Feedback | null {
  const { repositoryUrl } = data.site.series;
  if (repositoryUrl === null) return null;
  const file = fileOf(data);
  const query = new URLSearchParams({ template: "mistake.yml", page: data.here.url });
  return {
    editUrl: file === null ? null : `${repositoryUrl}/edit/main/data/${file}`,
    reportUrl: `${repositoryUrl}/issues/new?${query}`,
  };
}

/** A talk begins on a line of its webinar's file. */
function fileOf({ site, here, webinar, talk, person }: LayoutData): string | null {
  if (talk) return `episodes/${talk.webinar.id}.yaml#L${talk.line}`;
  if (webinar) return `episodes/${webinar.id}.yaml`;
  if (person) return `people/${person.id}.yaml`;
  if (here === site.privacyNotice?.page) return "privacy-notice.md";
  return here === site.pages.home ? "series.yaml" : null;
}
