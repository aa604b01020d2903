/** Lines of interfaces of IOS about services on top of IPv6. */
import type { Commands } from '../../notation/command.ts';
import { commandsOf } from '../../notation/command.ts';
import { linkSwitch } from '../eos/link-lines.ts';
import { settings } from '../settings.ts';
import type { InterfaceBlock } from './interface-block.ts';

const { command } = commandsOf<InterfaceBlock>();
const enabled: Commands<InterfaceBlock> = [
  command('ipv6 enable', 'Gives the interface a link-local address.', (_, line) =>
    linkSwitch(line, link => {
      link.ipv6Enabled = !line.no;
    }),
  ),
];
const lifetimes = '[ ( <valid:int> | infinite ) ( <preferred:int> | infinite ) ]';
const flags = '[<flags:no-advertise|no-autoconfig|no-onlink|off-link|no-rtr-address...>]';
const forwarding = settings(
  'How IPv6 packets are forwarded here.',
  'ipv6 mtu <bytes:1280-18000>',
  'ipv6 redirects',
  'ipv6 unreachables',
  'ipv6 policy route-map <policy:route-map>',
  'ipv6 nat [ prefix <prefix:ipv6-prefix> [ v4-mapped <mapped:acl> ] ]',
  'nat64 ( enable | prefix stateless v6v4 <prefix:ipv6-prefix> )',
  'ipv6 verify unicast ( source reachable-via ( rx | any ) [ allow-default ] [<list:ipv6-acl>] | reverse-path [<reverse:ipv6-acl>] )',
  'ipv6 virtual-reassembly [ ( in | out ) ] { max-reassemblies <reassemblies:int> | max-fragments <fragments:int> | timeout <seconds:int> | drop-fragments }',
  'ipv6 tcp adjust-mss <bytes:int>',
  'ipv6 inspect <rule:word> <direction:in|out>',
  'ipv6 nhrp ( network-id <network:int> | holdtime <hold:int> | redirect | shortcut | authentication <secret:secret> | attribute group <group:word> | record | server-only | registration ( no-unique | timeout <seconds:int> ) | path preference <preference:int> )',
  'ipv6 nhrp map ( multicast ( dynamic | <multicast:ip> ) | <address:ipv6-prefix> <nbma:ip> )',
  'ipv6 nhrp nhs ( <server:ipv6> | dynamic ) { nbma <nbma:word> | multicast | priority <priority:int> | cluster <cluster:int> }',
  'ipv6 lisp source-locator <locator:interface>',
  'ipv6 mode host unicast',
  'ipv6 rsvp authentication',
  'ipv6 crypto map <map:crypto-map>',
);
const discovery = settings(
  'What hosts are told, and how neighbors are found.',
  'ipv6 nd ra ( suppress [ all ] | interval [ msec ] <interval:int> [<least:int>] | lifetime <lifetime:0-9000> | dns ( server <server:ipv6> ( <serverTime:int> | infinite ) | search-list <domain:word> [ ( <searchTime:int> | infinite ) ] | suppress ) | solicited unicast | hop-limit unspecified | mtu suppress )',
  'ipv6 nd ( suppress-ra | ra-interval <seconds:int> [<least:int>] | ra-lifetime <lifetime:int> | reachable-time <milliseconds:0-3600000> | ns-interval <interval:1000-3600000> | managed-config-flag | other-config-flag | router-preference <preference:high|medium|low> | autoconfig ( default-route | prefix ) | advertisement-interval | na glean | packet fast-path | secured ( sec-level minimum <security:int> | trustanchor <anchor:word> | trustpoint <point:trustpoint> | timestamp ( delta <delta:int> | fuzz <fuzz:int> ) ) | suppress attach-policy <policy:word> | destination-guard attach-policy [<guard:word>] | cache ( expire <expire:int> [ refresh ] | interface-limit <limit:int> [ log <rate:int> ] ) | nud ( igp | retry <base:int> <delay:int> <tries:int> [<final:int>] ) )',
  'ipv6 nd dad ( attempts <attempts:0-600> | time <milliseconds:int> | loopback-detect )',
  `ipv6 nd prefix ( <prefix:ipv6-prefix> | default ) ${lifetimes} ${flags}`,
  'ipv6 nd prefix <prefix:ipv6-prefix> at <date:text>',
  'ipv6 neighbor binding max <hosts:int>',
  'ipv6 icmp error-interval <milliseconds:int>',
);
const addressing = settings(
  'Where hosts get addresses from.',
  'ipv6 dhcp relay ( destination ( vrf <vrf:vrf> <vrfServer:ipv6> | global <globalServer:ipv6> | <server:ipv6> ) [<out:interface>] [ link-address <link:ipv6> ] [ source-address <source:ipv6> ] | source-interface <own:interface> | trust | option vpn )',
  'ipv6 dhcp server [ ( automatic | <pool:word> ) ] { rapid-commit | allow-hint | preference <preference:0-255> }',
  'ipv6 dhcp client ( pd ( <prefix:word> [ rapid-commit ] | hint <hint:ipv6-prefix> ) | request vendor | information refresh minimum <seconds:int> )',
);
const routing = settings(
  'A setting of a routing protocol for IPv6.',
  'ipv6 eigrp <asn:1-65535>',
  'ipv6 ( hello-interval | hold-time | bandwidth-percent ) eigrp <asn:1-65535> <setting:1-65535>',
  'ipv6 ( split-horizon | next-hop-self ) eigrp <asn:1-65535>',
  'ipv6 summary-address eigrp <asn:1-65535> <prefix:ipv6-prefix> [<distance:1-255>] [ leak-map <policy:route-map> ]',
  'ipv6 authentication ( mode eigrp <asn:1-65535> md5 | key-chain eigrp <process:1-65535> <keys:key-chain> )',
  'ipv6 rip <process:word> ( enable | default-information ( only | originate ) [ metric <metric:1-15> ] | summary-address <prefix:ipv6-prefix> | metric-offset <offset:1-16> )',
  'ipv6 rip vrf-mode enable',
  'ipv6 ospf encryption ipsec spi <spi:int> esp <cipher:null|des|3des|aes-cbc> [<bits:128|192|256>] [<keyForm:0|7>] [<key:secret>] [<hash:md5|sha1>] [<encryption:0|7>] [<secret:secret>]',
  'ipv6 ospf ( encryption null | authentication null | database-filter all out | demand-circuit [ ignore ] | flood-reduction | transmit-delay <seconds:int> | neighbor <neighbor:ipv6> [ priority <priority:int> ] [ poll-interval <poll:int> ] [ cost <cost:int> ] [ database-filter all out ] )',
);
const multicast = settings(
  'A setting of IPv6 multicast.',
  'ipv6 pim [ ( dr-priority <priority:int> | hello-interval <hello:int> | join-prune-interval <join:int> | bsr border | passive | neighbor-filter list <list:ipv6-acl> ) ]',
  'ipv6 mld ( router | access-group <list:ipv6-acl> | query-interval <seconds:int> | query-max-response-time <response:int> | query-timeout <timeout:int> | limit <limit:int> [ except <except:ipv6-acl> ] | version <version:1-2> | explicit-tracking <tracking:ipv6-acl> )',
  'ipv6 mld ( join-group | static-group ) [<group:ipv6>] [ ( include | exclude ) ( <source:ipv6> | source-list <sources:ipv6-acl> ) ]',
  'ipv6 mfib ( forwarding | cef ( input | output ) | fast )',
  'ipv6 multicast boundary ( block source | scope <scope:0-15> )',
);
const ipv6Commands = [...enabled, ...forwarding, ...discovery, ...addressing, ...routing, ...multicast];

export { ipv6Commands };
