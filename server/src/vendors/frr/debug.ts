/** `debug` lines of FRR: what is written to the log in detail. They stay in a configuration until they are taken out. */
import type { Commands } from '../../notation/command.ts';
import { kept } from './kept.ts';

const debugs = (doc: string, ...templates: readonly string[]): Commands<unknown> =>
  kept('debug', doc, ...templates.map(template => `debug ${template}`));

const bgp: Commands<unknown> = debugs(
  'Writes details of BGP to the log.',
  'bgp <what:flowspec|graceful-restart|labelpool|nht|update-groups|bfd|srv6|aggregate|conditional-advertisement>',
  'bgp as4 [segment]',
  'bgp bestpath ~ <prefix:prefix>',
  'bgp <what:keepalives|neighbor-events> [<peer:word>]',
  'bgp pbr [error]',
  'bgp updates [<direction:in|out>] [<peer:any-name>]',
  'bgp updates <direction:in|out> <peer:word> prefix-list <list:prefix-list>',
  'bgp updates detail',
  'bgp updates prefix <prefix:prefix>',
  'bgp updates prefix l2vpn evpn type <type:macip|2> mac <mac:station> [ip <address:ip>]',
  'bgp updates prefix l2vpn evpn type <type:multicast|3> ip <address:ip>',
  'bgp updates prefix l2vpn evpn type <type:prefix|5> ip <prefix:prefix>',
  'bgp vnc <what:rfapi-query|import-bi-attach|import-del-remote|verbose>',
  'bgp vpn <what:leak-from-vrf|leak-to-vrf|rmap-event|label>',
  'bgp zebra [prefix <prefix:prefix>]',
  'bgp evpn mh <what:es|route>',
);

const ospf: Commands<unknown> = debugs(
  'Writes details of OSPF to the log.',
  'ospf ~ [<process:1-65535>] event',
  'ospf [<process:1-65535>] <machine:ism|nsm> [<what:status|events|timers>]',
  'ospf [<process:1-65535>] lsa [<what:generate|flooding|install|refresh|aggregate>]',
  'ospf [<process:1-65535>] nssa',
  'ospf [<process:1-65535>] zebra [<what:interface|redistribute>]',
  'ospf [<process:1-65535>] packet <kind:hello|dd|ls-request|ls-update|ls-ack|all> [<direction:send|recv>] [detail]',
  'ospf <what:client-api|default-information|ldp-sync|sr|te|ti-lfa|bfd|graceful-restart>',
  'ospf6 ~ <what:abr|asbr|flooding|interface|nssa|graceful-restart>',
  'ospf6 authentication [<direction:tx|rx>]',
  'ospf6 border-routers [ <what:area-id|router-id> ~ <id:ipv4> ]',
  'ospf6 lsa <kind:router|network|inter-prefix|inter-router|as-external|nssa|link|intra-prefix|unknown> [<what:originate|examine|flooding>]',
  'ospf6 lsa <what:all|aggregation>',
  'ospf6 message <kind:unknown|hello|dbdesc|lsreq|lsupdate|lsack|all> [<direction:send|recv|send-hdr|recv-hdr>]',
  'ospf6 neighbor [<what:state|event>]',
  'ospf6 route <what:all|table|intra-area|inter-area|memory>',
  'ospf6 spf <what:database|process|time>',
  'ospf6 zebra [<direction:send|recv>]',
);

const igp: Commands<unknown> = debugs(
  'Writes details of a routing protocol to the log.',
  '<protocol:isis|openfabric> <what:adj-packets|bfd|events|flooding|ldp-sync|lfa|lsp-gen|lsp-sched|packet-dump|route-events|snp-packets|spf-events|sr-events|te-events|tx-queue|update-packets>',
  '<protocol:rip|ripng> <what:events|zebra>',
  '<protocol:rip|ripng> packet [<direction:recv|send>]',
  'eigrp packets <kind:siaquery|siareply|ack|hello|probe|query|reply|request|retry|stub|terse|update|all> [send|receive] [detail]',
  'eigrp packets <kind:siaquery|siareply|ack|hello|probe|query|reply|request|retry|stub|terse|update|all> <direction:send|receive> [detail]',
  'eigrp transmit <direction:send|recv|all> [detail]',
  'babel <what:common|kernel|filter|timeout|interface|route|all>',
  'spf-delay-ietf',
);

const multicast: Commands<unknown> = debugs(
  'Writes details of multicast to the log.',
  '<family:pim|pimv6> [<what:events|zebra|trace|nht>] [detail]',
  '<family:pim|pimv6> <what:trace|nht> [detail]',
  '<family:pim|pimv6> packet-dump <direction:receive|send>',
  '<family:pim|pimv6> packets [<kind:hello|joins|register>]',
  'pim <what:bsm|mlag|static|vxlan|autorp|graft|state-refresh>',
  'pim nht rp',
  'igmp [<what:events|packets|trace>]',
  'igmp trace detail',
  'mld [<what:events|packets|trace>]',
  'mld trace detail',
  'msdp [<what:events|packets|internal>]',
  '<what:mroute|mroute6> [detail]',
  '<what:mtrace|ssmpingd>',
);

const others: Commands<unknown> = debugs(
  'Writes details of a part of FRR to the log.',
  'all bgp vnc',
  'bfd <what:distributed|network|peer|zebra>',
  'memstats-at-exit',
  'mpls ldp <what:errors|event|labels|sync|zebra>',
  'mpls ldp discovery hello <direction:recv|sent>',
  'mpls ldp messages <direction:recv|sent> [all]',
  'nhrp <what:all|common|event|interface|kernel|route|vici>',
  'northbound [ callbacks { configuration | state | rpc } | notifications | events | libyang ]',
  'pathd mpls-te',
  'pathd policy',
  'pathd pcep [basic] [path] [message] [pceplib]',
  'pbr { map | zebra | nht | events }',
  'static { events | route }',
  'static srv6',
  'vrrp { protocol | autoconfigure | packets | sockets | ndisc | arp | zebra }',
  '<what:resolver|route-map|rpki|vrf>',
  'unique-id <id:word> backtrace',
  'zebra <what:events|fpm|pbr|vxlan|mlag|neigh|pseudowires|srv6>',
  'zebra dplane ~ [detailed]',
  'zebra dplane dpdk [detailed]',
  'zebra <what:mpls|nht|rib|nexthop> [detailed]',
  'zebra nexthop detail',
  'zebra kernel [ msgdump [<direction:recv|send>] ]',
  'zebra packet [<direction:recv|send>] [detail]',
  'zebra evpn mh <what:es|mac|neigh|nh>',
  'mgmt <what:backend|datastore|frontend|transaction>',
);

export const debug: Commands<unknown> = [...bgp, ...ospf, ...igp, ...multicast, ...others];
