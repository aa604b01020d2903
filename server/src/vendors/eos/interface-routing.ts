/** Routing protocols on interfaces of EOS: OSPF, IS-IS, multicast, MPLS. */
import { areaId } from '../../model/area.ts';
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type InterfaceBlock, ospfFact } from '../ios/interface-block.ts';
import { interfaceOspf } from '../ios/interface-ospf.ts';
import { settings } from '../settings.ts';
import { linkFact, routingOf } from './link-lines.ts';
import { onLink } from './port.ts';

const { command } = commandsOf<InterfaceBlock>();

const ospf: Commands<InterfaceBlock> = [
  command('ip ospf area <area:word>', 'Runs OSPF on the interface in an area.', ({ area }, line) =>
    ospfFact(line, 2, draft => {
      draft.area = { value: areaId(area.value), place: area.place };
    }),
  ),
  command('ospfv3 <family:ipv4|ipv6> area <area:word>', 'Runs OSPF version 3 on the interface in an area.', ({ area }, line) =>
    ospfFact(line, 3, draft => {
      draft.area = { value: areaId(area.value), place: area.place };
    }),
  ),
  command('ipv6 ospf <process:1-65535> area <area:word>', 'Runs OSPF version 3 on the interface in an area.', ({ area }, line) =>
    ospfFact(line, 3, draft => {
      draft.area = { value: areaId(area.value), place: area.place };
    }),
  ),
  command('ipv6 ospf cost <cost:1-65535>', 'The cost of leaving through this interface.', ({ cost }, line) =>
    ospfFact(line, 3, draft => {
      draft.cost = cost.value;
    }),
  ),
  command('ipv6 ospf network <type:point-to-point|broadcast>', 'How OSPF treats the network.', ({ type }, line) =>
    ospfFact(line, 3, draft => {
      draft.networkType = type.value;
    }),
  ),
  command('ospfv3 [<family:ipv4|ipv6>] cost <cost:1-65535>', 'The cost of leaving through this interface.', ({ cost }, line) =>
    ospfFact(line, 3, draft => {
      draft.cost = cost.value;
      draft.costPlace = cost.place;
    }),
  ),
  command('ospfv3 [<family:ipv4|ipv6>] network <type:point-to-point|broadcast>', 'How OSPF treats the network.', ({ type }, line) =>
    ospfFact(line, 3, draft => {
      draft.networkType = type.value;
    }),
  ),
  command('ip ospf disabled', 'Takes OSPF off the interface.', (_, line) =>
    ospfFact(line, 2, draft => {
      draft.disabled = !line.no;
    }),
  ),
  command('ospfv3 [<family:ipv4|ipv6>] passive-interface', 'Announces the network without looking for neighbors.', (_, line) =>
    ospfFact(line, 3, draft => {
      draft.passive = true;
    }),
  ),
  ...interfaceOspf,
  ...settings(
    'A setting of OSPF on this interface.',
    'ip ospf neighbor bfd',
    'ipv6 ospf ( bfd | priority <priority:0-255> | hello-interval <hello:int> | dead-interval <dead:int> | retransmit-interval <retransmit:int> | transmit-delay <transmit:int> | mtu-ignore )',
    'ospfv3 [<family:ipv4|ipv6>] <what:hello-interval|dead-interval|priority|retransmit-interval|transmit-delay> <value:int>',
    'ospfv3 [<family:ipv4|ipv6>] bfd',
    'ip ospf authentication-key [<encryption:0|7|8a>] <secret:secret>',
    'ip ospf message-digest-key <key:1-255> <algorithm:md5|sha1|sha256|sha384|sha512> [<encryption:0|7|8a>] <secret:secret>',
  ),
];

