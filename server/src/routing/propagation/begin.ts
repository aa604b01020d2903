/** What enters the tables of a network by itself, before any route spreads. */
import { defaultPrefix, formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { selectedRoutes } from '../rib.ts';
import { touchSharing } from './dependents.ts';
import { textNumber } from './order.ts';
import { type Table, touch } from './table.ts';

/**
 * What may become a route without hearing of it: network statements, routes of other protocols, aggregates, default routes for neighbors.
 * @param isWanted by key; of network statements, which are many, all others are left out
 */
export function start(table: Table, isWanted: (key: string) => boolean = () => true): void {
  for (const [key, { prefix }] of table.networks) if (isWanted(key)) touch(table, maskPrefix(prefix), key);
  for (const { prefix } of table.config?.aggregates ?? []) touch(table, maskPrefix(prefix));
  if (table.vpn) return;
  // The active route counts where all protocols share one table, so its VPN route is looked at whatever BGP says.
  if (table.vrf && table.speaker.device.defaults.policyEnd === 'protocol-default')
    for (const { prefix } of selectedRoutes(table.rib, table.family)) touchSharing(table, prefix, formatPrefix(prefix), []);
  if (takesOthers(table)) for (const { prefix } of selectedRoutes(table.rib, table.family)) touch(table, prefix);
  if (table.sessions.some(session => session.families.get(table.name)?.defaultOriginate)) touch(table, defaultPrefix(table.family));
}

/** Routes of other protocols may enter. */
export function takesOthers({ config, speaker: { device } }: Pick<Table, 'config' | 'speaker'>): boolean {
  return (config?.redistributes.length ?? 0) > 0 || device.defaults.policyEnd === 'protocol-default';
}

/**
 * All prefixes that are brought in, and for each of those that take part a number for what chance does to it: the same for prefixes that the same
 * tables bring in. The others are left out.
 */
export function begin(
  tables: ReadonlyMap<string, Table>,
  isLookedAt: (key: string) => boolean,
): { readonly brought: Map<string, Prefix>; readonly chances: ReadonlyMap<string, number> } {
  const brought = new Map<string, Prefix>();
  const chances = new Map<string, number>();
  for (const [id, { dirty, prefixes }] of tables) {
    const number = textNumber(id);
    for (const key of [...dirty]) {
      if (!brought.has(key)) brought.set(key, prefixes.get(key)!);
      if (isLookedAt(key)) chances.set(key, ((chances.get(key) ?? 0) + number) | 0);
      else {
        dirty.delete(key);
        prefixes.delete(key);
      }
    }
  }
  return { brought, chances };
}
