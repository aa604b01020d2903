/** Routing protocols on interfaces of NX-OS. */
import { areaId } from '../../model/area.ts';
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { linkFact, routingOf } from '../eos/link-lines.ts';
import { onLink } from '../eos/port.ts';
import { type InterfaceBlock, ospfFact } from '../ios/interface-block.ts';
import { interfaceOspf } from '../ios/interface-ospf.ts';
import { settings, unmodelled } from '../settings.ts';

const { command } = commandsOf<InterfaceBlock>();

const ospf: Commands<InterfaceBlock> = [
  command(
    'ip router ospf <process:word> area <area:word> [secondaries none]',
    'Runs OSPF on the interface in an area.',
    ({ process, area }, line) =>
      ospfFact(
        line,
        2,
        draft => {
          draft.area = { value: areaId(area.value), place: area.place };
        },
        process.value,
      ),
  ),
  command(
    'ipv6 router ospfv3 <process:word> area <area:word> [secondaries none]',
    'Runs OSPF version 3 on the interface in an area.',
    ({ process, area }, line) =>
      ospfFact(
        line,
        3,
        draft => {
          draft.area = { value: areaId(area.value), place: area.place };
        },
        process.value,
      ),
  ),
  command('ip ospf passive-interface', 'Announces the network without looking for neighbors.', (_, line) =>
    ospfFact({ ...line, no: false }, 2, draft => {
      draft.passive = !line.no;
    }),
  ),
  command('ospfv3 passive-interface', 'Announces the network without looking for neighbors.', (_, line) =>
    ospfFact({ ...line, no: false }, 3, draft => {
      draft.passive = !line.no;
    }),
  ),
  command('ospfv3 cost <cost:1-65535>', 'The cost of leaving through this interface for IPv6.', ({ cost }, line) =>
    ospfFact(line, 3, draft => {
      draft.cost = cost.value;
      draft.costPlace = cost.place;
    }),
  ),
  command('ospfv3 network <type:broadcast|point-to-point>', 'How OSPF for IPv6 treats the network.', ({ type }, line) =>
    ospfFact(line, 3, draft => {
      draft.networkType = type.value;
    }),
  ),
  ...interfaceOspf,
  ...settings(
    'A setting of OSPF on this interface.',
    'ip ospf message-digest-key <key:0-255> md5 [<encryption:0|3|6|7>] <secret:secret>',
    'ip ospf authentication-key [<encryption:0|3|6|7>] <secret:secret>',
    'ospfv3 <what:hello-interval|dead-interval|priority|retransmit-interval|transmit-delay|instance> <value:int>',
    'ospfv3 <what:mtu-ignore|bfd> [disable]',
  ),
  ...unmodelled(
    'Changes what OSPF tells of this interface.',
    'ip ospf advertise-subnet',
    'ospfv3 advertise-subnet',
    '( ip router ospf | ipv6 router ospfv3 ) <process:word> multi-area <area:word>',
    '( ip router ospf | ipv6 router ospfv3 ) multi-area <shared:area>',
  ),
  command('ospfv3 shutdown', 'Takes OSPF off the interface.', (_, line) =>
    ospfFact(line, 3, draft => {
      draft.disabled = !line.no;
    }),
  ),
];

const isis: Commands<InterfaceBlock> = [
  onLink('<family:ip|ipv6> router isis <process:word>', 'Runs IS-IS on the interface.', (link, { family, process }) => {
    const routing = routingOf(link, 'isis', '');
    routing.process = process.value;
    routing.families = [...(routing.families ?? []), family.value === 'ip' ? 4 : 6];
  }),
  onLink(
    'isis passive-interface <level:level-1|level-2|level-1-2>',
    'Announces the network without looking for neighbors.',
    (link, _, no) => {
      routingOf(link, 'isis', '').passive = !no;
    },
  ),
  onLink(
    'isis metric <metric:1-16777214> <level:level-1|level-2>',
    'The cost of leaving through this interface.',
    (link, { metric, level }) => {
      const routing = routingOf(link, 'isis', '');
      routing.levelMetrics = { ...routing.levelMetrics, [level.value === 'level-1' ? 1 : 2]: metric.value };
    },
  ),
  onLink('isis circuit-type <type:level-1|level-2|level-1-2>', 'The levels of neighbors here.', (link, { type }) => {
    routingOf(link, 'isis', '').circuitType = type.value;
  }),
  onLink('isis network point-to-point', 'How IS-IS treats the network.', link => {
    routingOf(link, 'isis', '').networkType = 'point-to-point';
  }),
  ...settings(
    'A setting of IS-IS on this interface.',
    'isis ( <what:hello-interval|hello-multiplier|priority|csnp-interval|lsp-interval|retransmit-interval> <value:int> | mesh-group ( blocked | <group:int> ) ) [<level:level-1|level-2>]',
    'isis authentication ( key-chain <keys:key-chain> | check | key-chain-type <type:word> ) [<level:level-1|level-2>]',
    'isis authentication-type <type:md5|cleartext> [<level:level-1|level-2>]',
    'isis authentication-check [<level:level-1|level-2>]',
    'isis hello-padding [always]',
    'isis mtu-check',
    'isis bfd [disable]',
    'isis ipv6 metric <metric:int> <level:level-1|level-2>',
  ),
];

