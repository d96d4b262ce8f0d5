/** Freezes an object and everything it leads to, cycles included, and returns it. */
export function deepFreeze<Type>(root: Type): Type {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) continue;
    Object.freeze(value);
    pending.push(...Object.values(value));
  }
  return root;
}
