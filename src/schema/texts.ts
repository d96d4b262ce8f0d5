import type { z } from "zod";
import { type TextKind, textKinds } from "./fields.ts";
import type { Path } from "./validate.ts";

/** A text of a record: where it stands, what it is, and what was typed. */
export interface TypedText {
  readonly path: Path;
  readonly kind: TextKind;
  readonly value: string;
}

/** Where texts stand in the values that pass a schema: the value itself, its fields, its items; what has none is left out. */
interface TextMap {
  readonly kind: TextKind | null;
  readonly fields: readonly (readonly [name: string, map: TextMap])[];
  readonly items: TextMap | null;
}

/** What the definition of a zod schema may lead to. */
interface Definition {
  readonly options?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** Returns what finds every text of a typed value that passed a schema, in the order of the schema. */
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
    if (kind) found.push({ path, kind, value: typed });
  } else if (Array.isArray(typed)) {
    if (items) for (const [i, item] of typed.entries()) collect(items, item, path.concat(i), found);
  } else if (typeof typed === "object" && typed !== null)
    for (const [name, map] of fields) {
      const value = (typed as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined) collect(map, value, path.concat(name), found);
    }
}

function mapOf(schema: z.core.$ZodType): TextMap | null {
  const { options, innerType, element, shape, in: input } = schema._zod.def as Definition;
  const inside = innerType ?? input;
  if (inside) return mapOf(inside);
  const maps = (options ?? []).flatMap((option) => mapOf(option) ?? []);
  const kind = textKinds.get(schema)?.kind ?? maps.find((map) => map.kind)?.kind ?? null;
  const items = (element && mapOf(element)) ?? maps.find((map) => map.items)?.items ?? null;
  const fields = Object.entries(shape ?? {}).flatMap(([name, field]) => {
    const map = mapOf(field);
    return map ? [[name, map] as const] : [];
  });
  fields.push(...maps.flatMap((map) => map.fields));
  return kind || items || fields.length > 0 ? { kind, fields, items } : null;
}
