/** What OSPF of Junos says that is not modelled: timers, keys, backups, details of areas. */
import { type PathCommand, pathsOf } from '../../notation/paths.ts';
import { bfd, traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

/** Of the whole process. */
export const processDetails: readonly PathCommand<object>[] = [
  ...settings(
    'How OSPF works on the device.',
    'backup-spf-options { disable | downstream-paths-only | no-install | remote-backup-calculation | node-link-degradation | per-prefix-calculation | use-post-convergence-lfa [ maximum-labels <labels:int> | maximum-backup-paths <paths:int> ] | use-source-packet-routing }',
    'database-protection { maximum-lsa <lsas:1-1000000> | warning-only | warning-threshold <percent:1-100> | ignore-count <count:1-32> | ignore-time <ignore:30-3600> | reset-time <reset:60-86400> }',
    'domain-id <id:word>',
    'domain-vpn-tag <tag:0-4294967295>',
    'no-domain-vpn-tag',
    'labeled-preference <preference:0-4294967295>',
    'forwarding-address-to-broadcast',
    'graceful-restart',
    'graceful-restart { disable | helper-disable [ both | restart-signaling | standard ] | no-strict-lsa-checking | notify-duration <notify:1-3600> | restart-duration <restart:1-3600> }',
    'job-stats',
    'label-allocation',
    'lsa-refresh-interval <minutes:25-50>',
    'no-rfc-1583',
    'overload { timeout <seconds:60-1800> | allow-route-leaking }',
    'route-type-community <kind:iana|vendor>',
    'spf-options { delay <delay:50-8000> | holddown <holddown:2000-20000> | rapid-runs <runs:1-10> | no-ignore-our-externals | multipath }',
    'source-packet-routing { adjacency-segment hold-time <ms:int> | node-segment [ ipv4-index <index:int> | index-range <range:int> ] | prefix-segment <policies:policy-statement...> | explicit-null | mapping-server <server:word> | flex-algorithm <algorithms:int...> | srgb start-label <start:int> index-range <labels:int> | no-binding-sid | strict-asla-based-flex-algorithm | ldp-stitching | install-prefix-sid-for-best-route | sensor-based-stats }',
    'spring-traffic-engineering',
    'traffic-engineering [ advertise-unnumbered-interfaces | credibility-protocol-preference | ignore-lsp-metrics | l3-unicast-topology | multicast-rpf-routes | no-topology | shortcuts [ ignore-lsp-metrics | lsp-metric-into-summary ] | igp-topology | advertisement always | tunnel-source-protocol <protocol:word> ]',
    'topology <topology:word> [ topology-id <id:int> | disable | overload | prefix-export-limit <limit:int> ]',
    'topology <topology:word> spf-options { delay <delay:int> | holddown <holddown:int> | rapid-runs <runs:int> }',
    'realm <realm:ipv4-multicast|ipv6-multicast> area <of:word> interface <name:interface>',
    'realm <realm:ipv4-multicast|ipv6-multicast> area <of:word> interface <name:interface> { passive | metric <metric:int> | disable | interface-type <type:word> | priority <priority:int> | hello-interval <hello:int> | dead-interval <dead:int> }',
    'instance-id <id:int>',
  ),
  command(
    'realm <realm:ipv4-unicast|ipv4-multicast|ipv6-multicast> <direction:export|import> <policies:policy-statement...>',
    'Policies of a realm.',
  ),
  ...traceoptions,
];

/** Of the whole process, by the words that it is named with: what routers tell each other changes in ways that are not modelled. */
export const openDetails: Readonly<Record<string, readonly PathCommand<object>[]>> = {
  'no-nssa-abr': settings('Keeps external routes of other areas out of NSSAs.', 'no-nssa-abr'),
  overload: settings('What traffic is kept away by.', 'overload { as-external | stub-network }'),
  'prefix-export-limit': settings('How many routes policies may export.', 'prefix-export-limit <prefixes:0-4294967295>'),
  'sham-link': settings('Ways through the VPN.', 'sham-link local <address:ip>', 'sham-link no-advertise-local'),
  'realm ipv4-unicast': settings(
    'Runs OSPF version 3 for IPv4.',
    'realm ipv4-unicast area <of:word> interface <name:interface> { passive | metric <metric:int> | disable | interface-type <type:word> | priority <priority:int> | hello-interval <hello:int> | dead-interval <dead:int> }',
  ),
};

/** Behind `stub` or `nssa`. */
export const stubDetails: readonly PathCommand<object>[] = settings('How an area without external routes works.', 'summaries');

/** Of the other end of a link without an interface. */
const remote = [
  'disable',
  'dead-interval <seconds:1-65535>',
  'hello-interval <seconds:1-65535>',
  'retransmit-interval <seconds:1-65535>',
  'transit-delay <seconds:1-65535>',
  'authentication simple-password <secret:secret>',
  'authentication md5 <id:0-255> key <secret:secret>',
  'ipsec-sa <association:word>',
];

/** Behind the ends of a virtual link. */
export const virtualLinkDetails: readonly string[] = remote;

/** Of an area. */
export const areaDetails: readonly PathCommand<object>[] = [
  ...settings(
    'How the area works.',
    'authentication-type <type:md5|none|simple>',
    'context-identifier <id:ip>',
    'no-context-identifier-advertisement',
    'label-switched-path <path:label-switched-path> { metric <metric:1-65535> | disable }',
    'peer-interface <name:interface> { disable | dead-interval <dead:int> | hello-interval <hello:int> | retransmit-interval <retransmit:int> | transit-delay <transit:int> | demand-circuit | flood-reduction }',
    'sham-link-remote <peer:ip>',
    'sham-link-remote <peer:ip> { metric <metric:1-65535> | demand-circuit | flood-reduction }',
    ...remote.map(each => `sham-link-remote <peer:ip> ${each}`),
  ),
];

/** Of an interface. */
export const linkDetails: readonly PathCommand<object>[] = [
  ...settings(
    'How OSPF works on the interface.',
    'authentication simple-password <secret:secret>',
    'authentication md5 <id:0-255> key <secret:secret>',
    'authentication md5 <id:0-255> start-time <time:word>',
    'authentication md5 <id:0-255> { key <secret:secret> | start-time <time:word> }',
    'authentication keychain <chain:key-chain>',
    'authentication-key <secret:secret> [key-id <id:int>]',
    'dead-interval <seconds:1-65535>',
    'hello-interval <seconds:1-65535>',
    'poll-interval <seconds:1-65535>',
    'retransmit-interval <seconds:1-65535>',
    'transit-delay <seconds:1-65535>',
    'priority <priority:0-255>',
    'te-metric <metric:1-4294967295>',
    'demand-circuit',
    'dynamic-neighbors',
    'flood-reduction',
    'ipsec-sa <association:word>',
    'ldp-synchronization [ disable | hold-time <seconds:1-65535> ]',
    'link-protection',
    'node-link-protection',
    'no-eligible-backup',
    'no-eligible-remote-backup',
    'no-interface-state-traps',
    'no-neighbor-down-notification',
    'no-advertise-adjacency-segment',
    'own-router-lsa',
    'neighbor <peer:ip> [eligible]',
    'secondary',
    'passive traffic-engineering [ remote-node-id <id:ip> | remote-node-router-id <router:ip> ]',
    'topology <topology:word> [ metric <metric:1-65535> | disable | bandwidth-based-metrics bandwidth <rate:word> metric <bandwidthMetric:int> ]',
    'post-convergence-lfa [ node-protection [ cost <cost:int> ] | fate-sharing-protection ]',
    'full-neighbors-only',
    'delay-metric <microseconds:int>',
    'application-specific attribute-group <name:word> [ te-metric <te:int> | admin-group <admin:word> | application flex-algorithm | advertise-delay-metric ]',
    'ipv4-adjacency-segment <kind:protected|unprotected> [ dynamic | index <index:int> | label <label:int> ]',
    'lan-neighbor <peer:ip> ipv4-adjacency-segment <kind:protected|unprotected> [ dynamic | index <index:int> | label <label:int> ]',
  ),
  ...bfd,
];
