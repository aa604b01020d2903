/** Lines of FRR's EVPN family. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import { kept, ofBgp } from './kept.ts';

interface VniBlock extends BgpBlock {
  readonly vni: number;
}

const { block } = commandsOf<BgpBlock>();
const ofVni = (inside: VniBlock) => `${ofBgp(inside)} vni ${inside.vni}`;
const targets = 'route-target <direction:both|import|export>';

const vni: Commands<VniBlock> = [
  ...kept(ofVni, 'The route distinguisher of this network; router ID and a number by default.', 'rd ~ <rd:word>'),
  ...kept(ofVni, 'Route targets of this network; the AS and the number of the network by default.', `${targets} ~ <target:word>`),
  ...kept(
    ofVni,
    'Announces the gateway of this network, or the address of the bridge interface.',
    'advertise-default-gw',
    'advertise-svi-ip',
  ),
  { ...commandsOf<VniBlock>().command('exit-vni', 'Leaves the network.'), closes: true, positive: true },
];

export const evpnCommands: Commands<BgpBlock> = [
  block('vni <vni:1-16777215>', 'Opens the settings of a virtual network.', {
    enter: ({ vni: number }, line): VniBlock => ({ ...line.block, vni: number.value }),
    body: () => vni,
    apply: kept<BgpBlock>(ofBgp, 'A network.', 'vni <vni:1-16777215>')[0]!.apply as never,
  }),
  ...kept(ofBgp, 'Announces all virtual networks of the kernel.', 'advertise-all-vni'),
  ...kept(ofBgp, 'Announces gateways, or addresses of bridge interfaces.', 'advertise-default-gw', 'advertise-svi-ip'),
  ...kept(
    ofBgp,
    'Announces the own address of a shared gateway; on by default.',
    'advertise-pip [ ip <address:ipv4> [ mac <mac:station> ] ]',
  ),
  ...kept(
    ofBgp,
    'Announces IP prefixes of the VRF as EVPN routes of type 5.',
    'advertise <family:ipv4|ipv6> <kind:unicast|multicast|vpn> [gateway-ip] [ route-map <policy:route-map> ]',
  ),
  ...kept(ofBgp, 'Announces a default route of type 5.', 'default-originate <family:ipv4|ipv6>'),
  ...kept(ofBgp, 'Makes route targets as RFC 8365 says.', 'autort rfc8365-compatible'),
  ...kept(ofBgp, 'The route distinguisher of the VRF.', 'rd ~ <rd:word>'),
  ...kept(ofBgp, 'Route targets of the VRF.', `${targets} <targets:rd...>`, `${targets} <target:word>`, `${targets} auto`),
  ...kept(ofBgp, 'How unknown traffic is flooded; copies for each peer by default.', 'flooding <mode:disable|head-end-replication>'),
  ...kept(
    ofBgp,
    'Notices addresses that move too often: five times in 180 seconds by default.',
    'dup-addr-detection [ max-moves <moves:2-1000> time <seconds:2-1800> ]',
  ),
  ...kept(
    ofBgp,
    'Holds addresses that move too often, for good or for a time.',
    'dup-addr-detection freeze ( permanent | <seconds:30-3600> )',
  ),
  ...kept(
    ofBgp,
    'How segments of several devices are announced.',
    'use-es-l3nhg',
    'disable-ead-evi-rx',
    'disable-ead-evi-tx',
    'ead-es-frag evi-limit <limit:1-1000>',
    'ead-es-route-target export <target:word>',
  ),
  ...kept(ofBgp, 'Resolves routes of type 5 over the address of a gateway.', 'enable-resolve-overlay-index'),
  ...kept(ofBgp, 'The site of origin of routes of MAC addresses.', 'mac-vrf soo ~ <site:word>'),
  ...kept(
    ofBgp,
    'Originates an EVPN route of type 5.',
    'network <prefix:prefix> rd <rd:word> ethtag <tag:word> label <label:word> esi <segment:word> gwip <gateway:ip> ~. routermac <mac:word> [ route-map <policy:route-map> ]',
  ),
];
