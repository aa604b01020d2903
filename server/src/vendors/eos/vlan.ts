/** VLANs, pairs of switches and spanning tree. */
import type { Draft, Fact } from '../../model/fact.ts';
import type { Multichassis, Vlan } from '../../model/services.ts';
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { serviceBlock } from '../services.ts';
import { type ServiceBlock, section, settings, settingsOf } from '../settings.ts';
import { lockedAddresses } from './observers.ts';

/** The VLANs of the block around a line. */
export interface VlanBlock {
  readonly ids: readonly number[];
}

const highest = 4094;

/** `10,20-22` as numbers; what is no VLAN number gives nothing. */
export function vlanIds(text: string): readonly number[] {
  const ids = new Set<number>();
  for (const part of text.split(',')) {
    const range = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    if (!range) return [];
    const last = Math.min(highest, Number(range[2] ?? range[1]));
    for (let id = Math.max(1, Number(range[1])); id <= last; id++) ids.add(id);
  }
  return [...ids];
}

/** A change of every VLAN of the block by a line that is not negated. */
export function vlanFacts(line: Line<VlanBlock>, change: (vlan: Draft<Vlan>) => void): Fact[] {
  return line.block.ids.flatMap(id => said('vlan', String(id), line, change) ?? []);
}

const { command } = commandsOf<VlanBlock>();

/** Lines that switches of other vendors write alike. */
export const vlanLines: Commands<VlanBlock> = [
  command('name <name:text>', 'Names the VLAN for people.', ({ name }, line) =>
    vlanFacts(line, vlan => {
      vlan.name = name;
    }),
  ),
  command('state <state:active|suspend>', 'Whether the VLAN carries frames.', ({ state }, line) =>
    vlanFacts(line, vlan => {
      vlan.state = state.value;
    }),
  ),
  command('<what:name|state>', 'With no or default in front: back to what holds without the line.'),
];

const vlanBody: Commands<VlanBlock> = [
  ...vlanLines,
  command('trunk group <group:word>', 'The VLAN is carried by trunks of the group only.', ({ group }, line) =>
    vlanFacts(line, vlan => void vlan.trunkGroups.push(group.value)),
  ),
  ...settings(
    'A setting of the VLAN.',
    'private-vlan <kind:community|isolated> primary vlan <vlan:1-4094>',
    'mac address learning',
    'mac address forwarding <how:unique|shared>',
    'address locking <family:ipv4|ipv6> [enforcement disabled]',
  ),
  ...(lockedAddresses as Commands<VlanBlock>),
  section('e-tree role leaf', 'Hosts of the VLAN talk to its roots only (RFC 8317).', () =>
    settings('A setting of the leaf.', 'remote leaf host drop'),
  ) as Commands<VlanBlock>[number],
];

const inPair = commandsOf<unknown>();
const pairFact = (line: Line<unknown>, change: (pair: Draft<Multichassis>) => void) => said('multichassis', '', line, change);

const pair: Commands<unknown> = [
  inPair.command('domain-id <domain:word>', 'Names the pair; both switches must have the same name.', ({ domain }, line) =>
    pairFact(line, draft => {
      draft.domain = domain.value;
    }),
  ),
  inPair.command('local-interface <interface>', 'The interface whose address the pair talks through.', (args, line) =>
    pairFact(line, draft => {
      draft.localInterface = args.interface;
    }),
  ),
  inPair.command('peer-address <address:ip>', 'The address of the other switch.', ({ address }, line) =>
    pairFact(line, draft => {
      draft.peerAddress = formatAddress(address.value);
    }),
  ),
  inPair.command('peer-address heartbeat <address:ip> [vrf <vrf:vrf>]', 'A second way to the other switch.', ({ address }, line) =>
    pairFact(line, draft => {
      draft.heartbeat = formatAddress(address.value);
    }),
  ),
  inPair.command('peer-link <interface>', 'The link to the other switch.', (args, line) =>
    pairFact(line, draft => {
      draft.peerLink = args.interface;
    }),
  ),
  inPair.command('primary-priority <priority:1-32767>', 'The lower one becomes the primary switch.', ({ priority }, line) =>
    pairFact(line, draft => {
      draft.rolePriority = priority.value;
    }),
  ),
  inPair.command(
    'reload-delay [<ports:mlag|non-mlag>] <seconds:word>',
    'How long ports stay closed after a restart.',
    ({ ports, seconds }, line) => pairFact(line, draft => void draft.reloadDelays.set(ports?.value ?? 'all', seconds.value)),
  ),
  inPair.command('shutdown', 'Dissolves the pair.', (_, line) =>
    said('multichassis', '', { ...line, no: false }, draft => {
      draft.shutdown = !line.no;
    }),
  ),
  inPair.command(
    'dual-primary detection delay <seconds:int> [action <action:none|errdisable>] [<ports:all-interfaces>]',
    'What to do when both think that they are alone.',
    (_, line) => pairFact(line, draft => void draft.features.push('dual-primary detection')),
  ),
  inPair.command(
    'dual-primary recovery delay mlag <seconds:int> non-mlag <others:int>',
    'How long ports stay closed afterwards.',
    (_, line) => pairFact(line, draft => void draft.features.push('dual-primary recovery')),
  ),
  ...settings(
    'A setting of the pair.',
    'heartbeat-interval <milliseconds:int>',
    'heartbeat-timeout <milliseconds:int>',
    'lacp standby',
    'peer-address heartbeat <heartbeat:ip> [ vrf <vrf:vrf> ]',
    'reload-delay mode lacp standby',
    'peer-link requires ethernet-interface',
  ),
];

