import type { Site } from "../site/site.ts";

/** Returns the description of the JSON files for tools (OpenAPI 3.1.0); the schemas stay in their own files. */
export function toOpenApi({ series, pages, api }: Site): string {
  const { origin } = new URL(pages.home.url);
  const document = {
    openapi: "3.1.0",
    info: { title: pages.data.headTitle, description: series.description, version: "1" },
    externalDocs: { url: pages.data.url },
    servers: [{ url: origin }],
    paths: Object.fromEntries(
      api.map(({ name, url, title, schema }) => [
        url.slice(origin.length),
        {
          get: {
            operationId: name,
            summary: title,
            security: [],
            responses: {
              200: {
                description: title,
                content: { "application/json": { schema: { $ref: schema.url } } },
              },
            },
          },
        },
      ]),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
