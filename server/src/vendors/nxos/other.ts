/** The rest of NX-OS: virtual devices, hardware, files, tracking, multicast. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { blockSettings, type ServiceBlock, serviceFact, settings } from '../eos/service-lines.ts';
import { opens, recognised } from '../ios/recognised.ts';

const { command, block } = commandsOf<unknown>();

const device: Commands<ServiceBlock> = blockSettings(
  'What the virtual device may use.',
  'limit-resource <of:word> minimum <least:int> maximum <most:word>',
  'allocate interface <interfaces:word...>',
  'boot-order <order:int>',
  'cpu-share <share:int>',
  'ha-policy <values:word...>',
  'allow feature-set <name:word>',
  'limit-resource module-type <types:word...>',
);

const track: Commands<unknown> = recognised(
  'What is watched.',
  'delay <way:up|down> <seconds:int> [<other:up|down>] [<more:int>]',
  'object <track:track> [not]',
  'vrf member <vrf:vrf>',
  'threshold <values:word...>',
  'ip sla <values:word...>',
);
const probe: Commands<unknown> = [
  block(
    '<kind:icmp-echo|udp-jitter|udp-echo|tcp-connect> <target:word> [<values:word...>]',
    'What the probe asks.',
    opens(() => probeBody),
  ),
  ...recognised('A setting of the probe.', 'dns <values:word...>', 'http <values:word...>'),
];
const probeBody: Commands<unknown> = recognised(
  'A setting of the probe.',
  'frequency <seconds:int>',
  'timeout <milliseconds:int>',
  'threshold <milliseconds:int>',
  'vrf <vrf:vrf>',
  'tag <text:text>',
  'tos <value:int>',
  'request-data-size <bytes:int>',
  'owner <owner:word>',
);

const groupBody: Commands<unknown> = recognised(
  'What belongs to the group.',
  '[<sequence:int>] host <address:ip>',
  '[<sequence:int>] <prefix:prefix>',
  '[<sequence:int>] <address:ipv4> <wildcard>',
  '[<sequence:int>] <operator:eq|gt|lt|neq|range> <ports:word...>',
  '[<sequence:int>] any',
);
const objectGroups: Commands<unknown> = ['ip address', 'ipv6 address', 'ip port', 'udf'].map(kind =>
  block(
    `object-group ${kind} <name:=object-group>`,
    'Opens a set of addresses or ports.',
    opens(() => groupBody),
  ),
);

const profile: Commands<unknown> = recognised(
  'A setting of the ports.',
  'switchport [<values:word...>]',
  'mtu <bytes:int>',
  'speed <speed:word>',
  'spanning-tree <values:word...>',
  'state enabled',
  'description <text:text>',
  'shutdown',
  'channel-group <values:word...>',
  'ip <values:word...>',
);
const eventBody: Commands<unknown> = recognised(
  'What is done at the event.',
  'event <values:text>',
  'action <number:word> <values:text>',
  'tag <values:text>',
  'description <text:text>',
);
const monitorBody: Commands<unknown> = recognised(
  'Which packets are copied where.',
  'source <values:word...>',
  'destination <values:word...>',
  'description <text:text>',
  'shut',
  'filter <values:word...>',
  'erspan-id <id:int>',
  'vrf <vrf:vrf>',
  'ip ttl <value:int>',
  'mtu <bytes:int>',
  'rate-limit <values:word...>',
);
const callhome: Commands<unknown> = recognised(
  'A setting of reports to the vendor.',
  '<what:email-contact|phone-contact|streetaddress|contract-id|site-id|customer-id> <text:text>',
  'destination-profile <values:word...>',
  'transport <values:word...>',
  'enable',
  'alert-group <values:word...>',
  'periodic-inventory <values:word...>',
  'disable-duplicate-message-throttle',
);
const telemetry: Commands<unknown> = [
  block(
    '<what:destination-group|sensor-group|subscription> <name:word>',
    'Opens a part of telemetry.',
    opens(() => telemetryBody),
  ),
  block(
    'destination-profile',
    'Opens how data is sent.',
    opens(() => telemetryBody),
  ),
  ...recognised('A setting of telemetry.', 'certificate <values:word...>'),
];
const telemetryBody: Commands<unknown> = recognised(
  'A setting of telemetry.',
  'ip address <address:ip> port <port:int> [protocol <protocol:word>] [encoding <encoding:word>]',
  'path <path:word> [<values:word...>]',
  'data-source <source:word>',
  'dst-grp <group:word>',
  'snsr-grp <group:word> sample-interval <interval:int>',
  'use-vrf <vrf:vrf>',
  'source-interface <interface>',
  'use-<what:word>',
  'query-condition <values:word...>',
);

export const otherCommands: Commands<unknown> = [
  block('vdc <name:word> [id <id:int>]', 'Opens a virtual device.', {
    enter: ({ name }): ServiceBlock => ({ service: `vdc ${name.value}` }),
    body: () => device,
    apply: ({ name }, line) => serviceFact(`vdc ${name.value}`, line, () => {}),
  }),
  ...objectGroups,
  block(
    'track <track:=track> interface <interface> <what:line-protocol|ip|ipv6> [<more:routing>]',
    'Watches an interface.',
    opens(() => track),
  ),
  block(
    'track <track:=track> <family:ip|ipv6> route <prefix:prefix> reachability [hmm]',
    'Watches a route.',
    opens(() => track),
  ),
  block(
    'track <track:=track> ip sla <probe:ip-sla> [<what:reachability|state>]',
    'Watches a probe.',
    opens(() => track),
  ),
  block(
    'track <track:=track> list <what:boolean|threshold> <values:word...>',
    'Watches several objects.',
    opens(() => track),
  ),
  block(
    'ip sla <probe:=ip-sla>',
    'Opens a probe.',
    opens(() => probe),
  ),
  command('ip sla <what:schedule|reaction-configuration> <probe:ip-sla> <values:word...>', 'When the probe runs.'),
  command('ip sla <what:responder|logging|enable|group|restart|reset> [<values:word...>]', 'A setting of all probes.'),
  block(
    'port-profile type <type:ethernet|port-channel|interface-vlan> <name:=port-profile>',
    'Opens settings that ports inherit.',
    opens(() => profile),
  ),
  block(
    'event manager applet <name:word> [override <event:word>]',
    'Opens what is done at an event.',
    opens(() => eventBody),
  ),
  block(
    'monitor session <session:int> [type <type:erspan-source|erspan-destination|rx|local>]',
    'Opens copies of packets.',
    opens(() => monitorBody),
  ),
  block(
    'callhome',
    'Opens reports to the vendor.',
    opens(() => callhome),
  ),
  block(
    'telemetry',
    'Opens measurements that are sent out.',
    opens(() => telemetry),
  ),
  ...settings(
    'device',
    'A setting of the device.',
    'boot <of:nxos|kickstart|system|poap> <image:word> [<more:word>]',
    'system <of:default|interface|mode|memory-thresholds|cores|jumbomtu|routing|admin-vdc|urpf|login|standby|watchdog|statistics|dot1q-tunnel|vlan|qos|fabric-mode|acl|oob|hap-reset> [<values:word...>]',
    'copp profile <profile:strict|moderate|lenient|dense>',
    'hardware <of:access-list|profile|forwarding|qos|rate-limiter|ip|internal|flow> <values:word...>',
    'icam monitor scale [<values:word...>]',
    'cli alias name <of:word> <text:text>',
    'slot <of:int>',
    'port <of:word> type <type:word>',
    'errdisable <of:recovery|detect> <values:word...>',
    'cdp <of:enable|timer|holdtime|advertise|format> [<values:word...>]',
    'lldp <of:timer|holdtime|reinit|tlv-select|portid-subtype|chassis-id> [<values:word...>]',
    'udld <of:aggressive|message-time|enable> [<value:int>]',
    'vtp <of:mode|domain|version|file|password> <secret:secret>',
    'port-channel load-balance [<values:word...>]',
    'lacp system-priority <priority:int>',
    'lacp system-mac <address:word> role <role:word>',
    'bfd <of:interval|slow-timer|echo-interface|startup-timer|multihop|ipv4|ipv6> <values:word...>',
    'hsrp <of:timers|bfd> <values:word...>',
    'ptp <of:source|domain|priority1|priority2|device-type|mgmt> <values:word...>',
    'sflow <of:counter-poll-interval|sampling-rate|max-sampled-size|max-datagram-size|collector-ip|collector-port|agent-ip|data-source|extended> <values:word...>',
    'flow timeout <values:word...>',
    'service <of:dhcp|unsupported-transceiver|password-encryption> [<values:word...>]',
    'ip arp <of:inspection|timeout|cache|gratuitous|cop> <values:word...>',
    'ip dhcp <of:relay|snooping|packet> [<values:word...>]',
    'ipv6 dhcp <of:relay|guard> [<values:word...>]',
    'ip pim <of:rp-address|ssm|bsr|auto-rp|anycast-rp|log-neighbor-changes|register-source|bfd|pre-build-spt|spt-threshold|evpn-border-leaf|evpn-multisite> [<values:word...>]',
    'ip multicast <of:multipath|overlay-spt-only|overlay-distributed-dr|rpf|max-throttle> [<values:word...>]',
    'ip igmp <of:snooping|ssm-translate|heavy-template> [<values:word...>]',
    'ip msdp <of:peer|originator-id|mesh-group|description|sa-interval> <values:word...>',
    'ip <of:load-sharing|tcp|icmp|source|ftp|telnet|tftp|ssh|nat|adjacency|netstack> <values:word...>',
    'ip <of:source-route|forward-protocol>',
    'ip routing multicast <values:word...>',
    'ipv6 <of:icmp|nd|adjacency|routing> <values:word...>',
    'ip radius source-interface <interface>',
    'key config-key ascii [<secret:secret>]',
    'mpls <of:label|static|ldp|load-sharing|strip> <values:word...>',
    'mac-list <of:word> [seq <sequence:int>] <action:permit|deny> <values:word...>',
    'dot1x <of:system-auth-control|mac-auth-bypass> [<values:word...>]',
    'crypto <of:key|ca|certificatemap> <values:word...>',
    'scheduler <of:aaa-authentication|logfile|job|schedule> <values:word...>',
    'fex <of:word>',
    'kernel <values:word...>',
    'guestshell <values:word...>',
    'snmp-server drop <values:word...>',
    'tacacs+ enable',
    'radius distribute',
    'cfs <of:eth|ipv4|ipv6> <values:word...>',
    'nve interface <of:interface> <values:word...>',
    'aclog <values:word...>',
    'archive',
    'ngoam <values:word...>',
  ),
];
