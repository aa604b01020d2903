/** Lines of interfaces of IOS about tunnels, encryption, zones and circuits across a network. */
import type { Draft } from '../../model/fact.ts';
import type { Link } from '../../model/link.ts';
import { formatAddress } from '../../net/address.ts';
import type { Commands } from '../../notation/command.ts';
import { onLink } from '../eos/port.ts';
import { section, settings } from '../settings.ts';
import type { InterfaceBlock } from './interface-block.ts';
import { circuitLines, evpn } from './mpls.ts';

function tunnel(link: Draft<Link>, change: NonNullable<Draft<Link>['tunnel']>): void {
  link.tunnel = { ...link.tunnel, ...change };
}
const ends: Commands<InterfaceBlock> = [
  onLink('tunnel source <address:ip>', 'The own end of the tunnel.', (link, { address }, no) =>
    tunnel(link, { source: no ? undefined : formatAddress(address.value) }),
  ),
  onLink('tunnel source <port:interface>', 'The interface whose address is the own end of the tunnel.', (link, { port }, no) =>
    tunnel(link, { source: no ? undefined : port.value }),
  ),
  onLink('tunnel source dynamic', 'The own end of the tunnel is the interface that leads to the other.', (link, _, no) =>
    tunnel(link, { source: no ? undefined : 'dynamic' }),
  ),
  onLink('tunnel destination <address:ip>', 'The other end of the tunnel.', (link, { address }, no) =>
    tunnel(link, { destination: no ? undefined : formatAddress(address.value) }),
  ),
  onLink('tunnel destination dynamic', 'The other end of the tunnel is found out.', (link, _, no) =>
    tunnel(link, { destination: no ? undefined : 'dynamic' }),
  ),
  onLink('tunnel destination <host:word>', 'The other end of the tunnel by its name.', (link, { host }, no) =>
    tunnel(link, { destination: no ? undefined : host.value }),
  ),
  onLink('tunnel key <key:0-4294967295>', 'Tells tunnels between the same ends apart.', (link, { key }, no) =>
    tunnel(link, { key: no ? undefined : key.value }),
  ),
  onLink(
    'tunnel mode <mode:gre|ipip|ipv6ip|ipsec|mpls|ipv6|dvmrp|eon|nos|aurp|cayman|iptalk|rbscp|tag-switching|ethernet|vxlan|vxlan-gpe|sdwan|mpls-gre> [<form:ip|ipv6|multipoint|6to4|6rd|auto-tunnel|isatap|ipv4|traffic-eng|traffic-eng-p2mp|decapsulate-any|dmvpn|l2tp|manual>] [<inner:ipv6|ipv4|multipoint>]',
    'How packets are wrapped; GRE over IPv4 by default.',
    (link, { mode, form, inner }, no) =>
      tunnel(link, { mode: no ? undefined : [mode, form, inner].flatMap(word => (word ? [word.value] : [])).join(' ') }),
  ),
];
const path =
  '( dynamic | explicit ( name <name:word> | identifier <identifier:int> ) | segment-routing ) [ ( segment-routing | lockdown | verbatim | attributes <attributes:word> | bandwidth [ sub-pool ] <kilobits:int> ) ] [ ( lockdown | verbatim ) ]';
