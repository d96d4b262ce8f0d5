// What a file of another program holds is not known before it is read: these return what is of a type, or nothing.

/** A value with named fields, as JSON and YAML have them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns a value with its fields; no fields for anything else. */
export function fieldsIn(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

/** Returns the items of a list that have fields; none for anything else. */
export function recordsIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsIn) : [];
}

/** Returns a text without blanks around it, a number as text; "" for anything else. */
export function textIn(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** Returns the fields of a record that have a value; empty texts are none. */
export function filled<Record extends object>(
  record: Record,
): { [name in keyof Record]?: NonNullable<Record[name]> } {
  const entries = Object.entries(record).filter(
    ([, value]) => value !== "" && value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as { [name in keyof Record]?: NonNullable<Record[name]> };
}
