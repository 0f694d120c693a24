/** Objects whose properties every other object has: what reads hostile data must leave them alone. */
const SHARED = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype] as const;
const before = SHARED.map((shared) => Reflect.ownKeys(shared).length);

/** @throws where something was added to or taken from what all objects share. */
export function requireCleanPrototypes(): void {
  const now = SHARED.map((shared) => Reflect.ownKeys(shared).length);
  if (now.some((count, index) => count !== before[index])) throw new Error("something was added to a prototype");
  if ("polluted" in {}) throw new Error("every object is polluted");
}