const region: Commands<ServiceBlock> = settings(
  'The region of a multiple spanning tree.',
  'name <name:word>',
  'revision <revision:int>',
  'instance <of:int> vlan <vlans:word>',
);

const tree = settingsOf(
  'spanning-tree',
  'A setting of spanning tree.',
  'spanning-tree mode <mode:mstp|rstp|rapid-pvst|none|backup>',
  'spanning-tree mst <of:numbers> priority <priority:0-61440>',
  'spanning-tree mst <of:numbers> root <which:primary|secondary>',
  'spanning-tree vlan-id <of:numbers> priority <priority:0-61440>',
  'spanning-tree vlan <of:numbers> priority <priority:0-61440>',
  'spanning-tree vlan-id <of:numbers> root <which:primary|secondary>',
  'spanning-tree vlan-id <of:numbers>',
  'spanning-tree vlan <of:numbers>',
  'spanning-tree priority <priority:0-61440>',
  'spanning-tree root super',
  'spanning-tree edge-port ( <of:bpduguard|bpdufilter> default | bpduguard rate-limit ( default | enable | count <count:int> interval <interval:int> ) )',
  'spanning-tree portfast <of:bpduguard|bpdufilter|default|auto> [default]',
  'spanning-tree loopguard default',
  'spanning-tree guard loop default',
  'spanning-tree bridge assurance',
  'spanning-tree transmit <what:active|hold-count> [<value:int>]',
  'spanning-tree bpdu tx hold-count <count:int>',
  'spanning-tree bpduguard rate-limit <what:default|count> [<value:int>]',
  'spanning-tree <of:hello-time|forward-time|max-age|max-hops> <value:int>',
  'spanning-tree mst pvst border',
  'spanning-tree counters <what:hardware|bpdu>',
);

