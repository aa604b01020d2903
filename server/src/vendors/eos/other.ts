/** The rest of EOS: hardware, files, translation, DHCP, monitoring. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { opens, recognised } from '../ios/recognised.ts';
import { serviceBlock, serviceBody, serviceFact } from '../services.ts';
import { type ServiceBlock, settings, settingsOf } from '../settings.ts';

const { command, block } = commandsOf<unknown>();

const device: Commands<unknown> = [
  command(
    'service routing protocols model <model:multi-agent|ribd>',
    'Which of two routing programs runs; they choose best paths in a different order.',
    ({ model }, line) =>
      said('system', '', line, system => {
        system.profile = model.value;
      }),
  ),
  ...settingsOf(
    'device',
    'A setting of the device.',
    'service routing configuration bgp no-equals-default',
    'service interface inactive port-id allocation disabled',
    'service interface inactive expose',
    'service unsupported-transceiver <name:word> <secret:secret>',
    'service configuration <what:checkpoint|session|terminal|verification> [<more:word>] [<last:word>]',
    'service <of:sequence-numbers|timestamps|running-config> [<what:word>] [<more:word>] [<last:word>]',
    'transceiver qsfp default-mode <mode:word>',
    'boot system <image:word> [<file:word>]',
    'boot secret [<form:0|5|sha512>] <secret:secret>',
    'agent <of:word> <what:environment|shutdown|crash|heartbeat> [<value:word>]',
    'platform <of:sfe|sand|trident|arad|tomahawk|barefoot|fap|xp|petraA|tfa> <what:data-plane|interface|qos|mmu|lag|forwarding|multicast|l3|routing-table|voq|counter|mdb|mpls> [<more:cpu|queue|profile|hardware-only|rule|map|replication|host|partition|mode|threshold|allocation>] [<last:word>] [<end:word>] [<further:word>]',
    'hardware counter feature <of:word> [<more:word>] [<last:in|out>]',
    'hardware speed-group <of:word> serdes <speed:10g|25g|50g>',
    'hardware tcam',
    'hardware port-group <of:word> select <port:word>',
    'hardware access-list <of:resource|update|router-acl> <what:sharing|default-result|exclude> <value:word> [<more:word>] [<last:word>]',
    'hardware <of:forwarding|ale> <what:system|l3|port> <value:word> [<more:word>]',
    'tcam profile <profile:word>',
    'load-interval default <seconds:int>',
    'terminal <of:length|width|monitor> [<value:int>]',
    'prompt <text:text>',
    'alias <of:word> <text:text>',
    'queue-monitor length [<what:notifying|log|mirror|tx-latency|cpu|default|global-buffer>] [<value:word>] [<more:word>]',
    'queue-monitor length default threshold <value:int>',
    'queue-monitor streaming',
    'schedule <of:word> <values:text>',
    'ip icmp redirect',
    'ip icmp <of:source-interface|rate-limit|unreachable> [<what:word>] [<more:word>] [<last:word>]',
    'ipv6 icmp <of:redirect|rate-limit|source-interface> [<what:word>] [<more:word>]',
    'ip <of:ftp|tftp|http|ssh> client [vrf <vrf:vrf>] source-interface <interface>',
    'ip load-sharing <of:trident|arad|petraA|sand|fm6000|tomahawk|trident3> <what:fields|hash|fields-ip> [<value:word>] [<more:word>] [<last:word>]',
    'arp <of:aging|persistent|cache|proxy|gratuitous> [<what:word>] [<value:word>] [<more:word>]',
    'arp [vrf <vrf:vrf>] <of:word> <address:word> arpa',
    'monitor loop-protection',
    'monitor session <of:word> source <from:interface> [<direction:rx|tx|both>]',
    'monitor session <of:word> source <from:interface> <direction:rx|tx|both> <family:ip|ipv6|mac> access-group <list:word>',
    'monitor session <of:word> destination <to:interface>',
    'monitor session <of:word> destination cpu',
    'monitor session <of:word> destination tunnel mode gre source <source:ip> destination <destination:ip> [ttl <ttl:int>] [dscp <dscp:int>] [protocol <protocol:word>] [vrf <vrf:vrf>]',
    'monitor session <of:word> <family:ip|ipv6|mac> access-group <list:word>',
    'monitor session <of:word> <what:truncate|sample|rate-limit|header> [<value:word>] [<more:word>] [<last:word>]',
    'monitor connectivity',
    'ptp <of:priority1|priority2|domain|ttl|local-priority> <value:int>',
    'ptp mode <mode:boundary|disabled|e2etransparent|p2ptransparent|gptp|ordinarymaster> [one-step]',
    'ptp source ip <address:ip>',
    'ptp clock-identity <identity:word>',
    'ptp <of:forward-unicast|forward-v1|monitor>',
    'ptp profile <profile:default|g8275.1|g8275.2>',
    'ptp message-type <of:general|event> dscp <value:int> default',
    'ptp monitor <of:threshold|sequence-id> <what:offset-from-master|mean-path-delay|skew> <value:int> [nanoseconds] [drop]',
    'maintenance',
    'sflow run',
    'sflow sample <rate:int>',
    'sflow sample <of:rewrite|output|include|input> <what:dscp|interface|drop> [<more:word>] [<last:word>]',
    'sflow [vrf <vrf:vrf>] destination <address:ip> [<port:int>]',
    'sflow [vrf <vrf:vrf>] source <address:ip>',
    'sflow [vrf <vrf:vrf>] source-interface <interface>',
    'sflow polling-interval <seconds:int>',
    'sflow <of:extension|interface|hardware> <what:bgp|router|switch|tunnel|evpn|mpls|disable|egress|acceleration> [<more:default|enable|module|profile|unmodified>] [<last:word>]',
    'link tracking group <of:word>',
    'ip dhcp relay <of:always-on|all-subnets> [default]',
    'ip dhcp relay information option [circuit-id] [<format:word>]',
    'ip dhcp relay qos dscp <value:int>',
    'ip dhcp snooping',
    'ip dhcp snooping vlan <vlans:word>',
    'ip dhcp snooping <of:bridging|information> [option] [circuit-id] [type] [<type:word>] [format] [<format:word>]',
    'ipv6 dhcp relay <of:always-on|all-subnets|install> [<what:default|routes>]',
    'ipv6 dhcp relay option <of:link-layer|remote-id> [<what:address|format>] [<form:word>]',
    'ipv6 dhcp relay qos dscp <value:int>',
    'ipv6 dhcp snooping [vlan <vlans:word>]',
    'dhcp relay',
    'ip nat translation <of:max-entries|low-mark|tcp-timeout|udp-timeout|counters|address> [<value:word>] [<more:word>]',
    'ip nat synchronization',
    'ip nat kernel buffer size <size:int>',
    'ip nat profile <of:word>',
    'ipv6 neighbor persistent [refresh-delay <seconds:int>]',
    'ipv6 neighbor cache capacity <entries:int>',
    'ip verify source',
    'ip arp inspection vlan <vlans:word>',
    'ip as-path <of:regex-mode> <mode:asn|string>',
    'track <of:word> interface <interface> <what:line-protocol|ip>',
    'email',
    'dot1x system-auth-control',
    'system control-plane',
    'ip hardware fib ecmp capacity',
    'redundancy',
  ),
];

const layer1: Commands<ServiceBlock> = settings(
  'What becomes of unsupported links.',
  'unsupported <of:speed|error-correction> action <action:error|warn>',
);

const pools: Commands<unknown> = [
  command('ip nat pool <name:=nat-pool> <first:ipv4> <last:ipv4>', 'Addresses to translate to.'),
  command('ip nat pool <name:=nat-pool> <first:ipv4> <last:ipv4> netmask <mask>', 'Addresses to translate to.'),
  command('ip nat pool <name:=nat-pool> <first:ipv4> <last:ipv4> prefix-length <length:0-32>', 'Addresses to translate to.'),
  block(
    'ip nat pool <name:=nat-pool> prefix-length <length:0-32>',
    'Opens addresses to translate to.',
    opens(() => pool),
  ),
];
const pool: Commands<unknown> = recognised('Addresses of the pool.', 'range <first:ipv4> <last:ipv4> [<low:int>] [<high:int>]');

const subnet: Commands<ServiceBlock> = settings(
  'A setting of the subnet.',
  'range <first:word> <last:word>',
  'name <name:text>',
  'default-gateway <gateway:word>',
  'dns server <servers:word...>',
  'lease time <days:int> days <hours:int> hours <minutes:int> minutes',
  'tftp server <what:word> <value:word>',
  'option <what:word> <values:word...>',
);
const dhcp: Commands<ServiceBlock> = [
  commandsOf<ServiceBlock>().block('subnet <prefix:prefix>', 'Opens a subnet whose addresses are given out.', {
    enter: (_, line) => ({ ...line.block, vrf: 'subnet' }),
    body: () => subnet,
    apply: (_, line) => serviceFact(line.block.service, line, () => {}),
  }),
  ...settings(
    'A setting of the server.',
    'lease time <of:ipv4|ipv6> <days:int> days <hours:int> hours <minutes:int> minutes',
    'dns domain name <of:ipv4|ipv6> <domain:word>',
    'dns server <of:ipv4|ipv6> <servers:word...>',
    'tftp server <what:word> <value:word> [<more:word>]',
    'client class <family:word> <name:word>',
  ),
  ...serviceBody,
];

const controlPlane: Commands<unknown> = recognised(
  'Who may reach the device.',
  'ip access-group <list:acl> [vrf <vrf:vrf>] in',
  'ipv6 access-group <list:ipv6-acl> [vrf <vrf:vrf>] in',
  'service-policy input <map:policy-map>',
  'tcp mss ceiling <what:word> <value:word> [<more:word>] [<last:word>]',
  'ip access-group default <list:acl> in',
);

const objectGroups: Commands<unknown> = [
  block(
    'object-group ip address <name:=object-group>',
    'Opens a set of addresses.',
    opens(() => addresses),
  ),
];
const addresses: Commands<unknown> = recognised(
  'What belongs to the set.',
  '<prefix:prefix>',
  'host <address:ip>',
  'range <first:ip> <last:ip>',
);

const matchList: Commands<unknown> = recognised(
  'Which messages the list is about.',
  '[<sequence:int>] match <kind:regex> <pattern:text>',
  '[<sequence:int>] match prefix <prefix:prefix>',
);
const track: Commands<unknown> = recognised('Groups of links.', 'links minimum <count:int>', 'recovery delay <seconds:int>');
const groups: Commands<unknown> = recognised(
  'A setting of the group.',
  'interface <interface>',
  'bgp <what:word> [<value:word>]',
  'exit',
  'profile <what:word> <name:word>',
);

export const otherCommands: Commands<unknown> = [
  ...device,
  serviceBlock('system l1', 'Opens what becomes of unsupported links.', () => layer1),
  ...pools,
  serviceBlock('dhcp server', 'Opens addresses that are given out.', () => dhcp),
  commandsOf<unknown>().block('dhcp server vrf <vrf:vrf>', 'Opens addresses that are given out in a VRF.', {
    enter: (): ServiceBlock => ({ service: 'dhcp server' }),
    body: () => dhcp,
  }),
  block(
    'system control-plane',
    'Opens who may reach the device.',
    opens(() => controlPlane),
  ),
  ...objectGroups,
  block(
    'match-list input <kind:string|prefix-ipv4|prefix-ipv6> <name:word>',
    'Opens which messages a list is about.',
    opens(() => matchList),
  ),
  block(
    'link tracking group <name:word>',
    'Opens a group of links that go down together.',
    opens(() => track),
  ),
  block(
    'group <kind:interface|bgp> <name:word>',
    'Opens a group for maintenance.',
    opens(() => groups),
  ),
  block(
    'router general',
    'Opens what holds for all routing protocols.',
    opens(() => general),
  ),
];

const general: Commands<unknown> = [
  block(
    'vrf <vrf:vrf>',
    'Opens the lines of a VRF.',
    opens(() => leaks),
  ),
  ...recognised(
    'What holds for all routing protocols.',
    'router-id <family:ipv4|ipv6> <address:ip>',
    'hardware next-hop fast-failover',
    'next-hops nexthop-group unidirectional',
    'software forwarding hardware offload mtu <bytes:int>',
    'route static next-hop track bfd',
    'auto-version',
  ),
  block(
    'control-functions',
    'Opens functions that filter routes.',
    opens(() => functions),
  ),
];
const leaks: Commands<unknown> = recognised(
  'Routes of other VRFs.',
  'leak routes source-vrf <vrf:vrf> subscribe-policy <policy:route-map>',
  'routes dynamic prefix-list <list:word>',
  'router-id <family:ipv4|ipv6> <address:ip>',
);
const functions: Commands<unknown> = recognised(
  'Where the functions stand.',
  'code [unit <unit:word>] [source <source:word>] [<more:word>]',
  'compile',
  'commit',
);
