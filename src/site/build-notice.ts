import type { Entry } from "../load/records.ts";
import type { Context } from "./context.ts";
import { markdownPage } from "./markdown.ts";
import type { Prose } from "./site.ts";

/** Returns the page of the privacy notice, from `data/privacy-notice.md`. */
export function buildNotice(
  { record }: Entry<string>,
  { addresses, series }: Pick<Context, "addresses" | "series">,
): Prose {
  const { html, title } = markdownPage(record);
  const description = `How ${series.plain_title} handles personal data.`;
  return { page: addresses.page(`${addresses.webinar}privacy/`, title, description), html };
}
