/** VRFs of IOS XR with their route targets and policies. */
import type { Vrf } from '../../model/device.ts';
import type { Draft } from '../../model/fact.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { said } from '../ios/line.ts';
import { settings } from '../settings.ts';
import { policyUseOf } from './names.ts';

interface VrfBlock {
  readonly vrf: string;
  /** Inside a list of route targets. */
  readonly targets?: 'import' | 'export';
  readonly family?: 4 | 6;
}

const { command, block } = commandsOf<VrfBlock>();

function vrfFact(line: Line<VrfBlock>, change: (vrf: Draft<Vrf>) => void) {
  return said('vrf', line.block.vrf, line, change);
}

function leak(line: Line<VrfBlock>, direction: 'in' | 'out', policy: Located<string>) {
  return vrfFact(line, vrf => {
    const { family } = line.block;
    vrf.leaks = [...(vrf.leaks ?? []), { direction, other: 'default', family, policies: [policyUseOf(policy)!], place: line.place }];
  });
}

const targets: Commands<VrfBlock> = [
  command('<target:word> [stitching]', 'A target of VPN routes.', ({ target }, line) =>
    vrfFact(line, vrf => void vrf[line.block.targets === 'import' ? 'importTargets' : 'exportTargets'].push(target)),
  ),
];

const family: Commands<VrfBlock> = [
  block('<direction:import|export> route-target', 'Opens the targets of VPN routes that are taken in or marked.', {
    enter: ({ direction }, line): VrfBlock => ({ ...line.block, targets: direction.value }),
    body: () => targets,
  }),
  command('import route-target <target:word> [stitching]', 'Takes in VPN routes with this target.', ({ target }, line) =>
    vrfFact(line, ({ importTargets }) => void importTargets.push(target)),
  ),
  command('export route-target <target:word> [stitching]', 'Marks VPN routes with this target.', ({ target }, line) =>
    vrfFact(line, ({ exportTargets }) => void exportTargets.push(target)),
  ),
  command('<direction:import|export> route-policy <policy:route-policy>', 'Judges routes that enter or leave the VRF.', (args, line) =>
    vrfFact(line, vrf => {
      vrf[args.direction.value === 'import' ? 'importPolicies' : 'exportPolicies'] = [policyUseOf(args.policy)!];
    }),
  ),
  command(
    'import from default-vrf route-policy <policy:route-policy> [advertise-as-vpn]',
    'Takes in routes of the default VRF.',
    ({ policy }, line) => leak(line, 'in', policy),
  ),
  command(
    'export to default-vrf route-policy <policy:route-policy> [allow-imported-vpn]',
    'Gives routes to the default VRF.',
    ({ policy }, line) => leak(line, 'out', policy),
  ),
  ...settings(
    'Filters or changes routes between the VRF and other tables.',
    'import from vrf advertise-as-vpn',
    'import from bridge-domain advertise-as-vpn',
    'export to vrf allow-imported-vpn',
    'export to default-vrf allow-imported-vpn',
    'maximum prefix <limit:int> [<threshold:1-100>] [<how:warning-only>]',
  ),
];

const body: Commands<VrfBlock> = [
  block('address-family <family:ipv4|ipv6> <kind:unicast|multicast|flowspec>', 'Opens the lines for a family.', {
    enter: (args, line): VrfBlock => ({ ...line.block, family: args.family.value === 'ipv6' ? 6 : 4 }),
    body: () => family,
  }),
  command('rd <rd:word>', 'Tells routes of this VRF from equal ones of others.', ({ rd }, line) =>
    vrfFact(line, vrf => {
      vrf.rd = rd;
    }),
  ),
  command('description <description:text>', 'Text for people about this VRF.', ({ description }, line) =>
    vrfFact(line, vrf => {
      vrf.description = description.value;
    }),
  ),
  ...settings(
    'A setting of the VRF.',
    'vpn id <id:word>',
    'mode big',
    'remote-route-filtering disable',
    'evpn-route-sync <group:1-4294967295>',
    'mhost <family:ipv4|ipv6> default-interface <interface>',
    'fallback-vrf <vrf:vrf>',
  ),
];

const top = commandsOf<unknown>();

export const vrfs: Commands<unknown> = [
  top.block('vrf <name:=vrf>', 'Opens a VRF.', {
    enter: ({ name }): VrfBlock => ({ vrf: name.value }),
    body: () => body,
    apply: ({ name }, line) => said('vrf', name.value, line, () => {}),
  }),
];
