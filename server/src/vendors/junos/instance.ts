/** `routing-instances` of Junos: VRFs and their relatives, with protocols of their own. */
import { type Fact, fact } from '../../model/fact.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { bgp } from './bgp.ts';
import { instanceForwarding } from './forwarding-options.ts';
import { isis } from './isis.ts';
import { linkProtocols } from './links.ts';
import { logicalInterface } from './names.ts';
import { ospf } from './ospf.ts';
import { routingOptions } from './routing-options.ts';
import { switchOptions, vlans } from './switching.ts';
import { dhcpServers } from './system-services.ts';
import { settings, within } from './values.ts';

interface InstanceWhere {
  readonly instance: Located<string>;
}

const command = pathsOf<InstanceWhere>();
const plain = pathsOf<object>();

function vrfFact({ instance }: InstanceWhere, place: Place, change: Parameters<typeof fact<'vrf'>>[3] = () => {}): Fact {
  return fact('vrf', instance.value, instance.place ?? place, change);
}

const targets: readonly PathCommand<InstanceWhere>[] = [
  command('vrf-target <target:word>', 'Route target of routes taken from and given to other routers.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.importTargets.push(args.target);
      vrf.exportTargets.push(args.target);
    }),
  ),
  command('vrf-target import <target:word>', 'Route target of routes taken from other routers.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.importTargets.push(args.target);
    }),
  ),
  command('vrf-target export <target:word>', 'Route target of routes given to other routers.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.exportTargets.push(args.target);
    }),
  ),
  command('vrf-import <policies:policy-statement...>', 'Policies for routes taken from other routers.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.importPolicies = [...args.policies];
    }),
  ),
  command('vrf-export <policies:policy-statement...>', 'Policies for routes given to other routers.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.exportPolicies = [...args.policies];
    }),
  ),
];

const around = (args: InstanceWhere, place: Place): Fact => vrfFact(args, place);

/** What an instance says that is no route. */
const instanceDetails: readonly PathCommand<object>[] = [
  ...under('vlans', vlans),
  ...under('bridge-domains', vlans),
  ...under('protocols', linkProtocols),
  ...under('switch-options', switchOptions),
  ...under('forwarding-options', instanceForwarding),
  ...under('system services', dhcpServers),
  ...settings(
    'What the instance is, and what it carries.',
    'description <text:text>',
    'interface <member:interface> { primary | any | unicast | multicast | protect-interface <protect:interface> }',
    'egress-protection { context-identifier <context:ip> | protector }',
    'instance-role <role:access|nni>',
    'l2vpn-id <id:word>',
    'no-irb-layer-2-copy',
    'no-local-switching',
    'no-normalization',
    'no-vrf-propagate-ttl',
    'vrf-propagate-ttl',
    'provider-tunnel { family <family:inet|inet6> | ingress-replication [ create-new-ucast-tunnel | label-switched-path label-switched-path-template <ingress:word> ] | ldp-p2mp | mldp | rsvp-te [ label-switched-path-template <template:word> | static-lsp <lsp:word> ] | pim-asm [ group-address <asm:ip> | tunnel-source <asmSource:ip> ] | pim-ssm [ group-address <ssm:ip> | tunnel-source <ssmSource:ip> ] | selective [ group <group:prefix> [ source <source:prefix> | wildcard-source ] [ threshold-rate <rate:int> | ldp-p2mp | rsvp-te label-switched-path-template <selective:word> | pim-ssm group-range <range:prefix> ] | tunnel-limit <tunnels:int> | wildcard-group-inet wildcard-source [ ldp-p2mp | rsvp-te label-switched-path-template <wildcard:word> | pim-ssm group-range <wildcardRange:prefix> ] ] | inter-as | inter-region-segmented }',
    'qualified-bum-pruning-mode',
    'service-type <type:vlan-aware|vlan-based|vlan-bundle>',
    'vlan-id <id:1-4094>',
    'vlan-id <word:all|none>',
    'vlan-tags { outer <outer:word> | inner <inner:word> }',
    'vlan-model one-to-one',
    'vrf-advertise-selective family [ inet-mvpn | inet6-mvpn ]',
    'remote-vtep-list <vteps:ip...>',
    'vxlan { static-remote-vtep-list <static:ip...> | vni <vni:0-16777215> | encapsulate-inner-vlan | decapsulate-accept-inner-vlan | ingress-node-replication }',
    'pbb-options [ peer-instance <peer:word> | vlan-id <vlan:int> isid-list <isids:word> | default-bvlan <default:int> | source-bmac <address:mac> ]',
    'pbb-service-options [ isid <isid:int> [ vlan-id-list <vlans:word> ] | mac-address <address:mac> ]',
    'service-groups <of:word> [ service-type <type:eline|elan> | pbb-service-options isid <isid:int> vlan-id-list <vlans:word> ]',
    'multicast-snooping-options { flood-groups <groups:ip...> | host-outbound-traffic forwarding-class <class:forwarding-class> | ignore-stp-topology-change | oism }',
    'auto-discovery-only',
    'instance-import <policies:policy-statement...>',
  ),
  plain('routing-interface <interface>', 'Interface that routes for the instance.'),
  plain(
    'forwarding-options family <family:inet|inet6|mpls|vpls|evpn> <word:filter|flood> input <filter:firewall-filter>',
    'Filters packets of the instance.',
  ),
];

