/** Interface names as devices print them, whatever was typed. */
import type { NamePart } from '../notation/language.ts';

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

/** Where the interface begins that the zone of a link-local address names (`fe80::1%Ethernet1`, RFC 4007 section 11); 0: there is none. */
export const zoneStart = (text: string) => (/^fe80:[\da-f:]*%./i.test(text) ? text.indexOf('%') + 1 : 0);

/** The interface in a word that is an address with its zone. */
export function zoneName(text: string, spell: (text: string) => string | undefined): readonly NamePart[] | undefined {
  const start = zoneStart(text);
  const name = spell(text.slice(start));
  return name === undefined ? undefined : [{ name, kind: 'interface', role: 'reference', start, end: text.length }];
}

/**
 * @param types full names of interface types, the preferred one of an abbreviation first.
 * @returns a function that spells a name out (`eth1/1` → `Ethernet1/1`); words that cannot name an interface give nothing, unknown types stay as they are.
 */
export function spellingOf(types: readonly string[]): (text: string) => string | undefined {
  const typeOf = typeFinder(types);
  const spell = (text: string): string | undefined => {
    if (zoneStart(text) > 0) return spell(text.slice(zoneStart(text)));
    const parts = /^([a-z][a-z-]*?)(\d[\w/.:,-]*)?$/i.exec(text);
    if (!parts) return undefined;
    const [, word, number] = parts;
    const type = typeOf(word!, number !== undefined);
    return number === undefined && type === undefined ? undefined : `${type ?? word}${number ?? ''}`;
  };
  return spell;
}
