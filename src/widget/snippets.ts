import { escapeXml } from "../publish/escape-xml.ts";
import type { Site } from "../site/site.ts";
import { badgeWidth } from "./badge.ts";

/** What others paste into their own pages: code to copy, not to print as markup. */
export interface Snippets {
  readonly widget: string;
  readonly badgeHtml: string;
  readonly badgeMarkdown: string;
  /** In pixels. */
  readonly badgeWidth: string;
  /** The custom properties of the widget: "--webinar-accent". */
  readonly properties: string;
}

/** Returns the lines that show the next webinar, or a badge, on another site. */
export function snippetsOf(site: Site): Snippets {
  const { series, pages, handouts, api } = site;
  const name = escapeXml(series.plainTitle);
  const [home, badge, widget] = [pages.home, handouts.badge, handouts.widget].map(({ url }) =>
    escapeXml(url),
  );
  const next = escapeXml(api.find((file) => file.name === "next")?.url ?? "");
  return {
    widget: `<script async src="${widget}"></script><next-webinar src="${next}"><a href="${home}">${name}</a></next-webinar>`,
    badgeHtml: `<a href="${home}"><img src="${badge}" alt="${name}" width="${badgeWidth(site)}" height="20"></a>`,
    badgeMarkdown: `[![${series.plainTitle.replace(/[\\[\]]/g, "\\$&")}](${handouts.badge.url})](${pages.home.url})`,
    badgeWidth: `${badgeWidth(site)}`,
    properties: properties.join(", "),
  };
}

const properties = [
  "--webinar-accent",
  "--webinar-background",
  "--webinar-color",
  "--webinar-line",
];
