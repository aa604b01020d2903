/** Multicast of the whole router: PIM, MSDP, IGMP, MLD. */
import { section, settings, settingsOf } from '../settings.ts';

const vrf = '[ vrf <vrf:vrf> ]';
const routing = settings(
  'A setting of multicast.',
  `ip multicast-routing ${vrf} [ distributed ]`,
  `ip multicast ${vrf} ( multipath [ s-g-hash ( basic | next-hop-based ) ] | route-limit <limit:int> [<threshold:int>] | boundary <list:acl> | rpf ( backoff <backoff:int> <most:int> [ disable ] | interval <interval:int> [ ( list <rpfList:acl> | route-map <policy:route-map> ) ] | mofrr ( <mofrr:acl> | sticky ) | multitopology | proxy [ ( rd vector | vector ) ] | select ( topology <topology:word> | vrf <selected:vrf> group-list <groups:acl> | global group-list <globalGroups:acl> ) | direct-only ) | limit cost <costs:acl> <multiplier:int> | netbios | topology ( multicast | ipv4 | ipv6 ) <topologyName:word> | cache-headers [ rtp ] | group-range <range:acl> | mrinfo-filter <mrinfo:acl> | redundancy routeflush maxtime <flush:int> | heartbeat <heartbeat:ipv4> <least:int> <window:int> <every:int> | hardware-switching ( non-rpf | replication-mode ( egress | ingress ) ) | auto-enable )`,
  `ipv6 multicast-routing ${vrf}`,
  `ipv6 multicast ${vrf} ( multipath hash ( none | default ) | group-range [ disable ] [<range:ipv6-acl>] | rpf ( use-bgp | select vrf <selected:vrf> group-list <groups:ipv6-acl> | backoff <backoff:int> <most:int> ) | limit cost <costs:ipv6-acl> <multiplier:int> | topology <topology:word> )`,
  `ip mroute ${vrf} <of:ipv4> <mask> ( <neighbor:ipv4> | <out:interface> | fallback-lookup ( global | vrf <fallback:vrf> ) ) [<distance:0-255>]`,
  'ip mroute-cache [ distributed ]',
  'ip mfib [ ( hardware-switching ( replication-mode ( ingress | egress ) | uplink | shared-tree ) | cef | forwarding ) ]',
  'ipv6 mfib [ ( hardware-switching ( connected [ ( group-range | interface ) ] | replication-mode ( ingress | egress ) | shared-tree | uplink | issu-support ) | mode centralized-only | cef output ) ]',
  'ip mrm manager <manager:word>',
  'ip sap cache-timeout <minutes:int>',
  'ip sdr ( listen | cache-timeout <minutes:int> )',
  'ip dvmrp ( distance <distance:int> | route-limit <limit:int> | routehog-notification <routes:int> | interoperability )',
  'ip cgmp',
  'ip rgmp',
  'mls ( ip multicast ( consistency-check | replication-mode ( ingress | egress ) | connected | stub | egress local | flow-stat-timer <flow:int> | non-rpf ( aging ( fast | global ) <aging:int> | netflow ) | threshold <threshold:int> | partial | sso ( convergence-time <convergence:int> | leak ( interval <interval:int> | percentage <percent:int> ) ) ) | ipv6 multicast ( connected | egress local | sso ( convergence-time <convergence6:int> | leak ( interval <leak:int> | percentage <leakPercent:int> ) ) ) )',
);
const pim = settings(
  'A setting of PIM.',
  `ip pim ${vrf} rp-address <of:ipv4> [<list:acl>] [ override ] [ bidir ]`,
  `ip pim ${vrf} ssm ( default | range <list:acl> )`,
  `ip pim ${vrf} ( bsr-candidate <interface> [<hash:0-32>] [<priority:0-255>] [ accept-rp-candidate <candidates:acl> ] | rp-candidate <port:interface> [ bidir ] { group-list <groups:acl> | interval <interval:int> | priority <rpPriority:0-255> | bidir } )`,
  `ip pim ${vrf} send-rp-announce ( <interface> | <address:ipv4> ) scope <hops:1-255> { group-list <groups:acl> | interval <interval:int> | bidir }`,
  `ip pim ${vrf} send-rp-discovery [<interface>] scope <hops:1-255> [ interval <interval:int> ]`,
  `ip pim ${vrf} rp-announce-filter { rp-list <routers:acl> | group-list <groups:acl> }`,
  `ip pim ${vrf} spt-threshold ( <rate:int> | infinity ) [ group-list <groups:acl> ]`,
  `ip pim ${vrf} register-source <interface>`,
  `ip pim ${vrf} register-rate-limit <packets:int>`,
  `ip pim ${vrf} accept-rp ( auto-rp | <router:ipv4> ) [<groups:acl>]`,
  `ip pim ${vrf} accept-register ( list <list:acl> | route-map <policy:route-map> )`,
  `ip pim ${vrf} ( autorp listener | bidir-enable | bidir-neighbor-filter <bidir:acl> | bidir-offer-interval <offer:int> [ msec ] | bidir-offer-limit <offers:int> | dm-fallback | log-neighbor-changes | fast-register-stop | maximum group-mappings <mappings:int> [<threshold:int>] | sparse sg-expiry-timer <expiry:int> [ sg-list <expired:acl> ] | snooping [ ( dr-flood | suppress sgr-prune ) ] | state-refresh disable | v1-rp-reachability | message-interval <message:int> | rp-announce-filter | cache )`,
  `ip pim ${vrf} bsr-border`,
  `ipv6 pim ${vrf} rp-address <of:ipv6> [<list:ipv6-acl>] [ bidir ]`,
  `ipv6 pim ${vrf} ( bsr ( candidate ( bsr <bsr:ipv6> [<hash:int>] [ priority <priority:int> ] [ scope <scope:int> ] | rp <candidate:ipv6> { group-list <groups:ipv6-acl> | priority <rpPriority:int> | interval <interval:int> | scope <rpScope:int> | bidir } ) | announced rp <announced:ipv6> ) | spt-threshold infinity [ group-list <sptGroups:ipv6-acl> ] | register-source <source:interface> | rp embedded | accept-register ( list <list:ipv6-acl> | route-map <policy:route-map> ) | neighbor-filter list <neighbors:ipv6-acl> | anycast-rp <anycast:ipv6> <peer:ipv6> | allow-rp [ ( group-list <allowed:ipv6-acl> | rp-list <rps:ipv6-acl> ) ] )`,
);
const sources = settingsOf(
  'ip msdp',
  'Tells routers of other domains about sources (MSDP).',
  `ip msdp ${vrf} peer <of:ip> [ connect-source <interface> ] [ remote-as <asn> ]`,
  `ip msdp ${vrf} ( description | shutdown | mesh-group ) <of:word> [<text:text>]`,
  `ip msdp ${vrf} ( originator-id <interface> | cache-sa-state [ list <cached:acl> ] | cache-rejected-sa <rejected:int> | rpf rfc3618 | border sa-address <border:interface> | timer <timer:int> | default-peer <default:ipv4> [ prefix-list <prefixes:prefix-list> ] | keepalive <kept:ipv4> <keepalive:int> <hold:int> | sa-limit <limited:ipv4> <limit:int> | ttl-threshold <ttlPeer:ipv4> <ttl:int> | password peer <signed:ipv4> [<encryption:0-7>] <secret:secret> | redistribute [ ( list <redistributed:acl> | asn <paths:as-path-list> | route-map <redistribution:route-map> ) ] | filter-sa-request <asking:ipv4> [ list <requests:acl> ] )`,
  `ip msdp ${vrf} sa-filter ( in | out ) <of:ipv4> [ ( list <list:acl> | route-map <policy:route-map> | rp-list <routers:acl> | rp-route-map <rpPolicy:route-map> ) ] [ route-map <second:route-map> ]`,
);
const members = settings(
  'Which hosts want which groups.',
  `ip igmp ${vrf} ( ssm-map ( enable | query dns | static <ssm:acl> <source:ipv4> ) | limit <limit:int> | immediate-leave group-list ( all | <leave:acl> ) | query-interval <query:int> | explicit-tracking )`,
  'ip igmp snooping [ ( fast-leave | immediate-leave | report-suppression | robustness-variable <robustness:int> | last-member-query-count <count:int> | last-member-query-interval <lastMember:int> | source-only-learning age-timer <age:int> | tcn ( flood query count <floods:int> | query solicit ) | querier [ ( address <address:ipv4> | max-response-time <response:int> | query-interval <interval:int> | tcn query ( count <tcnCount:int> | interval <tcnInterval:int> ) | timer expiry <expiry:int> | version <version:1-2> ) ] | l2-entry-limit <entries:int> | check ( ttl | rtr-alert-option | source-ip ) | explicit-tracking [ limit <tracked:int> ] | rate <rate:int> | filter <filter:int> )  ]',
  'ip igmp snooping vlan <of:numbers> [ ( immediate-leave | fast-leave | report-suppression | explicit-tracking | last-member-query-interval <lastMember:int> | last-member-query-count <count:int> | robustness-variable <robustness:int> | minimum-version <minimum:int> | mrouter ( interface <port:interface> | learn ( cgmp | pim-dvmrp ) ) | static <group:ipv4> interface <staticPort:interface> [ source <source:ipv4> ] | querier [ ( address <address:ipv4> | max-response-time <response:int> | query-interval <interval:int> | version <version:1-2> | timer expiry <expiry:int> ) ] | limit <limit:int> | access-group <list:acl> | check ( source-ip | rtr-alert-option ) | block-unknown-multicast ) ]',
  'ipv6 mld snooping [ ( querier | explicit-tracking | limit <limit:int> | listener-message-suppression | robustness-variable <robustness:int> | last-listener-query-count <count:int> | last-listener-query-interval <interval:int> | tcn ( flood query count <floods:int> | query solicit ) | vlan <vlans:numbers> [ ( immediate-leave | mrouter interface <port:interface> | static <group:ipv6> interface <staticPort:interface> | robustness-variable <vlanRobustness:int> ) ] | l2-entry-limit <entries:int> ) ]',
  `ipv6 mld ${vrf} ( ssm-map ( enable | query dns | static <ssm:ipv6-acl> <source:ipv6> ) | state-limit <states:int> | host-proxy [<proxy:ipv6-acl>] )`,
  'mvr [ ( group <group:ipv4> [<count:int>] | vlan <vlan:int> | mode ( dynamic | compatible ) | querytime <query:int> | ringmode flood | max-groups <groups:int> ) ]',
);
const multicast = [
  ...routing,
  ...pim,
  ...sources,
  section('ip igmp profile <profile:int>', 'Opens which groups hosts may join.', () =>
    settings('Which groups hosts may join.', 'permit', 'deny', 'range <first:ipv4> [<last:ipv4>]'),
  ),
  ...members,
];

export { multicast };
