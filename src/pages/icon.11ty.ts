import { toIcon } from "../publish/icon.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: ({ site }: Data) => site.pages.icon.path,
};

export const render = ({ site }: Data) => toIcon(site);
