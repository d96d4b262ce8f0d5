import type { Problem } from "../problems.ts";

/** What the messages of Nunjucks mean for who wrote the template; each names something. */
const meanings: readonly (readonly [message: RegExp, fact: string])[] = [
  [/unknown name: (\w+)(.*)/, "is not a name that templates have here"],
  [/filter not found: (.+)/, "is not a filter of Nunjucks"],
  [/template not found: (.+)/, "is not a template that can be included"],
  [/unknown block tag: (.+)/, "is not a tag of Nunjucks"],
  [/Unable to call `(.+?)`/, "cannot be called"],
];

const absent = "prints something that is absent here: put it between {% if … %} and {% endif %}";

/** Returns the mistake in a template that made Nunjucks throw; `sourceOf` returns the text of a template by its path. */
export function problemInTemplate(error: Error, sourceOf: (file: string) => string): Problem {
  // The last of the templates that the message lists is the innermost of those that include each other.
  const [, file = "", said = ""] = /^[\s\S]*\(([^()\n]+\.njk)\)([\s\S]*)$/.exec(error.message) ?? [
    "",
    "",
    error.message,
  ];
  const reason = said.trim().split("\n").at(-1)?.trim() ?? "";
  const found = meanings.flatMap(([message, fact]) => {
    const [, name, suggestion = ""] = message.exec(reason) ?? [];
    return name === undefined ? [] : [{ name, fact: `${fact}${suggestion}` }];
  })[0];
  const place = found && placeOf(found.name, sourceOf(file));
  return {
    file,
    ...(place ?? saidPlace(said)),
    field: found?.name ?? "",
    fact: found?.fact ?? factOf(reason),
  };
}

function factOf(reason: string): string {
  if (reason.includes("null or undefined")) return absent;
  return `is not sound Nunjucks: ${reason.replace(/^Error: /, "")}`;
}

function saidPlace(said: string): { line: number; column: number } {
  const [, line, column] = /\[Line (\d+), Column (\d+)\]/.exec(said) ?? [];
  return { line: Number(line ?? 1), column: Number(column ?? 1) };
}

/** Nunjucks does not always say where a name stands: it is the first one inside a tag. */
function placeOf(name: string, text: string): { line: number; column: number } | null {
  for (const { 0: tag, index } of text.matchAll(/{[{%][\s\S]*?[%}]}/g)) {
    const at = wordIn(tag, name);
    if (at < 0) continue;
    const before = text.slice(0, index + at).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return null;
}

/** Returns where a name stands in a tag as a whole word; -1 where it does not. */
function wordIn(tag: string, name: string): number {
  const escaped = name.replace(/[^\w\s]/g, "\\$&");
  return tag.search(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`));
}
