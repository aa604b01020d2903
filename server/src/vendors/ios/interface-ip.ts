/** Lines of interfaces of IOS about services on top of IPv4. */

import { formatAddress } from '../../net/address.ts';
import type { Commands } from '../../notation/command.ts';
import { commandsOf } from '../../notation/command.ts';
import { linkFact } from '../eos/link-lines.ts';
import { settings } from '../settings.ts';
import type { InterfaceBlock } from './interface-block.ts';

const { command } = commandsOf<InterfaceBlock>();
const relays: Commands<InterfaceBlock> = [
  command(
    'ip helper-address [ ( global | vrf <vrf:vrf> ) ] <address:ipv4> [ redundancy <group:word> ]',
    'Passes requests for addresses on to a server.',
    (args, line) => {
      const { address, vrf } = args;
      return linkFact(
        line,
        ({ relays: relays2 }) => void relays2.push({ server: formatAddress(address.value), vrf: vrf?.value, place: line.place }),
      );
    },
  ),
];
const forwarding = settings(
  'How packets are forwarded here.',
  'ip redirects',
  'ip unreachables',
  'ip proxy-arp',
  'ip local-proxy-arp',
  'ip mask-reply',
  'ip mroute-cache [ distributed ]',
  'ip information-reply',
  'ip directed-broadcast [<list:acl>]',
  'ip broadcast-address <address:ipv4>',
  'ip route-cache [ ( cef | flow | policy | same-interface | distributed ) ]',
  'ip load-sharing ( per-packet | per-destination )',
  'ip cef accounting non-recursive ( internal | external )',
  'ip irdp [ ( address <address:ipv4> <preference:signed> | holdtime <hold:int> | maxadvertinterval <max:int> | minadvertinterval <min:int> | preference <own:signed> | multicast ) ]',
  'ip mobile ( arp [ timers <keepalive:int> <hold:int> ] [ access-group <list:acl> ] | foreign-service | registration-lifetime <seconds:int> )',
  'ip policy route-map <policy:route-map>',
  'ip nat ( inside | outside | enable | allow-static-host )',
  'ip verify unicast ( source reachable-via ( rx | any ) [ allow-default ] [ allow-self-ping ] [ l2-src ] [<list:acl>] | reverse-path [<reverse:acl>] | notification threshold <rate:int> | vrf <vrf:vrf> ( permit | deny ) )',
  'ip virtual-reassembly [ ( in | out ) ] { max-reassemblies <reassemblies:int> | max-fragments <fragments:int> | percentage <percentage:int> | timeout <seconds:int> | drop-fragments }',
  'ip virtual-reassembly-out',
  'ip tcp ( adjust-mss <bytes:500-1460> | header-compression [ ( passive | iphc-format | ietf-format ) ] | compression-connections <connections:int> )',
  'ip rtp ( header-compression [ ( passive | iphc-format | ietf-format ) ] [ periodic-refresh ] | priority <first:int> <range:int> <kilobits:int> | reserve <firstPort:int> <portRange:int> [<bandwidth:int>] | compression-connections <connections:int> )',
  'ip vrf ( receive | sitemap ) <vrf:word>',
  'ip vrf select source',
  'vrf receive <vrf:vrf>',
  'ip bandwidth-percent <percent:int>',
  'ip traffic-export apply <profile:word> [ size <size:int> ]',
  'ip arp ( gratuitous <gratuitous:none|local|request|accept> | proxy disable | queue <queue:int> )',
  'ip gratuitous-arps',
  'ip flowspec disable',
  'ip lisp source-locator <locator:interface>',
  'ip security ( dedicated <level:word> <authority:word> | ignore-authorities | implicit-labelling | strip | add | first | reserved-allowed | aeso | eso-in )',
);
const access = settings(
  'Who is let through, and who is asked first.',
  'ip inspect <rule:word> <direction:in|out>',
  'ip ips <rule:word> <direction:in|out>',
  'ip admission <rule:word>',
  'ip auth-proxy <rule:word>',
  'ip urlfilter exclusive-domain <how:permit|deny> <domain:word>',
  'ip wccp [ vrf <vrf:vrf> ] ( ( web-cache | <service:0-254> ) ( redirect <way:in|out> | group-listen ) | redirect exclude in )',
  'ip nbar ( protocol-discovery [ ( ipv4 | ipv6 | ipv4-ipv6 ) ] | classification tunneled-traffic )',
  'ip rsvp ( bandwidth [<kilobits:int>] [<flow:int>] [ ( sub-pool <pool:int> | rdm | mam ) ] [ percent <percent:int> [<flowPercent:int>] ] | signalling ( hello [ ( graceful-restart | reroute | refresh misses <misses:int> | refresh interval <refresh:int> | dscp <dscp:int> ) ] | dscp <signalDscp:int> | rate-limit [ burst <burst:int> ] ) | authentication [ ( key <secret:secret> | key-chain <keys:key-chain> | challenge | lifetime <life:clock> | type <type:md5|sha-1> | window-size <window:int> ) ] | flow-assist | resource-provider <provider:none|wfq-interface|wfq-pvc> | svc-required | precedence ( conform <conform:0-7> | exceed <exceed:0-7> ) | burst policing [<police:int>] | udp-multicasts [<multicast:ipv4>] | neighbor <neighbors:acl> | data-packet classification none | layer2 overhead | policy identity <identity:word> | tos ( conform <tosConform:int> | exceed <tosExceed:int> ) )',
  'ip dhcp ( relay information ( trusted | option-insert [ none ] | check-reply [ none ] | policy-action <action:drop|keep|replace|encapsulate> | option subscriber-id <subscriber:word> | option server-id-override ) | relay source-interface <interface> | relay prefer known-good-server | smart-relay | server use subscriber-id client-id )',
  'ip dhcp client ( client-id ( <client:interface> | ascii <ascii:word> | hex <hex:hex> ) | class-id ( <class:word> | hex <classHex:hex> ) | hostname <host:word> | lease <days:int> [<hours:int>] [<minutes:int>] | request <request:classless-static-route|dns-nameserver|domain-name|netbios-nameserver|router|sip-server-address|static-route|tftp-server-address|vendor-identifying-specific> | route ( distance <distance:int> | track <track:track> ) | update dns [ server <server:both|none> ] | authentication ( key-chain <keys:key-chain> | mode <mode:md5|token> ) | broadcast-flag clear | default-router distance <routerDistance:int> | mobile renew count <count:int> interval <interval:int> )',
);
const multicast = settings(
  'A setting of multicast.',
  'ip pim ( sparse-mode | dense-mode [ proxy-register ( list <register:acl> | route-map <registerMap:route-map> ) ] | sparse-dense-mode | passive | dr-priority <priority:0-4294967294> | query-interval <seconds:0-65535> [ msec ] | hello-interval <hello:int> | nbma-mode | bsr-border | border | bfd | neighbor-filter <list:acl> | redundancy <redundancy:word> [ ( hsrp | vrrp ) ] dr-priority <groupPriority:int> | snooping | state-refresh origination-interval [<refresh:int>] | version <version:1-2> | vrf <vrf:vrf> )',
  'ip igmp ( version <version:1-3> | access-group [ ( extended ) ] <list:acl> | query-interval <query:int> | query-max-response-time <response:int> | query-timeout <timeout:int> | querier-timeout <querier:int> | last-member-query-interval <last-member:int> | last-member-query-count <members:int> | immediate-leave group-list <leave:acl> | explicit-tracking | helper-address <helper:ipv4> | limit <limit:int> [ except <except:acl> ] | mroute-proxy <proxy:interface> | proxy-service | proxy-report-interval <report:int> | tcn query ( count <count:int> | interval <interval:int> ) | unidirectional-link | v3lite | filter <profile:int> | max-groups ( <groups:int> | action <action:deny|replace> ) | static-group ( * | class-map <class:class-map> ) )',
  'ip igmp join-group <group:ipv4> [ source <source:ipv4> ]',
  'ip igmp static-group <group:ipv4> [ source ( <source:ipv4> | ssm-map ) ]',
  'ip igmp snooping ( tcn flood | limit <limit:int> | access-group <list:acl> | filter <profile:int> )',
  'ip multicast ( boundary <list:acl> [ ( filter-autorp | in | out | block source ) ] | ttl-threshold <ttl:int> | rate-limit ( in | out ) [ group-list <group:acl> ] [ source-list <source:acl> ] [<kilobits:int>] | helper-map <map:word> ( <address:ipv4> | broadcast ) [<helper:acl>] [ ttl <hops:int> ] | limit [ ( rpf | out | connected ) ] <limits:acl> <most:int> | tagswitch | mrinfo-filter <filter:acl> )',
  'ip sap listen',
  'ip cgmp [ ( proxy | router-only ) ]',
  'ip mrm <role:test-receiver|test-sender|test-sender-receiver>',
  'ip mfib ( cef ( input | output ) | forwarding ( input | output ) )',
  'ip dvmrp <dvmrp:metric-offset|unicast-routing|output-report-delay|reject-non-pruners> [<setting:int>]',
  'ip uds-control <uds:int>',
);
const mapping = settings(
  'Which addresses lead to the other ends of the tunnel (NHRP).',
  'ip nhrp authentication [<form:0|6|7>] <secret:secret>',
  'ip nhrp event-publisher [ max-event-timeout <timeout:int> ]',
  'nhrp group <group:word>',
  'ip portbundle outside',
  'nhrp map group <mapped:word> service-policy output <mappedPolicy:policy-map>',
  'nhrp attribute group <attribute:word>',
  'nhrp attribute set <attributes:word>',
  'nhrp event-publisher max-event-timeout <timeout:int>',
  'domain ( default | <domain:word> ) path <path:word> { path-id <pathId:int> | internet-bound | path-last-resort | zero-sla }',
  'domain path <path:word> { path-id <pathId:int> | internet-bound | path-last-resort | zero-sla }',
  'umbrella ( in <label:word> | out )',
  'service-module ( ip ( address <module:ipv4> <mask> | default-gateway <gateway:ipv4> | unnumbered <lender:interface> ) | external ip address <external:ipv4> <externalMask:mask> | heartbeat-reset | fail-open )',
  'imc ( ip ( address <imc:ipv4> <imcMask:mask> default-gateway <imcGateway:ipv4> | dhcp ) | access-port ( dedicated | host <host:word> | shared-lom ( <lom:ge1|ge2|ge3|console|failover...> ) ) | vlan <imcVlan:int> )',
  'ip nhrp map ( multicast ( dynamic | <multicast:ip> | <host:word> ) | <address:ipv4> ( <other:ip> | <mask:mask> <nbma:ip> ) | group <group:word> service-policy output <policy:policy-map> )',
  'ip nhrp nhs ( <server:ipv4> | dynamic ) { nbma <nbma:word> | multicast | priority <priority:0-255> | cluster <cluster:0-10> }',
  'ip nhrp nhs ( cluster <cluster:int> max-connections <connections:int> | fallback <fallback:int> )',
  'ip nhrp ( network-id <network:1-4294967295> | holdtime <hold:1-65535> | redirect [ timeout <redirect:int> ] | shortcut | record | server-only [ non-caching ] | registration ( no-unique | timeout <seconds:int> ) | interest ( none | <interest:acl> ) | max-send <packets:int> every <every:int> | group <group:word> | attribute group <attribute:word> | path preference <preference:1-255> | responder <interface> | trigger-svc <trigger:int> <teardown:int> | use <use:int> | event-publisher max-event-timeout <event:int> | send-routed | cache non-authoritative | multicast ( batch-size <batch:int> | map-mode ) )',
);
const routing = settings(
  'A setting of a routing protocol.',
  'ip split-horizon [ eigrp <asn:1-65535> ]',
  'ip next-hop-self eigrp <asn:1-65535> [ no-ecmp-mode ]',
  'ip ( hello-interval | hold-time | bandwidth-percent | dampening-interval ) eigrp <asn:1-65535> <setting:0-65535>',
  'ip dampening-change eigrp <asn:1-65535> [<percent:1-100>]',
  'ip authentication ( mode eigrp <asn:1-65535> md5 | key-chain eigrp <process:1-65535> <keys:key-chain> )',
  'ip rip ( authentication ( key-chain <keys:key-chain> | mode ( text | md5 ) ) | ( send | receive ) version <first:1-2> [<second:1-2>] | v2-broadcast | triggered | advertise <seconds:int> | initial-delay <delay:int> | bfd | receive enable )',
  'ip summary-address rip <address:ipv4> <mask>',
  'ip route-cache same-interface',
);
const ipCommands = [...relays, ...forwarding, ...access, ...multicast, ...mapping, ...routing];

export { ipCommands };
