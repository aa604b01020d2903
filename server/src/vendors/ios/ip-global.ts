/** IP settings of the whole router: forwarding, neighbors, names. */
import type { Commands } from '../../notation/command.ts';
import { section, settings, settingsOf } from '../settings.ts';

const forwarding = settings(
  'How packets are forwarded.',
  'ip cef [ distributed ]',
  'ip cef ( load-sharing algorithm ( original | tunnel [<tunnel:hex>] | universal [<universal:hex>] | include-ports ( source | destination | source destination ) [<ports:hex>] | dpi ) | accounting { per-prefix | non-recursive | load-balance-hash | prefix-length } | optimize neighbor resolution | table ( loadinfo | event-log [ size <events:int> ] | consistency-check [ error-message ] | resolution-timer <timer:int> ) | traffic-statistics [ load-interval <interval:int> ] [ update-rate <rate:int> ] | linecard ipc memory <memory:int> )',
  'ip ( routing [ protocol purge interface ] | classless | subnet-zero | source-route | finger [ rfc-compliant ] | identd | gratuitous-arps [ non-local ] | options ( drop | ignore ) | redirects | directed-broadcast | mobile ( arp | home-agent | host | router ) | mroute-cache | auth-proxy | domain-lookup | hw-module | prefix-list sequence-number )',
  'ip forward-protocol ( nd | spanning-tree | turbo-flood | sdns | udp [ <port:port> ] | any-local-broadcast )',
  'ip default-gateway <address:ipv4>',
  'ip default-network <address:ipv4>',
  'ip local policy route-map <policy:route-map>',
  'ipv6 local policy route-map <policy:route-map>',
  'ip load-sharing ( per-packet | per-destination )',
  'ip virtual-reassembly',
  'ip maximum-paths <paths:int>',
  'ip route profile',
  'ip routing table adjustment distance',
  'ipv6 unicast-routing',
  'ipv6 cef [ distributed ]',
  'ipv6 cef ( load-sharing algorithm ( original | universal [<universal:hex>] | include-ports source destination ) | accounting { per-prefix | non-recursive | prefix-length } | optimize neighbor resolution )',
  'ipv6 ( source-route | redirects )',
  'ipv6 hop-limit <hops:1-255>',
  'ipv6 icmp error-interval <milliseconds:int> [<bucket:int>]',
  'ipv6 ioam timestamp',
  'ipv6 address-validate',
  '( ip | ipv6 ) route static bfd [ vrf <bfdVrf:vrf> ] <watched:interface> <gateway:ip> [ group <watchers:word> [ passive ] ] [ ( unassociate | log ) ]',
  'ip route static ( inter-vrf | adjust-time <seconds:1-60> | install-routes-recurse-via-nexthop [ all ] [ vrf <within:vrf> ] )',
  'ipv6 rip vrf-mode enable',
  'ipv6 spd mode ( aggressive | tos protocol ospf )',
  'ip spd ( mode aggressive | headroom <headroom:int> | extended-headroom <extended:int> | queue ( max-threshold <most:int> | min-threshold <least:int> ) )',
  'ip icmp ( rate-limit unreachable [ DF ] [<milliseconds:int>] [ log [<logged:int>] [<period:int>] ] | redirect ( host | subnet ) | response )',
  'ip reflexive-list timeout <seconds:int>',
  'ip verify drop-rate ( compute ( interval <interval:int> | window <window:int> ) | notify hold-down <hold:int> )',
  'ip traffic-export profile <profile:word> [ mode ( export | capture ) ]',
  'ip radius source-interface <interface>',
  'cef table ( output-chain build favor ( convergence-speed | memory-utilization ) | consistency-check [ ( ipv4 | ipv6 ) ] [ error-message ] | rate-monitor-period <period:int> )',
  'routing default-optimize',
  'bfd ( slow-timers <milliseconds:int> | map ( ipv4 | ipv6 ) <remote:prefix> [ vrf <remoteVrf:vrf> ] <local:prefix> [ vrf <localVrf:vrf> ] <template:bfd-template> )',
);

