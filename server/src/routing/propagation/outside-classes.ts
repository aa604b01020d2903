/**
 * Prefixes from outside that the whole network treats alike: the same neighbors announce them with the same attributes, and nothing that is configured
 * tells them apart. One of them stands for all: a full table then costs as much as it has different sets of attributes, not prefixes.
 */
import type { Announcement, Outside } from '../../model/announcement.ts';
import type { Device } from '../../model/device.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { formatAsPath } from '../../net/as-path.ts';
import { formatPrefix, hostPrefix, maskPrefix, type Prefix, parsePrefix } from '../../net/prefix.ts';
import { PrefixMap } from '../../net/prefix-map.ts';
import type { Links } from '../igp/links.ts';
import type { Ribs } from '../igp/ribs.ts';
import { prefixClasses } from '../policy/prefix-classes.ts';
import type { Session } from '../sessions/session.ts';

export interface OutsideClasses {
  /** With the announcements of one prefix of each class. */
  readonly outside: Outside;
  /** All prefixes of the class that this one stands for, itself among them; undefined for one that stands for itself. */
  membersOf(representative: string): readonly Prefix[] | undefined;
  /** The prefix that stands for this one, often itself. */
  representativeOf(prefix: string): string;
}

/** Undefined where prefixes may depend on each other in ways that are not looked at here. */
export function classesOfOutside(
  devices: readonly Device[],
  links: Links,
  ribs: Ribs,
  sessions: readonly Session[],
  outside: Outside,
): OutsideClasses | undefined {
  if (outside.announcements.length < 2 || devices.some(({ routeConditions }) => routeConditions.size > 0)) return undefined;
  for (const { families } of sessions)
    for (const { conditional, defaultOriginate } of families.values()) if (conditional || defaultOriginate?.policy) return undefined;
  const classOf = prefixClasses(devices);
  if (!classOf) return undefined;
  const table = readTable(outside.announcements);
  const alone = prefixesAlone(devices, links, ribs, outside);
  const first = new Map<number, number>();
  const classes = table.prefixes.map((prefix, i) => {
    if (isAlone(alone, prefix)) return i;
    const found = table.pairs(table.signatures[i]!, classOf(prefix));
    const representative = first.get(found) ?? i;
    first.set(found, representative);
    return representative;
  });
  if (classes.every((representative, i) => representative === i)) return undefined;
  const announcements = outside.announcements.filter((_, i) => classes[table.prefixOf[i]!] === table.prefixOf[i]);
  return { outside: { ...outside, announcements }, ...namesOf(table, classes) };
}

/** Prefixes in the order in which they are first announced. */
interface AnnouncedTable {
  readonly prefixes: Prefix[];
  readonly numbers: Map<number | string, number>;
  /** Equal for prefixes that the same neighbors announce with the same attributes, in the same order. */
  readonly signatures: number[];
  /** Number of the prefix of each announcement. */
  readonly prefixOf: Int32Array;
  readonly pairs: (a: number, b: number) => number;
}

function prefixKey({ family, w0, w1, w2, w3, length }: Prefix): number | string {
  return family === 4 ? w0 * 64 + length : `${w0} ${w1} ${w2} ${w3}/${length}`;
}

/** Pairs beyond these all count as different: nothing is gained where nearly every announcement has attributes of its own. */
const mostPairs = 12_000_000;

/** One number for each pair of numbers. */
function makePairs(): (a: number, b: number) => number {
  const known = new Map<number, number>();
  let others = 0;
  return (a, b) => {
    const key = a * 2 ** 26 + b;
    const found = a < 0 || b < 0 ? undefined : known.get(key);
    if (found !== undefined) return found;
    if (a < 0 || b < 0 || known.size >= mostPairs) return --others;
    known.set(key, known.size + 1);
    return known.size;
  };
}

function readTable(announcements: readonly Announcement[]): AnnouncedTable {
  const table: AnnouncedTable = {
    prefixes: [],
    numbers: new Map(),
    signatures: [],
    prefixOf: new Int32Array(announcements.length),
    pairs: makePairs(),
  };
  const { prefixes, numbers, signatures, prefixOf, pairs } = table;
  const attributesOf = makeAttributeNumbers(pairs);
  for (let i = 0; i < announcements.length; i++) {
    const announcement = announcements[i]!;
    const prefix = maskPrefix(announcement.prefix);
    const key = prefixKey(prefix);
    let number = numbers.get(key);
    if (number === undefined) {
      number = prefixes.length;
      numbers.set(key, number);
      prefixes.push(prefix);
      signatures.push(0);
    }
    prefixOf[i] = number;
    signatures[number] = pairs(signatures[number]!, attributesOf(announcement));
  }
  return table;
}

