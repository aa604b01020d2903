/** `routing-instances` of Junos: VRFs and their relatives, with protocols of their own. */
import { type Fact, fact } from '../../model/fact.ts';
import { type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { bgp } from './bgp.ts';
import { linkProtocols } from './links.ts';
import { logicalInterface } from './names.ts';
import { ospf } from './ospf.ts';
import { routingOptions } from './routing-options.ts';
import { vlans } from './system.ts';

interface InstanceWhere {
  readonly instance: Located<string>;
}

const command = pathsOf<InstanceWhere>();

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

/** Everything below one routing instance. */
const table: readonly PathCommand<InstanceWhere>[] = [
  command('', 'A routing instance.', (args, { place }) => vrfFact(args, place)),
  command('instance-type <type:word>', 'Kind of the instance.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.type = args.type.value;
    }),
  ),
  command('interface <member:interface> [<rest:text>]', 'Puts an interface into the instance.', (args, { place }) => [
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
    'vtep-source-interface <source:interface> [<rest:text>]',
    'Interface whose address VXLAN tunnels start from.',
    (args, { place }) => vrfFact(args, place),
  ),
  command('auto-export [<rest:text>]', 'Lets routes pass between instances of the device by their targets.', (args, { place }) =>
    vrfFact(args, place, vrf => {
      vrf.autoExport = true;
    }),
  ),
  command(
    'routing-options auto-export [<rest:text>]',
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
  ...under('vlans', vlans),
  ...under('bridge-domains', vlans),
  ...under('protocols bgp', bgp),
  ...under('protocols ospf', ospf(2)),
  ...under('protocols ospf3', ospf(3)),
  ...under('protocols', linkProtocols),
  ...under('routing-options', routingOptions),
  ...recognised(
    'Detail of a routing instance that is not looked at.',
    'access auto-export description egress-protection event-options forwarding-options instance-role l2vpn-id multicast-snooping-options no-irb-layer-2-copy no-local-switching no-normalization no-vrf-advertise no-vrf-propagate-ttl protocols provider-tunnel qualified-bum-pruning-mode routing-interface service-type services switch-options system vlan-id vlan-model vrf-advertise-selective vrf-propagate-ttl vrf-table-label vxlan',
  ),
];

/** `routing-instances`. */
export const routingInstances: readonly PathCommand<object>[] = under('<instance:=routing-instance>', table);