const eigrp: Commands<InterfaceBlock> = [
  onLink('<family:ip|ipv6> router eigrp <process:word>', 'Runs EIGRP on the interface.', (link, { process }) => {
    routingOf(link, 'eigrp', process.value).enabled = true;
  }),
  onLink('ip passive-interface eigrp <process:word>', 'Announces the network without looking for neighbors.', (link, { process }, no) => {
    routingOf(link, 'eigrp', process.value).passive = !no;
  }),
  onLink('ip eigrp <process:word> shutdown', 'Keeps EIGRP off the interface.', (link, { process }, no) => {
    routingOf(link, 'eigrp', process.value).enabled = no;
  }),
  onLink('ip shutdown eigrp <process:word>', 'Keeps EIGRP off the interface.', (link, { process }, no) => {
    routingOf(link, 'eigrp', process.value).enabled = no;
  }),
  onLink('ip bandwidth eigrp <process:word> <value:int>', 'The bandwidth in kbit/s for metrics.', (link, { process, value }) => {
    routingOf(link, 'eigrp', process.value).bandwidth = value.value;
  }),
  onLink('ip delay eigrp <process:word> <value:int> [<unit:picoseconds>]', 'The delay for metrics.', (link, { process, value, unit }) => {
    routingOf(link, 'eigrp', process.value).delay = unit ? value.value / 10_000_000 : value.value;
  }),
  onLink(
    'ip distribute-list eigrp <process:word> prefix-list <list:prefix-list> <direction:in|out>',
    'Filters routes on their way in or out.',
    (link, { process, list, direction }) => {
      const routing = routingOf(link, 'eigrp', process.value);
      routing.filters = [...(routing.filters ?? []), { direction: direction.value, kind: 'prefix-list', list }];
    },
  ),
  onLink(
    'ip distribute-list eigrp <process:word> route-map <policy:route-map> <direction:in|out>',
    'Filters routes on their way in or out.',
    (link, { process, policy, direction }) => {
      const routing = routingOf(link, 'eigrp', process.value);
      routing.filters = [...(routing.filters ?? []), { direction: direction.value, kind: 'policy', list: policy }];
    },
  ),
  onLink(
    'ip summary-address eigrp <process:word> <prefix:ipv4-prefix> [<distance:int>] [leak-map <policy:route-map>]',
    'Announces one route for all inside.',
    (link, { process, prefix, distance }) => {
      const routing = routingOf(link, 'eigrp', process.value);
      routing.summaries = [...(routing.summaries ?? []), { prefix: prefix.value, distance: distance?.value, place: prefix.place }];
    },
  ),
  ...settings(
    'A setting of EIGRP on this interface.',
    'ip offset-list eigrp <process:word> <what:prefix-list|route-map> <list:word> <direction:in|out> <offset:int>',
    'ip authentication ( mode eigrp <process:word> md5 | key-chain eigrp <process:word> <keys:key-chain> )',
    'ip <what:hello-interval|hold-time|bandwidth-percent> eigrp <process:word> <value:int>',
    'ip <what:split-horizon|next-hop-self|bfd> eigrp <process:word> [disable]',
    'ip eigrp <process:word> bfd [disable]',
  ),
  onLink('ip router rip <process:word>', 'Runs RIP on the interface.', (link, { process }) => {
    routingOf(link, 'rip', process.value).enabled = true;
  }),
  onLink('ip rip passive-interface', 'Announces the network without looking for neighbors.', (link, _, no) => {
    routingOf(link, 'rip', '').passive = !no;
  }),
];

const others: Commands<InterfaceBlock> = [
  onLink('ip pim sparse-mode', 'Runs multicast routing.', (link, _, no) => {
    link.multicast = { ...link.multicast, pim: !no };
  }),
  onLink('mpls ip', 'Forwards labeled packets.', (link, _, no) => {
    link.mpls = { ...link.mpls, enabled: !no };
  }),
  command('ip dhcp relay address <server:ip> [use-vrf <vrf:vrf>]', 'Passes requests for addresses on.', ({ server, vrf }, line) =>
    linkFact(line, link => void link.relays.push({ server: formatAddress(server.value), vrf: vrf?.value, place: line.place })),
  ),
  command(
    'ipv6 dhcp relay address <server:ipv6> [use-vrf <vrf:vrf>] [interface <interface>]',
    'Passes requests for IPv6 addresses on.',
    ({ server, vrf }, line) =>
      linkFact(line, link => void link.relays.push({ server: formatAddress(server.value), vrf: vrf?.value, place: line.place })),
  ),
];

export const interfaceRouting: Commands<InterfaceBlock> = [...ospf, ...isis, ...eigrp, ...others];
