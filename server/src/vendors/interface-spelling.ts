/** Interface names as devices print them, whatever was typed. */

/**
 * @param types full names of interface types, the preferred one of an abbreviation first.
 * @returns a function that spells a name out (`eth1/1` → `Ethernet1/1`); words that cannot name an interface give nothing, unknown types stay as they are.
 */
export function spellingOf(types: readonly string[]): (text: string) => string | undefined {
  return text => {
    const parts = /^([a-z][a-z-]*?)(\d[\w/.:,-]*)?$/i.exec(text);
    if (!parts) return undefined;
    const [, word, number] = parts;
    const start = word!.toLowerCase();
    const type =
      types.find(name => name.toLowerCase() === start) ??
      (number === undefined ? undefined : types.find(name => name.toLowerCase().startsWith(start)));
    return number === undefined && type === undefined ? undefined : `${type ?? word}${number ?? ''}`;
  };
}
