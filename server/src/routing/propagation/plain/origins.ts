/** Where the prefixes of a network start. */
import { formatPrefix, type Prefix } from '../../../net/prefix.ts';
import { PrefixMap } from '../../../net/prefix-map.ts';
import { choose } from '../../decision/select.ts';
import type { Candidate, Path } from '../../path.ts';
import { start } from '../begin.ts';
import { candidateOf } from '../candidates.ts';
import { advertisesInactive } from '../offer.ts';
import { localPaths } from '../originate.ts';
import type { Table } from '../table.ts';

/** A table that brings a prefix in, by its number, with the path that it prefers to all that neighbors may send. */
export interface Owner {
  readonly table: number;
  readonly path: Path;
}

export interface Origin {
  readonly prefix: Prefix;
  readonly owners: readonly Owner[];
}

export interface Origins {
  readonly byKey: ReadonlyMap<string, Origin>;
  /** The same prefixes, to be looked up by address. */
  readonly prefixes: PrefixMap<string>;
  /** By table: the prefixes that it would bring in if its policies and routes allow it. */
  readonly looked: readonly ReadonlySet<string>[];
}

/** Undefined where what a table brings in may depend on what it learns. */
export function originsOf(tables: readonly Table[]): Origins | undefined {
  const byKey = new Map<string, { prefix: Prefix; owners: Owner[] }>();
  const prefixes = new PrefixMap<string>();
  const looked = tables.map(table => {
    start(table);
    return new Set(table.dirty);
  });
  for (const [i, table] of tables.entries()) {
    for (const key of looked[i]!) {
      const prefix = table.prefixes.get(key)!;
      const origin = byKey.get(key) ?? { prefix, owners: [] };
      byKey.set(key, origin);
      prefixes.set(prefix, key);
      const candidates = localPaths(table, prefix, key).map(path => candidateOf(table, path, key));
      if (!candidates.some(({ valid }) => valid)) continue;
      const { best } = choose(candidates, table.rules);
      if (!best || !beatsNeighbors(table, best)) return undefined;
      origin.owners.push({ table: i, path: best.path });
    }
  }
  return tables.every((table, i) => sendsWhatItLearns(table, i, byKey)) ? { byKey, prefixes, looked } : undefined;
}

/** What comes from an external neighbor without a policy has no weight, and the same local preference or a lower one. */
function beatsNeighbors({ rules: { steps } }: Table, { path: { attributes } }: Candidate): boolean {
  const { aigp, preference, localPreference, weight } = attributes;
  if (aigp !== undefined || preference !== undefined) return false;
  if (weight > 0 && steps.find(step => step !== 'preference') === 'weight') return true;
  const byOrigin = steps.indexOf('local-origin');
  return localPreference === undefined && weight >= 0 && byOrigin >= 0 && byOrigin < steps.indexOf('as-path-length');
}

/** Some software sends only routes in use: none that another protocol has too. */
function sendsWhatItLearns({ speaker, name, sessions, rib, family }: Table, number: number, byKey: Origins['byKey']): boolean {
  if (advertisesInactive(speaker) && sessions.every(({ families }) => families.get(name)?.advertiseInactive !== false)) return true;
  return rib.routes.entries(family).every(({ prefix }) => {
    const origin = byKey.get(formatPrefix(prefix));
    return !origin || origin.owners.some(({ table }) => table === number);
  });
}
