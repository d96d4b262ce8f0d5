import { problemIn } from "./built-site.ts";
import type { PageRule } from "./rule.ts";

const name = "structured-data-parses";

export const structuredDataParses: PageRule = {
  name,
  reason:
    "Search engines pass over structured data that is not JSON, or says nothing of schema.org.",
  checkPage: (page) =>
    page.jsonLd.flatMap(({ value, offset }) => {
      const fact = mistakeIn(value);
      return fact === null ? [] : [problemIn(page, offset, name, fact)];
    }),
};

function mistakeIn(json: string): string | null {
  try {
    const data: unknown = JSON.parse(json);
    const context = (data as Readonly<Record<string, unknown>> | null)?.["@context"];
    return context === "https://schema.org"
      ? null
      : 'the structured data has no "@context" of schema.org';
  } catch {
    return "the structured data is not JSON";
  }
}
