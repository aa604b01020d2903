/** `router bgp` of EOS: lines above the families hold for all of them. */
import type { AddressFamily } from '../../model/bgp.ts';
import { familyOf } from '../../model/drafts.ts';
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import { groupFact } from '../ios/bgp-block.ts';
import { type PeerLine, peerCommands, peerTargets } from '../ios/bgp-peer.ts';
import { said } from '../ios/line.ts';
import { openLines } from '../open-lines.ts';
import { section, settings } from '../settings.ts';
import { eosFact, familiesFact } from './bgp-lines.ts';
import { openWords } from './bgp-open.ts';
import { originCommands } from './bgp-origin.ts';
import { membership, sessionLines } from './bgp-peer.ts';
import { policyLines } from './bgp-policy.ts';
import { processCommands } from './bgp-process.ts';
import { type InstanceBlock, instanceCommands, vrfVpnCommands } from './bgp-vpn.ts';
import { vpws } from './circuits.ts';
import { interfacesIn } from './names.ts';

const { command, block } = commandsOf<BgpBlock>();

const lines: readonly PeerLine[] = [...membership, ...sessionLines, ...policyLines];
const targets = [
  'neighbor <peer:ip>',
  'neighbor <peerGroup:+peer-group>',
  'neighbor interface <peerInterface:interface>',
  peerTargets.zoned,
];
const ipv6Lines: readonly PeerLine[] = lines.map(line => ({ ...line, rest: line.rest.replace(':prefix-list>', ':ipv6-prefix-list>') }));

const groups: Commands<BgpBlock> = ['peer group', 'peer-group'].map(words =>
  command(`neighbor <group:=peer-group> ${words}`, 'Defines a group whose settings its members share.', (args, line) => {
    const { group } = args as unknown as { readonly group: { readonly value: string } };
    return groupFact(line, group.value);
  }),
);

const all: Commands<BgpBlock> = [...groups, ...peerCommands(lines, targets, text => interfacesIn(text))];
const all6: Commands<BgpBlock> = [...groups, ...peerCommands(ipv6Lines, targets, text => interfacesIn(text))];

const byDefault: Commands<BgpBlock> = [
  command('neighbor default encapsulation <kind:vxlan|mpls|path-selection>', 'How packets to neighbors are wrapped.', ({ kind }, line) =>
    familiesFact(line, family => {
      family.encapsulation = kind.value;
    }),
  ),
  command(
    'neighbor default encapsulation mpls next-hop-self source-interface <source:interface>',
    'Wraps packets in MPLS and takes the address of an interface as next hop.',
    ({ source }, line) =>
      familiesFact(line, family => {
        family.encapsulation = 'mpls';
        family.encapsulationSource = source;
      }),
  ),
  command(
    'neighbor default next-hop-self received-evpn-routes route-type ip-prefix [inter-domain]',
    'Takes itself as next hop of routes passed between domains.',
    (_, line) =>
      familiesFact(line, family => {
        family.nextHopSelfBetweenDomains = true;
      }),
  ),
  command('next-hop resolution disabled', 'Takes next hops for reachable.', (_, line) =>
    familiesFact(line, family => {
      family.resolvesNextHops = false;
    }),
  ),
  command('path-selection', 'Exchanges what path selection needs.', (_, line) =>
    familiesFact(line, family => {
      family.roles = ['path-selection'];
    }),
  ),
  command(
    'path-selection role <roles:consumer|producer|propagator...>',
    'Which part this router plays in path selection.',
    ({ roles }, line) =>
      familiesFact(line, family => {
        family.roles = roles.map(({ value }) => value);
      }),
  ),
  ...settings(
    'A setting of the family.',
    'neighbor default ( send-community [<kinds:standard|extended|large...>] | next-hop-unchanged | next-hop-self [ received-evpn-route-type <types:ip-prefix> [inter-domain] | source-interface ] | graceful-restart | graceful-shutdown [ local-preference <preference:int> ] )',
    'domain identifier <id:word> [remote]',
    'host-flap detection [window <seconds:decimal>] [threshold <moves:int>] [expiry timeout <timeout:int> seconds]',
    'layer-2 fec in-place update [timeout <seconds:int> seconds]',
    'route ( <way:export|import> ( ethernet-segment ip mass-withdraw | match-failure action discard | overlay-index gateway ) | type ethernet-segment route-target auto | type ip-prefix ( igmp-proxy | <kind:ipv4|ipv6> ) )',
    'next-hop ( mpls resolution ribs <mplsRibs:colored|tunnel-rib|system-tunnel-rib|system-colored-tunnel-rib|system-unicast-rib|udp-tunnel|tunnel-rib-colored...> | labeled-unicast rib ( tunnel <tunnel:word> | ip ) | resolution ( ribs <ribs:tunnel-rib|colored|system-colored-tunnel-rib|system-tunnel-rib|system-connected|system-unicast-rib|user...> | ribs { tunnel-rib <userRib:word> | tunnel-rib colored system-colored-tunnel-rib | system-connected | system-unicast-rib } | disabled | mpls ) | vpn-ipv4 | vpn-ipv6 )',
    'bgp next-hop address-family ipv6',
    'evpn ethernet-segment domain all',
    'identifier ( auto lacp | <id:word> )',
    'route-target import <target:word>',
    'layer-2 nat',
    'neighbor default rcf <direction:in|out> <function:control-function>',
  ),
];

