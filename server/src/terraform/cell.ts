/** Values that are computed when first needed, and know when they need themselves. */

/** @param onCycle the value when the computation asks for itself. */
export function cell<T>(compute: () => T, onCycle: () => T): () => T {
  let state: 'new' | 'running' | 'done' = 'new';
  let value: T;
  return () => {
    if (state === 'done') return value;
    if (state === 'running') return onCycle();
    state = 'running';
    value = compute();
    state = 'done';
    return value;
  };
}

/** One cell per name. @param make undefined when there is nothing of that name. */
export function cellsByName<T>(make: (name: string) => (() => T) | undefined): (name: string) => T | undefined {
  const cells = new Map<string, (() => T) | undefined>();
  return name => {
    if (!cells.has(name)) cells.set(name, make(name));
    return cells.get(name)?.();
  };
}