const others = settings(
  'A setting of the tunnel.',
  'tunnel ( vrf <vrf:vrf> | checksum | sequence-datagrams | path-mtu-discovery [ ( age-timer ( <minutes:int> | infinite ) | min-mtu <bytes:int> ) ] | tos <tos:0-255> | ttl <ttl:1-255> | bandwidth ( receive | transmit ) <rate:int> | route-via <interface> ( mandatory | preferred ) | flow egress-records | endpoint service udp <udp:int> | entropy [ ( l3 | l4 | inner ) ] | rbscp <rbscp:ack-split|delay|input-drop|long-drop|report|window-stuff> [<count:int>] | bfd-profile <bfd:word> )',
  'tunnel protection ipsec ( profile <profile:ipsec-profile> [ ( shared | isakmp-profile <isakmp:isakmp-profile> | ikev2-profile <ikev2:word> ) ] | policy ( ipv4 | ipv6 ) <policy:acl/ipv6-acl> )',
  'tunnel 6rd ( prefix <prefix:ipv6-prefix> | ipv4 prefix-len <length:int> [ suffix-len <suffix:int> ] | br <relay:ipv4> | reverse-map-check )',
  'tunnel mpls traffic-eng ( autoroute ( announce | destination [ tag <tag:int> ] | metric ( <metric:int> | absolute <absolute:int> | relative <relative:signed> ) ) | priority <setup:0-7> [<hold:0-7>] | bandwidth [ ( sub-pool | class-type <class:int> ) ] <kilobits:int> | fast-reroute [ ( bw-protect | node-protect ) ] | forwarding-adjacency [ holdtime <hold-time:int> ] | affinity <affinity:hex> [ mask <mask:hex> ] | record-route | load-share <share:int> | auto-bw [ frequency <seconds:int> ] [ max-bw <max:int> ] [ min-bw <min:int> ] | exp <exp:0-7|default...> | exp-bundle ( master | member <member:interface> ) | backup-bw ( <backup:int> | global-pool <pool:int> | sub-pool <sub:int> ) | path-selection metric <selection:igp|te> | interface down delay <delay:int> | name <name:word> | tie-breaker <breaker:max-fill|min-fill|random> | bidirectional association id <id:int> source-address <source:ipv4> [ global-id <global:int> ] )',
  `tunnel mpls traffic-eng path-option ( <preference:1-1000> | protect <protected:1-1000> ) ${path}`,
  'crypto ( map <map:crypto-map> [ redundancy <group:word> [ stateful ] ] | ipsec ( df-bit <df:clear|set|copy> | fragmentation <when:before-encryption|after-encryption> | client ezvpn <client:word> [ ( inside | outside ) ] | security-association lifetime ( seconds <seconds:int> | kilobytes <kilobytes:int> ) ) | engine accelerator )',
  'zone-member security <zone:zone>',
  'redundancy ( rii <rii:int> | group <group:int> ( ip <address:ipv4> exclusive [ decrement <decrement:int> ] | ipv6 <address6:ipv6-prefix> exclusive [ decrement <decrement6:int> ] ) | asymmetric-routing enable )',
  'if-state nhrp',
  'oam-keepalive',
  'keepalive <seconds:int> <tries:int>',
  'vpn service domain-name <domain:word>',
  'virtual-profile if-needed',
  'nhrp <option:route-watch|map-group>',
  'qos pre-classify',
  'map-group <group:word>',
);
const xconnectBody = () =>
  settings(
    'A setting of the circuit.',
    'backup ( peer <peer:ip> <circuit:int> [ encapsulation mpls ] [ pw-class <class:pseudowire-class> ] [ priority <priority:int> ] | delay ( <up:int> | never ) ( <down:int> | never ) )',
    'mtu <bytes:int>',
    'mpls label <own:int> <other:int>',
    'mpls control-word',
    'monitor peer bfd ( local interface <interface> )',
  );
