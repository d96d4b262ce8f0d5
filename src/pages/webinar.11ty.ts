import { toHtml } from "../build/html.ts";
import type { Site, Webinar } from "../site/site.ts";

interface Data {
  readonly site: Site;
  readonly webinar: Webinar;
}

export const data = {
  pagination: { data: "due.webinars", size: 1, alias: "webinar" },
  permalink: ({ webinar }: Data) => webinar.page.path,
};

export const render = ({ site, webinar }: Data) =>
  toHtml("webinar.njk", { site, webinar, here: webinar.page });
