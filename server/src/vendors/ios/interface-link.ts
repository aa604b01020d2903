/** Lines of interfaces about the link: recognised only. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import type { InterfaceBlock } from './interface-block.ts';

const { command } = commandsOf<InterfaceBlock>();

const physical: Commands<InterfaceBlock> = [
  command('negotiation auto', 'Agrees on speed and duplex with the other end.'),
  command('duplex <mode:auto|full|half>', 'Sends and receives at once, or by turns.'),
  command('speed <speed:word> [<more:word...>]', 'The speed of the link.'),
  command('media-type <type:word>', 'Which socket is used.'),
  command('delay <tens:1-16777215>', 'The delay in tens of microseconds, for metrics.'),
  command('load-interval <seconds:30-600>', 'Over how long rates are averaged.'),
  command('carrier-delay <options:word...>', 'How long a lost link is borne.'),
  command('<what:cdp|lldp> <options:word...>', 'Whether neighbors are told about this device.'),
  command('mop <what:enabled|sysid>', 'An old maintenance protocol.'),
  command('keepalive [<options:word...>]', 'Tests whether the link works.'),
  command('mac-address <address:word>', 'The hardware address.'),
  command(
    '<what:hold-queue|tx-ring-limit|fair-queue|random-detect|max-reserved-bandwidth|priority-queue|queue-set|mls|auto|storm-control|udld|logging|snmp|flowcontrol|power|srr-queue|trust|macro|dampening|plim|buffers|lacp|mdix|beacon|errdisable|arp|history|clock|framing|linecode|fec|optical|transceiver|macsec|mka|device-tracking|authentication|dot1x|mab|access-session> [<options:word...>]',
    'A setting of the link.',
  ),
  command('channel-group <group:1-4096> [mode <mode:active|passive|on|auto|desirable>] [non-silent]', 'Puts the port into a bundle.'),
  command('<what:channel-protocol|port-channel> <options:word...>', 'How bundles are made.'),
  command('encapsulation <type:ppp|hdlc|frame-relay|mpls> [<options:word...>]', 'How packets are framed on a serial line.'),
  command('encapsulation default', 'Takes every other frame.'),
  command('encapsulation untagged [<options:word...>]', 'Takes frames without a VLAN.'),
  command('clock rate <rate:int>', 'The speed of a serial line in bit/s.'),
  command(
    '<what:ppp|dialer|frame-relay|pppoe|atm|pvc|isdn|async|modem|peer> [<options:word...>]',
    'A setting of a dial or wide-area line.',
  ),
  command('ppp <method:chap|pap> password [<encryption:0-7>] <secret:secret>', 'The secret that the other end asks for.'),
  command('serial restart-delay <seconds:int>', 'How long a failed line waits.'),
  command('service instance <id:int> ethernet [<name:word>]', 'Opens a service on the port.'),
  command('bridge-group <group:int> [<options:word...>]', 'Bridges the interface with others.'),
  command('bridge-domain <domain:int> [<options:word...>]', 'Bridges the service with others.'),
  command('rewrite ingress tag <options:word...>', 'Changes VLAN tags.'),
  command('xconnect <peer:ip> <circuit:int> [<options:word...>]', 'Carries the frames of the port to another router.'),
];

const switching: Commands<InterfaceBlock> = [
  command('switchport', 'Makes the port a switch port; with no in front it is a routed one.'),
  command('switchport mode <mode:access|trunk|dynamic|dot1q-tunnel|private-vlan> [<options:word...>]', 'Carries one VLAN, or many.'),
  command('switchport access vlan <vlan:1-4094>', 'The VLAN of an access port.'),
  command('switchport voice vlan <vlan:word>', 'The VLAN of a telephone at the port.'),
  command('switchport trunk allowed vlan <vlans:word...>', 'Which VLANs a trunk carries.'),
  command('switchport trunk native vlan <vlan:1-4094>', 'The VLAN of frames without a tag.'),
  command('switchport trunk encapsulation <type:dot1q|isl|negotiate>', 'How VLANs are marked.'),
  command(
    'switchport <what:nonegotiate|port-security|protected|block|private-vlan|trunk|host|priority|autostate|vlan|backup|capture> [<options:word...>]',
    'A setting of the switch port.',
  ),
  command('spanning-tree <options:word...>', 'A setting of the spanning tree on the port.'),
  command('vlan-id <options:word...>', 'VLANs of the interface.'),
];

const tunnel: Commands<InterfaceBlock> = [
  command('tunnel source <address:ip>', 'The own address of the tunnel.'),
  command('tunnel source <interface>', 'The interface whose address is that of the tunnel.'),
  command('tunnel destination <address:ip>', 'The address of the other end.'),
  command('tunnel destination <name:dynamic>', 'The other end is found at run time.'),
  command('tunnel mode <options:word...>', 'How packets are wrapped.'),
  command('tunnel key <key:int>', 'A number that both ends must use.'),
  command('tunnel vrf <vrf:vrf>', 'The VRF that the wrapped packets are sent in.'),
  command('tunnel protection ipsec profile <profile:ipsec-profile> [shared]', 'Encrypts the tunnel.'),
  command(
    'tunnel <what:path-mtu-discovery|bandwidth|checksum|tos|ttl|mpls|route-via|sequence-datagrams|entropy|flow|endpoint|rbscp|udlr> [<options:word...>]',
    'A setting of the tunnel.',
  ),
  command('crypto map <map:crypto-map> [<options:word...>]', 'Encrypts what the map names.'),
  command('crypto <what:ipsec|ikev2> <options:word...>', 'A setting of encryption.'),
  command('zone-member security <zone:zone>', 'Puts the interface into a zone of the firewall.'),
];

export const linkCommands: Commands<InterfaceBlock> = [...physical, ...switching, ...tunnel];
