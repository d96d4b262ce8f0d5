import { toJsonFeed } from "../publish/json-feed.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = { permalink: ({ site }: Data) => site.pages.jsonFeed.path };

export const render = ({ site }: Data) => toJsonFeed(site);
