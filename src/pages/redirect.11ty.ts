import { toHtml } from "../build/html.ts";
import type { Redirect, Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
  readonly redirect: Redirect;
}

export const data = {
  pagination: { data: "due.redirects", size: 1, alias: "redirect" },
  permalink: ({ redirect }: Data) => redirect.path,
};

export const render = ({ site, redirect }: Data) =>
  toHtml("forward.njk", { site, here: redirect.target });