const circuits: Commands<unknown> = [
  section('ip subscriber ( l2-connected | routed | interface | multicast )', 'Opens how sessions of users begin.', () =>
    settings(
      'How sessions of users begin.',
      'initiator ( dhcp [ class-aware ] | unclassified ( mac-address | ip-address [ ipv6 ] | source ) | static ip subscriber list <list:word> | radius-proxy | arp )',
      'arp ignore local',
      'identifier interface',
      'access-list <list:acl>',
      'session-limit <sessions:int>',
    ),
  ),
  section(
    'xconnect <peer:ip> <circuit:1-4294967295> ( encapsulation <kind:mpls|l2tpv2|l2tpv3> [ manual ] [ pw-class <class:pseudowire-class> ] | pw-class <only:word> ) [ sequencing <sequencing:transmit|receive|both> ]',
    'Joins the interface to one of another router.',
    xconnectBody,
  ),
  section(
    'service instance [ trunk ] <id:1-4000> ethernet [<circuit:word>]',
    'Opens what happens to certain frames of the port.',
    () => instance,
  ),
  section('evpn ethernet-segment <segment:1-65535>', 'The links of one site to several routers that the port is one of.', evpn),
];
const instance: Commands<unknown> = [
  ...circuits.slice(0, 1),
  ...settings(
    'A setting of the frames of the instance.',
    'description <description:text>',
    'encapsulation ( default | untagged [ ( , <tagged:numbers> | dot1q <also:numbers> ) ] | priority-tagged [ exact ] | dot1q ( any | <vlans:numbers> [ exact ] [ cos <cos:numbers> ] [ second-dot1q ( any | <inner:numbers> ) ] [ etype <type:ipv4|ipv6|pppoe-all|pppoe-discovery|pppoe-session> ] ) | dot1ad ( any | <outer:numbers> ) [ dot1q ( any | <second:numbers> ) ] )',
    'rewrite ingress tag ( pop <tags:1-2> | push ( dot1q <pushed:int> [ second-dot1q <pushedInner:int> ] | dot1ad <pushedOuter:int> [ dot1q <pushedSecond:int> ] ) | translate <translate:1-to-1|1-to-2|2-to-1|2-to-2> ( dot1q <translated:int> [ second-dot1q <translatedInner:int> ] | dot1ad <translatedOuter:int> [ dot1q <translatedSecond:int> ] ) ) [ symmetric ]',
    'rewrite egress tag ( <egress:int> | pop <egressTags:1-2> | push ( dot1q <egressVlan:int> [ second-dot1q <egressInner:int> ] | dot1ad <egressOuter:int> [ dot1q <egressSecond:int> ] ) )',
    'bridge-domain ( <domain:1-16384> [ split-horizon [ group <group:0-2> ] ] | from-encapsulation )',
    'mac ( security [ ( maximum addresses <limit:int> | sticky | violation <action:protect|restrict> | aging ( time <minutes:int> | static | sticky ) | address ( permit | deny ) <address:mac> ) ] | static address <static:mac> [ ( auto-learn | disable-snooping ) ] | limit maximum addresses <most:int> | access-group <list:acl> in )',
    'l2protocol <action:forward|drop|peer|tunnel> [<protocols:cdp|lacp|lldp|pagp|stp|udld|vtp|dot1x|dtp|elmi|ptppd...>]',
    'service-policy <direction:input|output> <policy:policy-map>',
    'ip access-group <acl:acl> <way:in|out>',
    'ethernet ( lmi ce-vlan map ( <ce:numbers> | default | untagged | any ) | loopback permit <loopback:external|internal> )',
    'cfm ( mep domain <domain:word> mpid <id:int> | mip level <level:0-7> | encapsulation ( dot1q <cfm:int> | dot1ad <cfmOuter:int> ) )',
    'group <group:int>',
    'efp-tracking <efp:word>',
    'snmp ( ifindex persist | trap link-status )',
    'errdisable recovery cause mac-security <seconds:int>',
    'shutdown',
    'ip ( igmp snooping tcn flood | dhcp snooping trust )',
    'storm-control <kind:broadcast|multicast|unicast> ( cir <cir:amount> | level <level:decimal> )',
    'member <member:interface> service-instance <instance:int>',
    'ce-vlan map <map:word>',
    'dmm responder hardware timestamp',
  ),
];
/** A circuit that has an interface of its own (`pseudowire1`). */
const pseudowire = settings('A setting of the circuit.', 'encapsulation ( mpls | l2tpv3 )', ...circuitLines);

const tunnelCommands = [...ends, ...others, ...circuits, ...pseudowire];

export { tunnelCommands };
