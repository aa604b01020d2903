/** Interface names as devices print them, whatever was typed. */

/** Finds the type that a word names: in full, or as an abbreviation in front of a number. The preferred one of an abbreviation comes first. */
export function typeFinder(types: readonly string[]): (word: string, numbered: boolean) => string | undefined {
  const byLower = new Map(types.map(name => [name.toLowerCase(), name]));
  return (word, numbered) => {
    const start = word.toLowerCase();
    const exact = byLower.get(start);
    if (exact !== undefined || !numbered) return exact;
    for (const [lower, name] of byLower) if (lower.startsWith(start)) return name;
    return undefined;
  };
}

/**
 * @param types full names of interface types, the preferred one of an abbreviation first.
 * @returns a function that spells a name out (`eth1/1` → `Ethernet1/1`); words that cannot name an interface give nothing, unknown types stay as they are.
 */
export function spellingOf(types: readonly string[]): (text: string) => string | undefined {
  const typeOf = typeFinder(types);
  return text => {
    const parts = /^([a-z][a-z-]*?)(\d[\w/.:,-]*)?$/i.exec(text);
    if (!parts) return undefined;
    const [, word, number] = parts;
    const type = typeOf(word!, number !== undefined);
    return number === undefined && type === undefined ? undefined : `${type ?? word}${number ?? ''}`;
  };
}