/** One number for all that an announcement says but for its prefix. */
function makeAttributeNumbers(pairs: (a: number, b: number) => number): (announcement: Announcement) => number {
  const values = new Map<unknown, number>();
  const numberOf = (value: unknown) => {
    let found = values.get(value);
    if (found === undefined) {
      found = values.size + 1;
      values.set(value, found);
    }
    return found;
  };
  const lists = new Map<object, number>();
  /** Lists that are shared are read once. */
  const listNumber = <T extends object>(list: T | undefined, text: (list: T) => string) => {
    if (list === undefined) return 0;
    let found = lists.get(list);
    if (found === undefined) {
      found = numberOf(text(list));
      lists.set(list, found);
    }
    return found;
  };
  const words = (list: readonly string[]) => list.join(' ');
  const addressNumber = (address: Address | undefined) => listNumber(address, value => `at ${formatAddress(value)}`);
  /** By path: what was last said with it. */
  const last = new Map<unknown, { readonly said: Announcement; readonly number: number }>();
  return announcement => {
    const known = last.get(announcement.asPath);
    if (known && saysTheSame(known.said, announcement)) return known.number;
    const { neighbor, device, asPath, beforeExport, origin, nextHop, med, localPreference, communities, largeCommunities, source } =
      announcement;
    // What has few values comes first, so that there are few pairs.
    let number = pairs(addressNumber(neighbor), addressNumber(nextHop));
    number = pairs(number, device === undefined ? 0 : numberOf(device));
    number = pairs(number, numberOf(source));
    number = pairs(number, numberOf(origin));
    number = pairs(number, numberOf(beforeExport));
    number = pairs(number, localPreference === undefined ? 0 : numberOf(localPreference));
    number = pairs(number, med === undefined ? 0 : numberOf(med));
    number = pairs(number, listNumber(largeCommunities, words));
    number = pairs(number, listNumber(communities, words));
    const path = listNumber(asPath, value => `path ${formatAsPath(value)}`);
    number = pairs(number, path);
    last.set(asPath, { said: announcement, number });
    return number;
  };
}

/** Without a look into lists: those that are shared are the same. */
function saysTheSame(a: Announcement, b: Announcement): boolean {
  return (
    a.neighbor === b.neighbor &&
    a.communities === b.communities &&
    a.largeCommunities === b.largeCommunities &&
    a.origin === b.origin &&
    a.med === b.med &&
    a.nextHop === b.nextHop &&
    a.localPreference === b.localPreference &&
    a.device === b.device &&
    a.beforeExport === b.beforeExport &&
    a.source === b.source
  );
}

/** What keeps a prefix from being one of many: something else in the network has it too, or it may carry a next hop. */
interface Alone {
  readonly prefixes: ReadonlySet<number | string>;
  readonly addresses: PrefixMap<true>;
}

function isAlone({ prefixes, addresses }: Alone, prefix: Prefix): boolean {
  return prefixes.has(prefixKey(prefix)) || addresses.coversAny(prefix);
}

function prefixesAlone(devices: readonly Device[], { ports }: Links, ribs: Ribs, { announcements, probes }: Outside): Alone {
  const prefixes = new Set<number | string>();
  const addresses = new PrefixMap<true>();
  const seen = new Set<Address>();
  const addAddress = (address: Address | undefined) => {
    if (!address || seen.has(address)) return;
    seen.add(address);
    addresses.set(hostPrefix(address), true);
  };
  const addPrefix = (prefix: Prefix) => prefixes.add(prefixKey(maskPrefix(prefix)));
  for (const { prefix } of ports) addAddress(prefix);
  for (const { neighbor, nextHop } of announcements) {
    addAddress(neighbor);
    addAddress(nextHop);
  }
  for (const prefix of probes) addPrefix(prefix);
  for (const { routes } of ribs.values()) for (const { prefix } of routes.entries()) addPrefix(prefix);
  for (const { bgp, staticRoutes, policies } of devices) {
    for (const { families } of bgp.values()) {
      for (const { networks, aggregates } of families.values()) for (const { prefix } of [...networks, ...aggregates]) addPrefix(prefix);
    }
    for (const { nextHop } of staticRoutes) addAddress(nextHop);
    for (const { terms } of policies.values()) {
      for (const { actions } of terms) {
        for (const action of actions) if (action.type === 'next-hop' && typeof action.to === 'object') addAddress(action.to);
      }
    }
  }
  return { prefixes, addresses };
}

/** @param classes number of the representative of each prefix. */
function namesOf(table: AnnouncedTable, classes: readonly number[]): Pick<OutsideClasses, 'membersOf' | 'representativeOf'> {
  const numberOf = (key: string) => {
    const prefix = parsePrefix(key);
    return prefix.ok && formatPrefix(prefix.value) === key ? table.numbers.get(prefixKey(prefix.value)) : undefined;
  };
  const members = new Map<number, Prefix[]>();
  classes.forEach((representative, i) => {
    if (representative === i) return;
    const known = members.get(representative);
    if (known) known.push(table.prefixes[i]!);
    else members.set(representative, [table.prefixes[representative]!, table.prefixes[i]!]);
  });
  return {
    membersOf(representative) {
      const number = numberOf(representative);
      return number === undefined ? undefined : members.get(number);
    },
    representativeOf(key) {
      const number = numberOf(key);
      return number === undefined || classes[number] === number ? key : formatPrefix(table.prefixes[classes[number]!]!);
    },
  };
}