const family: Commands<BgpBlock> = openLines([...byDefault, ...originCommands, ...processCommands, ...all], openWords);
const family6: Commands<BgpBlock> = openLines([...byDefault, ...originCommands, ...processCommands, ...all6], openWords);

const inFamily = (block: BgpBlock, name: AddressFamily): BgpBlock => ({ ...block, family: name, inFamily: true });
const familyDoc = 'Opens the lines for a family of addresses.';
const unicast: Commands<BgpBlock> = [
  block('address-family ipv4 [unicast]', familyDoc, {
    enter: (_, line) => inFamily(line.block, 'ipv4'),
    body: () => family,
    apply: (_, line) => eosFact(line, bgp => void familyOf(bgp, 'ipv4')),
  }),
  block('address-family ipv6 [unicast]', familyDoc, {
    enter: (_, line) => inFamily(line.block, 'ipv6'),
    body: () => family6,
    apply: (_, line) => eosFact(line, bgp => void familyOf(bgp, 'ipv6')),
  }),
];

/** How the other families are written, and what the model calls them. */
const others: readonly (readonly [string, AddressFamily])[] = [
  ['address-family evpn', 'evpn'],
  ['address-family vpn-ipv4', 'vpnv4'],
  ['address-family vpn-ipv6', 'vpnv6'],
  ['address-family ipv4 labeled-unicast', 'ipv4-labeled'],
  ['address-family ipv6 labeled-unicast', 'ipv6-labeled'],
  ['address-family <family:ipv4|ipv6> <kind:multicast|sr-te|flow-spec|mvpn>', 'other'],
  ['address-family <family:link-state|path-selection|rt-membership|dps|flow-spec>', 'other'],
  ['address-family flow-spec <family:ipv4|ipv6|vpn-ipv4|vpn-ipv6>', 'other'],
];
const otherFamilies: Commands<BgpBlock> = others.map(([template, name]) =>
  block(template, 'Opens the lines for other routes than unicast ones.', {
    enter: (_, line) => inFamily(line.block, name),
    body: () => family,
    apply: (_, line) => eosFact(line, bgp => void familyOf(bgp, name)),
  }),
);

