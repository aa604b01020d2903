/** `forwarding-options` of Junos: relays, samples, mirrors and how loads are shared. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { stormControl } from './switching.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

const overrides =
  'overrides { allow-no-end-option | allow-snooped-clients | no-allow-snooped-clients | always-write-giaddr | always-write-option-82 | bootp-support | client-discover-match <match:option60-and-option82|incoming-interface> | delay-authentication | delete-binding-on-renegotiation | disable-relay | dual-stack <stack:word> | interface-client-limit <limit:int> | layer2-unicast-replies | no-arp | no-bind-on-request | proxy-mode | relay-source <source:interface> | replace-ip-source-with giaddr | send-release-on-delete | trust-option-82 | user-defined-option-82 <option:word> | no-unicast-replies | source-ip-change }';
const identifiers =
  '[ circuit-id | remote-id | server-id-override | vendor-specific ] { prefix [ host-name | logical-system-name | routing-instance-name ] | use-interface-description <which:device|logical> | use-vlan-id | use-option-82 [strict] | include-irb-and-l2 | keep-incoming-circuit-id | keep-incoming-remote-id | no-vlan-interface-name | user-defined | use-string <text:word> | use-interface-name }';

const relay = [
  overrides,
  `relay-option-82 ${identifiers}`,
  `relay-agent-interface-id ${identifiers}`,
  `relay-agent-remote-id ${identifiers}`,
  'relay-agent-option-79',
  'server-match [ duid | address ] <match:word> <action:forward-only|create-relay-entry>',
  'access-profile <profile:access-profile>',
  'dynamic-profile <profile:?dynamic-profile> [ aggregate-clients [ merge | replace ] | use-primary <primary:word> ]',
  'service-profile <profile:word>',
  'short-cycle-protection { lockout-min-time <least:int> | lockout-max-time <most:int> }',
  'authentication password <secret:secret>',
  'authentication username-include { circuit-type | delimiter <delimiter:word> | domain-name <domain:word> | interface-name | logical-system-name | mac-address | option-60 | option-82 [ circuit-id | remote-id ] | routing-instance-name | user-prefix <prefix:word> | vlan-tags }',
  'forward-only [ logical-system <system:word> | routing-instance <instance:routing-instance> ]',
  'forward-only-replies',
  'maximum-hop-count <hops:1-16>',
  'minimum-wait-time <seconds:int>',
  'source-ip-change',
  'route-suppression { destination | access | access-internal }',
  'lease-time-validation [ lease-time-threshold <seconds:int> | violation-action <action:drop|override-lease> ]',
  'liveness-detection failure-action <action:clear-binding|clear-binding-if-interface-up|log-only>',
  'liveness-detection method bfd [ minimum-interval <interval:int> | multiplier <multiplier:int> | version <version:word> | session-mode <mode:word> | minimum-receive-interval <receive:int> | detection-time threshold <threshold:int> | holddown-interval <hold:int> | no-adaptation ]',
  'remote-id-mismatch disconnect',
  'relay-option [ option-number <option:int> | equals ascii <text:word> [ forward-only | drop | relay-server-group <group:server-group> | local-server-group <local:server-group> ] | default-action [ forward-only | drop | relay-server-group <defaultGroup:server-group> | local-server-group <defaultLocal:server-group> ] ]',
];

const relayTable: readonly PathCommand<object>[] = [
  command('active-server-group <group:server-group>', 'Servers that requests are passed on to.'),
  ...settings('How requests for addresses are passed on.', ...relay, 'active-server-group <group:server-group> allow-server-change'),
];

const dhcp: readonly PathCommand<object>[] = [
  ...under('server-group <group:=server-group>', settings('Servers of one name.', '', '<addresses:ip...>')),
  ...relayTable,
  ...under('group <of:word>', [
    ...relayTable,
    command('interface <name:interface>', 'Interface whose requests are passed on.'),
    ...settings(
      'Requests of several interfaces.',
      '',
      `interface <name:interface> ${overrides}`,
      'interface <name:interface> { exclude | trace | upto <upto:interface> | access-profile <profile:access-profile> | service-profile <service:word> | dynamic-profile <dynamic:?dynamic-profile> }',
    ),
  ]),
  ...settings(
    'How requests for addresses are passed on.',
    '',
    'forward-snooped-clients <which:all-interfaces|configured-interfaces|non-configured-interfaces>',
    'duplicate-clients-in-subnet <by:incoming-interface|option-82>',
    'no-snoop',
    'persistent-storage automatic',
    'dual-stack-group <of:word> [ access-profile <profile:access-profile> | classification-key <keys:word...> | protocol-master <family:inet|inet6> ]',
    'reauthenticate <when:lease-renewal|remote-id-mismatch>',
  ),
];

const helpers: readonly PathCommand<object>[] = [
  command('<service:bootp|domain|tftp|port> interface <name:interface>', 'Interface whose broadcasts are passed on.'),
  ...settings(
    'Passes broadcasts on to servers.',
    ...['<service:bootp|domain|tftp>', 'port <port:1-65535>'].flatMap(service =>
      ['', 'interface <name:interface>'].map(
        at =>
          `${service} ${at} { server <server:ip> [ logical-system <system:word> | routing-instance <instance:word> ] | description <text:word> | no-listen | broadcast | maximum-hop-count <hops:int> | minimum-wait-time <seconds:int> | client-response-ttl <ttl:int> | source-address-giaddr | relay-agent-option | apply-secondary-as-giaddr | vpn | dhcp-option82 [ circuit-id | remote-id | vendor-id ] | interface <other:interface> }`,
      ),
    ),
  ),
  ...traceoptions,
];

const samples: readonly PathCommand<object>[] = settings(
  'Copies of some packets, for counting flows (RFC 3954, RFC 7011).',
  ...['', 'instance <of:word>'].flatMap(at =>
    [
      '',
      'disable',
      'input { rate <rate:1-16000000> | run-length <run:0-20> | max-packets-per-second <packets:int> | maximum-packet-length <bytes:int> }',
      'family <family:inet|inet6|mpls|vpls|bridge|mpls-ipv4|mpls-ipv6> [ disable ]',
      'family <family:inet|inet6|mpls|vpls|bridge> input { rate <rate:1-16000000> | run-length <run:0-20> | max-packets-per-second <packets:int> }',
      'family <family:inet|inet6|mpls|vpls|bridge> output { aggregate-export-interval <export:int> | flow-active-timeout <active:int> | flow-inactive-timeout <inactive:int> | extension-service <service:word> | interface <interface> [ engine-id <engine:int> | engine-type <type:int> | source-address <source:ip> ] | inline-jflow { source-address <inlineSource:ip> | flow-export-rate <rate:int> } | file [ filename <file:word> | files <files:int> | size <size:int> | stamp | world-readable ] }',
      'family <family:inet|inet6|mpls|vpls|bridge> output flow-server <server:ip>',
      'family <family:inet|inet6|mpls|vpls|bridge> output flow-server <server:ip> { port <port:1-65535> | autonomous-system-type <type:origin|peer> | version <version:5|8|500> | version9 template <template:word> | version-ipfix template <ipfix:word> | aggregation [ autonomous-system | destination-prefix | protocol-port | source-destination-prefix [caida-compliant] | source-prefix ] | dscp <dscp:int> | forwarding-class <class:forwarding-class> | local-dump | no-local-dump | source-address <source:ip> | routing-instance <instance:routing-instance> }',
      'output [ cflowd <server:ip> [ port <port:port> | version <version:5|8> | autonomous-system-type <type:origin|peer> | local-dump | no-local-dump ] | flow-inactive-timeout <inactive:int> | flow-active-timeout <active:int> | file [ filename <file:word> | files <files:int> | size <size:int> | world-readable ] ]',
    ].map(each => `sampling ${at} ${each}`.replace(/ +/g, ' ').trimEnd()),
  ),
  'sampling sample-once',
  'sampling pre-rewrite-tos',
);

const mirrors: readonly PathCommand<object>[] = settings(
  'Copies of packets for an analyser.',
  ...['port-mirroring', 'port-mirroring instance <of:word>', 'port-mirror', 'port-mirror instance <of:word>'].flatMap(at =>
    [
      '',
      'disable',
      'mirror-once',
      'input { rate <rate:int> | run-length <run:int> | maximum-packet-length <bytes:int> }',
      'family <family:any|inet|inet6|bridge|ccc|vpls|ethernet-switching> output { interface <interface> | next-hop <hop:ip> | no-filter-check | next-hop-group <group:nexthop-group> | bridge-domain <domain:word> | vlan <vlan:word> | ip-address <address:ip> | instance <instance:word> }',
      'family <family:any|inet|inet6|bridge|ccc|vpls|ethernet-switching> output interface <interface> next-hop <hop:ip>',
    ].map(each => `${at} ${each}`.trimEnd()),
  ),
  'analyzer <of:word>',
  'analyzer <of:word> input [ <direction:ingress|egress> [ interface <name:interface> | vlan <vlan:word> | bridge-domain <domain:word> ] | rate <rate:int> | maximum-packet-length <bytes:int> ]',
  'analyzer <of:word> output [ interface <name:interface> | vlan <vlan:word> | bridge-domain <domain:word> | ip-address <address:ip> | next-hop-group <group:nexthop-group> | routing-instance <instance:routing-instance> ]',
);

/** What an instance has of its own. */
export const instanceForwarding: readonly PathCommand<object>[] = [
  ...under('dhcp-relay', dhcp),
  ...under('dhcp-relay dhcpv6', dhcp),
  ...under('helpers', helpers),
  ...samples,
];

