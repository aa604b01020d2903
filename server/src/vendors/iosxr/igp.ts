/** EIGRP and RIP: recognised, with the names that their lines refer to. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { isisProcesses } from './isis.ts';

const ripLink = settings(
  'A setting of RIP at the interface.',
  'passive-interface',
  'site-of-origin <value:rd>',
  'split-horizon disable',
  'poison-reverse',
  'authentication keychain <keys:key-chain> mode <mode:md5|text>',
  'metric-zero-accept',
  'receive version <versions:1|2...>',
  'send version <versions:1|2...>',
  'route-policy <policy:route-policy> <direction:in|out>',
  'broadcast-for-v2',
);
const rip: Commands<unknown> = [
  section('interface <name:interface>', 'Runs RIP on an interface, and opens the lines about it.', () => ripLink),
  section('vrf <vrf:vrf>', 'Opens RIP of a VRF.', () => rip),
  ...settings(
    'A setting of RIP.',
    `redistribute <protocol:connected|static> [route-policy <policy:route-policy>]`,
    `redistribute <protocol:bgp|ospf|isis|eigrp> <process:word> [<how:internal|external|local>] [route-policy <policy:route-policy>]`,
    'default-metric <metric:int>',
    'default-information originate [route-policy <policy:route-policy>]',
    'maximum-paths <paths:int>',
    'distance <distance:int>',
    'auto-summary',
    'output-delay <value:int>',
    'timers basic <update:int> <invalid:int> <hold:int> <flush:int>',
    'nsf',
    'neighbor <address:ipv4>',
    'route-policy <policy:route-policy> <direction:in|out>',
    'validate-update-source disable',
    'broadcast-for-v2',
    'receive version <versions:1|2...>',
  ),
];

const eigrpLink = settings(
  'A setting of EIGRP at the interface.',
  'passive-interface',
  'hello-interval <seconds:int>',
  'hold-time <seconds:int>',
  'bandwidth-percent <percent:int>',
  'next-hop-self disable',
  'split-horizon disable',
  'summary-address <prefix> [<distance:int>]',
  'metric ( maximum-hops <hops:int> | rib-scale <scale:int> | version <version:64bit> | weights <weights:int...> )',
  'neighbor <address:ip>',
  'authentication keychain <keys:key-chain>',
  'bfd fast-detect',
  'bfd <what:minimum-interval|multiplier> <value:int>',
  'site-of-origin <value:rd>',
  'route-policy <policy:route-policy> <direction:in|out>',
);
const eigrp: Commands<unknown> = [
  section('address-family <family:ipv4|ipv6>', 'Opens a family.', () => eigrp),
  section('vrf <vrf:vrf>', 'Opens EIGRP of a VRF.', () => eigrp),
  section('interface <name:interface>', 'Runs EIGRP on an interface, and opens the lines about it.', () => eigrpLink),
  ...settings(
    'A setting of EIGRP.',
    'autonomous-system <asn:int>',
    'router-id <address:ipv4>',
    'redistribute <protocol:connected|static> [route-policy <policy:route-policy>]',
    'redistribute <protocol:bgp|ospf|isis|rip|eigrp> <process:word> [route-policy <policy:route-policy>]',
    'default-metric <bandwidth:int> <delay:int> <reliability:int> <load:int> <mtu:int>',
    'maximum-paths <paths:int>',
    'variance <factor:int>',
    'distance <internal:int> <external:int>',
    'stub [<what:connected|static|summary|receive-only|redistributed...>]',
    'log-neighbor-changes',
    'log-neighbor-warnings',
    'auto-summary',
    'metric <what:weights|maximum-hops|rib-scale> <value:int> [<second:int>] [<third:int>] [<fourth:int>] [<fifth:int>] [<sixth:int>]',
    'timers ( active-time ( <minutes:int> | disabled ) | nsf route-hold <seconds:int> )',
    'nsf',
    'nsf disable',
    'route-policy <policy:route-policy> <direction:in|out>',
    'default-information <what:allowed> <direction:in|out> [route-policy <policy:route-policy>]',
  ),
];

/** IS-IS, RIP and EIGRP. */
export const otherIgps: Commands<unknown> = [
  ...isisProcesses,
  section('router rip', 'Runs RIP.', () => rip),
  section('router eigrp <process:word>', 'Runs EIGRP.', () => eigrp),
];
