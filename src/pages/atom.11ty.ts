import { toAtom } from "../publish/atom.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: ({ site }: Data) => site.pages.atom.path,
};

export const render = ({ site }: Data) => toAtom(site);