const top = commandsOf<unknown>();
export const switching: Commands<unknown> = [
  top.block('vlan <vlans:word>', 'Opens one or more VLANs.', {
    enter: ({ vlans }): VlanBlock => ({ ids: vlanIds(vlans.value) }),
    body: () => vlanBody,
    apply: ({ vlans }, line) => vlanFacts({ ...line, block: { ids: vlanIds(vlans.value) } }, () => {}),
  }),
  top.block('mlag configuration', 'Opens the settings of a pair of switches (MLAG).', {
    enter: () => undefined,
    body: () => pair,
    apply: (_, line) => pairFact(line, () => {}),
  }),
  serviceBlock('spanning-tree mst configuration', 'Opens the region of a multiple spanning tree.', () => region),
  ...tree,
  ...settingsOf(
    'switching',
    'A setting of all switch ports.',
    'vlan internal <what:order|allocation> [policy] <order:ascending|descending> [range <first:int> <last:int>]',
    'vlan internal allocation policy',
    'switchport default mode <mode:routed|access>',
    'switchport default phone ( vlan <vlan:int> | cos <cos:0-7> | trunk ( tagged | untagged ) [phone] | access-list bypass | acl bypass )',
    'mac address-table aging-time <seconds:int>',
    'switchport ( default phone qos trust <trust:cos|dscp> | ethernet llc validation | port-security ( mac-address ( aging | moveable ) | persistence disabled | violation protect [ chip-based ] ) | vlan tag validation )',
    'spanning-tree port-id allocation port-channel range <first:int> <last:int>',
    'lldp management-address <address:ip>',
    'lacp rate-limit default',
    'mac address-table static <of:station> vlan <vlan:int> ( interface <port:interface> | drop | forward )',
    'mac address-table notification host-flap [ logging | detection ( window <window:int> | moves <moves:int> ) | action ( interface errdisable | none ) ]',
    'port-channel ( load-balance ( <of:trident|trident3|arad|petraA|sand|fm6000|tomahawk> ( fields ( mac [<mac:dst-mac|src-mac|eth-type...>] | ip [<ip:mac-header|ip-tcp-udp-header|source-ip|destination-ip|source-port|destination-port|protocol...>] | ipv6 [<ipv6:mac-header|ip-tcp-udp-header|destination-ip|source-ip|source-port|destination-port|flow-label...>] | gre [<gre:destination-ip|source-ip...>] | mpls <mpls:label> ) | hash seed <seed:int> | profile <profile:word> | sand-profile <sand:word> ) | module <modules:numbers> <platform:trident> profile <assigned:word> ) | min-links <links:int> | lacp fallback [<fallback:static|individual>] )',
    'lacp system-priority <priority:int>',
    'lacp port-id range <first:int> <last:int>',
    'port-channel load-balance trident udf eth-type <type:word> [ ip-protocol <protocol:word> ] header ( inner | outer ) ( l2 | l3 | l4 ) offset <offset:int> [ mask <mask:word> ]',
    'lldp ( run | timer ( <seconds:int> | reinitialization <wait:int> ) | <of:holdtime|hold-time|reinit> <value:int> | management-address ( all | ipv6 <ipv6:interface> | vrf <vrf:vrf> | <interface> ) | tlv transmit <tlv:system-capabilities|system-description|system-name|port-description|management-address|link-aggregation|max-frame-size|vlan-name|port-vlan|med|power-via-mdi|serial-number> | receive packet tagged drop )',
    'dot1x ( system-auth-control | dynamic-authorization | protocol ( lldp bypass | bpdu bypass ) | mac based ( authentication delay <delay:int> seconds | authentication always | access-list ) | aaa ( accounting update interval <minutes:int> seconds | unresponsive recovery action reauthenticate ) | statistics packets dropped | vlan assignment group <group:word> members <members:numbers> )',
    'errdisable ( recovery ( cause <of:acl|arp-inspection|bpduguard|dot1x|dot1x-coa|dot1x-phone-classification|dot1x-session-replace|error-correction-encoding|fabric-capacity-low|fabric-link-failure|fabric-link-flap|fec-monitoring|hardware-speed-group|hitless-reload-down|interface-speed|internal-error|lacp-no-portid|lacp-rate-limit|license-enforce|link-change|link-flap|loopprotectguard|mlagasu|mlagdualprimary|mlagissu|mlagmaintdown|no-internal-vlan|port-breakout|portchannelguard|portgroup-disabled|portsec|speed-misconfigured|storm-control|stp-no-portid|stuck-queue|switchcard-unreachable|tap-port-init|tapagg|tpid|transceiver-adapter|uplink-failure-detection|xcvr-misconfigured|xcvr-overheat|xcvr-power-unsupported|xcvr-unsupported|all> [ interval <each:int> ] | interval <seconds:int> ) | detect cause <detected:acl|arp-inspection|bpduguard|dot1x|dot1x-coa|dot1x-phone-classification|dot1x-session-replace|error-correction-encoding|fabric-capacity-low|fabric-link-failure|fabric-link-flap|fec-monitoring|hardware-speed-group|hitless-reload-down|interface-speed|internal-error|lacp-no-portid|lacp-rate-limit|license-enforce|link-change|link-flap|loopprotectguard|mlagasu|mlagdualprimary|mlagissu|mlagmaintdown|no-internal-vlan|port-breakout|portchannelguard|portgroup-disabled|portsec|speed-misconfigured|storm-control|stp-no-portid|stuck-queue|switchcard-unreachable|tap-port-init|tapagg|tpid|transceiver-adapter|uplink-failure-detection|xcvr-misconfigured|xcvr-overheat|xcvr-power-unsupported|xcvr-unsupported> | flap-setting cause link-flap max-flaps <flaps:int> time <time:int> )',
    'ip virtual-router mac-address <address:word>',
    'ip virtual-router mac-address <of:mlag-peer|advertisement-interval> [<value:int>]',
    'ip address virtual source-nat vrf <of:vrf> address <address:word>',
    'ip virtual-router address subnet-routes',
    'poe reboot action <action:maintain|power-off>',
    'poe interface shutdown action <action:maintain|power-off>',
  ),
];