const neighbors = settings(
  'Which hardware addresses belong to which hosts.',
  'arp [ vrf <vrf:vrf> ] <of:ipv4> <hardware:mac> ( arpa | sap | smds | snap | srp-a | srp-b ) [<interface>] [ alias ]',
  'arp ( access-list <named:word> | timeout <timeout:int> | arpa | snap )',
  'ip arp ( proxy disable | gratuitous ( none | local | request ) | incomplete ( entries <entries:int> | retry <tries:int> ) | entry learn <learned:int> | queue <queue:int> | poll queue <poll:int> | nat <nat:int> | track )',
  'ip arp inspection ( vlan <vlans:numbers> [ logging ( acl-match ( matchlog | none ) | dhcp-bindings ( all | none | permit ) | arp-probe ) ] | validate { src-mac | dst-mac | ip [ allow zeros ] } | filter <filter:acl> vlan <filtered:numbers> [ static ] | log-buffer ( entries <buffered:int> | logs <logs:int> interval <seconds:int> ) | smartlog )',
  'ipv6 neighbor <of:ipv6> <interface> <hardware:mac>',
  'ipv6 neighbor ( binding [ ( logging | vlan <vlan:int> <bound:ipv6> [ interface <port:interface> ] <boundMac:mac> | max-entries <limit:int> | down-lifetime <down:int> | reachable-lifetime <reachable:int> | stale-lifetime <stale:int> ) ] | tracking [ retry-interval <tracking:int> ] )',
  'ipv6 nd ( cache ( interface-limit <limit:int> [ log <rate:int> ] | expire <seconds:int> [ refresh ] ) | reachable-time <reachable:int> | resolution data limit <resolution:int> | na glean | ns-interval <interval:int> | dad attempts <attempts:int> | raguard policy <guard:word> | inspection policy <inspection:word> | nud retry <base:int> <tries:int> [<final:int>] | route-owner | secured ( sec-level minimum <security:int> | key-length minimum <least:int> maximum <most:int> | full-secure | modifier <modifier:word> | timestamp ( delta <delta:int> | fuzz <fuzz:int> ) ) | suppress policy <suppress:word> )',
  'mac address-table ( aging-time <seconds:int> [ vlan <vlan:numbers> ] | static <static:mac> vlan <staticVlan:int> ( drop | interface <port:interface> ) | notification ( change [ ( interval <interval:int> | history-size <history:int> ) ] | mac-move | threshold [ limit <limit:int> ] ) | learning vlan <learned:numbers> | limit vlan <limited:numbers> maximum <most:int> | move update ( transmit | receive ) | dynamic | synchronize )',
  'mac-address-table ( aging-time <seconds:int> [ vlan <vlan:int> ] | static <static:mac> vlan <staticVlan:int> ( drop | interface <port:interface> ) | notification ( change | mac-move | threshold ) | synchronize [ activity-time <activity:int> ] | learning vlan <learned:numbers> )',
  'ip device tracking [ probe ( delay <delay:int> | interval <interval:int> | count <count:int> | auto-source [ fallback <fallback:ipv4> <mask> ] | use-svi ) ]',
  'ip source binding <of:mac> vlan <vlan:int> <address:ipv4> interface <interface>',
  'device-tracking ( binding ( vlan <bindingVlan:int> ( <bindingAddress:ip> ) [ interface <port:interface> ] <bindingMac:mac> | max-entries <limit:int> | reachable-lifetime <reachable:int> | stale-lifetime <stale:int> | down-lifetime <down:int> | logging ) | logging ( packet drop | theft | resolution-veto ) | tracking [ ( retry-interval <seconds:int> | auto-source [ ( fallback <fallback:ipv4> <fallbackMask:mask> | override ) ] ) ] | upgrade-cli )',
);

