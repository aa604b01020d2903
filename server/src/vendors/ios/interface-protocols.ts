/** Lines of interfaces of IOS about routing protocols, labels and watching of neighbors. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { linkFact, routingOf } from '../eos/link-lines.ts';
import { onLink } from '../eos/port.ts';
import { settings } from '../settings.ts';
import type { InterfaceBlock } from './interface-block.ts';

const labels: Commands<InterfaceBlock> = [
  onLink('mpls ip', 'Forwards packets with labels, and asks neighbors for them.', (link, _, no) => {
    link.mpls = { ...link.mpls, enabled: !no };
  }),
  ...settings(
    'A setting of labels.',
    'mpls ( mtu [ ( override | maximum ) ] <bytes:int> | bgp forwarding | label protocol <protocol:ldp|tdp|both> | accounting experimental ( input | output ) | netflow egress | propagate-cos | tp link <link:int> ( ipv4 <ipv4:ipv4> | tx-mac <tx:mac> rx-mac <rx:mac> ) )',
    'mpls ldp ( igp ( sync [ delay <delay:int> ] | autoconfig ) | discovery transport-address ( interface | <transport:ip> ) | autoconfig )',
    'mpls traffic-eng ( tunnels | administrative-weight <weight:int> | attribute-flags <flags:hex> | srlg <srlg:int> | passive-interface nbr-te-id <neighbor:ipv4> [ nbr-if-addr <address:ipv4> ] [ nbr-igp-id ( isis <isis:word> | ospf <ospf:ipv4> ) ] | backup-path <tunnel:interface> | flooding thresholds ( up | down ) <thresholds:int...> | fast-reroute backup-prot-preemption )',
    'tag-switching ( ip | mtu <bytes:int> )',
    'mpls l2transport route <peer:ipv4> <circuit:int>',
  ),
];
const isisLevel = '[<level:level-1|level-2>]';
const { command } = commandsOf<InterfaceBlock>();
const isisFacts: Commands<InterfaceBlock> = [
  command('<family:ip|ipv6> router isis [<tag:word>]', 'Runs IS-IS on the interface for a family.', ({ family, tag }, line) =>
    linkFact(line, link => {
      const routing = routingOf(link, 'isis', '');
      routing.process = tag?.value ?? '';
      routing.families = [...(routing.families ?? []), family.value === 'ip' ? 4 : 6];
    }),
  ),
  command('isis circuit-type <type:level-1|level-1-2|level-2-only>', 'The levels of neighbors here; both by default.', ({ type }, line) =>
    linkFact(line, link => {
      routingOf(link, 'isis', '').circuitType = type.value;
    }),
  ),
  command(
    'isis metric <metric:1-16777214> [<level:level-1|level-2>]',
    'The cost of leaving through this interface.',
    ({ metric, level }, line) =>
      linkFact(line, link => {
        const routing = routingOf(link, 'isis', '');
        if (level) routing.levelMetrics = { ...routing.levelMetrics, [level.value === 'level-1' ? 1 : 2]: metric.value };
        else routing.metric = metric.value;
      }),
  ),
  command('isis network point-to-point', 'Treats the link as one between two routers.', (_, line) =>
    linkFact(line, link => {
      routingOf(link, 'isis', '').networkType = 'point-to-point';
    }),
  ),
];
const isis = settings(
  'A setting of IS-IS.',
  `isis metric maximum ${isisLevel}`,
  `isis ipv6 metric ( <metric:1-16777214> | maximum ) ${isisLevel}`,
  `isis password <secret:secret> ${isisLevel}`,
  `isis authentication ( key-chain <keys:key-chain> | mode ( md5 | text ) | send-only ) ${isisLevel}`,
  `isis ( hello-interval ( <hello:1-65535> | minimal ) | hello-multiplier <multiplier:3-1000> | csnp-interval <csnp:0-65535> | priority <priority:0-127> | retransmit-interval <retransmit:0-65535> | retransmit-throttle-interval <throttle:0-65535> | lsp-interval <lsp:1-4294967295> ) ${isisLevel}`,
  `isis ipv6 bfd [ disable ]`,
  'isis ( bfd [ disable ] | hello padding [ always ] | protocol shutdown | mesh-group ( <group:int> | blocked ) | three-way-handshake ( cisco | ietf ) | advertise prefix | tag <tag:int> | hello-interval minimal | delay-metric <delay:int> | affinity flex-algo <affinity:word...> | adjacency-filter <filter:word> [ match-all ] | fast-reroute ( protection ( level-1 | level-2 ) disable | exclude ( level-1 | level-2 ) [<exclude:interface>] | candidate ( level-1 | level-2 ) disable | ti-lfa protection ( level-1 | level-2 ) [ disable ] ) | prefix-attributes ( external-prefix-flag-clear | node-flag-clear | send-prefix-metrics-only ) | lsp-interval <lsp:int> | nonstop-forwarding )',
  'clns ( router isis [<tag:word>] | mtu <bytes:int> | enable | checksum | send-erpdu | split-horizon )',
);
const ospf = settings(
  'A setting of OSPF.',
  'ospfv3 <process:1-65535> ipv4 ( cost <cost:1-65535> | network ( broadcast | non-broadcast | point-to-multipoint [ non-broadcast ] | point-to-point ) | passive | shutdown )',
  'ospfv3 <process:1-65535> [ ( ipv4 | ipv6 ) ] ( cost ( dynamic [ default <default:int> ] [ hysteresis ( threshold | percent ) <hysteresis:int> ] [ weight ( l2-factor | latency | oc | resources | throughput ) <weight:int> ] ) | hello-interval <hello:1-65535> | dead-interval <dead:1-65535> | priority <priority:0-255> | retransmit-interval <retransmit:1-65535> | transmit-delay <delay:1-65535> | network manet | bfd [ disable ] | mtu-ignore | demand-circuit [ ignore ] | flood-reduction | neighbor <neighbor:ipv6> [ cost <neighborCost:int> ] [ priority <neighborPriority:int> ] [ poll-interval <poll:int> ] | ttl-security hops <hops:int> )',
  'ospfv3 ( demand-circuit [ ignore ] | flood-reduction | hello-interval <hello:1-65535> | dead-interval <dead:1-65535> | priority <priority:0-255> | retransmit-interval <retransmit:1-65535> | transmit-delay <delay:1-65535> | network manet | bfd [ disable ] | mtu-ignore | flood-reduction | authentication key-chain <keys:key-chain> )',
  'ospfv3 [<process:1-65535>] [ ( ipv4 | ipv6 ) ] authentication ( null | key-chain <keys:key-chain> | ipsec spi <spi:int> <hash:md5|sha1> [<encryption:0|7>] <secret:secret> )',
  'ospfv3 [<process:1-65535>] encryption ( null | ipsec spi <spi:int> esp <cipher:null|des|3des|aes-cbc> [<bits:128|192|256>] [<keyForm:0|7>] <key:secret> [<hash:md5|sha1>] [<encryption:0|7>] [<secret:secret>] )',
  'ip ospf ( demand-circuit [ ignore ] | flood-reduction | ttl-security ( disable | hops <hops:1-254> ) | fast-reroute per-prefix ( protection | candidate ) [ disable ] | resync-timeout <seconds:int> | lls [ disable ] | hello-interval minimal | advertise-subnet | adjacency stagger disable )',
  'ip ospf <process:1-65535> name-lookup',
);
const watching = settings(
  'How fast a lost neighbor is noticed.',
  'bfd interval <milliseconds:50-9999> min_rx <receive:1-9999> multiplier <multiplier:3-50>',
  'bfd ( template <template:bfd-template> | echo | check-ctrl-plane-failure | jitter | neighbor ipv4 <neighbor:ipv4> | multi-hop )',
  'glbp bfd',
  'standby bfd',
);
const overlay = settings(
  'A setting of the overlay.',
  'source-interface <interface>',
  'host-reachability protocol <protocol:bgp|static>',
  'member vni <vni:numbers> [ ( associate-vrf | vrf <vrf:vrf> | mcast-group <group:ip> [<lastGroup:ip>] [ local-routing ] | ingress-replication [<peers:ip...>] [ local-routing ] | static-route ) ]',
  'ingress-replication',
  'vxlan ( udp port <port:int> | encapsulation ( ipv4 | ipv6 | dual-stack ( prefer-ipv4 | prefer-ipv6 ) ) )',
  'group-based-policy',
  'ingress-replication <peer:ip>',
  'mtu-discovery',
  'otv ( vpn-name <vpn:word> | control-group <control:ipv4> | data-group <data:ipv4-prefix> | join-interface <join:interface> | use-adjacency-server <server:ip> [<second:ip>] unicast-only | adjacency-server unicast-only | isis hello-interval <hello:int> | suppress arp-nd | vpn-label <label:int> )',
  'ntp ( disable [ ip ] | broadcast [ ( client | version <version:1-4> | destination <destination:ip> | key <key:int> ) ] | multicast [ ( client [<group:ip>] | <address:ip> [ ttl <ttl:int> ] ) ] )',
  'ptp ( enable | role <role:primary|secondary> | announce ( interval <announce:signed> | timeout <timeout:int> ) | sync interval <sync:signed> | delay-req interval <delay:signed> | vlan <vlan:int> )',
  'locator reachability exclude-default',
  'lisp mobility <mobility:word>',
  'lisp extended-subnet-mode',
  'lisp mobility liveness test',
);
const protocolCommands = [...labels, ...isisFacts, ...isis, ...ospf, ...watching, ...overlay];

export { protocolCommands };
