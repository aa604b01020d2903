/** VLANs, pairs of switches, spanning tree and EVPN of NX-OS. */
import type { Draft } from '../../model/fact.ts';
import type { EvpnInstance, Multichassis } from '../../model/services.ts';
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { type VlanBlock, vlanFacts, vlanIds, vlanLines } from '../eos/vlan.ts';
import { said } from '../ios/line.ts';
import { serviceBlock } from '../services.ts';
import { type Scope, type ServiceBlock, section, serviceScope, settings, settingsOf } from '../settings.ts';

const inVlan = commandsOf<VlanBlock>();

const vlanBody: Commands<VlanBlock> = [
  ...vlanLines,
  inVlan.command('vn-segment <vni:1-16777215>', 'The number under which VXLAN carries the VLAN.', ({ vni }, line) =>
    vlanFacts(line, vlan => {
      vlan.vni = vni;
    }),
  ),
  ...settings(
    'A setting of the VLAN.',
    'shutdown',
    'mode <mode:ce|fabricpath>',
    'remote-span',
    'private-vlan <kind:primary|community|isolated>',
    'private-vlan association [<how:add|remove>] <vlans:word>',
    'ip igmp snooping',
    'ip igmp snooping ( querier <address:ipv4> | <what:version|last-member-query-interval|querier-timeout|query-interval|query-max-response-time|robustness-variable|querier-version> <value:int> | static-group <group:ipv4> [ source <source:ipv4> ] interface <port:interface> | mrouter ( interface <port:interface> | vpc-peer-link ) | access-group ( <list:acl> | route-map <policy:route-map> | prefix-list <prefixes:prefix-list> ) [ interface <port:interface> ] )',
    'ip igmp snooping <what:fast-leave|explicit-tracking|proxy|report-suppression|link-local-groups-suppression>',
    'ip flow monitor <monitor:flow-monitor> input',
    'service-policy type qos input <map:policy-map>',
    'xconnect',
  ),
];

