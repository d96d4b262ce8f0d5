import { foldLetters } from "../words.ts";
import type { Mark } from "./page-blocks.ts";
import type { ImportedPerson } from "./source-facts.ts";

const honorifics =
  /^(?:(?:Prof(?:essor)?|Dr|Doctor|Mr|Mrs|Ms|Assoc|Asst|Associate|Assistant|Ing|Drs|Dra|Profa|PD)\b\.?[\s,]*)+(?=\p{L}{2})/u;

/** Returns a person by a name that may start with a title: "Prof. Ada Lind". */
export function personNamed(name: string, rest: Partial<ImportedPerson> = {}): ImportedPerson {
  const trimmed = name
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^[,;*]+|[,;:*]+$/g, "");
  const [honorific = ""] = honorifics.exec(trimmed) ?? [];
  const title = honorific.trim();
  return {
    name: trimmed.slice(honorific.length),
    ...(title === "" ? {} : { honorific: title }),
    ...rest,
  };
}

/** Returns the names that a text joins by commas, "&" or a word for "and". */
export function splitNames(text: string): string[] {
  return text
    .split(/\s*[,;]?\s+(?:&|and|und|et|y|og)\s+|\s*[,;&]\s*/)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name));
}

/** People with their institution, and the text behind them. */
interface NamedPeople {
  readonly people: readonly ImportedPerson[];
  readonly rest: string;
}

/**
 * Returns the people whom a text begins with, "Ada Lind & Ben Okoro (Harbour College)", each with the institution; a link
 * on a name is a home page.
 */
export function namesOfPeople(text: string, links: readonly Mark[] = []): NamedPeople {
  const lastLink = Math.max(0, ...links.map(({ end }) => end));
  const commas = links.length > 0 || !text.includes("(") ? "|,\\s+(?!and\\b|&)" : "";
  const cut = new RegExp(`\\s+(?:at|from)\\s+|\\s+[-–—|]\\s+|\\s*(?=\\()${commas}`, "u");
  const found = cut.exec(text.slice(lastLink));
  const at = found ? lastLink + found.index : text.length;
  const behind = found ? text.slice(at + found[0].length) : "";
  const { affiliation, rest } = institutionIn(behind);
  const shared = affiliation === "" ? {} : { affiliation };
  const linked = links.flatMap(({ text: names, url }) =>
    splitNames(names).map((name) =>
      personNamed(name, { ...shared, ...(url ? { website: url } : {}) }),
    ),
  );
  const others = splitNames(withoutLinks(text.slice(0, at), links));
  const named = links.length > 0 ? others.filter((name) => fullName.test(name)) : others;
  return { people: [...linked, ...named.map((name) => personNamed(name, shared))], rest };
}

/** Words beside links are a name only where each begins with a capital letter. */
const fullName = /^\p{Lu}[\p{L}.'’-]*(\s\p{Lu}[\p{L}.'’-]*)+$/u;

function withoutLinks(text: string, links: readonly Mark[]): string {
  return links.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${",".repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}

/** "(Harbour College, Norway)" or "University of Bergen (Norway)" with what follows. */
function institutionIn(text: string): { affiliation: string; rest: string } {
  const inBrackets = bracketed(text);
  if (inBrackets !== null)
    return { affiliation: inBrackets.trim(), rest: text.slice(inBrackets.length + 2) };
  const affiliation = text.replace(/\s*\(([^()]*)\)\s*$/, ", $1").trim();
  return { affiliation, rest: "" };
}

/** Returns what stands in the brackets that a text begins with, brackets inside them included; null without any. */
function bracketed(text: string): string | null {
  if (!text.startsWith("(")) return null;
  let depth = 0;
  for (const [i, letter] of [...text.split("")].entries()) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (depth === 0) return text.slice(1, i);
  }
  return null;
}

/** Returns the id of a person by the name, "zofia-zajac"; null for a name without a letter from a to z. */
export function idOfName(name: string): string | null {
  const id = foldLetters(name)
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id === "" ? null : id;
}
