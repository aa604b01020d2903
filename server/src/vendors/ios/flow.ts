/** Counting of traffic by flows: records, exporters, monitors of Flexible NetFlow, and NetFlow as it was before. */
import type { Commands } from '../../notation/command.ts';

import { section, settings } from '../settings.ts';

const fields = [
  'ipv4 ( destination ( address | mask [ ( minimum-mask <d4:int> ) ] | prefix ) | source ( address | mask [ ( minimum-mask <s4:int> ) ] | prefix ) | protocol | tos | dscp | precedence | ttl [ ( minimum | maximum ) ] | version | header-length | id | length ( header | payload | total [ ( minimum | maximum ) ] ) | total-length [ ( minimum | maximum ) ] | fragmentation ( flags | offset ) | option map | section ( header | payload ) size <section4:int> | initiator address | responder address )',
  'ipv6 ( destination ( address | mask | prefix ) | source ( address | mask | prefix ) | protocol | traffic-class | dscp | precedence | flow-label | hop-limit [ ( minimum | maximum ) ] | next-header | version | payload-length | length ( header | payload | total ) | extension map | fragmentation ( flags | id | offset ) | section ( header | payload ) size <section6:int> | initiator address | responder address )',
  'transport ( destination-port | source-port | icmp ipv4 ( code | type ) | icmp ipv6 ( code | type ) | igmp type | tcp ( flags [ ( ack | fin | psh | rst | syn | urg | cwr | ece ) ] | acknowledgement-number | destination-port | source-port | header-length | sequence-number | urgent-pointer | window-size [ ( minimum | maximum | average | sum ) ] | maximum-segment-size | option map | window-size-maximum | window-size-minimum ) | udp ( destination-port | source-port | message-length ) | packets ( lost counter | lost rate | expected counter ) | rtp ( ssrc | jitter ( minimum | maximum | mean ) ) | event packet-loss counter | round-trip-time )',
  'interface ( input [ ( snmp | name | physical snmp ) ] | output [ ( snmp | name | physical snmp ) ] | name )',
  'flow ( direction | sampler | end-reason | cts ( source group-tag | destination group-tag ) | observation point | active timeout | inactive timeout )',
  'routing ( destination as [ peer ] [ 4-octet ] | source as [ peer ] [ 4-octet ] | destination traffic-index | source traffic-index | next-hop address ( ipv4 | ipv6 ) [ bgp ] | forwarding-status [ reason ] | is-multicast | multicast replication-factor | vrf ( input | output | name ) | pw destination address )',
  'datalink ( dot1q ( vlan ( input | output ) | priority | ce-vlan ) | ethertype | mac ( source address ( input | output ) | destination address ( input | output ) ) | source-vlan-id | destination-vlan-id | vlan ( input | output ) | encap-size )',
  'application ( name [ account-on-resolution ] | http ( host | uri statistics | user-agent | referer ) | media ( bytes ( counter | rate ) | event | packets ( counter | rate ) ) | response time )',
  'mpls label ( 1 ( details | exp | ttl | type | label ) | 2 details | 3 details | 4 details | 5 details | 6 details )',
  'counter ( bytes [ ( long | exported | replicated | squared long | layer2 [ long ] | rate | permanent ) ] | packets [ ( long | exported | replicated | dropped | layer2 | permanent ) ] | flows )',
  'timestamp ( sys-uptime ( first | last ) | absolute ( first | last | monitoring-interval ( start | end ) ) | interval )',
  'connection ( initiator | id | new-connections | sum-duration | client ( counter ( bytes long | packets long | packets retransmitted | bytes network long ) | ipv4 address | ipv6 address | transport port ) | server ( counter ( bytes long | packets long | bytes network long | responses ) | ipv4 address | ipv6 address | transport port ) | delay ( network ( to-server ( sum | min | max ) | to-client ( sum | min | max ) | client-to-server sum ) | application ( sum | min | max ) | response ( to-server ( sum | min | max ) | client-to-server sum ) ) | transaction ( counter complete | duration sum ) | performance )',
  'policy ( qos ( classification hierarchy | queue ( index | drops ) | performance ) | performance-monitor classification hierarchy | firewall event )',
  'monitor event',
  'wireless ( client mac address | ssid | ap mac address )',
  'overlay ( session id ( input | output ) | application )',
  'services pfr mc-id',
];
const record = () =>
  settings(
    'What tells flows apart, and what is kept of them.',
    'description <description:text>',
    ...fields.flatMap(field => [`match ${field}`, `collect ${field}`]),
  );
