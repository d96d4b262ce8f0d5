import { toHtml } from "../build/html.ts";
import type { Site, Talk } from "../site/site.ts";

interface Data {
  readonly site: Site;
  readonly talk: Talk;
}

export const data = {
  pagination: { data: "due.talks", size: 1, alias: "talk" },
  permalink: ({ talk }: Data) => talk.page.path,
};

export const render = ({ site, talk }: Data) => toHtml("talk.njk", { site, talk, here: talk.page });
