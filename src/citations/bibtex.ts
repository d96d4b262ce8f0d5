import { splitAtFormulas } from "../markup/formula.ts";
import type { CitedName, Talk } from "../site/site.ts";

/** Returns a talk as an entry of BibTeX and biblatex, in UTF-8; "" for one that cannot be cited. */
export function toBibtex({ citation, language, topics }: Talk): string {
  if (citation === null) return "";
  const { key, title, authors, date, event, doi, url } = citation;
  const [year = "", month] = date.split("-");
  const fields = [
    ["author", authors.map(nameOf).join(" and ")],
    // The inner braces keep its capitals.
    ["title", `{${escapeTex(title)}}`],
    ["howpublished", escapeTex(event)],
    ["year", year],
    ["month", month === undefined ? null : (months[Number(month) - 1] ?? null)],
    ["date", date],
    ["doi", doi],
    ["url", url],
    ["language", language],
    ["keywords", topics.map(({ name }) => escapeTex(name)).join(", ") || null],
  ] as const;
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : `  ${name} = ${name === "month" ? value : `{${value}}`},\n`,
  );
  return `@misc{${key},\n${lines.join("")}}\n`;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A name in braces is one part: "{World Health Organization}". */
function nameOf({ family, given }: CitedName): string {
  return given === null ? `{${escapeTex(family)}}` : `${escapeTex(family)}, ${escapeTex(given)}`;
}

/** Returns text in which TeX reads every character as itself, but for formulas. */
function escapeTex(text: string): string {
  return splitAtFormulas(text)
    .map((part) => (typeof part === "string" ? escapeWords(part) : `$${part.tex}$`))
    .join("");
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeWords(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (mark) => escapes[mark] ?? `\\${mark}`);
}
