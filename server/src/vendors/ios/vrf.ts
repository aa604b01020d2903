/** VRFs of IOS: `ip vrf` for IPv4, `vrf definition` for families. */
import type { Vrf } from '../../model/device.ts';
import type { Draft } from '../../model/fact.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { settings } from '../settings.ts';
import { said } from './line.ts';

interface VrfBlock {
  readonly vrf: string;
}

const { command, block } = commandsOf<VrfBlock>();

function vrfFact(line: Line<VrfBlock>, change: (vrf: Draft<Vrf>) => void) {
  return said('vrf', line.block.vrf, line, change);
}

/** Targets with `stitching` are those of EVPN, plain ones those of L3VPN. */
function target(line: Line<VrfBlock>, direction: 'import' | 'export' | 'both', value: Located<string>, stitching = false) {
  const own = { ...value, family: stitching ? ('evpn' as const) : ('vpn' as const) };
  return vrfFact(line, ({ importTargets, exportTargets }) => {
    if (direction !== 'export') importTargets.push(own);
    if (direction !== 'import') exportTargets.push(own);
  });
}

function leak(line: Line<VrfBlock>, direction: 'in' | 'out', family: string, policy: Located<string>) {
  return vrfFact(line, vrf => {
    const entry = {
      direction,
      other: 'default',
      family: family === 'ipv6' ? (6 as const) : (4 as const),
      policies: [policy],
      place: line.place,
    };
    vrf.leaks = [...(vrf.leaks ?? []), entry];
  });
}

const family: Commands<VrfBlock> = [
  command(
    'route-target <direction:import|export|both> <target:word> [<stitching:stitching>]',
    'Takes in or marks VPN routes with this target.',
    ({ direction, target: value, stitching }, line) => target(line, direction.value, value, !!stitching),
  ),
  command('route-target <target:word>', 'Takes in and marks VPN routes with this target.', ({ target: value }, line) =>
    target(line, 'both', value),
  ),
  command('<direction:import|export> map <policy:route-map>', 'Filters routes between VRF and VPN.', ({ direction, policy }, line) =>
    vrfFact(line, vrf => {
      vrf[direction.value === 'import' ? 'importPolicies' : 'exportPolicies'] = line.no ? undefined : [policy];
    }),
  ),
  command(
    'import <family:ipv4|ipv6> <kind:unicast|multicast> [<limit:int>] map <policy:route-map> [<evpn:allow-evpn>]',
    'Takes routes of the global table.',
    ({ family, policy }, line) => leak(line, 'in', family.value, policy),
  ),
  command(
    'export <family:ipv4|ipv6> <kind:unicast|multicast> [<limit:int>] map <policy:route-map> [<evpn:allow-evpn>]',
    'Sends routes to the global table.',
    ({ family, policy }, line) => leak(line, 'out', family.value, policy),
  ),
  ...settings(
    'Limits the routes of the VRF.',
    'maximum routes <limit:int> ( <threshold:1-100> [ reinstall <reinstall:1-100> ] | warning-only )',
  ),
  ...settings(
    'The multicast tree of the VRF.',
    'inter-as-hybrid [ csc ] [ next-hop ( global | <hybrid:ip> ) ]',
    'mdt ( default [ ( mpls mldp <root:ipv4> | vxlan ) ] [<group:ip>] | data ( <dataGroup:ip> [<bits:ipv4>] | mpls mldp <mdts:int> | vxlan <vxlanGroup:ipv4> <vxlanBits:ipv4> ) [ threshold <kilobits:int> ] [ list <list:acl> ] | data threshold <threshold:int> | auto-discovery ( pim [ pim-tlv-announce ] | mldp [ inter-as ] | vxlan [ inter-as ] | interworking vxlan-pim | ingress-replication | receiver-site ) | log-reuse | overlay ( use-bgp [ spt-only ] | bgp ) | preference ( pim | mldp | vxlan | ingress-replication ) | strict-rpf interface | partitioned mldp ipv4 p2mp )',
  ),
  ...settings('The next hop of routes of the VRF.', 'bgp next-hop <interface>'),
  ...settings('How routes cross to another AS.', 'inter-as-hybrid [next-hop <address:ip>]'),
  ...settings('The context of figures of the VRF.', 'snmp context <context:word>'),
  ...settings(
    'The number of the VRF in the overlay.',
    'vnid <vni:int> [ ( evpn-instance | <protocol:bgp> ) ]',
    'mdt auto-discovery ( pim | vxlan | mldp ) [ inter-as ] [ pim-tlv-announce [ mdt-hello-enable ] ]',
  ),
  ...settings('The tag of the VRF on trunks.', 'vnet tag <tag:int>'),
  ...settings(
    'Copies routes of another table.',
    'route-replicate from [vrf <vrf:vrf>] <kind:unicast|multicast> <protocol:all|connected|static|bgp|ospf|eigrp|isis|rip> [<process:int>] [route-map <policy:route-map>]',
  ),
];

const body: Commands<VrfBlock> = [
  command('rd <rd:word>', 'Tells routes of this VRF from equal ones of others.', ({ rd }, line) =>
    vrfFact(line, vrf => {
      vrf.rd = rd;
    }),
  ),
  ...settings('Text for people about this VRF.', 'description <description:text>'),
  ...settings('The VPN identifier.', 'vpn id <id:word>'),
  block('address-family <family:ipv4|ipv6> [<kind:unicast|multicast>]', 'Opens the lines for a family.', {
    enter: (_, line) => line.block,
    body: () => family,
  }),
  ...family,
];

const top = commandsOf<unknown>();

export const vrfs: Commands<unknown> = [
  top.block('ip vrf <name:=vrf>', 'Opens a VRF for IPv4.', {
    enter: ({ name }): VrfBlock => ({ vrf: name.value }),
    body: () => body,
    apply: ({ name }, line) => said('vrf', name.value, line, () => {}),
  }),
  top.block('vrf definition <name:=vrf>', 'Opens a VRF; each family is opened inside.', {
    enter: ({ name }): VrfBlock => ({ vrf: name.value }),
    body: () => body,
    apply: ({ name }, line) => said('vrf', name.value, line, () => {}),
  }),
];
