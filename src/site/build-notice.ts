import { say } from "../languages/fill-phrase.ts";
import type { Entry } from "../load/records.ts";
import type { Context } from "./context.ts";
import { markdownPage } from "./markdown.ts";
import type { Prose } from "./site.ts";

/** Returns the page of the privacy notice, from `data/privacy-notice.md`. */
export function buildNotice(
  { record }: Entry<string>,
  { addresses, series, language }: Pick<Context, "addresses" | "series" | "language">,
): Prose {
  const { html, title } = markdownPage(record);
  const description = say(language, "how_personal_data", { series: series.plain_title });
  return { page: addresses.page(`${addresses.webinar}privacy/`, title, description), html };
}