/** Lines of IS-IS belong to the one instance of the interface. */
const isis: Commands<InterfaceBlock> = [
  onLink('isis enable <instance:word>', 'Runs IS-IS on the interface.', (link, { instance }) => {
    const routing = routingOf(link, 'isis', '');
    routing.process = instance.value;
    routing.enabled = true;
  }),
  onLink('isis passive', 'Announces the network without looking for neighbors.', (link, _, no) => {
    routingOf(link, 'isis', '').passive = !no;
  }),
  onLink('isis metric <metric:1-16777214>', 'The cost of leaving through this interface.', (link, { metric }) => {
    routingOf(link, 'isis', '').metric = metric.value;
  }),
  onLink('isis ipv6 metric <metric:1-16777214>', 'The cost of leaving through this interface for IPv6.', (link, { metric }) => {
    routingOf(link, 'isis', 'ipv6').metric = metric.value;
  }),
  onLink('isis circuit-type <type:level-1|level-2|level-1-2>', 'The levels of neighbors here.', (link, { type }) => {
    routingOf(link, 'isis', '').circuitType = type.value;
  }),
  onLink('isis network <type:point-to-point>', 'How IS-IS treats the network.', (link, { type }) => {
    routingOf(link, 'isis', '').networkType = type.value;
  }),
  onLink('isis hello padding [<when:adaptive|disabled|mandatory>]', 'Fills hellos up to the size of the link.', (link, { when }, no) => {
    routingOf(link, 'isis', '').hello = no ? 'no padding' : (when?.value ?? 'padding');
  }),
  onLink(
    'isis authentication mode <mode:md5|text|sha> [key-id <id:int>] [<level:level-1|level-2>]',
    'Which proof neighbors must give.',
    (link, { mode }) => {
      routingOf(link, 'isis', '').authentication = mode.value;
    },
  ),
  onLink(
    'isis authentication key [<encryption:0|7|8a>] <secret:secret> [<level:level-1|level-2>]',
    'The key of IS-IS on this interface.',
    link => {
      const routing = routingOf(link, 'isis', '');
      routing.authentication ??= 'key';
    },
  ),
  ...settings(
    'A setting of IS-IS on this interface.',
    'isis <what:hello-interval|hello-multiplier|lsp|priority> [<more:tx>] [<interval:interval>] <value:int>',
    'node-segment <family:ipv4|ipv6> <what:index|label> <value:int>',
    'adjacency-segment <family:ipv4|ipv6> p2p <what:index|label> <value:int>',
    'isis bfd',
    'isis ipv6 bfd',
    'isis priority <priority:0-127>',
    'isis multicast-topology <family:ipv4|ipv6>',
  ),
];

const transport: Commands<InterfaceBlock> = [
  onLink('mpls ip', 'Forwards labeled packets.', (link, _, no) => {
    link.mpls = { ...link.mpls, enabled: !no };
  }),
  onLink('mpls ldp interface', 'Exchanges labels with neighbors here.', (link, _, no) => {
    link.mpls = { ...link.mpls, ldp: !no };
  }),
  onLink('mpls ldp igp sync', 'Keeps traffic away until labels are there.', (link, _, no) => {
    link.mpls = { ...link.mpls, igpSync: !no };
  }),
  onLink('pim ipv4 sparse-mode', 'Runs multicast routing.', (link, _, no) => {
    link.multicast = { ...link.multicast, pim: !no };
  }),
  onLink('ip pim sparse-mode', 'Runs multicast routing.', (link, _, no) => {
    link.multicast = { ...link.multicast, pim: !no };
  }),
  onLink('ip igmp', 'Asks hosts for multicast groups.', (link, _, no) => {
    link.multicast = { ...link.multicast, igmp: !no };
  }),
  command(
    'ip helper-address <server:ip> [vrf <vrf:vrf>] [source-interface <source:interface>]',
    'Passes requests for addresses on.',
    ({ server, vrf, source }, line) =>
      linkFact(
        line,
        link => void link.relays.push({ server: formatAddress(server.value), vrf: vrf?.value, source: source?.value, place: line.place }),
      ),
  ),
  command(
    'ipv6 dhcp relay destination <server:ipv6> [vrf <vrf:vrf>] [source-address <source:ipv6>] [local-interface <local:interface>] [link-address <link:ipv6>]',
    'Passes requests for IPv6 addresses on.',
    ({ server, vrf }, line) =>
      linkFact(line, link => void link.relays.push({ server: formatAddress(server.value), vrf: vrf?.value, place: line.place })),
  ),
];

export const interfaceRouting: Commands<InterfaceBlock> = [...ospf, ...isis, ...transport];
