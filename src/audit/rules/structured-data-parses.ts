import { type PageRule, problemIn } from "./audit-rule.ts";

const name = "structured-data-parses";

export const structuredDataParses: PageRule = {
  name,
  reason:
    "Search engines pass over structured data that is not JSON, or says nothing of schema.org.",
  checkPage: (page) =>
    page.structuredData.flatMap(({ data, offset }) => {
      const fact = mistakeIn(data);
      return fact === null ? [] : [problemIn(page, offset, name, fact)];
    }),
};

function mistakeIn(data: unknown): string | null {
  if (data === undefined) return "the structured data is not JSON";
  const context = (data as Readonly<Record<string, unknown>> | null)?.["@context"];
  return context === "https://schema.org"
    ? null
    : 'the structured data has no "@context" of schema.org';
}