const guards = (): Commands<never> =>
  settings(
    'A setting of the policy.',
    'device-role ( host | router | switch | monitor | node | client | server )',
    'trusted-port',
    'security-level ( glean | guard | inspect )',
    'limit address-count ( <addresses:int> | ipv4-per-mac <ipv4:int> | ipv6-per-mac <ipv6:int> )',
    'tracking ( enable [ reachable-lifetime <reachable:int> ] | disable [ stale-lifetime <stale:int> ] )',
    'protocol ( arp | dhcp4 | dhcp6 | ndp | udp ) [ prefix-list <prefixes:prefix-list> ]',
    'prefix-glean [ only ]',
    'destination-glean ( recovery | log-only ) [ dhcp ]',
    'data-glean ( recovery | log-only ) [ ( ndp | dhcp ) ]',
    'distribution-switch',
    'hop-limit ( minimum <least:int> | maximum <most:int> )',
    'managed-config-flag ( on | off )',
    'other-config-flag ( on | off )',
    'router-preference maximum ( high | medium | low )',
    'match ( ra prefix-list <ra:ipv6-prefix-list> | ipv6 access-list <list:ipv6-acl> | server access-list <server:ipv6-acl> | reply prefix-list <reply:ipv6-prefix-list> )',
    'preference ( min <minimum:int> | max <maximum:int> )',
    'drop-unsecure',
    'sec-level minimum <security:int>',
    'validate ( source-mac | address | prefix )',
    'permit link-local',
    'deny global-autoconf',
    'enforcement ( always | stressed )',
    'description <description:text>',
    'medium-type-wireless',
  );

const policies = [
  'device-tracking policy <policy:=device-tracking-policy>',
  'ipv6 snooping policy <policy:word>',
  'ipv6 nd raguard policy <policy:word>',
  'ipv6 nd inspection policy <policy:word>',
  'ipv6 dhcp guard policy <policy:word>',
  'ipv6 ( source-guard | destination-guard | prefix-guard ) policy <policy:word>',
  'ipv6 nd suppress policy <policy:word>',
].map(template => section(template, 'Opens what hosts may announce.', guards));

const names = [
  ...settings(
    'Names of hosts and domains.',
    'ip domain lookup [ ( recursive | nsap | source-interface <interface> | vrf <vrf:vrf> source-interface <out:interface> ) ]',
    'ip domain ( name [ vrf <vrf:vrf> ] <domain:word> | list [ vrf <listVrf:vrf> ] <listed:word> | retry <tries:int> | timeout <timeout:int> | round-robin | resolver source-interface <source:interface> | multicast <multicast:word> | proxy nameserver <proxy:word> | recursive retry <recursive:int> )',
    'ip domain-lookup [ ( nsap | source-interface <interface> ) ]',
    'ip ( domain-name | domain-list ) [ vrf <vrf:vrf> ] <domain:word>',
    'ip domain round-robin',
    'ip name-server [ vrf <vrf:vrf> ] <servers:ip...>',
    'ip hostname strict',
  ),
  ...settingsOf(
    'ip host',
    'The addresses of a name.',
    'ip host [ vrf <vrf:vrf> ] [ view <view:word> ] <of:word> [ additional ] [<port:int>] <addresses:ip...>',
    'ip host <of:word> ( ns <server:word> | mx <preference:int> <mail:word> | srv <priority:int> <weight:int> <srvPort:int> <target:word> )',
    'ipv6 host <of:word> [<port:int>] <addresses:ipv6...>',
  ),
  ...settings(
    'A setting of the name server.',
    'ip dns server [ ( view-group <group:word> | queue limit ( forwarder <forwarder:int> | director <director:int> ) ) ]',
    'ip dns ( spoofing [<address:ip>] | primary <zone:word> soa <soa:text> | name-list <list:int> ( permit | deny ) <pattern:text> )',
  ),
  section('ip dns view [ vrf <vrf:vrf> ] ( default | <view:word> )', 'Opens a view of the name server.', () =>
    settings(
      'A setting of the view.',
      'domain ( name <domain:word> | lookup | list <listed:word> | name-server [ vrf <vrf:vrf> ] <server:ip> | retry <tries:int> | timeout <timeout:int> | round-robin | resolver source-interface <source:interface> | name-server interface <port:interface> )',
      'dns ( forwarder [ vrf <forwardVrf:vrf> ] [<forwarder:ip>] | forwarding [ ( retry <forwardTries:int> | timeout <forwardTime:int> | source-interface <forwardSource:interface> ) ] | trusted )',
      'logging',
    ),
  ),
  section('ip dns view-list <list:word>', 'Opens which views answer.', () =>
    settings(
      'Which views answer.',
      'view [ vrf <vrf:vrf> ] ( default | <view:word> ) <order:int>',
      'restrict ( name-group <group:int> | source access-group <list:acl> | authenticated )',
    ),
  ),
];

export const ipGlobal: Commands<unknown> = [
  ...settings('Writes communities as two numbers.', 'ip bgp-community new-format'),
  ...forwarding,
  ...neighbors,
  ...policies,
  ...names,
];
