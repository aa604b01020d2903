/**
 * Which prefixes of routers inside the network are alike: the same routers bring them in by the same statements and routes, no policy, list or aggregate
 * tells them apart, and none of them may lead to the next hop of another route.
 */
import type { Outside } from '../../model/announcement.ts';
import type { Device } from '../../model/device.ts';
import type { Term } from '../../model/policy.ts';
import { everyCondition, everyTerm } from '../../model/statements.ts';
import { type Address, addressBits, addressKey, formatAddress } from '../../net/address.ts';
import { hostPrefix, type Prefix, prefixKey } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';
import type { Ribs } from '../igp/ribs.ts';
import { prefixAnswers } from '../policy/prefix-answers.ts';
import { start } from '../propagation/begin.ts';
import { heardFromOutside } from '../propagation/outside.ts';
import { joinsOthers, type Table } from '../propagation/table.ts';
import type { RibRoute } from '../rib.ts';
import { type Alike, type AlikeGroup, makeAlike } from './alike.ts';

/** A prefix, and what tells it from others. */
interface Begun {
  readonly key: string;
  readonly prefix: Prefix;
  text: string;
}

/** Looks once. */
export function rememberingAlike(ribs: Ribs, outside: Outside | undefined): (tables: ReadonlyMap<string, Table>) => Alike | undefined {
  let found: { readonly alike: Alike | undefined } | undefined;
  return tables => {
    found ??= { alike: findAlike(tables, ribs, outside) };
    return found.alike;
  };
}

/** @param tables those of a run before it begins; undefined where prefixes may depend on each other in ways that are not looked at here. */
function findAlike(tables: ReadonlyMap<string, Table>, ribs: Ribs, outside: Outside | undefined): Alike | undefined {
  const all = [...tables.values()];
  if (!all.every(mayHold)) return undefined;
  const devices = [...new Set(all.map(({ speaker }) => speaker.device))];
  const begun = begunIn(all, outside);
  leaveOutAlone(begun, all, devices, ribs);
  if (begun.size < 2) return undefined;
  const answersTo = prefixAnswers(devices);
  if (!answersTo) return undefined;
  addRoutes(begun, devices, ribs);
  const groups = new Map<string, [string, Prefix][]>();
  for (const { key, prefix, text } of begun.values()) {
    const all = `${answersTo(prefix)} ${text}`;
    const group = groups.get(all);
    if (group) group.push([key, prefix]);
    else groups.set(all, [[key, prefix]]);
  }
  return makeAlike(groups.values() satisfies Iterable<AlikeGroup>);
}

/** Whether what happens to a prefix in the table may be the same for another one. */
function mayHold(table: Table): boolean {
  const { vrps, name, sessions, speaker } = table;
  if (joinsOthers(table) || vrps || speaker.device.routeConditions.size > 0) return false;
  return sessions.every(({ families }) => {
    const { conditional, defaultOriginate } = families.get(name) ?? {};
    return !conditional && !defaultOriginate?.policy;
  });
}

/** What tables bring in themselves, but for the default route and what neighbors from outside announce too. */
function begunIn(tables: readonly Table[], outside: Outside | undefined): Map<number | string, Begun> {
  const begun = new Map<number | string, Begun>();
  for (const [i, table] of tables.entries()) {
    start(table);
    for (const key of table.vpn ? [] : table.dirty) {
      const prefix = table.prefixes.get(key)!;
      if (prefix.length === 0) continue;
      const number = prefixKey(prefix);
      const found = begun.get(number) ?? { key, prefix, text: '' };
      const statement = table.networks.get(key);
      found.text += ` ${i}${statement ? `:${statement.policy?.value ?? ''},${statement.backdoor ?? ''}` : ''}`;
      begun.set(number, found);
    }
  }
  for (const table of outside && begun.size > 0 ? tables : [])
    for (const { prefix } of heardFromOutside(table, outside!)) begun.delete(prefixKey(prefix));
  return begun;
}

/** Takes out aggregates and what may lead to a next hop. */
function leaveOutAlone(begun: Map<number | string, Begun>, tables: readonly Table[], devices: readonly Device[], ribs: Ribs): void {
  for (const { bgp } of devices)
    for (const { families } of bgp.values())
      for (const { aggregates } of families.values()) for (const { prefix } of aggregates) begun.delete(prefixKey(prefix));
  if (begun.size === 0) return;
  const addresses = new PrefixMap<true>();
  const seen = new Set<number | string>();
  for (const address of nextHopsIn(tables, devices, ribs)) {
    const key = addressKey(address);
    if (!seen.has(key)) addresses.set(hostPrefix(address), true);
    seen.add(key);
  }
  const isOwn = (address: string) => tables.some(({ speaker }) => speaker.addresses.has(address));
  for (const [number, { prefix }] of begun)
    if (addresses.coversAny(prefix) || (prefix.length === addressBits(prefix.family) && isOwn(formatAddress(prefix)))) begun.delete(number);
}

/** Those of sessions, of routes and of policies. */
function* nextHopsIn(tables: readonly Table[], devices: readonly Device[], ribs: Ribs): Generator<Address> {
  for (const { sessions, external } of tables)
    for (const { localAddress, remoteAddress } of [...sessions, ...external]) {
      if (localAddress) yield localAddress;
      if (remoteAddress) yield remoteAddress;
    }
  for (const { routes } of ribs.values())
    for (const { value } of routes.entries()) for (const { nextHops } of value) for (const { via } of nextHops) if (via) yield via;
  for (const { policies } of devices)
    for (const { terms } of policies.values())
      for (const { actions } of everyTerm(terms))
        for (const action of actions) if (action.type === 'next-hop' && typeof action.to === 'object') yield action.to;
}

/** What other protocols have of each prefix, and where. Interfaces count where policies look at them. */
function addRoutes(begun: ReadonlyMap<number | string, Begun>, devices: readonly Device[], ribs: Ribs): void {
  const looksAtPorts = devices.some(({ policies }) => [...policies.values()].some(({ terms }) => everyTerm(terms).some(asksForInterface)));
  let number = 0;
  for (const { routes } of ribs.values()) {
    number++;
    for (const { prefix, value } of routes.entries()) {
      const found = begun.get(prefixKey(prefix));
      if (found && value.length > 0) found.text += ` ${number}${JSON.stringify(value.map(route => besidesPrefix(route, looksAtPorts)))}`;
    }
  }
}

const asksForInterface = ({ conditions }: Term) => everyCondition(conditions).some(({ type }) => type === 'interface');

/** All that policies may look at. */
export function besidesPrefix({ prefix: _, place: __, nextHops, ...route }: RibRoute, withPorts: boolean): unknown {
  return { ...route, nextHops: withPorts ? nextHops : nextHops.map(({ via, blackhole }) => ({ via, blackhole })) };
}
