import type { z } from "zod";
import { type TextKind, textKinds } from "./fields.ts";
import type { InnerSchemas, Path } from "./validate.ts";

/** A text of a record: its path, its kind and its typed value. */
export interface TypedText {
  readonly path: Path;
  readonly kind: TextKind;
  readonly value: string;
}

/** Where a schema has texts: in the value itself, its fields or its items; branches without texts are left out. */
interface TextMap {
  readonly kind: TextKind | null;
  readonly fields: readonly (readonly [name: string, map: TextMap])[];
  readonly items: TextMap | null;
}

/** Returns a function that finds every text of a typed value, in the order of the schema that the value passed. */
export function textFinder(schema: z.core.$ZodType): (typed: unknown) => TypedText[] {
  const map = mapOf(schema);
  return (typed) => {
    const found: TypedText[] = [];
    if (map) collect(map, typed, [], found);
    return found;
  };
}

function collect({ kind, fields, items }: TextMap, typed: unknown, path: Path, found: TypedText[]) {
  if (typeof typed === "string") {
    // In place of an address, some fields take a word such as none, or an id.
    if (kind && (kind !== "address" || /^https?:/i.test(typed)))
      found.push({ path, kind, value: typed });
  } else if (Array.isArray(typed)) {
    if (items) for (const [i, item] of typed.entries()) collect(items, item, path.concat(i), found);
  } else if (typeof typed === "object" && typed !== null)
    for (const [name, map] of fields) {
      const value = (typed as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined) collect(map, value, path.concat(name), found);
    }
}

function mapOf(schema: z.core.$ZodType): TextMap | null {
  const { options, innerType, element, shape, in: input } = schema._zod.def as InnerSchemas;
  const inside = innerType ?? input;
  if (inside) return mapOf(inside);
  const maps = (options ?? []).flatMap((option) => mapOf(option) ?? []);
  const kind = textKinds.get(schema)?.kind ?? maps.find((map) => map.kind)?.kind ?? null;
  const items = (element && mapOf(element)) ?? maps.find((map) => map.items)?.items ?? null;
  const own = Object.entries(shape ?? {}).flatMap(([name, field]) => {
    const map = mapOf(field);
    return map ? [[name, map] as const] : [];
  });
  const fields = [...own, ...maps.flatMap((map) => map.fields)];
  return kind || items || fields.length > 0 ? { kind, fields, items } : null;
}
