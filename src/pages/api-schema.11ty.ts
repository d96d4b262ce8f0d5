import { toApiSchema } from "../publish/api.ts";
import type { ApiPage } from "../site/site.ts";

interface Data {
  readonly file: ApiPage;
}

export const data = {
  pagination: { data: "due.api", size: 1, alias: "file" },
  permalink: ({ file }: Data) => file.schema.path,
};

export const render = ({ file }: Data) => toApiSchema(file);
