/** `protocols bgp` of Junos, in the main instance and in routing instances. */

import type { Bgp } from '../../model/bgp.ts';
import { peerOf } from '../../model/drafts.ts';
import { type Draft, type Fact, fact, factOfPeer } from '../../model/fact.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { peerSettings } from './bgp-peer.ts';
import { type BgpWhere, peerFact } from './bgp-where.ts';
import { settings } from './values.ts';

const command = pathsOf<BgpWhere>();

function bgpFact({ instance }: BgpWhere, place: Place, change: (bgp: Draft<Bgp>) => void): Fact {
  return fact('bgp', instance?.value ?? 'default', place, change);
}

function knob(template: string, doc: string, change: (knobs: Draft<Bgp['knobs']>) => void): PathCommand<BgpWhere> {
  return command(template, doc, (args, { place }) => bgpFact(args as BgpWhere, place, bgp => change(bgp.knobs)));
}

/** Sessions that are accepted from any address of a range. */
function listen(args: BgpWhere, range: Located<Prefix>, place: Place): Fact[] {
  const name = formatPrefix(range.value);
  const group = args.group!;
  return [
    peerFact({ instance: args.instance, group }, place, () => {}),
    factOfPeer(
      args.instance?.value ?? 'default',
      place,
      bgp => peerOf(bgp.peers, name, range.place),
      peer => {
        peer.listenRange = range.value;
        peer.inherits = [group];
      },
    ),
  ];
}

const group: readonly PathCommand<BgpWhere>[] = [
  ...peerSettings,
  command('allow <ranges:prefix...>', 'Accepts sessions from any address of these ranges.', (args, { place }) =>
    args.ranges.flatMap(range => listen(args, range, place)),
  ),
  command('allow all', 'Accepts sessions from every address.'),
  command(
    'dynamic-neighbor <name:word> allow <ranges:prefix...>',
    'Accepts sessions from any address of these ranges.',
    (args, { place }) => args.ranges.flatMap(range => listen(args, range, place)),
  ),
  ...settings(
    'Which sessions a range accepts.',
    'dynamic-neighbor <of:word>',
    'dynamic-neighbor <of:word> peer-auto-discovery [ family <family:inet|inet6> [ ipv6-nd ] | interface <port:interface> ]',
    'dynamic-neighbor <of:word> peer-as-list <list:word>',
  ),
  command('peer-as-list <lists:word...>', 'AS numbers that accepted sessions may come from.'),
  ...under('neighbor <peer:ip>', peerSettings),
];

const selection: readonly PathCommand<BgpWhere>[] = [
  knob('always-compare-med', 'Compares MED between different neighbor ASes.', knobs => {
    knobs.alwaysCompareMed = true;
  }),
  knob('cisco-non-deterministic', 'Compares MED in the order of arrival, without groups.', knobs => {
    knobs.deterministicMed = false;
  }),
  knob('external-router-id', 'Compares router ids of external paths instead of keeping the active one.', knobs => {
    knobs.compareRouterId = true;
  }),
  knob('as-path-ignore', 'Leaves the length of the AS path out of the decision.', knobs => {
    knobs.asPathIgnore = true;
  }),
  knob('med-plus-igp', 'Adds the cost to the next hop to MED.', knobs => {
    knobs.medPlusIgp ??= { med: 1, igp: 1 };
  }),
  command('med-plus-igp <side:med-multiplier|igp-multiplier> <value:1-1000>', 'What is multiplied before it is added.', (args, { place }) =>
    bgpFact(args, place, ({ knobs }) => {
      const { med, igp } = knobs.medPlusIgp ?? { med: 1, igp: 1 };
      const { value } = args.value;
      knobs.medPlusIgp = args.side.value === 'med-multiplier' ? { med: value, igp } : { med, igp: value };
    }),
  ),
  ...settings('How paths are compared.', 'l2vpn-use-bgp-rules'),
];

/** All of `protocols bgp`. */
export const bgp: readonly PathCommand<BgpWhere>[] = [
  ...peerSettings,
  ...under('group <group:=bgp-group>', group),
  ...under('path-selection', selection),
  command(
    'defaults ebgp no-policy <direction:receive|advertise> <action:accept|reject|reject-always>',
    'What external sessions without a policy do (RFC 8212).',
    (args, { place }) =>
      args.action.value === 'accept'
        ? undefined
        : bgpFact(args, place, bgp => {
            const missingPolicy = {
              ...bgp.extras?.missingPolicy,
              [args.direction.value === 'receive' ? 'import' : 'export']: 'deny' as const,
            };
            bgp.extras = { ...bgp.extras, missingPolicy };
            if (missingPolicy.import && missingPolicy.export) bgp.knobs.ebgpRequiresPolicy = true;
          }),
  ),
  ...settings(
    'How BGP works on the device.',
    'advertise-from-main-vpn-tables',
    'defaults ebgp no-policy <direction:receive|advertise> accept',
    'minimum-hold-time <seconds:3-65535>',
    'precision-timers',
    'sr-preference-override <preference:int>',
    'source-packet-routing [ srgb start-label <start:int> index-range <range:int> ]',
    'source-packet-routing srv6 locator <locator:word> { micro-dt4-sid [<sid4:ip>] | micro-dt6-sid [<sid6:ip>] | micro-dt46-sid [<sid46:ip>] | end-dt4-sid [<end4:ip>] | end-dt6-sid [<end6:ip>] | end-dt46-sid [<end46:ip>] | end-dx4-sid <dx4:ip> | end-dx6-sid <dx6:ip> }',
    'snmp-options { backward-traps-only-from-established | emit-inet-address-length-in-oid }',
    'rib-sharding [ number-of-shards <shards:int> ]',
    'update-threading [ number-of-threads <threads:int> | group-split-size <size:int> ]',
    'egress-te-backup-paths template <of:word> [ peer <peer:ip> | remote-nexthop <hop:ip> | ip-forward ]',
    'holddown <seconds:int>',
    'disable-4byte-as',
    'no-precision-timers',
    'traffic-statistics-labeled-path { file [<file:word>] { size <size:word> | files <files:int> } | interval <seconds:int> }',
    'global-advertisement-delay <seconds:int>',
  ),
];
