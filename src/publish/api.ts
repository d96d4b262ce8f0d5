import * as z from "zod";
import type { ApiName, ApiPage, Site } from "../site/site.ts";
import { toApiPerson } from "./api-person.ts";
import { type Api, apiSchemas } from "./api-schemas.ts";
import { toApiSeries } from "./api-series.ts";
import { toApiTalk } from "./api-talk.ts";
import { toApiWebinar } from "./api-webinar.ts";

/** Returns the content of a file under api/v1/ as JSON. */
export function toApi(site: Site, page: ApiPage): string {
  return json(contentOf(site, page));
}

/** Returns the JSON Schema (draft 2020-12) of a file. */
export function toApiSchema({ name, schema }: ApiPage): string {
  return json({ $id: schema.url, ...apiSchemaOf(name) });
}

/** Returns the same as an object without its address; `io: "input"` allows fields that are added later. */
export function apiSchemaOf(name: ApiName): object {
  return z.toJSONSchema(apiSchemas[name], { io: "input" });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function contentOf(site: Site, { name, schema }: ApiPage): Api<ApiName> {
  const $schema = schema.url;
  switch (name) {
    case "series":
      return { $schema, ...toApiSeries(site) };
    case "webinars":
      return { $schema, webinars: site.webinars.map(toApiWebinar) };
    case "talks":
      return { $schema, talks: site.talks.map((talk) => toApiTalk(talk, site.language.tag)) };
    case "people":
      return { $schema, people: site.people.map(toApiPerson) };
    case "next":
      return { $schema, webinar: site.next && toApiWebinar(site.next) };
  }
}
