/** Lines of FRR's interfaces about router discovery, VRRP, labels, EVPN multihoming and policy routing. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type InterfaceBlock, interfaceFact } from '../ios/interface-block.ts';
import { kept, keptAlways, ofInterface } from './kept.ts';

const { command } = commandsOf<InterfaceBlock>();
const lifetime = '( <lifetime:0-4294967295> | infinite )';

const discovery: Commands<InterfaceBlock> = [
  ...kept(ofInterface, 'Sends no router advertisements; they are off by default.', 'ipv6 nd suppress-ra'),
  ...kept(
    ofInterface,
    'A flag of router advertisements.',
    'ipv6 nd <flag:managed-config-flag|other-config-flag|home-agent-config-flag|adv-interval-option|ra-fast-retrans>',
  ),
  ...kept(
    ofInterface,
    'Time between router advertisements; 600 seconds by default.',
    'ipv6 nd ra-interval ~ <seconds:1-1800>',
    'ipv6 nd ra-interval msec <milliseconds:70-1800000>',
  ),
  ...kept(
    ofInterface,
    'Seconds that this router is a default router; three intervals by default.',
    'ipv6 nd ra-lifetime ~ <seconds:0-9000>',
  ),
  ...kept(ofInterface, 'Milliseconds that a neighbor counts as reachable.', 'ipv6 nd reachable-time ~ <milliseconds:1-3600000>'),
  ...kept(ofInterface, 'Milliseconds between solicitations.', 'ipv6 nd ra-retrans-interval ~ <milliseconds:0-4294967295>'),
  ...kept(ofInterface, 'The hop limit that hosts shall use; 64 by default.', 'ipv6 nd ra-hop-limit ~ <hops:0-255>'),
  ...kept(ofInterface, 'The MTU that hosts shall use.', 'ipv6 nd mtu ~ <mtu:1-65535>'),
  ...kept(
    ofInterface,
    'A value for mobile hosts.',
    'ipv6 nd home-agent-lifetime ~ <seconds:0-65520>',
    'ipv6 nd home-agent-preference ~ <preference:0-65535>',
  ),
  ...kept(
    ofInterface,
    'How much hosts shall prefer this router; medium by default.',
    'ipv6 nd router-preference ~ <preference:high|medium|low>',
  ),
  ...kept(
    ofInterface,
    'A prefix that hosts may take addresses from, and how long they are valid and preferred.',
    `ipv6 nd prefix <prefix:ipv6-prefix> [ ( <valid:0-4294967295> | infinite ) ( <preferred:0-4294967295> | infinite ) ] { off-link | no-autoconfig | router-address }`,
  ),
  ...kept(ofInterface, 'A name server for hosts.', `ipv6 nd rdnss <address:ipv6> [ ${lifetime.slice(2, -2)} ]`),
  ...kept(ofInterface, 'A domain for hosts to search.', `ipv6 nd dnssl <domain:word> [ ${lifetime.slice(2, -2)} ]`),
  ...kept(
    ofInterface,
    'Where hosts find the portal, and prefixes for NAT64.',
    'ipv6 nd captive-portal <uri:word>',
    'ipv6 nd nat64 <prefix:ipv6-prefix> [ lifetime <seconds:0-65535> ]',
  ),
  ...keptAlways(
    ofInterface,
    'Announces this router to IPv4 hosts (RFC 1256).',
    'ip irdp <how:multicast|broadcast>',
    'ip irdp holdtime <seconds:0-9000>',
    'ip irdp maxadvertinterval <seconds:4-1800>',
    'ip irdp minadvertinterval <seconds:3-1800>',
    'ip irdp preference <preference:0-2147483647>',
    'ip irdp debug <what:disable|messages|misc|packet>',
  ),
  ...kept(
    ofInterface,
    'Another address that is announced to IPv4 hosts, or no announcements.',
    'ip irdp address <address:ipv4> preference <preference:0-2147483647>',
    'ip irdp shutdown',
  ),
  command('no ip irdp', 'Ends announcements to IPv4 hosts.'),
];

const redundancy: Commands<InterfaceBlock> = [
  command('vrrp <group:1-255> ip <address:ipv4>', 'Shares an address with other routers (VRRP).', ({ address }, line) =>
    interfaceFact(line, draft => void draft.virtualAddresses.push(address)),
  ),
  command('vrrp <group:1-255> ipv6 <address:ipv6>', 'Shares an address with other routers (VRRP).', ({ address }, line) =>
    interfaceFact(line, draft => void draft.virtualAddresses.push(address)),
  ),
  ...kept(ofInterface, 'Makes a group of VRRP; version 3 by default.', 'vrrp <group:1-255> [ version <version:2-3> ]'),
  ...kept(ofInterface, 'Chance to carry the address; 100 by default.', 'vrrp <group:1-255> priority ~ <priority:1-254>'),
  ...kept(
    ofInterface,
    'Milliseconds between announcements; 1000 by default.',
    'vrrp <group:1-255> advertisement-interval ~ <milliseconds:10-40950>',
  ),
  ...kept(ofInterface, 'A mode of the group.', 'vrrp <group:1-255> <what:preempt|shutdown|checksum-with-ipv4-pseudoheader>'),
];

const labels: Commands<InterfaceBlock> = [
  ...kept(ofInterface, 'Takes labeled packets here.', 'mpls <what:enable|disable>'),
  ...kept(
    ofInterface,
    'Forwards labeled packets of external BGP neighbors.',
    'mpls bgp forwarding',
    'mpls bgp l3vpn-multi-domain-switching',
  ),
  ...kept(
    ofInterface,
    'The Ethernet segment of a bond for EVPN: by number, or as a whole.',
    'evpn mh es-id [ <number:1-16777215> | <name:word> ]',
  ),
  ...kept(ofInterface, 'The MAC address that segments are numbered under.', 'evpn mh es-sys-mac [<mac:station>]'),
  ...kept(ofInterface, 'Chance to forward for the segment; 32767 by default.', 'evpn mh es-df-pref [<preference:1-65535>]'),
  ...kept(ofInterface, 'A link to the fabric: bonds go down with the last one.', 'evpn mh uplink'),
  ...kept(ofInterface, 'The policy routing map for packets that come in here.', 'pbr-policy <map:pbr-map>'),
];

export const interfaceServices: Commands<InterfaceBlock> = [...discovery, ...redundancy, ...labels];
