/** Static routes. */
import type { Draft } from '../../model/fact.ts';
import type { StaticRoute } from '../../model/igp.ts';
import type { Address } from '../../net/address.ts';
import { formatPrefix, maskPrefix, type Prefix, withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located, Place } from '../../text/place.ts';
import { said } from './line.ts';

/** What the lines of a block are about: a VRF, or the global table. */
export interface StaticBlock {
  readonly vrf: string;
}

interface RouteArguments {
  readonly vrf?: Located<string>;
  readonly nextHop?: Located<Address>;
  readonly interface?: Located<string>;
  readonly distance?: Located<number>;
  readonly tag?: Located<number>;
  readonly track?: Located<string>;
  /** Names the table, or the VRF, in which the gateway is looked up. */
  readonly elsewhere?: unknown;
}

function prefixPlace(first: Place, last: Place): Place {
  return { ...first, endLine: last.endLine, end: last.end };
}

/** One static route; `vrf` of the line wins over that of the block. */
export function staticRoute(line: Line<StaticBlock | undefined>, prefix: Located<Prefix>, args: RouteArguments, discard = false) {
  const vrf = args.vrf?.value ?? line.block?.vrf ?? 'default';
  const route: StaticRoute = {
    vrf,
    prefix: prefix.value,
    place: line.place,
    prefixPlace: prefix.place,
    nextHop: args.nextHop?.value,
    interface: args.interface?.value,
    discard,
    distance: args.distance?.value,
    tag: args.tag?.value,
    tracked: args.track ? true : undefined,
    elsewhere: args.elsewhere ? true : undefined,
  };
  return said(
    'static',
    `${vrf} ${formatPrefix(maskPrefix(prefix.value))}`,
    line,
    ({ routes }) => void routes.push(route as Draft<StaticRoute>),
  );
}

/** A prefix that is written as an address and its mask. */
export function maskedPrefix(address: Located<Address>, mask: Located<number>): Located<Prefix> {
  return { value: withLength(address.value, mask.value), place: prefixPlace(address.place, mask.place) };
}

/** What may follow the way. */
const options = '[<distance:1-255>] { tag <tag:0-4294967295> | name <name:word> | permanent | track <track:track> | multicast }';
const doc = 'A static route; its distance is 1 unless written, and the lowest distance wins.';
const discardDoc = 'A static route that drops packets, often to have a prefix to announce.';

const { command } = commandsOf<StaticBlock | undefined>();

const ipv4: Commands<StaticBlock | undefined> = [
  command(`ip route [vrf <vrf:vrf>] <address:ipv4> <mask> Null0 ${options}`, discardDoc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args, true),
  ),
  command(`ip route [vrf <vrf:vrf>] <address:ipv4> <mask> <nextHop:ipv4> [<elsewhere:global>] ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
  command(`ip route [vrf <vrf:vrf>] <address:ipv4> <mask> <interface> [<nextHop:ipv4>] [dhcp] ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
  command(
    `ip route [vrf <vrf:vrf>] <address:ipv4> <mask> dhcp [<distance:1-255>]`,
    'A static route to the gateway that DHCP gave.',
    (args, line) => staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
];

const ipv6: Commands<StaticBlock | undefined> = [
  command(`ipv6 route [vrf <vrf:vrf>] <prefix:ipv6-prefix> Null0 ${options}`, discardDoc, (args, line) =>
    staticRoute(line, args.prefix, args, true),
  ),
  command(`ipv6 route [vrf <vrf:vrf>] <prefix:ipv6-prefix> <nextHop:ipv6> [nexthop-vrf <elsewhere:vrf>] ${options}`, doc, (args, line) =>
    staticRoute(line, args.prefix, args),
  ),
  command(`ipv6 route [vrf <vrf:vrf>] <prefix:ipv6-prefix> <interface> [<nextHop:ipv6>] ${options}`, doc, (args, line) =>
    staticRoute(line, args.prefix, args),
  ),
];

export const staticRoutes: Commands<StaticBlock | undefined> = [...ipv4, ...ipv6];
