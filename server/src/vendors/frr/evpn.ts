/** Lines of FRR's EVPN family. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';

const { command, block } = commandsOf<BgpBlock>();

const vni: Commands<BgpBlock> = [
  command('rd <rd:word>', 'The route distinguisher of this network.'),
  command('route-target <direction:import|export|both> <target:word>', 'Route targets of this network.'),
  command('advertise-default-gw', 'Announces the gateway of this network.'),
  command('advertise-svi-ip', 'Announces the address of the bridge interface.'),
  command('exit-vni', 'Leaves the network.'),
];

export const evpnCommands: Commands<BgpBlock> = [
  block('vni <vni:1-16777215>', 'Opens the settings of a virtual network.', { enter: (_, line) => line.block, body: () => vni }),
  command('advertise-all-vni', 'Announces all local virtual networks.'),
  command('advertise-default-gw', 'Announces gateways as such.'),
  command('advertise-svi-ip', 'Announces addresses of bridge interfaces.'),
  command('advertise-pip [ip <address:ipv4>] [mac <mac:word>]', 'Announces the own address of a shared gateway.'),
  command(
    'advertise <family:ipv4|ipv6> unicast [gateway-ip] [route-map <policy:route-map>]',
    'Announces IP prefixes as EVPN routes of type 5.',
  ),
  command('default-originate <family:ipv4|ipv6>', 'Announces a default route of type 5.'),
  command('autort rfc8365-compatible', 'Makes route targets as RFC 8365 says.'),
  command('rd <rd:word>', 'The route distinguisher of the VRF.'),
  command('route-target <direction:import|export|both> <targets:word...>', 'Route targets of the VRF.'),
  command('flooding <mode:disable|head-end-replication>', 'How unknown traffic is flooded.'),
  command('dup-addr-detection', 'Notices addresses that move too often.'),
  command('dup-addr-detection max-moves <moves:2-1000> time <seconds:2-1800>', 'How often an address may move.'),
  command('dup-addr-detection freeze <seconds:word>', 'Holds addresses that move too often.'),
  command('use-es-l3nhg', 'Uses next-hop groups for segments.'),
  command('disable-ead-evi-rx', 'Takes no discovery routes for single networks.'),
  command('disable-ead-evi-tx', 'Sends no discovery routes for single networks.'),
];
