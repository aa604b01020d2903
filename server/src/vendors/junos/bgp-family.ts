/** `family` of Junos BGP: which routes a session carries, and how many. */

import type { AddressFamily, Peer, PeerFamily } from '../../model/bgp.ts';
import { peerFamilyOf } from '../../model/drafts.ts';
import type { Draft, Fact } from '../../model/fact.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { openStatements } from './bgp-open.ts';
import { familyDetails } from './bgp-session.ts';
import { type BgpWhere, peerFact } from './bgp-where.ts';
import { within } from './values.ts';

interface FamilyWhere extends BgpWhere {
  readonly family: Located<string>;
  readonly routes: Located<string>;
}

const command = pathsOf<FamilyWhere>();

const families: Readonly<Record<string, AddressFamily>> = {
  'inet unicast': 'ipv4',
  'inet any': 'ipv4',
  'inet6 unicast': 'ipv6',
  'inet6 any': 'ipv6',
  'inet labeled-unicast': 'ipv4-labeled',
  'inet6 labeled-unicast': 'ipv6-labeled',
  'inet-vpn unicast': 'vpnv4',
  'inet-vpn any': 'vpnv4',
  'inet6-vpn unicast': 'vpnv6',
  'inet6-vpn any': 'vpnv6',
  'evpn signaling': 'evpn',
};

/** A session that names any family carries only the named ones, so IPv4 is off until it is named too. */
function activate(peer: Draft<Peer>, { family, routes }: FamilyWhere): Draft<PeerFamily> {
  const name = families[`${family.value} ${routes.value}`] ?? 'other';
  const draft = peerFamilyOf(peer, name);
  draft.activated = true;
  for (const implied of ['ipv4', 'ipv6'] as const) peerFamilyOf(peer, implied).activated ??= false;
  return draft;
}

function familyFact(args: FamilyWhere, place: Place, change: (family: Draft<PeerFamily>) => void): Fact {
  return peerFact(args, place, peer => change(activate(peer, args)));
}

function limitOf(family: Draft<PeerFamily>, place: Place): NonNullable<Draft<PeerFamily>['maximumPrefix']> {
  family.maximumPrefix ??= { limit: 0, warningOnly: true, place };
  return family.maximumPrefix;
}

const limits: readonly PathCommand<FamilyWhere>[] = [
  command('maximum <limit:1-4294967295>', 'Number of prefixes the neighbor may send.', (args, { place }) =>
    familyFact(args, place, family => {
      const draft = limitOf(family, place);
      draft.limit = args.limit.value;
      draft.place = place;
    }),
  ),
  command(
    'teardown [<percent:1-100>] [idle-timeout] [<time:1-2400>] [<word:forever>]',
    'Closes the session at the limit.',
    (args, { place }) =>
      familyFact(args, place, family => {
        limitOf(family, place).warningOnly = false;
      }),
  ),
  command('<action:drop-excess|hide-excess> [<percent:1-100>]', 'Keeps no routes beyond the limit.', (args, { place }) =>
    familyFact(args, place, family => {
      limitOf(family, place).warningOnly = false;
    }),
  ),
];

const table: readonly PathCommand<FamilyWhere>[] = [
  command('', 'Carries routes of this family.', (args, { place }) => familyFact(args, place, () => {})),
  command('aigp', 'Exchanges the accumulated IGP metric (RFC 7311).', (args, { place }) =>
    familyFact(args, place, family => {
      family.aigp ??= true;
    }),
  ),
  command('aigp disable', 'Does not exchange the accumulated IGP metric.', (args, { place }) =>
    familyFact(args, place, family => {
      family.aigp = false;
    }),
  ),
  ...under('prefix-limit', limits),
  ...under('accepted-prefix-limit', limits),
  command('loops <count:1-10>', 'How often the own AS may occur in a received path.', (args, { place }) =>
    familyFact(args, place, family => {
      family.allowAsIn = args.count.value;
    }),
  ),
  ...[
    'add-path send { path-count <paths:2-64> | multipath | path-selection-mode [ all-paths | equal-cost-paths ] | include-backup-path <backup:int> }',
    'add-path send prefix-policy <policies:policy-statement...>',
  ].map(words =>
    command(words as 'add-path send', 'Sends several paths of a prefix (RFC 7911).', (args, { place }) =>
      familyFact(args, place, family => {
        family.additionalPaths = { ...family.additionalPaths, send: 'selected' };
      }),
    ),
  ),
  command('add-path receive', 'Takes several paths of a prefix (RFC 7911).', (args, { place }) =>
    familyFact(args, place, family => {
      family.additionalPaths = { ...family.additionalPaths, receive: true };
    }),
  ),
  command('rib-group <tables:rib-group>', 'Copies received routes into the tables of a group.', (args, { place }) =>
    familyFact(args, place, family => {
      family.tableGroup = args.tables;
    }),
  ),
  ...openStatements(within<FamilyWhere>((args, place) => familyFact(args, place, () => {}), familyDetails)),
];

/** `family …` below all of BGP, a group or a neighbor. */
export const bgpFamilies: readonly PathCommand<BgpWhere>[] = under(
  'family <family:inet|inet6|inet-vpn|inet6-vpn|inet-labeled-unicast|evpn|l2vpn|inet-mvpn|inet6-mvpn|inet-mdt|iso-vpn|route-target|traffic-engineering> <routes:unicast|multicast|any|labeled-unicast|flow|signaling|segment-routing-te|transport|bridge-vpls>',
  table,
);
