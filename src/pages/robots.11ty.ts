import { toRobots } from "../publish/robots.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: "/robots.txt",
};

export const render = ({ site }: Data) => toRobots(site);
