import { load } from "js-yaml";

/** The fields before a page of Jekyll, as texts; lists are joined by commas. */
export type FrontMatter = Readonly<Record<string, string | undefined>>;

/** A page without the fields before it. */
interface Split {
  readonly fields: FrontMatter;
  readonly body: string;
  /** The line on which the body starts, from 1. */
  readonly line: number;
}

/** Returns the fields before a page, as Jekyll has them between lines of three hyphens, and the page. */
export function splitFrontMatter(text: string): Split {
  const [whole, yaml] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || yaml === undefined) return { fields: {}, body: text, line: 1 };
  const body = text.slice(whole.length);
  return { fields: textsOf(yaml), body, line: whole.split("\n").length };
}

function textsOf(yaml: string): FrontMatter {
  try {
    const fields = load(yaml);
    if (typeof fields !== "object" || fields === null) return {};
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        value === null || value === "" ? [] : [[name, [value].flat().map(textOf).join(", ")]],
      ),
    );
  } catch {
    return {};
  }
}

function textOf(value: unknown): string {
  if (typeof value === "object" && value !== null && "name" in value) return String(value.name);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
