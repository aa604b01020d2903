/** The routing table of FRR: router IDs, forwarding, how routes and next hops enter the table, labels. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { kept, keptAlways } from './kept.ts';

const { command } = commandsOf<unknown>();

/** Protocols whose routes can be filtered on their way into the table. */
const protocols = {
  ip: 'kernel|connected|local|static|rip|ospf|isis|bgp|eigrp|nhrp|table|vnc|babel|openfabric|any',
  ipv6: 'kernel|connected|local|static|ripng|ospf6|isis|bgp|nhrp|table|vnc|babel|openfabric|any',
} as const;

export const viaDefaultDoc = 'Lets next hops resolve through the default route; on with the datacenter profile.';

/** Lines that stand at the top level or in a VRF, kept under the name of `owner`. */
export function tableLines<Block>(owner: (block: Block) => string): Commands<Block> {
  return [
    ...kept(owner, 'Names the router for all protocols that have no ID of their own.', 'router-id <address:ipv4> [ vrf <vrf:vrf> ]'),
    ...kept(owner, 'Names the router for all protocols that have no ID of their own.', 'ip router-id <address:ipv4> [ vrf <vrf:vrf> ]'),
    ...kept(owner, 'Names the router for IPv6.', 'ipv6 router-id <address:ipv6> [ vrf <vrf:vrf> ]'),
    ...kept(
      owner,
      'Filters the routes that next hops resolve through.',
      `ip nht <protocol:${protocols.ip}> route-map ~ <policy:route-map>`,
    ),
    ...kept(
      owner,
      'Filters the routes that IPv6 next hops resolve through.',
      `ipv6 nht <protocol:${protocols.ipv6}> ~ route-map <policy:route-map>`,
    ),
    ...kept(
      owner,
      'Filters routes of a protocol on their way into the table.',
      `ip protocol <protocol:${protocols.ip}> ~ route-map <policy:route-map>`,
    ),
    ...kept(
      owner,
      'Filters IPv6 routes of a protocol on their way into the table.',
      `ipv6 protocol <protocol:${protocols.ipv6}> ~ route-map <policy:route-map>`,
    ),
    ...kept(owner, 'The virtual network that carries routes of this VRF.', 'vni <vni:1-16777215> [prefix-routes-only]'),
  ];
}

const forwarding: Commands<unknown> = [
  ...kept('zebra', 'Forwards packets of the family; what the kernel does holds unless it is written.', 'ip forwarding', 'ipv6 forwarding'),
  ...kept(
    'zebra',
    'Takes routes of another table of the kernel.',
    'ip import-table <table:1-252> [mrib] [ distance <distance:1-255> ] [ route-map <policy:route-map> ]',
  ),
  ...kept(
    'zebra',
    'Takes routes of another table of the kernel.',
    'import-table <table:1-4294967295> [mrib] [ distance <distance:1-255> ] [ route-map <policy:route-map> ]',
  ),
  ...kept('zebra', 'Tables of the kernel that are free for use by VRFs.', 'ip table range <low:1-4294967295> <high:1-4294967295>'),
  ...kept('zebra', 'Lets others change routes that FRR installed.', 'allow-external-route-update'),
  ...kept(
    'zebra',
    'Routes for multicast whose source must be reached over a certain neighbor.',
    'ip mroute <prefix:ipv4-prefix> ( <nextHop:ipv4> | <interface> ) [<distance:1-255>]',
  ),
  ...kept(
    'zebra',
    'Routes for multicast whose source must be reached over a certain neighbor.',
    'ipv6 mroute <prefix:ipv6-prefix> ( <nextHop:ipv6> | <interface> ) [<distance:1-255>]',
  ),
  ...kept(
    'zebra',
    'Which tables the way back to a source is looked up in.',
    'ip multicast rpf-lookup-mode ~ <mode:urib-only|mrib-only|mrib-then-urib|lower-distance|longer-prefix>',
  ),
];

