/** Multicast of FRR: PIM, IGMP, MLD and MSDP of the whole router or of a VRF. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { kept } from './kept.ts';

type Owner<Block> = (block: Block) => string;

/** `words` stand in front of each line. Lines of PIM that releases before 10 write with the family in front, and those after it in a block of their own. */
function pim<Block>(owner: Owner<Block>, words: string, family: 'ipv4' | 'ipv6'): Commands<Block> {
  const list = family === 'ipv4' ? 'prefix-list' : 'ipv6-prefix-list';
  return [
    ...kept(owner, 'The router where sources and receivers of groups meet.', `${words}rp <address:${family}> [<groups:${family}-prefix>]`),
    ...kept(
      owner,
      'The router where sources and receivers of the groups of a list meet.',
      `${words}rp <address:${family}> prefix-list <list:${list}>`,
    ),
    ...kept(
      owner,
      'Seconds that the meeting point keeps a source without traffic; 185 by default.',
      `${words}rp keep-alive-timer ~ <seconds:1-65535>`,
    ),
    ...kept(owner, 'Seconds that a source without traffic is kept; 210 by default.', `${words}keep-alive-timer ~ <seconds:1-65535>`),
    ...kept(owner, 'Seconds between joins; 60 by default.', `${words}join-prune-interval ~ <seconds:1-65535>`),
    ...kept(owner, 'Packets that are read at a time; 3 by default.', `${words}packets ~ <packets:1-255>`),
    ...kept(
      owner,
      'Seconds without registering after the meeting point said stop; 60 by default.',
      `${words}register-suppress-time ~ <seconds:1-65535>`,
    ),
    ...kept(
      owner,
      'Stays on the shared tree, for all groups or those of a list.',
      `${words}spt-switchover infinity-and-beyond [ prefix-list <list:${list}> ]`,
    ),
    ...kept(owner, 'Spreads groups over equal paths.', `${words}ecmp [rebalance]`),
    ...kept(owner, 'The groups that belong to sources; 232.0.0.0/8 and ff3x::/32 by default.', `${words}ssm prefix-list ~ <list:${list}>`),
    ...kept(owner, 'Sources that may register.', `${words}register-accept-list ~ <list:${list}>`),
    ...kept(owner, 'Adds the IPv6 addresses of the interface to hellos; on by default.', `${words}send-v6-secondary`),
    ...kept(
      owner,
      'Learns meeting points from the bootstrap router, or is one itself.',
      `${words}bsr candidate-bsr [ priority <priority:0-255> ] [ source ( address <address:${family}> | interface <interface> | loopback | any ) ]`,
    ),
    ...kept(
      owner,
      'Offers itself as meeting point.',
      `${words}bsr candidate-rp [ priority <priority:0-255> ] [ interval <seconds:1-4294967295> ] [ source ( address <address:${family}> | interface <interface> | loopback | any ) ]`,
    ),
    ...kept(owner, 'Offers itself as meeting point for groups.', `${words}bsr candidate-rp group <groups:${family}-prefix>`),
    ...kept(
      owner,
      'How the way back to a source is looked up.',
      `${words}rpf-lookup-mode <mode:urib-only|mrib-only|mrib-then-urib|lower-distance|longer-prefix> [ group-list <list:${list}> ] [ source-list <sources:${list}> ]`,
    ),
  ];
}