/** Everything below one routing instance. */
const table: readonly PathCommand<InstanceWhere>[] = [
  command('', 'A routing instance.', (args, { place }) => vrfFact(args, place)),
  command('instance-type <type:word>', 'Kind of the instance.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.type = args.type.value;
    }),
  ),
  command('interface <member:interface>', 'Puts an interface into the instance.', (args, { place }) => [
    vrfFact(args, place),
    fact('interface', logicalInterface(args.member.value), place, draft => {
      draft.vrf = args.instance.value;
      draft.vrfPlace = place;
    }),
  ]),
  command('route-distinguisher <rd:word>', 'Makes routes of the instance differ from equal ones of others.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.rd = args.rd;
    }),
  ),
  ...targets,
  command(
    'vtep-source-interface <source:interface> [<family:inet|inet6>]',
    'Interface whose address VXLAN tunnels start from.',
    (args, { place }) => vrfFact(args, place),
  ),
  command(
    'vrf-table-label [ static <label:int> | source-class-usage ]' as 'vrf-table-label',
    'One label for the instance: packets are looked up in its table.',
    (args, { place }) =>
      vrfFact(args, place, vrf => {
        vrf.tableLabel = true;
      }),
  ),
  command('no-vrf-advertise', 'Keeps routes of the instance from other routers.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.keepsRoutes = true;
    }),
  ),
  command('auto-export', 'Lets routes pass between instances of the device by their targets.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.autoExport = true;
    }),
  ),
  command(
    'routing-options auto-export [ disable | traceoptions ]',
    'Lets routes pass between instances of the device by their targets.',
    (args, { place }) =>
      vrfFact(args, place, vrf => {
        vrf.autoExport = true;
      }),
  ),
  command(
    'protocols evpn ip-prefix-routes advertise <how:direct-nexthop|gateway-address>',
    'Announces routes of the instance as IP prefix routes of EVPN.',
    (args, { place }) =>
      vrfFact(args, place, vrf => {
        vrf.evpnPrefixes = true;
      }),
  ),
  command(
    'protocols evpn ip-prefix-routes <direction:import|export> <policies:policy-statement...>',
    'Policies for IP prefix routes of EVPN.',
    (args, { place }) => vrfFact(args, place),
  ),
  ...within(around, instanceDetails),
  ...under('protocols bgp', bgp),
  ...under('protocols ospf', ospf(2)),
  ...under('protocols ospf3', ospf(3)),
  ...under('protocols isis', isis),
  ...under('routing-options', routingOptions),
];

/** `routing-instances`. */
export const routingInstances: readonly PathCommand<object>[] = under('<instance:=routing-instance>', table);
