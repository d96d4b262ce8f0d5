import { isDeepStrictEqual } from "node:util";
import { dump } from "js-yaml";
import { type OutlineNode, readOutline } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import { type Path, valueAt } from "../schema/validate.ts";

/**
 * Returns the YAML of a file in which a field of the record at a path has a value, and nothing else is another one: comments
 * and layout stay. A new field stands where `order` has it. Returns null where the record is not written field by field.
 */
export function setField(
  text: string,
  path: Path,
  name: string,
  value: unknown,
  order: readonly string[],
): string | null {
  const node = path.reduce<OutlineNode | undefined>(
    (at, step) => at?.children.get(String(step)),
    readOutline(text),
  );
  if (!node || node.children.size === 0) return null;
  const edited = withField(text.replace(/(?<=[^\n])$/, "\n"), node, name, value, order);
  const intended = structuredClone(typedIn(text));
  const record = valueAt(intended, path);
  if (typeof record !== "object" || record === null) return null;
  Object.assign(record, { [name]: value });
  return isDeepStrictEqual(typedIn(edited), intended) ? edited : null;
}

function withField(
  text: string,
  { children }: OutlineNode,
  name: string,
  value: unknown,
  order: readonly string[],
): string {
  const fields = [...children].sort(([, a], [, b]) => a.name - b.name);
  const column = columnAt(text, fields[0]?.[1].name ?? 0);
  const lines = dump({ [name]: value }, { lineWidth: 100 - column }).replace(
    /\n(?=.)/g,
    `\n${" ".repeat(column)}`,
  );
  const old = children.get(name);
  if (old) return text.slice(0, old.name) + lines + text.slice(endOfField(text, old.name, column));
  const place = order.indexOf(name);
  const before = fields.filter(([other]) => order.indexOf(other) < place).at(-1)?.[1];
  const start = fields[0]?.[1].name ?? 0;
  if (!before) return `${text.slice(0, start)}${lines}${" ".repeat(column)}${text.slice(start)}`;
  const end = endOfField(text, before.name, column);
  return `${text.slice(0, end)}${" ".repeat(column)}${lines}${text.slice(end)}`;
}

/** Returns where the line after a field begins: its value is indented more, or a list at its own column. */
function endOfField(text: string, start: number, column: number): number {
  const more = new RegExp(
    `^(?:[ ]{${column + 1},}\\S.*|[ ]{${column}}-(?:[ ].*)?|[ \\t]*)(?:\\n|$)`,
  );
  let end = lineAfter(text, start);
  for (let at = end; at < text.length; at = lineAfter(text, at)) {
    const line = text.slice(at, lineAfter(text, at));
    if (!more.test(line)) break;
    // Empty lines belong to a value only if more of it follows.
    if (line.trim() !== "") end = at + line.length;
  }
  return end;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function typedIn(text: string): unknown {
  return readYaml({ file: "", text }).value;
}
