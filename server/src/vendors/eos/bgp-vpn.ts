/** EVPN and VPN lines of `router bgp`: MAC-VRFs, route distinguishers and targets. */
import type { RouteTarget, Vrf } from '../../model/device.ts';
import type { Draft } from '../../model/fact.ts';
import type { EvpnInstance } from '../../model/services.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import { said } from '../ios/line.ts';
import { settings } from '../settings.ts';
import { eosFact } from './bgp-lines.ts';

export interface InstanceBlock {
  readonly instance: string;
}

const { command } = commandsOf<InstanceBlock>();

interface Targets {
  readonly importTargets: Draft<RouteTarget>[];
  readonly exportTargets: Draft<RouteTarget>[];
}

function addTarget({ importTargets, exportTargets }: Targets, direction: string, value: RouteTarget): void {
  if (direction !== 'export') importTargets.push(value);
  if (direction !== 'import') exportTargets.push(value);
}

function instanceFact(line: Line<InstanceBlock>, change: (instance: Draft<EvpnInstance>) => void) {
  return said('evpn-instance', line.block.instance, line, change);
}

/** The body of `vlan` and `vlan-aware-bundle`. */
export const instanceCommands: Commands<InstanceBlock> = [
  command('rd <rd:word>', 'Tells routes of this instance from equal ones of others.', ({ rd }, line) =>
    instanceFact(line, instance => {
      instance.rd = rd;
    }),
  ),
  command('rd evpn domain <domain:remote|all> <rd:word>', 'The route distinguisher towards another domain.', ({ rd }, line) =>
    instanceFact(line, instance => {
      instance.remoteRd = rd;
    }),
  ),
  command(
    'route-target <direction:import|export|both> <target:word>',
    'Takes in or marks routes with this target.',
    ({ direction, target }, line) => instanceFact(line, instance => addTarget(instance, direction.value, target)),
  ),
  command(
    'route-target <direction:import|export> auto [<asn:asn>]',
    'Takes in or marks routes with a computed target.',
    ({ direction }, line) => instanceFact(line, instance => addTarget(instance, direction.value, { value: 'auto', place: line.place })),
  ),
  command(
    'route-target <direction:import|export> evpn domain <domain:remote|all> <target:word>',
    'The target towards another domain.',
    ({ direction, target }, line) => instanceFact(line, instance => addTarget(instance, direction.value, target)),
  ),
  command(
    'route-target import export [evpn] [domain <domain:remote|all>] <target:word>',
    'The target in both directions.',
    ({ target }, line) => instanceFact(line, instance => addTarget(instance, 'both', target)),
  ),
  command(
    'redistribute <what:learned|static|dot1x|host-route|router-mac|link-local|igmp|connected> [<more:system|ipv6|learned|next-hop|virtual-ip>] [<last:vtep|primary>]',
    'Which hosts are announced.',
    ({ what }, line) => instanceFact(line, ({ redistributes }) => void redistributes.push(what.value)),
  ),
  command('vlan <vlans:word>', 'The VLANs of the bundle.', ({ vlans }, line) =>
    instanceFact(line, instance => {
      instance.vlans = vlans.value;
    }),
  ),
  ...settings(
    'A setting of the instance.',
    'evpn ethernet-segment domain all identifier <id:word>',
    'pseudowire <name:word> evpn vpws id local <local:int> remote <remote:int>',
    'mtu <bytes:int>',
  ),
];

const inVrf = commandsOf<BgpBlock>();

/** The default VRF is written like the others here. */
function vrfFact(line: Line<BgpBlock>, change: (vrf: Draft<Vrf>) => void) {
  return said('vrf', line.block.vrf, line, change);
}

const families = '<family:evpn|vpn-ipv4|vpn-ipv6>';
export const vrfVpnCommands: Commands<BgpBlock> = [
  inVrf.command('rd <rd:word>', 'Tells routes of this VRF from equal ones of others.', ({ rd }, line) =>
    vrfFact(line, vrf => {
      vrf.rd = rd;
    }),
  ),
  inVrf.command(
    `route-target <direction:import|export> ${families} <target:word>`,
    'Takes in or marks VPN routes with this target.',
    ({ direction, family, target }, line) =>
      vrfFact(line, vrf => addTarget(vrf, direction.value, { ...target, family: family.value === 'evpn' ? 'evpn' : 'vpn' })),
  ),
  inVrf.command(
    'route-target <direction:import|export|both> <target:word>',
    'Takes in or marks VPN routes with this target.',
    ({ direction, target }, line) => vrfFact(line, vrf => addTarget(vrf, direction.value, target)),
  ),
  inVrf.command(
    `route-target <direction:import|export> ${families} route-map <policy:route-map>`,
    'Filters routes between VRF and VPN.',
    ({ direction, policy }, line) =>
      vrfFact(line, vrf => {
        vrf[direction.value === 'import' ? 'importPolicies' : 'exportPolicies'] = [policy];
      }),
  ),
  inVrf.command(
    `route-target <direction:import|export> ${families} rcf <function:control-function> [ ( vpn-route | vrf-route ) filter-rcf <filter:control-function>]`,
    'Filters routes between VRF and VPN.',
  ),
  inVrf.command(
    'local-as <asn> [<noPrepend:no-prepend>] [<replaceAs:replace-as>] [<fallback:fallback>]',
    'Speaks to all neighbors of the VRF as another AS.',
    ({ asn, noPrepend, replaceAs, fallback }, line) =>
      eosFact(line, bgp => {
        bgp.localAs = { asn: asn.value, noPrepend: !!noPrepend, replaceAs: !!replaceAs, dualAs: !!fallback, place: line.place };
      }),
  ),
  ...settings(
    'A setting of the VRF in BGP.',
    'evpn multicast',
    'gateway dr election algorithm ( hrw | modulus | preference <preference:int> )',
    'transit',
    'evpn multicast gateway dr election algorithm <algorithm:word> [<value:int>]',
    'rd evpn domain ( remote | all ) <remote:rd>',
    'route-target ( import | export ) ( vpn-ipv4 | vpn-ipv6 | evpn ) domain ( remote | all ) <domainTarget:rd>',
    'route-target ( import | export ) <router:ipv4> <target:rd>',
    'route-target ( import | export ) vrf <vrf:vrf> [<filter:route-map>]',
    'default-route export <family:evpn|vpn-ipv4|vpn-ipv6> [always] [ route-map <policy:route-map> | rcf <function:control-function> ]',
    'label allocation <mode:per-vrf|per-prefix|per-next-hop> [explicit-null]',
  ),
];