/** Blocks of values below the process. */
const parts: Commands<BgpBlock> = [
  section('route-distinguisher', 'Opens how distinguishers are given out.', () =>
    settings('How distinguishers are given out.', 'assignment auto ( range <first:int> <last:int> | address-family ( l2-evpn | l3-vrf ) )'),
  ),
  section('monitoring station <station:word>', 'Opens a station that watches sessions (BMP, RFC 7854).', () =>
    settings(
      'A setting of the station.',
      'connection ( address <address:word> [ vrf <vrf:vrf> ] | mode ( passive | active port <port:int> [ reconnect-timer <timer:int> ] ) | keepalive <idle:int> <interval:int> <count:int> )',
      'update-source <interface>',
      'statistics',
      'description <description:text>',
      'export-policy received routes <which:pre-policy|post-policy...>',
      'export-policy ( loc-rib | bgp rib ) <ribs:word...>',
      'authentication-key [<form:0|7>] <secret:secret>',
      'shutdown',
    ),
  ),
] as Commands<BgpBlock>;

const above: Commands<BgpBlock> = [
  ...parts,
  ...unicast,
  ...otherFamilies,
  ...openLines([...processCommands, ...originCommands, ...all], openWords),
];
const vrfBody: Commands<BgpBlock> = [...vrfVpnCommands, ...above];

const cacheBody: Commands<{ readonly cache: string }> = [
  commandsOf<{ readonly cache: string }>().command(
    'host <address:ip> [vrf <vrf:vrf>] [port <port:1-65535>]',
    'The address of the cache.',
    ({ address, port }, line) =>
      said(
        'rpki',
        '',
        line,
        ({ caches }) => void caches.push({ name: formatAddress(address.value), place: line.place, port: port?.value }),
      ),
  ),
  ...settings(
    'A setting of the cache.',
    'host <name:word> [vrf <vrf:vrf>] [port <port:1-65535>]',
    '<what:preference|refresh-interval|retry-interval|expire-interval> <value:int>',
    'local-interface <interface>',
    'transport <kind:tcp|ssh|tls>',
  ),
];

const blocks: Commands<BgpBlock> = [
  block('vrf <vrf:vrf>', 'Opens BGP inside a VRF.', {
    enter: ({ vrf }, line): BgpBlock => ({ ...line.block, vrf: vrf.value, family: 'any', inFamily: false }),
    body: () => vrfBody,
    apply: ({ vrf }, line) => eosFact({ ...line, block: { ...line.block, vrf: vrf.value } }, () => {}),
  }),
  block('vlan <vlan:word>', 'Announces a VLAN with EVPN (RFC 7432).', {
    enter: ({ vlan }): InstanceBlock => ({ instance: `vlan ${vlan.value}` }),
    body: () => instanceCommands,
    apply: ({ vlan }, line) =>
      said('evpn-instance', `vlan ${vlan.value}`, line, instance => {
        instance.vlans = vlan.value;
      }),
  }),
  block('vlan-aware-bundle <name:word>', 'Announces several VLANs as one instance of EVPN.', {
    enter: ({ name }): InstanceBlock => ({ instance: name.value }),
    body: () => instanceCommands,
    apply: ({ name }, line) => said('evpn-instance', name.value, line, () => {}),
  }),
  block('rpki cache <cache:=rpki-cache>', 'A cache that validated ROA payloads come from (RFC 8210).', {
    enter: ({ cache }) => ({ cache: cache.value }),
    body: () => cacheBody,
  }),
  block('rpki origin-validation', 'Opens which routes get a state of origin validation.', {
    enter: (_, line) => line.block,
    body: () => validation,
  }),
];

const validation: Commands<BgpBlock> = [
  command('<what:ebgp|redistributed> <where:local|send>', 'Routes that get a state.', (_, line) =>
    eosFact(line, bgp => {
      bgp.extras = { ...bgp.extras, originValidation: true };
    }),
  ),
];

export const bgp: Commands<BgpBlock> = [...blocks, ...above, ...(vpws as Commands<BgpBlock>)];
