import { toHtml } from "../build/html.ts";
import type { Site, Topic } from "../site/site.ts";

interface Data {
  readonly site: Site;
  readonly topic: Topic;
}

export const data = {
  pagination: { data: "due.topics", size: 1, alias: "topic" },
  permalink: ({ topic }: Data) => topic.page.path,
};

export const render = ({ site, topic }: Data) =>
  toHtml("topic.njk", { site, topic, here: topic.page });
