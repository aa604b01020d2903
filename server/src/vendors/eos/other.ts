/** The rest of EOS: hardware, files, translation, DHCP, monitoring. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { serviceBlock, serviceBody, serviceFact } from '../services.ts';
import { type ServiceBlock, section, settings, settingsOf } from '../settings.ts';
import { translationLines } from './link-details.ts';
import { controlCode } from './rcf.ts';
import { serviceBlocks } from './service-blocks.ts';

const { command } = commandsOf<unknown>();

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
    'service configuration ( checkpoint max saved <saved:int> | session ( max ( completed <completed:int> | pending <pending:int> ) ) | terminal disabled | verification <check:word> )',
    'service ( sequence-numbers | timestamps <what:debug|log> <how:datetime|uptime> [<options:localtime|msec|show-timezone...>] | running-config <running:timestamp> )',
    'transceiver qsfp default-mode <mode:word>',
    'boot system <image:word> [<file:word>]',
    'boot secret [<form:0|5|sha512>] <secret:secret>',
    'agent <of:word> ( environment <variables:word> | shutdown [supervisor <which:active|standby>] | crash <crash:word> | heartbeat <timeout:int> )',
    'platform sfe ( data-plane cpu allocation maximum <cores:int> | interface profile <profile:word> )',
    'platform sand ( lag ( hardware-only | mode <lagMode:word> ) | forwarding mode <mode:arad|petraA> | qos map traffic-class <class:int> to network-qos <network:int> | multicast replication default ingress [ maximum <groups:int> ] | multicast replication default fabric-egress | mdb profile <profile:balanced|balanced-xl|l3|l3-xl|l3-xxl|l3-xxxl|balanced-xxxl> | counter feature <feature:word> [<direction:in|out>] | voq credit rates unified )',
    'platform trident ( forwarding-table partition ( <number:0-4> | flexible [<kind:alpm|exact-match|l2-shared|l3-shared>] [<entries:int>] ) | l3 routing mac-address per-vlan | mmu queue profile <profile:word> apply | routing-table partition <partition:int> | mmu headroom <headroom:word> | mmu headroom-pool limit ( bytes <poolBytes:int> | cells <poolCells:int> ) )',
    'platform <of:barefoot|fap|xp|petraA|tfa|arad|tomahawk> ( counter feature <feature:word> | forwarding mode <mode:word> | buffering egress profile <egress:balanced|unicast> | voq credit rates unified | system control-plane <control:word...> )',
    'hardware counter feature <of:acl|cpu|decap-group|directflow|ecn|flow-spec|gre|ip|ipv4|ipv6|mpls|mroute|multicast|nexthop|pbr|pdp|policing|qos|queue|route|routed-port|segment-routing|sub-interface|subinterface|tapagg|traffic-class|traffic-policy|vlan|vlan-interface|vni|vtep|vxlan> [<direction:in|out>] [ layer3 ] [ units <unit:packets|bytes> ] [ dual-rate ]',
    'hardware counter feature <of:gre|mpls|flow-spec|ip|multicast|mroute|route> <of:tunnel|lfib|interface|ipv4|ipv6|dot1q|prefix> [ interface ] [<direction:in|out>] [ [ vrf <vrf:vrf> ] <prefix:prefix> ] [ units <unit:packets|bytes> ]',
    'hardware speed-group <of:word> serdes <speed:10g|25g|50g>',
    'hardware port-group <of:word> select <port:word>',
    'hardware access-list ( resource sharing ( vlan ( in | out | ipv4 out | ipv6 out ) | routed-port subinterface ipv4 out ) | update default-result permit | router-acl exclude mlag peer-link | mechanism <mechanism:word> )',
    'hardware ( forwarding system profile <system:word> | ale ( l3 <l3:word> | port <port:word> ) )',
    'tcam profile <profile:?tcam-profile>',
    'load-interval default <seconds:int>',
    'terminal <of:length|width|monitor> [<value:int>]',
    'agent <of:word> environment [<names:word>]',
    'hardware counter feature <of:word> [<direction:in|out>] [<layer:mac|ipv4|ipv6>] [ layer3 ] [ vrf <vrf:vrf> <prefix:prefix> ] [ units <unit:packets|bytes> ]',
    'platform tfa phy control-frame disabled',
    'environment ( fan-speed ( auto | minimum <fan:int> | override <override:int> ) | overheat action <overheat:ignore|power-cycle|shutdown> | insufficient-fans action <fans:ignore|shutdown> )',
    'kernel software forwarding ecmp',
    'ip hardware fib load-balance distribution dynamic [ flow-set-size <flowSet:int> ]',
    'ipv6 hardware fib optimize prefixes profile <optimize:word>',
    'transceiver dom-threshold file <file:word>',
    'ip radius [ vrf <radiusVrf:vrf> ] source-interface <interface>',
    'ip ospf router-id output-format hostnames',
    'ipv6 address virtual source-nat vrf <natVrf:vrf> address <natAddress:network>',
    'qos tx-queue <of:int> ( scheduler profile responsive | shape rate percent adaptive )',
    'qos tx-queue shape rate percent adaptive',
    'prompt <text:text>',
    'alias <of:word> <text:text>',
    'switch forwarding-mode <mode:cut-through|store-and-forward>',
    'queue-monitor length [ notifying | log <seconds:int> | mirror [ destination ( Cpu | <port:interface> ) ] | tx-latency | cpu thresholds <high:int> <low:int> | default ( threshold <limit:int> | thresholds <upper:int> <lower:int> ) | global-buffer [ log <every:int> | thresholds <most:int> <least:int> ] ]',
    'queue-monitor length default threshold <value:int>',
    'queue-monitor streaming',
    'schedule <of:word> <values:text>',
    'ip icmp redirect',
    'ip icmp ( source-interface <interface> [ vrf <vrf:vrf> ] | rate-limit-unreachable <rate:int> | rate-limit unreachable <limit:int> | unreachable [disabled] )',
    'ipv6 icmp ( redirect | rate-limit-unreachable <rate:int> | rate-limit unreachable <limit:int> | source-interface <interface> [ vrf <vrf:vrf> ] )',
    'ip <of:ftp|tftp|http|ssh> client [vrf <vrf:vrf>] source-interface <interface>',
    'ip load-sharing <of:trident|arad|petraA|sand|fm6000|tomahawk|trident3> ( fields ( ip <ip:destination-ip|source-ip|destination-port|source-port|protocol|ingress-interface...> | ipv6 ( flow-label | <ipv6:destination-ip|source-ip|destination-port|source-port|next-header|ingress-interface...> ) ) | hash ( seed <seed:int> | <number:int> ) | fields-ip <fields:word> )',
    'arp ( aging timeout default <seconds:int> | persistent [ refresh-delay <delay:int> ] | cache dynamic capacity <entries:int> | proxy max-delay <milliseconds:int> | gratuitous accept )',
    'arp [ vrf <vrf:vrf> ] <of:ipv4> <address:station> arpa',
    'monitor session <of:word> source <from:interface> [<direction:rx|tx|both>]',
    'monitor session <of:word> source <from:interface> <direction:rx|tx|both> <family:ip|ipv6|mac> access-group <list:acl/ipv6-acl/mac-acl> [ priority <priority:int> ]',
    'monitor session <of:word> destination <to:interface>',
    'monitor session <of:word> destination cpu',
    'monitor session <of:word> destination tunnel mode gre source <source:ip> destination <destination:ip> [ttl <ttl:int>] [dscp <dscp:int>] [protocol <protocol:word>] [vrf <vrf:vrf>]',
    'monitor session <of:word> <family:ip|ipv6|mac> access-group <list:acl/ipv6-acl/mac-acl> [ priority <priority:int> ]',
    'monitor session <of:word> ( truncate [ size <size:int> ] | sample <sample:int> | rate-limit ( per-ingress-chip | per-egress-chip ) <rate:int> <unit:bps|kbps|mbps> | header remove size <bytes:int> | encapsulation gre metadata tx | forwarding-drop )',
    'ptp <of:priority1|priority2|domain|ttl|local-priority> <value:int>',
    'ptp mode <mode:boundary|disabled|e2etransparent|p2ptransparent|gptp|ordinarymaster> [one-step]',
    'ptp source ip <address:ip>',
    'ptp free-running [ source clock ( hardware | system ) ]',
    'monitor session default encapsulation gre payload ( full-packet | inner-packet )',
    'queue-monitor length mirror destination tunnel mode gre source <source:ip> destination <end:ip> { ttl <ttl:int> | dscp <dscp:int> | protocol <protocol:hex> | vrf <vrf:vrf> }',
    'ptp clock-identity <identity:word>',
    'ptp <of:forward-unicast|forward-v1|monitor>',
    'ptp profile <profile:default|g8275.1|g8275.2>',
    'ptp message-type <of:general|event> dscp <value:int> default',
    'ptp monitor <of:threshold|sequence-id> <what:offset-from-master|mean-path-delay|skew> <value:int> [nanoseconds] [drop]',
    'sflow run',
    'sflow sample <rate:int>',
    'sflow sample ( rewrite dscp | output ( interface | multicast interface | subinterface | svi ifindex ) | include drop reason acl | input ( subinterface | svi ifindex <svi:ingress|member> ) )',
    'sflow [vrf <vrf:vrf>] destination <address:ip> [<port:int>]',
    'sflow [vrf <vrf:vrf>] source <address:ip>',
    'sflow [vrf <vrf:vrf>] source-interface <interface>',
    'sflow polling-interval <seconds:int>',
    'sflow sample ( dangerous <dangerous:int> | truncate size <cut:int> )',
    'sflow ( extension <of:bgp|router|switch|tunnel|evpn|mpls|vxlan> | interface ( disable default | egress ( enable default | unmodified enable default ) ) | hardware acceleration [ module <module:word> | profile <profile:word> | sample <rate:int> ] )',
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
    'ip nat translation ( max-entries <entries:int> [ host | <of:ipv4> ] | low-mark <percent:int> [host] | <timer:tcp-timeout|udp-timeout|icmp-timeout> <seconds:int> | counters | address selection ( any | hash field source-ip ) )',
    'ip nat kernel buffer size <size:int>',
    'ipv6 neighbor persistent [refresh-delay <seconds:int>]',
    'ipv6 neighbor cache capacity <entries:int>',
    'ip verify source',
    'ip arp inspection vlan <vlans:word>',
    'ip as-path <of:regex-mode> <mode:asn|string>',
    'track <of:=track> interface <interface> <what:line-protocol|ip>',
    'dot1x system-auth-control',
    'ip hardware fib ecmp capacity',
  ),
];

const layer1: Commands<ServiceBlock> = settings(
  'What becomes of unsupported links.',
  'unsupported <of:speed|error-correction> action <action:error|warn>',
);

const memory = (): Commands<unknown> =>
  settings(
    'How much memory the queues have.',
    'ingress ( reserved | headroom | resume ) [ bytes | cells ] <amount:int>',
    'ingress threshold <share:word>',
    'ingress priority-group <group:0-7> ( threshold <groupShare:word> | reserved [ bytes | cells ] <reserved:int> )',
    'egress ( unicast | multicast ) queue <queue:0-7> ( reserved [ bytes | cells ] <kept:int> | threshold <queueShare:word> | drop-precedence <precedence:1-2> drop-threshold <dropShare:word> )',
  );
const pools: Commands<unknown> = [
  command('ip nat pool <name:=nat-pool> <first:ipv4> <last:ipv4>', 'Addresses to translate to.'),
  command('ip nat pool <name:=nat-pool> <first:ipv4> <last:ipv4> netmask <mask>', 'Addresses to translate to.'),
  command('ip nat pool <name:=nat-pool> <first:ipv4> <last:ipv4> prefix-length <length:0-32>', 'Addresses to translate to.'),
  section('ip nat pool <name:=nat-pool> port-only', 'Opens ports to translate to.', () => pool),
  section('ip nat profile <of:word> [ vrf <vrf:vrf> ]', 'Opens translations that interfaces share.', () =>
    settings('Translates addresses of packets through interfaces with the profile.', ...translationLines),
  ),
  section('platform trident mmu queue profile <profile:word>', 'Opens how much memory queues have.', memory),
  section('ip nat pool <name:=nat-pool> prefix-length <length:0-32>', 'Opens addresses to translate to.', () => pool),
];
const pool: Commands<unknown> = settings(
  'Addresses of the pool.',
  'port range <low:int> <high:int>',
  'utilization threshold <percent:int> action log',
  'range <first:ipv4> <last:ipv4> [<low:int>] [<high:int>]',
);

const subnet: Commands<ServiceBlock> = settings(
  'A setting of the subnet.',
  'range <first:ip> <last:ip>',
  'reservations',
  'mac-address <mac:station>',
  '( ipv4-address | ipv6-address ) <reserved:ip>',
  'hostname <host:word>',
  'name <name:text>',
  'default-gateway <gateway:word>',
  'dns server <servers:word...>',
  'lease time <days:int> days <hours:int> hours <minutes:int> minutes',
  'tftp server ( option 66 <name:word> | option 150 <servers:ip...> | file ( ipv4 | ipv6 ) <file:word> )',
  'option <code:int> [ always-send ] type <type:string|ipv4-address|hex> data <data:word...>',
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
    'tftp server ( option ( 66 | 150 ) ipv4 <server:word> | file <family:ipv4|ipv6> <file:word> )',
    'client class <family:word> [definition] <name:word>',
    'vendor-option ipv4 <vendor:word>',
    'sub-option <code:int> type <type:string|ipv4-address|hex|array> [ ipv4-address ] data <data:word...>',
    'option ipv4 <option:int> [ always-send ] type <optionType:string|ipv4-address|hex> data <optionData:word...>',
  ),
  ...serviceBody,
];

const controlPlane: Commands<unknown> = settings(
  'Who may reach the device.',
  'ip access-group <list:acl> [vrf <vrf:vrf>] in',
  'ipv6 access-group <list:ipv6-acl> [vrf <vrf:vrf>] in',
  'service-policy input <map:policy-map>',
  'tcp mss ceiling [ipv4] [<size4:64-65515>] [ipv6 <size6:64-65495>] [<direction:ingress|egress>]',
  '( ip access-group default <list:acl> | ip access-group ingress default <ingress:acl> | ipv6 access-group ingress default <ingress6:ipv6-acl> ) [in]',
);

const objectGroups: Commands<unknown> = [
  section('object-group ip address <name:=object-group>', 'Opens a set of addresses.', () => addresses),
];
const addresses: Commands<unknown> = settings(
  'What belongs to the set.',
  '<prefix:prefix>',
  'host <address:ip>',
  'range <first:ip> <last:ip>',
);

const matchList: Commands<unknown> = settings(
  'Which messages the list is about.',
  '[<sequence:int>] match <kind:regex> <pattern:text>',
  '[<sequence:int>] match ( prefix | prefix-ipv4 | prefix-ipv6 ) <prefix:prefix>',
);
const track: Commands<unknown> = settings('Groups of links.', 'links minimum <count:int>', 'recovery delay <seconds:int>');
const groups: Commands<unknown> = settings(
  'A setting of the group.',
  'interface <interface>',
  'bgp ipv4 unicast',
  'exit',
  'neighbor <peer:word>',
  'vrf <vrf:vrf>',
  '( bgp profile <bgp:word> | interface profile <interfaceProfile:word> | maintenance profile bgp <both:word> | maintenance profile interface <port:word> )',
);

const aliases = section('alias <name:word>', 'Opens commands that one word stands for.', () =>
  settings('A command that is run.', '<of:int> <command:text>'),
);

export const otherCommands: Commands<unknown> = [
  aliases,
  ...device,
  ...serviceBlocks,
  serviceBlock('system l1', 'Opens what becomes of unsupported links.', () => layer1),
  ...pools,
  serviceBlock('dhcp server', 'Opens addresses that are given out.', () => dhcp),
  commandsOf<unknown>().block('dhcp server vrf <vrf:vrf>', 'Opens addresses that are given out in a VRF.', {
    enter: (): ServiceBlock => ({ service: 'dhcp server' }),
    body: () => dhcp,
  }),
  section('system control-plane', 'Opens who may reach the device.', () => controlPlane),
  ...objectGroups,
  section('match-list input <kind:string|prefix-ipv4|prefix-ipv6> <name:word>', 'Opens which messages a list is about.', () => matchList),
  section('link tracking group <name:word>', 'Opens a group of links that go down together.', () => track),
  section('group <kind:interface|bgp> <name:word>', 'Opens a group for maintenance.', () => groups),
  section('router general', 'Opens what holds for all routing protocols.', () => general),
  section('dynamic prefix-list <name:word>', 'Opens a list that holds while routes of a kind exist.', () => dynamicList),
];

const dynamicList: Commands<unknown> = settings(
  'Which routes must exist, and what the list then holds.',
  'match-map <policy:route-map>',
  'match rcf <function:control-function>',
  'match vrf <vrf:vrf> source-protocol <protocol:word> rcf <function:control-function>',
  'prefix-list ipv4 <list:prefix-list>',
  'prefix-list ipv6 <list:ipv6-prefix-list>',
);

const general: Commands<unknown> = [
  section('vrf <vrf:vrf>', 'Opens the lines of a VRF.', () => leaks),
  ...settings(
    'What holds for all routing protocols.',
    'router-id <family:ipv4|ipv6> <address:ip>',
    'hardware next-hop fast-failover',
    'next-hops nexthop-group unidirectional',
    'software forwarding hardware offload mtu <bytes:int>',
    'route static next-hop track bfd',
    'auto-version',
  ),
  section('control-functions', 'Opens functions that filter routes.', () => functions),
];
const leaks: Commands<unknown> = settings(
  'Routes of other VRFs.',
  'leak routes source-vrf <vrf:vrf> ( subscribe-policy <policy:route-map> | subscribe rcf <function:control-function> )',
  'routes dynamic prefix-list <list:word>',
  'router-id <family:ipv4|ipv6> <address:ip>',
);
const functions: Commands<unknown> = [...controlCode, ...settings('What becomes of the code.', 'compile', 'commit')];
