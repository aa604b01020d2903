/** Prefixes of a network that nothing in it tells apart: one of them goes through the simulation and stands for all. */
import { derivedFrom } from '../../model/derived.ts';
import type { Prefix } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';

/** Keys are canonical texts of prefixes. */
export interface Alike {
  /** The key of the prefix that stands for this one, often itself. */
  representativeOf(key: string): string;
  /** The keys of all prefixes that this one stands for, itself among them; none for one that another one stands for. */
  membersOf(key: string): readonly string[];
  /** Those that another one stands for. */
  readonly represented: ReadonlyMap<string, Represented>;
}

export interface Represented {
  readonly prefix: Prefix;
  /** The one that stands for it. */
  readonly by: Prefix;
}

/** Prefixes by key, the one that stands for all others first. */
export type AlikeGroup = readonly (readonly [key: string, prefix: Prefix])[];

/** Undefined where all stand alone. */
export function makeAlike(groups: Iterable<AlikeGroup>): Alike | undefined {
  const represented = new Map<string, Represented & { readonly key: string }>();
  const members = new Map<string, readonly string[]>();
  for (const [first, ...others] of groups) {
    if (!first || others.length === 0) continue;
    const [key, by] = first;
    members.set(key, [key, ...others.map(([other]) => other)]);
    for (const [other, prefix] of others) represented.set(other, { prefix, by, key });
  }
  if (represented.size === 0) return undefined;
  return {
    represented,
    representativeOf: key => represented.get(key)?.key ?? key,
    membersOf: key => members.get(key) ?? (represented.has(key) ? [] : [key]),
  };
}

/** Those that another one stands for, to be looked up by address. */
export const representedAt = derivedFrom(
  ({ represented }: Alike) => new PrefixMap<string>([...represented].map(([key, { prefix }]) => [prefix, key])),
);
