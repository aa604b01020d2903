/** What an edit of interfaces and of protocols inside changes in the routes that lead to neighbors and next hops. */
import type { Device } from '../../model/device.ts';
import { sameValue } from '../../model/same.ts';
import { type Address, addressKey, sameAddress } from '../../net/address.ts';
import { comparePrefixes, formatPrefix, hostPrefix, type Prefix } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';
import { findLinks, type Links } from '../igp/links.ts';
import { buildRibs, type Ribs } from '../igp/ribs.ts';
import { type Rib, type RibRoute, resolve, sameRoute } from '../rib.ts';

export interface Interior {
  readonly links: Links;
  /** Before the edit and after it, without BGP. Those whose routes are the same keep their identity. */
  readonly before: Ribs;
  readonly ribs: Ribs;
  /** By name of the VRF (`vrfId`): what came, changed or went. */
  readonly changed: ReadonlyMap<string, PrefixMap<string>>;
}

/** Undefined where VRFs came or went. @param devices as they are now, sorted by name; none of them takes routes of BGP into another protocol */
export function interiorSince(before: Ribs, devices: readonly Device[]): Interior | undefined {
  const links = findLinks(devices);
  const built = buildRibs(devices, links, new Map());
  if (built.size !== before.size) return undefined;
  const ribs = new Map<string, Rib>();
  const changed = new Map<string, PrefixMap<string>>();
  for (const [id, rib] of built) {
    const known = before.get(id);
    if (!known) return undefined;
    const differing = changedIn(known, rib);
    ribs.set(id, differing.length === 0 && sameValue(known.viaDefault, rib.viaDefault) ? known : rib);
    if (differing.length > 0) changed.set(id, new PrefixMap(differing.map(prefix => [prefix, formatPrefix(prefix)])));
  }
  return { links, before, ribs, changed };
}

function changedIn(before: Rib, now: Rib): Prefix[] {
  const [old, present] = [before.routes.entries(), now.routes.entries()];
  const found: Prefix[] = [];
  let at = 0;
  for (const { prefix, value } of present) {
    while (at < old.length && !isEqual(old[at]!.prefix, prefix) && comparePrefixes(old[at]!.prefix, prefix) < 0) {
      if (old[at]!.value.length > 0) found.push(old[at]!.prefix);
      at++;
    }
    const isKnown = at < old.length && isEqual(old[at]!.prefix, prefix);
    if (!sameList(isKnown ? old[at]!.value : nothing, value)) found.push(prefix);
    if (isKnown) at++;
  }
  for (; at < old.length; at++) if (old[at]!.value.length > 0) found.push(old[at]!.prefix);
  return found;
}

const nothing: readonly RibRoute[] = [];

/** Of two without host bits. */
const isEqual = (a: Prefix, b: Prefix) => a === b || (a.length === b.length && sameAddress(a, b));

/** Whatever is said of them, lines too. */
export function sameList(a: readonly RibRoute[], b: readonly RibRoute[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !isSame(a[i]!, b[i]!)) return false;
  return true;
}

function isSame(a: RibRoute, b: RibRoute): boolean {
  if (!sameRoute(a, b) || !sameLink(a.firstLink, b.firstLink)) return false;
  for (const field in b) if (!(field in a) && b[field as keyof RibRoute] !== undefined) return false;
  for (const key in a) {
    const field = key as keyof RibRoute;
    if (compared.has(field) || a[field] === b[field]) continue;
    if (!sameValue(a[field], b[field])) return false;
  }
  return true;
}

/** What is the same by the prefix that was looked up and by `sameRoute`, or has its own comparison. */
const compared: ReadonlySet<keyof RibRoute> = new Set(['prefix', 'nextHops', 'firstLink']);

function sameLink(a: RibRoute['firstLink'], b: RibRoute['firstLink']): boolean {
  if (!a || !b) return a === b;
  return a.interface === b.interface && a.cost === b.cost && (a.place === b.place || sameValue(a.place, b.place));
}

/** Whether an address is reached in another way from a VRF than before, by routes that are not of BGP. */
export type Otherwise = (id: string, address: Address) => boolean;

export function reachedOtherwise({ before, ribs, changed }: Interior): Otherwise {
  const known = new Map<string, Map<number | string, boolean>>();
  return (id, address) => {
    const prefixes = changed.get(id);
    if (!prefixes) return false;
    const answers = known.get(id) ?? new Map<number | string, boolean>();
    known.set(id, answers);
    const name = addressKey(address);
    const found = answers.get(name) ?? differs(before.get(id)!, ribs.get(id)!, prefixes, address);
    answers.set(name, found);
    return found;
  };
}

function differs(before: Rib, now: Rib, changed: PrefixMap<string>, address: Address): boolean {
  if (changed.covering(hostPrefix(address)).length === 0 && !hasGateway(now, address)) return false;
  const [old, present] = [resolve(before, address), resolve(now, address)];
  if (!old || !present) return old !== present;
  return (
    old.metric !== present.metric ||
    old.connected !== present.connected ||
    !sameValue(old.nextHops, present.nextHops) ||
    old.route.prefix.length !== present.route.prefix.length ||
    !isSame(old.route, present.route)
  );
}

/** The way may go on over other routes. */
function hasGateway({ routes }: Rib, address: Address): boolean {
  const covering = routes.covering(hostPrefix(address));
  return covering.some(({ value }) => value.some(({ nextHops }) => nextHops.some(({ via, interface: port }) => via && port === undefined)));
}