const inDomain = commandsOf<unknown>();
const pairFact = (line: Line<unknown>, change: (pair: Draft<Multichassis>) => void) => said('multichassis', '', line, change);
const feature = (words: string, doc: string) =>
  inDomain.command(words, doc, (_, line) => pairFact(line, ({ features }) => void features.push(words.replace(/ \[.*$/, ''))));

const domain: Commands<unknown> = [
  inDomain.command('role priority <priority:1-65535>', 'The lower one becomes the primary switch.', ({ priority }, line) =>
    pairFact(line, pair => {
      pair.rolePriority = priority.value;
    }),
  ),
  inDomain.command(
    'peer-keepalive destination <address:ip> [source <source:ip>] [udp-port <port:int>] [vrf <vrf:vrf>] [interval <interval:int>] [timeout <timeout:int>]',
    'A second way to the other switch.',
    ({ address }, line) =>
      pairFact(line, pair => {
        pair.heartbeat = formatAddress(address.value);
      }),
  ),
  inDomain.command('delay restore <seconds:1-3600>', 'How long ports stay closed after a restart.', ({ seconds }, line) =>
    pairFact(line, ({ reloadDelays }) => void reloadDelays.set('all', String(seconds.value))),
  ),
  inDomain.command(
    'delay restore <ports:interface-vlan|orphan-port> <seconds:1-3600>',
    'How long ports stay closed after a restart.',
    ({ ports, seconds }, line) => pairFact(line, ({ reloadDelays }) => void reloadDelays.set(ports.value, String(seconds.value))),
  ),
  inDomain.command(
    'virtual peer-link destination <address:ip> source <source:ip> [dscp <dscp:int>]',
    'A link to the other switch across the fabric.',
    ({ address }, line) =>
      pairFact(line, pair => {
        pair.peerAddress = formatAddress(address.value);
      }),
  ),
  feature('peer-switch', 'Both switches look like one to spanning tree.'),
  feature('peer-gateway [exclude-vlan <vlans:word>]', 'Forwards packets for the address of the other switch.'),
  feature('auto-recovery [reload-delay <seconds:int>]', 'Opens ports again when the other switch is gone for long.'),
  feature('peer-config-check-bypass', 'Brings ports up whatever the other switch says.'),
  feature('layer3 peer-router', 'Routing protocols may run across the pair.'),
  feature('ip arp synchronize', 'Shares known addresses with the other switch.'),
  feature('ipv6 nd synchronize', 'Shares known IPv6 addresses with the other switch.'),
  feature('fast-convergence [<which:word>]', 'Closes ports together when the link to the other switch is lost.'),
  feature('graceful consistency-check', 'Keeps ports open on small differences.'),
  feature('dual-active exclude interface-vlan <vlans:word>', 'Interfaces that stay open when the link to the other switch is lost.'),
  ...settings(
    'A setting of the pair.',
    'system-mac <address:word>',
    'system-priority <priority:int>',
    'mac-address bpdu source version <version:int>',
    'track <track:track>',
    'shutdown',
  ),
];

interface InstanceBlock {
  readonly scope?: Scope;
  readonly instance: string;
}
const inInstance = commandsOf<InstanceBlock>();
const instanceFact = (line: Line<InstanceBlock>, change: (instance: Draft<EvpnInstance>) => void) =>
  said('evpn-instance', line.block.instance, line, change);
const instance: Commands<InstanceBlock> = [
  inInstance.command('rd <rd:word>', 'Tells routes of this number from equal ones of others.', ({ rd }, line) =>
    instanceFact(line, draft => {
      draft.rd = rd;
    }),
  ),
  inInstance.command(
    'route-target <direction:import|export|both> <target:word>',
    'Takes in or marks routes with this target.',
    ({ direction, target }, line) =>
      instanceFact(line, ({ importTargets, exportTargets }) => {
        if (direction.value !== 'export') importTargets.push(target);
        if (direction.value !== 'import') exportTargets.push(target);
      }),
  ),
];
const evpn: Commands<unknown> = [
  commandsOf<unknown>().block('vni <vni:word> l2', 'Opens the number of a VLAN.', {
    enter: ({ vni }): InstanceBlock => ({ instance: vni.value, scope: serviceScope(`evpn vni ${vni.value}`) }),
    body: () => instance,
    apply: ({ vni }, line) => said('evpn-instance', vni.value, line, () => {}),
  }),
  ...settings(
    'A setting of EVPN.',
    'esi multihoming',
    'multisite border-gateway <id:int>',
    'delay-restore time <seconds:int>',
    'system-mac <address:word> [<more:int>]',
    'df-election mode <mode:modulo|per-flow>',
    'df-election wait-time <seconds:int>',
    'ethernet-segment delay-restore time <seconds:int>',
    'vlan-consistency-check',
  ),
];

const region: Commands<ServiceBlock> = settings(
  'The region of a multiple spanning tree.',
  'name <name:word>',
  'revision <revision:int>',
  'instance <of:int> vlan <vlans:word>',
);
const bridges: Commands<unknown> = settings(
  'A setting of a pseudo bridge.',
  'vlan <vlans:word> <what:root|designated> priority <priority:int>',
  'mst <instances:word> <what:root|designated> priority <priority:int>',
);

const vlanBlock = (vlans: string): VlanBlock & { readonly scope: Scope } => ({ ids: vlanIds(vlans), scope: serviceScope(`vlan ${vlans}`) });

const { block } = commandsOf<unknown>();
export const switching: Commands<unknown> = [
  block('vlan <vlans:word>', 'Opens one or more VLANs.', {
    enter: ({ vlans }) => vlanBlock(vlans.value),
    body: () => vlanBody,
    apply: ({ vlans }, line) => vlanFacts({ ...line, block: { ids: vlanIds(vlans.value) } }, () => {}),
  }),
  block('vlan configuration <vlans:word>', 'Opens settings of one or more VLANs.', {
    enter: ({ vlans }) => vlanBlock(vlans.value),
    body: () => vlanBody,
  }),
  block('vpc domain <domain:1-1000>', 'Opens the settings of a pair of switches (vPC).', {
    enter: () => ({ scope: serviceScope('vpc domain') }),
    body: () => domain,
    apply: ({ domain: number }, line) =>
      pairFact(line, pair => {
        pair.domain = String(number.value);
      }),
  }),
  section('evpn', 'Opens the numbers that are announced with EVPN.', () => evpn),
  serviceBlock('spanning-tree mst configuration', 'Opens the region of a multiple spanning tree.', () => region),
  section('spanning-tree pseudo-information', 'Opens what a pair says of itself.', () => bridges),
  ...settingsOf(
    'spanning-tree',
    'A setting of spanning tree.',
    'spanning-tree mode <mode:mst|rapid-pvst>',
    'spanning-tree vlan <of:numbers> priority <priority:0-61440>',
    'spanning-tree vlan <of:numbers> root <which:primary|secondary> [ diameter <diameter:int> ] [ hello-time <seconds:int> ]',
    'spanning-tree vlan <of:numbers>',
    'spanning-tree vlan <of:numbers> <what:hello-time|forward-time|max-age> <value:int>',
    'spanning-tree mst <of:numbers> priority <priority:0-61440>',
    'spanning-tree mst <of:numbers> root <which:primary|secondary> [ diameter <diameter:int> ] [ hello-time <seconds:int> ]',
    'spanning-tree mst ( <of:hello-time|forward-time|max-age|max-hops> <value:int> | simulate pvst global | configuration )',
    'spanning-tree port type <of:edge|network> <what:default|bpduguard|bpdufilter> [default]',
    'spanning-tree pathcost method <method:long|short>',
    'spanning-tree loopguard default',
    'spanning-tree bridge assurance',
    'spanning-tree domain <domain:int>',
    'spanning-tree lc-issu <mode:auto|disruptive|non-disruptive>',
  ),
  ...settingsOf(
    'fabric',
    'A setting of the fabric.',
    'fabric forwarding anycast-gateway-mac <address:word>',
    'fabric forwarding switch-role <role:leaf|spine|border> [<more:spine|border|dci-node>]',
    'fabric forwarding <of:dup-host-ip-addr-detection|dup-host-recovery-timer> <value:int> [<more:int>]',
    'fabric forwarding admin-distance <distance:1-255>',
    'fabric forwarding limit-vlan-mac <limit:int>',
    'nv overlay evpn',
    'evpn esi multihoming',
    'ip igmp snooping vxlan',
    'system nve infra-vlans <vlans:word> [force]',
    'system nve ipmc global index-size <size:int>',
    'system vlan <of:int> reserve',
    'system vlan nve-overlay id <vlans:word>',
    'vlan dot1q tag native [ exclude control ]',
    'vlan filter <of:word> vlan-list <vlans:numbers>',
    'mac address-table aging-time <seconds:int> [vlan <vlan:int>]',
    'mac address-table notification <what:mac-move|threshold>',
    'mac address-table static <of:station> vlan <vlan:int> ( interface <port:interface> | drop )',
    'mac address-table loop-detect port-down',
    'l2vpn evpn',
  ),
  section('vlan access-map <of:word> [<sequence:int>]', 'Opens what happens to frames of a VLAN.', () =>
    settings(
      'What happens to frames.',
      'match ip address <lists:acl...>',
      'match ipv6 address <lists:ipv6-acl...>',
      'match mac address <lists:mac-acl...>',
      'action ( drop [log] | forward | redirect <port:interface> )',
      'statistics per-entry',
    ),
  ),
  section('arp access-list <of:word>', 'Opens which answers of ARP are believed.', () =>
    settings(
      'Which answers are believed.',
      '[<sequence:int>] ( permit | deny ) [ request | response ] ip ( any | host <sender:ipv4> | <from:ipv4> <wildcard:ipv4> ) [ ( any | host <target:ipv4> ) ] mac ( any | host <station:mac> | <stations:mac> <bits:mac> ) [ ( any | host <targetStation:mac> ) ] [log]',
    ),
  ),
];
