/** Protocols of Junos between switches: discovery, spanning trees, protection, port authentication, aggregation across chassis. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();

const discovery: readonly PathCommand<object>[] = [
  ...under('<protocol:lldp|lldp-med>', [
    command('interface <name:interface>', 'Tells neighbors on an interface about the device (IEEE 802.1AB).'),
    ...settings(
      'What neighbors are told (IEEE 802.1AB).',
      '',
      'interface <name:interface> [ disable | enable | power-negotiation | trap-notification [disable] | tlv-select <tlvs:word...> | tlv-filter <filters:word...> | destination-mac <address:mac> | location <kind:civic-based|co-ordinate|elin> [<place:word>] ]',
      'advertisement-interval <seconds:5-32768>',
      'disable',
      'enable',
      'fast-rx-processing',
      'fast-start <count:int>',
      'hold-multiplier <multiplier:2-10>',
      'lldp-configuration-notification-interval <seconds:0-3600>',
      'management-address <address:ip>',
      'management-interface <interface>',
      'mau-type',
      'neighbour-port-info-display <what:port-description|port-id>',
      'netbios-snooping',
      'port-description-type <type:interface-alias|interface-description>',
      'port-id-subtype <type:interface-name|locally-assigned>',
      'ptopo-configuration-maximum-hold-time <seconds:0-2147483647>',
      'ptopo-configuration-trap-interval <seconds:0-3600>',
      'system-name <name:word>',
      'system-description <text:text>',
      'chassis-id <kind:word> <id:word>',
      'tlv-filter <filters:word...>',
      'tlv-select <tlvs:word...>',
      'transmit-delay <seconds:1-8192>',
      'vlan-name-tlv-option <what:name|vlan-id>',
    ),
    ...traceoptions,
  ]),
];

const bridge = [
  'bridge-priority <priority:word>',
  'max-age <seconds:6-40>',
  'hello-time <seconds:1-10>',
  'forward-delay <seconds:4-30>',
  'system-identifier <id:mac>',
  'backup-bridge-priority <priority:word>',
];
const port = [
  'priority <priority:int>',
  'cost <cost:1-200000000>',
  'mode <mode:point-to-point|shared>',
  'edge',
  'no-root-port',
  'access-trunk',
  'bpdu-timeout-action { alarm | block | log }',
  'disable',
];

const trees: readonly PathCommand<object>[] = under('<protocol:rstp|mstp|stp|vstp>', [
  command('interface <name:interface>', 'Runs the spanning tree on an interface.'),
  ...under('interface <name:interface>', settings('How the spanning tree works on an interface.', ...port)),
  ...settings(
    'Keeps frames from running in circles (IEEE 802.1D).',
    '',
    ...bridge,
    'bpdu-block-on-edge',
    'bpdu-destination-mac-address provider-bridge-group',
    'bridge-priority-hold-time <seconds:int>',
    'configuration-name <name:word>',
    'revision-level <revision:0-65535>',
    'max-hops <hops:1-255>',
    'cost-mode <mode:16-bit|32-bit>',
    'disable',
    'enable',
    'extended-system-id <id:0-4095>',
    'force-version stp',
    'msti <of:1-64> vlan <vlans:word...>',
    'msti <of:1-64> { bridge-priority <priority:word> | backup-bridge-priority <backup:word> }',
    'msti <of:1-64> interface <name:interface> { priority <port:int> | cost <cost:int> | edge | mode <mode:point-to-point|shared> | no-root-port }',
    'msti <of:1-64>',
    'priority-hold-time <seconds:int>',
    'vpls-flush-on-topology-change',
    'vlan <of:word>',
    ...bridge.map(each => `vlan <of:word> ${each}`),
    'vlan <of:word> interface <name:interface>',
    ...port.map(each => `vlan <of:word> interface <name:interface> ${each}`),
    'vlan-group group <of:word> [ vlan <vlans:word...> | bridge-priority <priority:word> ]',
  ),
  ...traceoptions,
]);

const ports: readonly PathCommand<object>[] = [
  ...under('layer2-control', [
    command('bpdu-block interface <name:interface>', 'Shuts ports on which bridge messages arrive.'),
    ...settings(
      'Guards the switch against frames of control protocols.',
      'bpdu-block [ interface <name:interface> [ drop | shutdown | disable ] | disable-timeout <seconds:10-3600> ]',
      'mac-rewrite interface <name:interface> protocol <protocols:word...>',
      'nonstop-bridging',
    ),
    ...traceoptions,
  ]),
  ...under('l2-learning', [
    ...settings(
      'How the device learns addresses.',
      '',
      'global-mode <mode:switching|transparent-bridge>',
      'global-mac-limit <entries:int> [packet-action <action:drop>]',
      'global-mac-limit packet-action <action:drop>',
      'global-mac-table-aging-time <seconds:word>',
      'global-mac-ip-table-aging-time <seconds:int>',
      'global-mac-ip-limit <entries:int>',
      'global-mac-statistics',
      'global-mac-move { threshold-time <seconds:int> | threshold-count <count:int> | reopen-time <reopen:int> | statistical-approach-wait-time <wait:int> | disable-action | notification-time <notify:int> | exclusive-mac <address:prefix> | interface-recovery-time <recovery:int> }',
      'global-no-mac-learning',
      'global-le-aging-time <seconds:int>',
      'global-le-bridge-domain-aging-time <seconds:int>',
      'decapsulate-accept-inner-vlan',
      'destination-udp-port <port:int>',
      'notification-time <seconds:int>',
      'telemetry enable-remote-entries',
    ),
    ...traceoptions,
  ]),
  ...under('dot1x', [
    ...settings(
      'Lets devices in when they have authenticated (IEEE 802.1X).',
      'authenticator',
      'authenticator { authentication-profile-name <profile:access-profile> | no-mac-table-binding | radius-options [ use-vlan-id | use-vlan-name | add-interface-text-description ] | ip-mac-session-binding }',
      'authenticator interface <name:interface>',
      'authenticator interface <name:interface> { supplicant <mode:single|single-secure|multiple> | retries <retries:int> | quiet-period <quiet:int> | transmit-period <transmit:int> | maximum-requests <requests:int> | reauthentication [<seconds:int>] | no-reauthentication | supplicant-timeout <supplicantSeconds:int> | server-timeout <server:int> | server-fail [ deny | permit | use-cache | vlan-name <fail:word> | bridge-domain <failDomain:word> ] | server-fail-voip <voip:word> | server-reject-vlan [<reject:word>] [eapol-block] | guest-vlan <guest:word> | guest-bridge-domain <domain:word> | mac-radius [ restrict | flap-on-disconnect | authentication-protocol [ pap | eap-md5 | eap-peap [resume] ] ] | disable | authentication-order <methods:dot1x|mac-radius|captive-portal...> | redirect-url <url:word> | no-tagged-mac-authentication | lldp-med-bypass | multi-domain [ max-data-session <sessions:int> | packet-action <action:drop-and-log|shutdown> ] }',
      'authenticator static <address:prefix> { interface <name:interface> | vlan-assignment <vlan:word> | bridge-domain-assignment <domain:word> }',
      'supplicant interface <name:interface>',
    ),
    ...traceoptions,
  ]),
  ...settings(
    'Watches links and loops.',
    'loop-detect [ destination-mac <address:mac> | enhanced [ interface <name:interface> [ vlan-id <vlan:int> | loop-detect-action <action:interface-down|laser-off> | transmit-interval <interval:word> | revert-interval <seconds:int> ] ] | interface <names:interface> [ disable | enable ] ]',
    'uplink-failure-detection action { log }',
    'uplink-failure-detection group <of:word>',
    'uplink-failure-detection group <of:word> debounce-interval <seconds:int>',
    'uplink-failure-detection group <of:word> { action log | link-to-monitor <uplink:interface> | link-to-disable <downlink:interface> }',
    'mvrp [ interface <name:interface> [ registration <mode:forbidden|normal|restricted> | join-timer <join:int> | leave-timer <leave:int> | leaveall-timer <all:int> | point-to-point ] | no-dynamic-vlan | disable | add-attribute-length-in-pdu | no-attribute-length-in-pdu | join-timer <joins:int> | leave-timer <leaves:int> | leaveall-timer <alls:int> ]',
    'dcbx [ disable | interface <name:interface> [ disable | dcbx-version <version:auto-negotiate|ieee-dcbx|dcbx-version-1.01> | application-map <map:word> | priority-flow-control no-auto-negotiation | enhanced-transmission-selection [ no-auto-negotiation | no-recommendation-tlv ] | applications no-auto-negotiation | recommendation-tlv no-recommendation-tlv ] ]',
    'sflow { agent-id <agent:ip> | collector <collector:ip> { udp-port <port:port> | dscp <dscp:int> | forwarding-class <class:forwarding-class> } | source-ip <source:ip> | polling-interval <polling:0-3600> | sample-rate [ ingress <ingress:int> | egress <egress:int> ] | disable-sw-rate-limiter | egress-multicast enable }',
    'sflow interfaces <name:interface> { polling-interval <polling:0-3600> | sample-rate [ ingress <ingress:int> | egress <egress:int> ] }',
    'sflow interfaces <name:interface>',
    'neighbor-discovery [ onlink-subnet-only | secure [ security-level <level:default|secure-messages-only> | cryptographic-address <address:word> | timestamp <kind:clock-drift|known-peer-window|new-peer-window> <seconds:int> ] | nonstop-routing ]',
    'vrrp { startup-silent-period <seconds:1-2000> | asymmetric-hold-time | delegate-processing [ ae-irb ] | failover-delay <ms:int> | version-3 | skew-timer-disable | global-advertisements-threshold <count:int> | inherit-advertisement-interval <interval:int> | checksum <how:without-pseudoheader> }',
    'pppoe { pado-advertise | service-name-tables <table:word> | no-send-pads-error | no-send-pads-ac-info | traceoptions }',
    'ppp monitor-session <session:word>',
    'ppp-service traceoptions',
    'protection-group ethernet-ring <of:word>',
    'protection-group ethernet-ring <of:word> { ring-protection-link-owner | non-revertive | guard-interval <guard:int> | hold-interval <hold:int> | restore-interval <restore:int> | node-id <node:mac> | control-vlan <vlan:word> | data-channel vlan <data:word...> | compatibility-version <version:1|2> | ring-id <ring:int> | major-ring-name <major:word> | propagate-tc | dot1p-priority <priority:int> | wait-to-block-interval <wait:int> }',
    'protection-group ethernet-ring <of:word> <side:east-interface|west-interface> { control-channel [<channel:interface>] [vlan <channelVlan:word>] | ring-protection-link-end | node-id <peer:mac> | virtual-control-channel [ west-interface <west:interface> | east-interface <east:interface> ] | interface-none }',
  ),
  ...under('vrrp', traceoptions),
  ...under('sflow', traceoptions),
  ...under('protection-group ethernet-ring', traceoptions),
];

/** Aggregation across chassis. */
const chassisPair: readonly PathCommand<object>[] = [
  ...under('iccp', [
    ...settings(
      'Two switches that look like one speak to each other (RFC 7275).',
      'local-ip-addr <address:ip>',
      'authentication-key <secret:secret>',
      'session-establishment-hold-time <seconds:int>',
      'peer <peer:ip>',
      'peer <peer:ip> { local-ip-addr <local:ip> | authentication-key <secret:secret> | session-establishment-hold-time <hold:int> | redundancy-group-id-list <groups:word...> | backup-liveness-detection [ backup-peer-ip <backup:ip> ] | liveness-detection [ minimum-interval <interval:int> | multiplier <multiplier:int> | minimum-receive-interval <receive:int> | transmit-interval minimum-interval <transmit:int> | transmit-interval threshold <threshold:int> | detection-time threshold <detection:int> | no-adaptation | single-hop | version <version:word> | session-mode <mode:word> ] }',
    ),
    ...traceoptions,
  ]),
];

/** Everything between switches. */
export const layer2: readonly PathCommand<object>[] = [...discovery, ...trees, ...ports, ...chassisPair];
