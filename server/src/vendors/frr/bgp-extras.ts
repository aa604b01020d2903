/** Blocks of FRR's BGP beside the families: the monitoring protocol and SRv6. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import { kept, ofBgp } from './kept.ts';

interface NamedBlock {
  readonly owner: string;
}

const owner = (at: NamedBlock) => at.owner;
const { block } = commandsOf<BgpBlock>();

const targets: Commands<NamedBlock> = [
  ...kept(owner, 'Who may connect to the own port.', 'ip access-list <list:acl>', 'ipv6 access-list <list:ipv6-acl>'),
  ...kept(
    owner,
    'A collector to connect to, with the bounds of the time between attempts in milliseconds.',
    'bmp connect <host:word> port <port:1-65535> {+ min-retry <least:100-86400000> | max-retry <most:100-86400000> } [ source-interface <from:word> ]',
  ),
  ...kept(owner, 'Waits for collectors on a port.', 'bmp listener <address:ip> port <port:1-65535>'),
  ...kept(owner, 'Mirrors the messages of neighbors.', 'bmp mirror'),
  ...kept(
    owner,
    'Sends the routes of a family: as they came in, as policies left them, or the best ones (RFC 7854, RFC 9069).',
    'bmp monitor <family:ipv4|ipv6|l2vpn> <kind:unicast|multicast|evpn|vpn> <point:pre-policy|post-policy|loc-rib>',
  ),
  ...kept(owner, 'Sends numbers about neighbors.', 'bmp stats [ interval <milliseconds:100-86400000> ]', 'bmp stats send-experimental'),
  ...kept(owner, 'Sends routes of another VRF as well.', 'bmp import-vrf-view <from:vrf>'),
];

const srv6: Commands<NamedBlock> = [
  ...kept(owner, 'The locator that segments of services are taken from.', 'locator <locator:srv6-locator>'),
  ...kept(owner, 'How packets are wrapped.', 'encap-behavior ~ <behavior:H_Encaps|H_Encaps_Red>'),
  ...kept(owner, 'Takes services over SRv6 only.', 'srv6-only'),
];

export const extras: Commands<BgpBlock> = [
  block('bmp targets <name:word>', 'Opens collectors of the monitoring protocol (RFC 7854).', {
    enter: ({ name }): NamedBlock => ({ owner: `bmp targets ${name.value}` }),
    body: () => targets,
  }),
  block('segment-routing srv6', 'Opens the settings of SRv6.', {
    enter: (_, line): NamedBlock => ({ owner: `${ofBgp(line.block)} srv6` }),
    body: () => srv6,
  }),
  ...kept(
    ofBgp,
    'The segment ID of services of this VRF for SRv6.',
    'sid vpn per-vrf export ~ ( <index:1-1048575> | auto | explicit <sid:ipv6> )',
  ),
];
