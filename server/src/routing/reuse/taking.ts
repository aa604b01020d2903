/** What BGP takes from other protocols after an edit of such lines, and what they offer it in vain. */
import type { BgpFamily, Redistribution } from '../../model/bgp.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import { takesOthers } from '../propagation/begin.ts';
import type { Table } from '../propagation/table.ts';
import { taken } from '../redistribution.ts';
import { type RibRoute, selectedRoutes } from '../rib.ts';
import { sameInRouting } from './same-in-routing.ts';
import type { InVain, State } from './state.ts';

/** A family whose lines about routes of other protocols changed. */
export interface Taking {
  readonly before: BgpFamily;
  readonly now: BgpFamily;
}

/** By name of the table. */
export type TakingChanged = ReadonlyMap<string, Taking>;

/** @param ofBgp all prefixes of BGP, by key. @returns prefixes that such lines concern */
export function takenOtherwise(before: State, now: State, changed: TakingChanged, ofBgp: ReadonlyMap<string, Prefix>): Map<string, Prefix> {
  const found = new Map<string, Prefix>();
  const speakers = new Map(now.setting.speakers.map(speaker => [speaker.id, speaker]));
  for (const [id, taking] of changed) {
    const table = now.base.first.tables.get(id);
    if (!table) continue;
    const { id: vrf } = table.speaker;
    const { device } = speakers.get(vrf)!;
    const lines = linesChanged(taking);
    // Where routes begin to be offered at all, orders of chance look at the table too.
    const flips = taking.before.redistributes.length > 0 !== taking.now.redistributes.length > 0;
    const concerns = (route: RibRoute) => lines.some(({ types: _, ...line }) => taken(device, line, route) !== undefined);
    for (const { setting } of [before, now])
      for (const route of selectedRoutes(setting.ribs.get(vrf)!, table.family)) {
        const key = formatPrefix(route.prefix);
        if (concerns(route) || (flips && ofBgp.has(key))) found.set(key, route.prefix);
      }
  }
  return found;
}

/** All lines where the order of those that stay or what holds for all is another one. */
function linesChanged({ before, now }: Taking): readonly Redistribution[] {
  const isIn = (line: Redistribution, { redistributes }: BgpFamily) => redistributes.some(other => sameInRouting(line, other));
  const kept = [before.redistributes.filter(line => isIn(line, now)), now.redistributes.filter(line => isIn(line, before))] as const;
  const all = [...before.redistributes, ...now.redistributes];
  if (before.defaultMetric !== now.defaultMetric || before.takesDefault !== now.takesDefault || !sameInRouting(...kept)) return all;
  return [...before.redistributes.filter(line => !isIn(line, now)), ...now.redistributes.filter(line => !isIn(line, before))];
}

/** The state with those counted as a simulation of everything counts them. @param isNew some table takes routes for the first time, or none any more */
export function withThoseInVain(state: State, isNew: boolean): State {
  if (!isNew && state.inVain.size === 0) return state;
  const inVain = inVainIn(state);
  const cells = state.cells + cellsOf(inVain) - cellsOf(state.inVain);
  return { ...state, inVain, inVainCount: countOf(state, inVain), cells, count: state.count + countOf(state, inVain) - state.inVainCount };
}

function inVainIn({ setting, layers, base }: State): InVain {
  const found = new Map<string, ReadonlySet<string>>();
  const speakers = new Map(setting.speakers.map(speaker => [speaker.id, speaker]));
  for (const [
    id,
    {
      name,
      family,
      speaker: { id: vrf },
    },
  ] of base.first.tables) {
    const speaker = speakers.get(vrf)!;
    if (!takesOthers({ config: speaker.bgp.families.get(name), speaker } satisfies Pick<Table, 'config' | 'speaker'>)) continue;
    const keys = selectedRoutes(setting.ribs.get(vrf)!, family).map(({ prefix }) => formatPrefix(prefix));
    const isHeld = (key: string) => {
      const { first } = layers.at(key);
      return first.tables.get(id)!.selected.has(first.alike?.representativeOf(key) ?? key);
    };
    found.set(id, new Set(keys.filter(key => !isHeld(key))));
  }
  return found;
}

function cellsOf(inVain: InVain): number {
  let count = 0;
  for (const { size } of inVain.values()) count += size;
  return count;
}

function countOf({ layers }: State, inVain: InVain): number {
  const all = new Set([...inVain.values()].flatMap(keys => [...keys]));
  return [...all].filter(key => !layers.at(key).first.brought!.has(key)).length;
}