const exporter = () =>
  settings(
    'Where flows are sent to.',
    'description <description:text>',
    'destination <host:word> [ vrf <vrf:vrf> ]',
    'source <interface>',
    'transport udp <port:1-65535>',
    'export-protocol ( netflow-v5 | netflow-v9 | ipfix )',
    'template data timeout <seconds:int>',
    'option ( interface-table | exporter-stats | sampler-table | application-table | application-attributes | vrf-table | cts-sgt-table | class-qos-table | policy-qos-table | sub-application-table | c3pl-class-table | c3pl-policy-table | metadata-version-table | usermac-table | tunnel-tloc-table | drop-cause-table ) [ timeout <timeout:int> ]',
    'dscp <dscp:0-63>',
    'ttl <ttl:1-255>',
    'output-features',
    'mtu <bytes:int>',
  );
const monitor = () =>
  settings(
    'How flows are counted.',
    'description <description:text>',
    'record ( netflow ( ipv4 | ipv6 | ipv4-original | original-input | original-output ) [ ( original-input | original-output | protocol-port | prefix | as | source-prefix | destination-prefix | prefix-port | peer | bgp-nexthop-tos ) ] | netflow-original | default-rtp | default-tcp | wireless avc ( ipv4 | ipv6 ) basic | <record:flow-record> )',
    'exporter <exporter:flow-exporter>',
    'cache ( entries <entries:int> | timeout ( active <active:int> | inactive <inactive:int> | update <update:int> | synchronized <synchronized:int> [ export-spread <spread:int> ] | event transaction-end | session ) | type ( normal | permanent | immediate | synchronized ) )',
    'statistics packet ( protocol | size )',
    'history size <size:int> [ timeout <historyTimeout:int> ]',
    'reaction <reaction:int> ( media-stop | mrv | rtp-jitter-average | transport-packets-lost-rate )',
  );
const sampler = () =>
  settings(
    'Which packets are looked at.',
    'description <description:text>',
    'mode ( random | deterministic | hash ) <packets:int> out-of <of-packets:int>',
    'granularity connection',
  );
const samplerMap = (): Commands<never> => settings('Which packets are looked at.', 'mode random one-out-of <packets:int>');
const talkers = () =>
  settings(
    'Which flows are shown as the largest.',
    'top <count:int>',
    'sort-by ( bytes | packets )',
    'cache-timeout <milliseconds:int>',
    'match ( source | destination ) address <address:ipv4> <mask>',
    'match input-interface <interface>',
  );
const flow = [
  ...['', 'type performance-monitor', 'type mace'].map(type =>
    section(`flow record ${type} <record:=flow-record>`, 'Opens what tells flows apart.', record),
  ),
  section('flow exporter <exporter:=flow-exporter>', 'Opens where flows are sent to.', exporter),
  ...['', 'type performance-monitor', 'type mace'].map(type =>
    section(`flow monitor ${type} <monitor:=flow-monitor>`, 'Opens how flows are counted.', monitor),
  ),
  section('sampler <sampler:=sampler>', 'Opens which packets are looked at.', sampler),
  section('flow-sampler-map <sampler:=sampler>', 'Opens which packets are looked at.', samplerMap),
  section('ip flow-top-talkers', 'Opens which flows are shown as the largest.', talkers),
  ...settings(
    'How traffic is counted and told.',
    'ip flow-export ( version ( 1 | 5 | 9 ) [ ( origin-as | peer-as ) ] [ bgp-nexthop ] | source <interface> | destination <collector:ip> <port:1-65535> [ ( vrf <vrf:vrf> | udp | sctp ) ] | template ( refresh-rate <refresh:int> | timeout-rate <rate:int> | options ( export-stats | refresh-rate <optionRefresh:int> | timeout-rate <optionRate:int> | sampler ) ) | interface-names )',
    'ip flow-cache ( timeout ( active <active:int> | inactive <inactive:int> ) | entries <entries:int> | feature-accelerate | mpls label-positions [<labels:int>] )',
    'ip flow-capture ( fragment-offset | icmp | ip-id | mac-addresses | packet-length | ttl | vlan-id | nbar )',
    'ip flow ( ingress layer2-switched vlan <vlans:numbers> | export layer2-switched vlan <exported:numbers> | monitor <monitor:flow-monitor> input )',
    'flow platform cache timeout ( active <active:int> | inactive <inactive:int> )',
    'flow-capture <capture:word>',
    'flow hardware ( usage notify ( input | output ) <usage:int> <seconds:int> | export threshold <threshold:int> <window:int> )',
  ),
];

export { flow };
