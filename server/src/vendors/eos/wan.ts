/** Wide-area functions of EOS: path selection, adaptive virtual topologies, applications, STUN. Their names lead from one block to another. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { serviceBlock, serviceBody } from '../services.ts';
import { type ServiceBlock, section, settings } from '../settings.ts';
import { engineeringBlocks } from './label-paths.ts';

const { block } = commandsOf<ServiceBlock>();

/** Opens a part of a service whose values carry the name of the part. */
function part<Name extends string>(template: Name, doc: string, body: () => Commands<ServiceBlock>) {
  return block(template as string, doc, {
    enter: (args, line): ServiceBlock => ({ service: line.block.service, vrf: partName(template, args, line.block.vrf) }),
    body,
  });
}

function partName(template: string, args: unknown, outer: string | undefined): string {
  const words = template.split(' ').filter(word => !/[<[]/.test(word));
  const found = Object.values(args as Record<string, { readonly value: unknown }>).map(({ value }) =>
    typeof value === 'object' ? '' : String(value),
  );
  return [outer, ...words, ...found].filter(word => word !== undefined && word !== '').join(' ');
}

const staticPeer: Commands<ServiceBlock> = settings('A setting of the peer.', 'name <name:word>', 'ipv4 address <address:word>');
const localInterface: Commands<ServiceBlock> = settings(
  'A setting of the interface.',
  'stun server-profile <profiles:stun-profile...>',
  'public address <address:word>',
);
const dynamicPeer: Commands<ServiceBlock> = settings('A setting of peers that are found.', 'ip local', 'ipsec', 'ipsec disabled');
const pathGroup: Commands<ServiceBlock> = [
  part('local interface <interface>', 'An interface of the group.', () => localInterface),
  part('local ip <address:word>', 'An address of the group.', () => localInterface),
  section(
    '( local interface <interface> | local ip <address:ip> ) public address [<public:ip>]',
    'An end of the group that others see by another address.',
    () => localInterface,
  ) as Commands<ServiceBlock>[number],
  part('peer static router-ip <peer:word>', 'A peer that is known.', () => staticPeer),
  part('peer dynamic', 'Peers that a controller knows.', () => dynamicPeer),
  ...settings(
    'A setting of the group.',
    'ipsec profile <profile:ipsec-profile>',
    'flow assignment lan',
    'keepalive interval ( auto | <interval:int> [milliseconds] ) [ failure-threshold ( auto | <threshold:int> ) [intervals] ] [ feedback interval <feedback:int> milliseconds ]',
    'tcp mss ceiling ( ipv4 <ipv4:int> [ ipv6 <ipv6:int> ] | ipv6 <only:int> | auto ) [<direction:ingress|egress>]',
  ),
];
const balance: Commands<ServiceBlock> = settings(
  'What the policy asks of paths.',
  'path-group <of:path-group> [priority <priority:int>]',
  'latency <milliseconds:int>',
  'jitter <milliseconds:int>',
  'loss-rate <percent:word>',
  'hop count lowest',
);
const pathSelection: Commands<ServiceBlock> = [
  part('path-group <name:=path-group> [id <id:int>]', 'Opens a group of paths over one carrier.', () => pathGroup),
  part('load-balance policy <name:=load-balance-policy>', 'Opens what is asked of paths.', () => balance),
  ...settings(
    'A setting of path selection.',
    'peer dynamic source stun',
    'tcp mss ceiling ipv4 <size:word>',
    'tcp mss ceiling ipv4 [<bytes:int>] ingress',
    'encapsulation <what:path-telemetry|path-discovery> [<more:vxlan>]',
    'interfaces <names:word> [ metric-bandwidth ]',
    'mtu discovery ( interval <seconds:int> [seconds] | hosts fragmentation-needed rate-limit <rate:int> packets-per-second )',
  ),
  part('policy <name:word>', 'Opens which traffic takes which paths.', () => selectionPolicy),
  part('vrf <vrf:word>', 'Opens the policy of a VRF.', () => selectionVrf),
  section('interface <interface>', 'Opens what an interface can carry.', () =>
    settings('What it can carry.', 'metric bandwidth ( transmit | receive ) <rate:int> <unit:Mbps|Kbps|Gbps>'),
  ) as Commands<ServiceBlock>[number],
];
const selectionPolicy: Commands<ServiceBlock> = [
  ...settings(
    'A rule of the policy.',
    'default-match',
    '<sequence:int> application-profile <profile:application-profile>',
    'load-balance <policy:load-balance-policy>',
  ),
];
const selectionVrf: Commands<ServiceBlock> = settings('The policy of the VRF.', 'path-selection-policy <policy:word>');

const topologyMatch: Commands<ServiceBlock> = settings(
  'What becomes of the traffic.',
  'avt profile <profile:avt-profile>',
  'dscp <code:dscp>',
  'traffic-class <class:int>',
  'drop',
  'internet exit policy <policy:word>',
);
const topologyPolicy: Commands<ServiceBlock> = [
  part(
    'match application-profile <profile:application-profile>',
    'Opens what becomes of the traffic of applications.',
    () => topologyMatch,
  ),
  ...settings(
    'A rule of the policy.',
    'match application-profile <of:application-profile> <where:before|after> <other:application-profile>',
  ),
];
const topologyProfile: Commands<ServiceBlock> = settings(
  'A setting of the topology.',
  'path-selection load-balance <policy:load-balance-policy>',
  'internet-exit policy <policy:word>',
  'path-selection outlier elimination [ disabled | threshold { jitter <jitter:int> milliseconds | latency <latency:int> milliseconds | loss-rate <rate:word> percent | load <load:decimal> percent } ]',
  'metric order <metric:word>',
);
const topologyVrf: Commands<ServiceBlock> = settings(
  'A topology of the VRF.',
  'avt policy <policy:avt-policy>',
  'avt profile <of:avt-profile> id <id:int>',
);
const adaptiveTopology: Commands<ServiceBlock> = [
  part('policy <name:=avt-policy>', 'Opens which traffic takes which topology.', () => topologyPolicy),
  part('profile <name:=avt-profile>', 'Opens a topology.', () => topologyProfile),
  part('vrf <vrf:word>', 'Opens the topologies of a VRF.', () => topologyVrf),
  ...settings(
    'Where the router stands.',
    'topology role <role:edge|pathfinder|transit> [<kind:region|zone>] [<option:gateway>] [<more:vxlan>]',
    '<of:region|zone|site> <name:word> id <id:int>',
    'control-plane <mode:word>',
  ),
];

const application: Commands<ServiceBlock> = settings(
  'What belongs to the application.',
  '<end:source|destination> prefix field-set <set:field-set>',
  'protocol <protocols:tcp|udp|tcp-udp|icmp|igmp|ospf|pim|ahp|esp|gre|rsvp|vrrp...>',
  'protocol <protocol:tcp|udp> <end:source|destination> port field-set <set:field-set> [<other:source|destination> port field-set <others:field-set>]',
  'protocol <protocol:0-255>',
  'dscp <codes:dscp...>',
  'dscp <ranges:numbers...>',
);
const profile: Commands<ServiceBlock> = settings(
  'What belongs to the profile.',
  'application <application:word> [service <service:word>] [transport]',
  'application <application:word> transport',
  'category <category:word> [service <service:word>]',
  'service <service:word>',
);
const fieldSet: Commands<ServiceBlock> = settings(
  'What belongs to the set.',
  '<prefixes:prefix...>',
  '<ports:numbers...>',
  'except <prefixes:prefix...>',
  'remark <remark:text>',
);
const recognition: Commands<ServiceBlock> = [
  part('application <family:ipv4|ipv6|l4> <name:word>', 'Opens what belongs to an application.', () => application),
  part('application <name:word>', 'Opens what belongs to an application.', () => application),
  part('application-profile <name:=application-profile>', 'Opens a set of applications.', () => profile),
  part('category <name:word>', 'Opens a set of applications.', () => profile),
  part('field-set <kind:ipv4|ipv6> prefix <name:=field-set>', 'Opens a set of addresses.', () => fieldSet),
  part('field-set <kind:l4-port|vlan|integer|service> <name:=field-set>', 'Opens a set of ports.', () => fieldSet),
];

const stunProfile: Commands<ServiceBlock> = settings(
  'A setting of the server.',
  'ip address <address:word>',
  'ssl profile <profile:ssl-profile>',
  'port <port:int>',
);
const stunClient: Commands<ServiceBlock> = [
  part('server-profile <name:=stun-profile>', 'Opens a server that tells the own public address (RFC 5389).', () => stunProfile),
  ...settings('A setting of the client.', 'refresh seconds <seconds:int>'),
];
const stunServer: Commands<ServiceBlock> = [
  ...settings(
    'A setting of the server.',
    'local-interface <of:interface>',
    'ssl profile <profile:ssl-profile>',
    'ssl connection lifetime <time:int> [<unit:hours|minutes>]',
    '( bindings | binding ) timeout <seconds:int> [seconds]',
    'port <port:int>',
  ),
  ...serviceBody,
];
const stun: Commands<ServiceBlock> = [
  part('client', 'Opens the own questions.', () => stunClient),
  part('server', 'Opens the answers to others.', () => stunServer),
];

const exporter: Commands<ServiceBlock> = settings(
  'Where records go.',
  'collector <of:word> [port <port:int>]',
  'format drop-report',
  'format <format:ipfix|sflow> [version <version:int>] [max-packet-size <size:int>]',
  'local interface <interface>',
  'template interval <milliseconds:int>',
  'dscp <value:int>',
  'vrf <vrf:vrf>',
);
const tracker: Commands<ServiceBlock> = [
  ...settings(
    'When records are written.',
    'record export on inactive timeout <milliseconds:int>',
    'record export on interval <milliseconds:int>',
    'record export mpls',
    'record format ipfix standard timestamps counters',
    'table size <entries:int> entries',
    'flow table size <entries:int> entries',
  ),
  part('exporter <name:word>', 'Opens where records go.', () => exporter),
];
const flows: Commands<ServiceBlock> = [
  part('tracker <name:=flow-tracker>', 'Opens how flows are recorded.', () => tracker),
  ...settings(
    'A setting of records.',
    'sample ( <rate:int> | limit <limit:int> pps )',
    'hardware offload <families:ipv4|ipv6...>',
    'hardware offload threshold minimum <count:int> samples',
    'encapsulation',
    'encapsulation <kinds:ipv4|ipv6|mpls|vxlan|gtp...>',
    'trigger egress',
    'record format ipfix standard timestamps counters',
  ),
  ...serviceBody,
];

const engineering: Commands<ServiceBlock> = [
  ...settings(
    'A setting of traffic engineering.',
    'router-id <family:ipv4|ipv6> <address:word>',
    'twamp-light [ sender profile <twamp:word> ]',
    'router-id',
    'bandwidth <share:int> [ percent ]',
  ),
  ...(engineeringBlocks as Commands<ServiceBlock>),
];

export const wan: Commands<unknown> = [
  serviceBlock('router path-selection', 'Opens the choice of paths over several carriers.', () => pathSelection),
  serviceBlock('router adaptive-virtual-topology', 'Opens topologies by application.', () => adaptiveTopology),
  serviceBlock('application traffic recognition', 'Opens which traffic belongs to which application.', () => recognition),
  serviceBlock('router traffic-engineering', 'Opens traffic engineering.', () => engineering),
  serviceBlock('stun', 'Opens how the own public address is found.', () => stun),
  serviceBlock('flow tracking hardware', 'Opens records of flows made by the hardware.', () => flows),
  serviceBlock('flow tracking sampled', 'Opens records of sampled flows.', () => flows),
  serviceBlock('flow tracking mirror-on-drop', 'Opens records of dropped packets.', () => flows),
];
