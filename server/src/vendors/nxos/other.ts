/** The rest of NX-OS: virtual devices, tracking, probes, copies of packets, telemetry. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { serviceFact } from '../services.ts';
import { type ServiceBlock, section, settings, settingsOf } from '../settings.ts';

const { command, block } = commandsOf<unknown>();

const device: Commands<ServiceBlock> = settings(
  'What the virtual device may use.',
  'limit-resource <of:vlan|vrf|port-channel|u4route-mem|u6route-mem|m4route-mem|m6route-mem|monitor-session|monitor-session-erspan-dst|monitor-session-inband-src|monitor-session-extended|monitor-session-mx-exception-src|anycast_bundleid> minimum <least:int> maximum <most:int>',
  'limit-resource module-type <types:f1|f2|f2e|f3|m1|m1xl|m2xl|m3|m1-xl...>',
  'allocate interface <interfaces:any-name...>',
  'boot-order <order:int>',
  'cpu-share <share:int>',
  'ha-policy single-sup <single:bringdown|reload|restart> [dual-sup <dual:bringdown|restart|switchover>]',
  'allow feature-set <name:fabricpath|fcoe|fex|mpls|fabric|virtualization>',
);

const track: Commands<unknown> = settings(
  'What is watched.',
  'delay <way:up|down> <seconds:int> [<other:up|down>] [<more:int>]',
  'object <track:track> [not]',
  'object <track:track> weight <weight:int>',
  'vrf member <vrf:vrf>',
  'threshold <unit:percentage|weight> up <up:int> down <down:int>',
);
const probe: Commands<unknown> = [
  section('icmp-echo <target:ip> [source-ip <source:ip>] [source-interface <interface>]', 'Asks for an echo.', () => probeBody),
  section(
    '<kind:udp-jitter|udp-echo|tcp-connect> <target:word> <port:int> { source-ip <source:ip> | source-port <from:int> | num-packets <count:int> | interval <interval:int> | control ( disable | enable ) | codec <codec:g711alaw|g711ulaw|g729a> | codec-numpackets <packets:int> | codec-size <size:int> | codec-interval <gap:int> | advantage-factor <advantage:0-20> }',
    'Asks a port.',
    () => probeBody,
  ),
  section(
    'http <how:get|raw> <url:word> { name-server <names:ip> | version <version:word> | source-ip <source:ip> | source-port <from:int> | cache ( disable | enable ) | proxy <proxy:word> }',
    'Asks a web server.',
    () => probeBody,
  ),
  section(
    'dns <target:word> name-server <names:ip> { source-ip <source:ip> | source-port <from:int> }',
    'Asks for a name.',
    () => probeBody,
  ),
];
const probeBody: Commands<unknown> = settings(
  'A setting of the probe.',
  '<what:frequency|timeout|threshold|tos|request-data-size> <value:int>',
  'vrf <vrf:vrf>',
  'tag <text:text>',
  'owner <owner:text>',
);

const groupBody: Commands<unknown> = settings(
  'What belongs to the group.',
  '[<sequence:int>] host <address:ip>',
  '[<sequence:int>] <prefix:prefix>',
  '[<sequence:int>] <address:ipv4> <wildcard>',
  '[<sequence:int>] <operator:eq|gt|lt|neq> <port:word>',
  '[<sequence:int>] range ( <first:int> <last:int> | <from:ip> <to:ip> )',
);
const objectGroups: Commands<unknown> = ['ip address', 'ipv6 address', 'ip port'].map(kind =>
  section(`object-group ${kind} <name:=object-group>`, 'Opens a set of addresses or ports.', () => groupBody),
);

const profile: Commands<unknown> = settings(
  'A setting of the ports.',
  'switchport',
  'switchport mode <mode:access|trunk|fex-fabric>',
  'switchport access vlan <vlan:1-4094>',
  'switchport trunk <what:native|allowed> vlan <vlans:word>',
  'mtu <bytes:int>',
  'speed <speed:word>',
  'spanning-tree port type <type:edge|network|normal> [trunk]',
  'spanning-tree bpduguard <state:enable|disable>',
  'state enabled',
  'description <text:text>',
  'shutdown',
);
const eventBody: Commands<unknown> = settings(
  'What is done at the event.',
  'event <text:text>',
  'action <number:word> <text:text>',
  'tag <text:text>',
  'description <text:text>',
);

const monitor: Commands<unknown> = settings(
  'Which packets are copied where.',
  'source interface <interfaces:interface> [<direction:rx|tx|both>]',
  'source vlan <vlans:word> [<direction:rx|tx|both>]',
  'destination interface <interface>',
  'destination ip <address:ip>',
  'description <text:text>',
  'filter vlan <vlans:word>',
  'filter access-group <list:acl>',
  'erspan-id <id:int>',
  'vrf <vrf:vrf>',
  'ip ttl <value:int>',
  'marker-packet [<milliseconds:int>]',
  'header-type <header:2-3>',
  'ip dscp <value:int>',
  'mtu <bytes:int>',
  'shut',
);
const contact: Commands<unknown> = settings(
  'A setting of reports to the vendor.',
  '<what:email-contact|phone-contact|streetaddress|contract-id|site-id|customer-id|switch-priority> <text:text>',
  'destination-profile <profile:word> ( email-addr <address:word> | message-level <level:int> | message-size <bytes:int> | alert-group <group:word> | format <format:XML|full-txt|short-txt> | transport-method <method:email|http> | http <url:word> | index <index:int> ( email-addr <address:word> | http <url:word> ) )',
  'transport email ( <who:from|reply-to> <sender:word> | <what:smtp-server|mail-server> <server:word> [ port <port:int> ] [ priority <priority:int> ] [ use-vrf <vrf:vrf> ] )',
  'transport http use-vrf <vrf:vrf>',
  'enable',
  'periodic-inventory notification interval <days:int>',
  'duplicate-message throttle',
);
const times: Commands<unknown> = settings(
  'When the range holds.',
  '[<sequence:int>] absolute [ start <start:clock> <day:1-31> <month:word> <year:int> ] [ end <end:clock> <endDay:1-31> <endMonth:word> <endYear:int> ]',
  '[<sequence:int>] periodic <days:word...> <start:clock> to [<day:word>] <end:clock>',
  '[<sequence:int>] remark <text:text>',
);
const telemetry: Commands<unknown> = [
  section('<what:destination-group|sensor-group|subscription> <name:word>', 'Opens a part of telemetry.', () => telemetryBody),
  section('destination-profile', 'Opens how data is sent.', () => telemetryBody),
  ...settings('A setting of telemetry.', 'certificate <file:word> <host:word>'),
];
const telemetryBody: Commands<unknown> = settings(
  'A setting of telemetry.',
  'ip address <address:ip> port <port:int> [protocol <protocol:gRPC|UDP|HTTP>] [encoding <encoding:GPB|JSON|GPB-compact|Form-data>]',
  'path <path:word> [depth <depth:word>] [query-condition <condition:word>] [filter-condition <filter:word>] [alias <alias:word>]',
  'data-source <source:DME|NX-API|YANG|native>',
  'dst-grp <group:word>',
  'snsr-grp <group:word> sample-interval <interval:int>',
  'use-vrf <vrf:vrf>',
  'source-interface <interface>',
  'use-compression gzip',
  'use-retry size <size:int>',
  'use-chunking size <chunk:int>',
  'use-nodeid <node:word>',
  'host <host:word> port <hostPort:int> [ protocol <hostProtocol:gRPC|UDP|HTTP> ] [ encoding <hostEncoding:GPB|JSON|GPB-compact|Form-data> ]',
);

export const otherCommands: Commands<unknown> = [
  block('vdc <name:word> [id <id:int>]', 'Opens a virtual device.', {
    enter: ({ name }): ServiceBlock => ({ service: `vdc ${name.value}` }),
    body: () => device,
    apply: ({ name }, line) => serviceFact(`vdc ${name.value}`, line, () => {}),
  }),
  command('vdc combined-hostname', 'Puts the name of the virtual device behind that of the device.', (_, line) =>
    serviceFact('vdc', line, () => {}),
  ),
  ...objectGroups,
  section('track <track:=track> interface <interface> <what:line-protocol|ip|ipv6> [<more:routing>]', 'Watches an interface.', () => track),
  section('track <track:=track> <family:ip|ipv6> route <prefix:prefix> reachability [hmm]', 'Watches a route.', () => track),
  section('track <track:=track> ip sla <probe:ip-sla> [<what:reachability|state>]', 'Watches a probe.', () => track),
  section('track <track:=track> list boolean <how:and|or>', 'Watches several objects.', () => track),
  section('track <track:=track> list threshold <how:percentage|weight>', 'Watches several objects.', () => track),
  section('ip sla <probe:=ip-sla>', 'Opens a probe.', () => probe),
  ...settingsOf(
    'ip sla',
    'When the probe runs.',
    'ip sla schedule <probe:ip-sla> [life <life:word>] [start-time <start:word>] [recurring]',
  ),
  ...settingsOf('ip sla', 'Answers probes of others.', 'ip sla responder'),
  ...settingsOf(
    'ip sla',
    'What happens when the probe finds something.',
    'ip sla reaction-configuration <probe:ip-sla> react <what:timeout|rtt|connectionLoss|jitterAvg|jitterDSAvg|jitterSDAvg|packetLossDS|packetLossSD|mos|icpif|verifyError> { action-type <action:none|trapOnly|trapAndTrigger|triggerOnly> | threshold-type <type:never|immediate|consecutive|average|xofy|xOfy> [<counts:int...>] | threshold-value <upper:int> [<lower:int>] }',
    'ip sla reaction-trigger <watched:ip-sla> <started:ip-sla>',
    'ip sla logging traps',
  ),
  section(
    'port-profile type <type:ethernet|port-channel|interface-vlan> <name:=port-profile>',
    'Opens settings that ports inherit.',
    () => profile,
  ),
  section('event manager applet <name:word> [override <event:word>]', 'Opens what is done at an event.', () => eventBody),
  section(
    'monitor session <session:int> [type <type:erspan-source|erspan-destination|rx|local|acl-capture>]',
    'Opens copies of packets.',
    () => monitor,
  ),
  section('callhome', 'Opens reports to the vendor.', () => contact),
  section('time-range <name:=time-range>', 'Opens the times at which entries of access lists count.', () => times),
  section('telemetry', 'Opens measurements that are sent out.', () => telemetry),
];