/** Everything below `forwarding-options`. */
export const forwardingOptions: readonly PathCommand<object>[] = [
  ...under('dhcp-relay', [...dhcp, ...traceoptions]),
  ...under('dhcp-relay dhcpv6', dhcp),
  ...under('helpers', helpers),
  ...samples,
  ...under('sampling', traceoptions),
  ...mirrors,
  ...under('port-mirroring', traceoptions),
  ...stormControl,
  command(
    'family <family:inet|inet6|mpls|vpls|iso> filter <direction:input|output> <filter:firewall-filter>',
    'Filters packets of a table.',
  ),
  command('family <family:vpls|bridge> <word:flood|filter> input <filter:firewall-filter>', 'Filters flooded packets.'),
  command('next-hop-group <of:=nexthop-group> interface <name:interface>', 'Interfaces that copies go to.'),
  ...settings(
    'How loads are shared and packets handled.',
    'next-hop-group <of:=nexthop-group>',
    'next-hop-group <of:=nexthop-group> { group-type <type:inet|inet6|layer-2> | interface <name:interface> next-hop <hop:ip> | next-hop-subgroup <subgroup:word> interface <subInterface:interface> }',
    'enhanced-hash-key [ hash-mode <mode:layer2-header|layer2-payload> | hash-parameters [ ecmp | lag ] [ preprocess | function <function:word> | offset <offset:int> | shift <shift:int> ] | fabric-load-balance | no-mpls | services-loadbalancing ]',
    'enhanced-hash-key family <family:inet|inet6|mpls|any|multiservice|l2> { no-source-port | no-destination-port | no-l4-source-port | no-l4-destination-port | no-protocol | no-ipv4-source-address | no-ipv4-destination-address | no-ipv6-source-address | no-ipv6-destination-address | no-incoming-device | incoming-interface-index | incoming-device | incoming-port | layer-3-only | type-of-service | traffic-class | gtp-tunnel-endpoint-identifier | no-payload | no-ether-pseudowire | no-label-1-exp | label-1-exp | no-labels | ether-pseudowire [zero-control-word] | outer-priority | no-mac-addresses | l2tp-tunnel-session-identifier | session-id | no-next-header | vlan-id | source-mac-address | destination-mac-address | ether-type | no-flow-label | no-source-mac-address | no-destination-mac-address | no-ether-type | symmetric-hash | no-payload-protocol }',
    'hash-key family <family:inet|inet6|mpls|multiservice> { layer-3 [ destination-address | source-address | incoming-interface-index ] | layer-4 [ source-port | destination-port | type-of-service | traffic-class ] | symmetric-hash [complement] | label-1 | label-2 | label-3 | no-labels | no-label-1-exp | all-labels | bottom-label-1 | payload [ ether-pseudowire | ip [ layer-3-only | disable | port-data [ source-msb | source-lsb | destination-msb | destination-lsb ] ] ] | source-mac | destination-mac | inner-vlan-id | outer-priority | session-id }',
    'load-balance [ indexed-next-hop | per-flow hash-seed [<seed:int>] | per-prefix hash-seed <prefixSeed:int> ]',
    'load-balance indexed-load-balance',
    'load-balance-label-capability',
    'no-load-balance-label-capability',
    'ip-options-protocol-queue',
    'fast-reroute-priority <priority:high|medium|low>',
    'link-layer-broadcast-inet-check',
    'multicast-replication [ ingress | local-latency-fairness | evpn irb [ local-only | local-remote | oism ] ]',
    'multicast [ local-bias ]',
    'accounting [<group:word>] output [ flow-active-timeout <active:int> | flow-inactive-timeout <inactive:int> | aggregate-export-interval <export:int> | cflowd <server:ip> [ port <port:port> | version <version:5|8> | autonomous-system-type <type:origin|peer> ] | interface <name:interface> [ source-address <source:ip> | engine-id <engine:int> | engine-type <kind:int> ] ]',
    'local-bias',
    'cut-through',
    'gre-hashing-enhancement',
    'gre-extended-mtu',
    'mpls-tunnel-local-repair',
    'no-hierarchical-ecmp',
    'ecmp-local-bias',
    'ecmp-do-local-lookup',
    'enhanced-convergence',
    'tunnel-termination',
    'vxlan-routing { next-hop <hops:int> | interface-num <interfaces:int> | overlay-ecmp | loopback-firewall-optimization }',
    'evpn-vxlan { shared-tunnels | reroute-address [ inet <address:ip> | inet6 <address6:ip> ] }',
    'vxlan-tunnel-termination',
    'vrf-fallback',
    'satellite fpc <fpc:word>',
    'access-security [ router-advertisement-guard policy <policy:word> [ accept | discard ] | slaac-snooping ]',
    'rpf-loose-mode-discard family <family:inet|inet6>',
    'unicast-reverse-path <paths:active-paths|feasible-paths>',
  ),
];
