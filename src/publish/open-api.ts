import type { ApiPage, Site } from "../site/site.ts";
import { apiSchemaOf } from "./api.ts";

/** Returns the description of the JSON files for tools (OpenAPI 3.1.0), with a copy of each schema: few tools load others. */
export function toOpenApi({ series, pages, api }: Site): string {
  const { origin } = new URL(pages.home.url);
  const document = {
    openapi: "3.1.0",
    info: { title: pages.data.headTitle, description: series.description, version: "1" },
    externalDocs: { url: pages.data.url },
    servers: [{ url: origin }],
    security: [],
    paths: Object.fromEntries(
      api.map((page) => [page.url.slice(origin.length), { get: operation(page) }]),
    ),
    components: {
      schemas: Object.fromEntries(
        api.map(({ name, schema }) => [
          name,
          { ...apiSchemaOf(name), externalDocs: { url: schema.url } },
        ]),
      ),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function operation({ name, title }: ApiPage) {
  const schema = { $ref: `#/components/schemas/${name}` };
  return {
    operationId: name,
    summary: title,
    responses: { 200: { description: title, content: { "application/json": { schema } } } },
  };
}
