/** VRFs of IOS XR with their route targets and policies. */
import type { Vrf } from '../../model/device.ts';
import type { Draft } from '../../model/fact.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { settings } from '../settings.ts';

interface VrfBlock {
  readonly vrf: string;
  /** Inside a list of route targets. */
  readonly targets?: 'import' | 'export';
}

const { command, block } = commandsOf<VrfBlock>();

function vrfFact(line: Line<VrfBlock>, change: (vrf: Draft<Vrf>) => void) {
  return said('vrf', line.block.vrf, line, change);
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
  ...settings(
    'Filters or changes routes between the VRF and other tables.',
    '<direction:import|export> route-policy <policy:route-policy>',
    'import from default-vrf route-policy <policy:route-policy> [advertise-as-vpn]',
    'import from vrf advertise-as-vpn',
    'import from bridge-domain advertise-as-vpn',
    'export to default-vrf route-policy <policy:route-policy> [allow-imported-vpn]',
    'export to vrf allow-imported-vpn',
    'export to default-vrf allow-imported-vpn',
    'maximum prefix <limit:int> [<threshold:1-100>] [<how:warning-only>]',
  ),
];

const body: Commands<VrfBlock> = [
  block('address-family <family:ipv4|ipv6> <kind:unicast|multicast|flowspec>', 'Opens the lines for a family.', {
    enter: (_, line) => line.block,
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
