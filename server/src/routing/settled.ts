/** The tables of a simulation as they came to rest, for questions that are asked afterwards. */
import type { Outside } from '../model/announcement.ts';
import { type Prefix, parsePrefix } from '../net/prefix.ts';
import { fromOf } from './path.ts';
import { tableId } from './propagation/make-table.ts';
import { isAnnounced } from './propagation/outside.ts';
import type { Table } from './propagation/table.ts';
import { vrfId } from './rib.ts';
import type { Session } from './sessions/session.ts';
import type { SimulatedFamily } from './sessions/speaker.ts';
import type { Simulation } from './simulation.ts';

/** What explanations look at. */
export interface Settled {
  readonly tables: ReadonlyMap<string, Table>;
  readonly sessions: readonly Session[];
  /** Other states in which the network may come to rest. */
  readonly others: readonly ReadonlyMap<string, Table>[];
  readonly outside: Outside | undefined;
}

/** Tables by prefix. */
export interface SettledPrefixes {
  /** The prefix that stands for this one; undefined where all stand for themselves. */
  readonly keyOf: ((prefix: string) => string) | undefined;
  /** The tables that hold it. */
  readonly at: (key: string) => Settled;
}

const settled = new WeakMap<Simulation, SettledPrefixes>();

/** Keeps what later questions need. */
export function rememberSettled(simulation: Simulation, state: SettledPrefixes): void {
  settled.set(simulation, state);
}

/** The prefix that stands for one and has its rows; undefined where all stand for themselves. */
export function keysOf(simulation: Simulation): SettledPrefixes['keyOf'] {
  return settled.get(simulation)?.keyOf;
}

/** What a prefix comes to in the whole network. */
export interface SettledPrefix {
  readonly state: Settled;
  readonly name: 'ipv4' | 'ipv6';
  /** Its key in tables, and the prefix that stands for it. */
  readonly key: string;
  readonly prefix: Prefix;
}

/** The prefix that was last asked for: questions come for all devices in turn. */
const last = new WeakMap<SettledPrefixes, { readonly prefix: string; readonly found: SettledPrefix | undefined }>();

/**
 * Undefined where the network does not settle, or not in one way for the prefix, or nobody has it: then nothing can be explained.
 * @param prefix canonical text
 */
export function settledPrefix(simulation: Simulation, prefix: string): SettledPrefix | undefined {
  const state = settled.get(simulation);
  if (!state || !simulation.converged) return undefined;
  const known = last.get(state);
  if (known?.prefix === prefix) return known.found;
  const found = findPrefix(state, prefix);
  last.set(state, { prefix, found });
  return found;
}

function findPrefix({ keyOf, at }: SettledPrefixes, prefix: string): SettledPrefix | undefined {
  const key = keyOf?.(prefix) ?? prefix;
  const state = at(key);
  const name = prefix.includes(':') ? 'ipv6' : 'ipv4';
  const value = prefixOf(state, name, key);
  return value && !isOpen(state, key) ? { state, name, key, prefix: value } : undefined;
}

export function tableOf({ tables }: Settled, device: string, vrf: string, name: SimulatedFamily): Table | undefined {
  return tables.get(tableId(vrfId(device, vrf), name));
}

/** Another state has another best path of the prefix somewhere. */
function isOpen({ tables, others }: Settled, key: string): boolean {
  const bestOf = (table: Table | undefined) => {
    const best = table?.selected.get(key)?.best;
    return best && `${fromOf(best.path)} ${best.path.source}`;
  };
  return others.some(other => [...tables].some(([id, table]) => bestOf(table) !== bestOf(other.get(id))));
}

/** A prefix that some router has a path for, or a neighbor outside is assumed to announce. */
function prefixOf({ tables, outside }: Settled, name: string, key: string): Prefix | undefined {
  for (const table of tables.values())
    if (table.name === name && (table.selected.get(key)?.candidates.length ?? 0) > 0) return table.prefixes.get(key);
  const parsed = outside && parsePrefix(key);
  return parsed?.ok && isAnnounced(outside!, parsed.value) ? parsed.value : undefined;
}