const kernel: Commands<unknown> = [
  ...kept(
    'zebra',
    'How long next hops without routes are kept, in seconds; 180 by default.',
    'zebra nexthop-group keep ~ <seconds:1-3600>',
  ),
  ...kept(
    'zebra',
    'Makes next hops in the kernel objects of their own; on by default.',
    'zebra nexthop kernel enable',
    'zebra nexthop proto only',
  ),
  ...kept(
    'zebra',
    'How long a change of a route map waits before it takes effect; 5 seconds by default.',
    'zebra route-map delay-timer ~ <seconds:0-600>',
  ),
  ...kept('zebra', 'How many changes wait at most for the kernel.', 'zebra dplane limit ~ <limit:0-10000>'),
  ...kept(
    'zebra',
    'How many messages of a protocol are worked on at a time, or how long they wait.',
    'zebra zapi-packets ~ <packets:1-10000>',
    'zebra work-queue ~ <milliseconds:0-10000>',
  ),
  ...kept('zebra', 'The bit that marks interfaces which FRR holds down.', 'zebra protodown reason-bit ~ <bit:0-31>'),
  ...kept(
    'zebra',
    'Keeps routes in the kernel when FRR restarts.',
    'zebra kernel netlink batch-tx-buf <size:1-1048576> <threshold:1-1048576>',
  ),
  ...kept(
    'fpm',
    'Sends routes to a forwarding plane manager.',
    'fpm address ~ <address:ip> [ port <port:1-65535> ]',
    'fpm connection ip <address:ipv4> port <port:1-65535>',
  ),
  ...kept('fpm', 'Sends next hops as objects of their own.', 'fpm <what:use-next-hop-groups|use-route-replace>'),
];

const labels: Commands<unknown> = [
  ...kept(
    'mpls',
    'The label that FRR gives to a prefix.',
    'mpls label bind <prefix:prefix> ~ ( <label:16-1048575> | <special:implicit-null|explicit-null> )',
  ),
  ...kept('mpls', 'The labels that segment routing may use.', 'mpls label global-block ~ <low:16-1048575> <high:16-1048575>'),
  ...kept('mpls', 'The labels that are given out one by one.', 'mpls label dynamic-block ~ <low:16-1048575> <high:16-1048575>'),
  ...kept(
    'mpls',
    'A static path: packets with the first label go to the neighbor with the second.',
    'mpls lsp <label:16-1048575> ~ <gateway:ip> ~ ( <out:16-1048575> | <special:explicit-null|implicit-null> )',
  ),
];

const multihoming: Commands<unknown> = [
  ...kept(
    'evpn',
    'How long addresses that a peer of the segment lost are kept, in seconds.',
    'evpn mh <what:mac-holdtime|neigh-holdtime> ~ <seconds:0-86400>',
  ),
  ...kept('evpn', 'How long the segments stay down after a start, in seconds; 180 by default.', 'evpn mh startup-delay ~ <seconds:0-3600>'),
  ...kept('evpn', 'Keeps traffic where it is when a link of a segment fails.', 'evpn mh redirect-off'),
];

const policyRouting: Commands<unknown> = [
  ...kept('pbr', 'Tables of the kernel that policy routing may use.', 'pbr table range ~ <low:10000-4294966272> <high:10000-4294966272>'),
  ...kept('pbr', 'Resolves next hops of policy routing through the table.', 'pbr nexthop-resolve'),
];

const clients: Commands<unknown> = [
  ...kept(
    'nhrp',
    'The group of the kernel log that packets are taken from.',
    'nhrp <what:nflog-group|multicast-nflog-group> ~ <group:1-65535>',
  ),
  ...kept('nhrp', 'The socket that events are sent to.', 'nhrp event socket ~ <path:word>'),
  ...kept(
    'vrrp',
    'What holds for VRRP groups that say nothing else.',
    'vrrp default <what:preempt|shutdown|checksum-with-ipv4-pseudoheader>',
  ),
  ...kept(
    'vrrp',
    'What holds for VRRP groups that say nothing else.',
    'vrrp default advertisement-interval <milliseconds:10-40950>',
    'vrrp default priority <priority:1-254>',
  ),
  ...kept('vrrp', 'Makes VRRP groups of interfaces that are prepared for them.', 'vrrp autoconfigure [ version <version:2-3> ]'),
  ...kept(
    'bgp',
    'Writes messages or routes to a file in the MRT format.',
    'dump bgp <what:all|all-et|updates|updates-et|routes-mrt> ~ <path:word> [<interval:word>]',
  ),
  ...keptAlways(
    'zebra',
    'An affinity that flexible algorithms choose links by.',
    'affinity-map <name:=affinity-map> bit-position <bit:0-1023>',
  ),
];

export const zebra: Commands<unknown> = [
  command('<family:ip|ipv6> nht resolve-via-default', viaDefaultDoc, ({ family }, line) =>
    said('system', '', line, draft => {
      draft.viaDefault = { ...draft.viaDefault, [family.value === 'ip' ? 4 : 6]: !line.no };
    }),
  ),
  ...tableLines(() => 'zebra'),
  ...forwarding,
  ...kernel,
  ...labels,
  ...multihoming,
  ...policyRouting,
  ...clients,
];
