import { toJsonFeed } from "../publish/json-feed.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: ({ site }: Data) => site.pages.jsonFeed.path,
};

export const render = ({ site }: Data) => toJsonFeed(site);
