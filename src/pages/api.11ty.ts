import { toApi } from "../publish/api.ts";
import type { ApiPage, Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
  readonly file: ApiPage;
}

export const data = {
  pagination: { data: "due.api", size: 1, alias: "file" },
  permalink: ({ file }: Data) => file.path,
};

export const render = ({ site, file }: Data) => toApi(site, file);
