import type { z } from "zod";
import { type TextKind, textKinds } from "./fields.ts";
import type { Path } from "./validate.ts";

/** A text of a record: where it stands, what it is, and what was typed. */
export interface TypedText {
  readonly path: Path;
  readonly kind: TextKind;
  readonly value: string;
}

/** What the definition of a zod schema may lead to. */
interface Definition {
  readonly options?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** Returns every text of a typed value that passed the schema, in the order of the schema. */
export function textsIn(schema: z.core.$ZodType, typed: unknown, path: Path = []): TypedText[] {
  const { options, innerType, element, shape, in: input } = schema._zod.def as Definition;
  const inside = innerType ?? input;
  if (inside) return textsIn(inside, typed, path);
  if (options) return options.flatMap((option) => textsIn(option, typed, path));
  if (typeof typed === "string") {
    const kind = textKinds.get(schema)?.kind;
    return kind ? [{ path, kind, value: typed }] : [];
  }
  if (Array.isArray(typed))
    return element ? typed.flatMap((item, i) => textsIn(element, item, [...path, i])) : [];
  const fields = (typed ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(shape ?? {}).flatMap(([name, field]) =>
    textsIn(field, fields[name], [...path, name]),
  );
}
