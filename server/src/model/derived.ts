/** Values derived from objects of the model, made once for each identity: objects that did not change keep theirs. */
export function derivedFrom<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return from => {
    const found = known.get(from);
    if (found) return found.value;
    const value = make(from);
    known.set(from, { value });
    return value;
  };
}
