/**
 * Freezes an object with everything it refers to, cycles included, and returns it. Not recursive: a chain of thousands
 * of webinars would overflow the call stack.
 */
export function deepFreeze<Type>(root: Type): Type {
  const pending: object[] = [];
  const freeze = (value: unknown) => {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
    pending.push(Object.freeze(value));
  };
  freeze(root);
  for (let value = pending.pop(); value; value = pending.pop())
    if (Array.isArray(value)) for (const inner of value) freeze(inner);
    else for (const name in value) freeze(value[name as keyof typeof value]);
  return root;
}
