import nunjucks from "nunjucks";
import { suggest } from "../problems.ts";

/** What every Nunjucks template has without being given it. */
const builtIn = ["range", "cycler", "joiner"];

/** The scopes of Nunjucks, which its types leave out. */
interface Scope {
  lookup: (name: string) => unknown;
}

const { Frame } = nunjucks.runtime as unknown as { readonly Frame: new () => Scope };

/** The error of a template that names what it was not given. */
function unknownName(name: string, known: readonly string[]): Error {
  return new Error(`unknown name: ${name}${suggest(name, known)}`);
}

/**
 * Returns the outermost scope of a template that gets these fields: it throws at any other name, for which Nunjucks would
 * print nothing in `if` and `for`.
 */
export function strictNames(fields: object): object {
  const known = Object.keys(fields);
  const scope = new Frame();
  scope.lookup = (name) => {
    if (known.includes(name) || builtIn.includes(name)) return undefined;
    throw unknownName(name, known);
  };
  return scope;
}

/** Returns the same fields, in all of whose objects and lists a field that does not exist is an error. */
export function strictFields<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, strict(value)]),
  ) as Fields;
}

function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(strictFields(value), {
    get: (target, name) => {
      if (typeof name === "string" && !(name in target))
        throw unknownName(name, Object.keys(target));
      return Reflect.get(target, name);
    },
  });
}