function msdp<Block>(owner: Owner<Block>, words: string): Commands<Block> {
  return [
    ...kept(owner, 'A group of routers that tell each other of sources.', `${words}mesh-group <group:word> ~ member <member:ipv4>`),
    ...kept(
      owner,
      'The own address in a group of routers that tell each other of sources.',
      `${words}mesh-group <group:word> source ~ <address:ipv4>`,
    ),
    ...kept(owner, 'Another router to exchange sources with.', `${words}peer <peer:ipv4> ~. source <address:ipv4>`),
    ...kept(
      owner,
      'Another router to exchange sources with, and its settings.',
      `${words}peer <peer:ipv4> [ source <address:ipv4> ] as <asn>`,
      `${words}peer <peer:ipv4> sa-filter <list:acl> <direction:in|out>`,
      `${words}peer <peer:ipv4> sa-limit ~ <limit:1-4294967294>`,
      `${words}peer <peer:ipv4> password <secret:secret>`,
    ),
    ...kept(
      owner,
      'Keepalive, hold and retry time in seconds; 60, 75 and 30 by default.',
      `${words}timers ~ <keepalive:1-65535> <hold:1-65535> [<retry:1-65535>]`,
    ),
    ...kept(
      owner,
      'The own address in messages of MSDP, logging, and closing all sessions.',
      `${words}originator-id ~ <address:ipv4>`,
      `${words}log neighbor-events`,
      `${words}log sa-events`,
      `${words}shutdown`,
    ),
  ];
}

/** At the top level and in VRFs. */
export function multicast<Block>(owner: Owner<Block>): Commands<Block> {
  return [
    ...pim(owner, 'ip pim ', 'ipv4'),
    ...pim(owner, 'ipv6 pim ', 'ipv6'),
    ...msdp(owner, 'ip msdp '),
    ...kept(
      owner,
      'Warns of more groups than this on an interface.',
      'ip igmp watermark-warn ~ <groups:1-65535>',
      'ipv6 mld watermark-warn ~ <groups:1-65535>',
    ),
    ...kept(owner, 'Queries at once when the topology below changes.', 'ip igmp generate-query-once [ version <version:2-3> ]'),
    ...kept(owner, 'Answers multicast pings.', 'ip ssmpingd [<address:ipv4>]', 'ipv6 ssmpingd [<address:ipv6>]'),
  ];
}

const { block } = commandsOf<unknown>();

interface PimBlock {
  readonly owner: string;
}

const ofBlock = ({ owner }: PimBlock) => owner;

/** The blocks of release 10 and later, whose lines lack the words in front. */
const pimBody: Commands<PimBlock> = [
  ...pim(ofBlock, '', 'ipv4'),
  ...msdp(ofBlock, 'msdp '),
  ...kept(
    ofBlock,
    'Finds meeting points by AutoRP.',
    'autorp discovery',
    'autorp announce <address:ipv4> [<groups:ipv4-prefix>]',
    'autorp announce <address:ipv4> group-list <list:prefix-list>',
    'autorp announce { scope <hops:1-255> | interval <seconds:1-65535> | holdtime <hold:0-65535> }',
    'autorp send-rp-discovery [ source ( address <address:ipv4> | interface <interface> | loopback | any ) ]',
    'autorp send-rp-discovery { scope <hops:0-255> | interval <seconds:1-65535> | holdtime <hold:0-65535> }',
  ),
  ...kept(
    ofBlock,
    'Sends to neighbors in the dense mode.',
    'dm prefix-list <list:prefix-list>',
    'state-refresh-interval <seconds:1-65535>',
  ),
];
const pim6Body: Commands<PimBlock> = [
  ...pim(ofBlock, '', 'ipv6'),
  ...kept(
    ofBlock,
    'Finds the meeting point in the address of a group (RFC 3956).',
    'embedded-rp',
    'embedded-rp group-list <list:ipv6-prefix-list>',
    'embedded-rp limit <limit:1-4294967295>',
  ),
];

export const pimBlocks: Commands<unknown> = [
  block('router pim [ vrf <vrf:vrf> ]', 'Settings of multicast for IPv4.', {
    enter: ({ vrf }): PimBlock => ({ owner: `pim ${vrf?.value ?? ''}`.trim() }),
    body: () => pimBody,
  }),
  block('router pim6 [ vrf <vrf:vrf> ]', 'Settings of multicast for IPv6.', {
    enter: ({ vrf }): PimBlock => ({ owner: `pim6 ${vrf?.value ?? ''}`.trim() }),
    body: () => pim6Body,
  }),
];
