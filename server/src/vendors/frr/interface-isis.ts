/** IS-IS and OpenFabric lines of FRR's interfaces. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { linkFact, linkSwitch, routingOf } from '../eos/link-lines.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';
import { kept, ofInterface } from './kept.ts';

const { command } = commandsOf<InterfaceBlock>();
const level = '[<level:level-1|level-2>]';
const topologies = 'standard|ipv4-unicast|ipv4-mgmt|ipv6-unicast|ipv4-multicast|ipv6-multicast|ipv6-mgmt|ipv6-dstsrc';

const isis: Commands<InterfaceBlock> = [
  command('no isis <what:csnp-interval|psnp-interval|priority> <level:level-1|level-2>', 'Takes a value of a level away.'),
  command('<family:ip|ipv6> router isis <process:word>', 'Runs IS-IS on the interface for a family.', ({ family, process }, line) =>
    linkFact(line, link => {
      const routing = routingOf(link, 'isis', '');
      routing.process = process.value;
      routing.families = [...(routing.families ?? []), family.value === 'ip' ? 4 : 6];
    }),
  ),
  command('no <family:ip|ipv6> router isis', 'Stops IS-IS on the interface.'),
  command(
    'isis circuit-type <levels:level-1|level-1-2|level-2-only>',
    'The levels of IS-IS on this link; both by default.',
    ({ levels }, line) =>
      linkFact(line, link => {
        routingOf(link, 'isis', '').circuitType = levels.value;
      }),
  ),
  command('isis network point-to-point', 'Treats the link as one between two routers.', (_, line) =>
    linkFact(line, link => {
      routingOf(link, 'isis', '').networkType = 'point-to-point';
    }),
  ),
  command('isis passive', 'Announces the network without looking for neighbors.', (_, line) =>
    linkSwitch(line, link => {
      routingOf(link, 'isis', '').passive = !line.no;
    }),
  ),
  command('isis metric [<level:level-1|level-2>] <metric:0-16777215>', 'The cost of the link in IS-IS; 10 by default.', (args, line) =>
    linkFact(line, link => {
      const routing = routingOf(link, 'isis', '');
      const { level: of, metric } = args;
      if (of) routing.levelMetrics = { ...routing.levelMetrics, [of.value === 'level-1' ? 1 : 2]: metric.value };
      else routing.metric = metric.value;
    }),
  ),
  ...kept(ofInterface, 'Seconds between hellos; 3 by default.', `isis hello-interval ${level} ~ <seconds:1-600>`),
  ...kept(
    ofInterface,
    'Hellos that may be missed until a neighbor is lost; 10 by default.',
    `isis hello-multiplier ${level} ~ <hellos:2-100>`,
  ),
  ...kept(ofInterface, 'Seconds between lists of all updates; 10 by default.', `isis csnp-interval ~ <seconds:1-600> ${level}`),
  ...kept(ofInterface, 'Seconds between requests for updates; 2 by default.', `isis psnp-interval ~ <seconds:1-120> ${level}`),
  ...kept(ofInterface, 'Chance to become designated router; 64 by default.', `isis priority ~ <priority:0-127> ${level}`),
  ...kept(ofInterface, 'The password of hellos.', 'isis password ~ <form:md5|clear> <secret:secret>'),
  ...kept(ofInterface, 'Watches neighbors with BFD, as a profile says where one is named.', 'isis bfd [ profile <profile:bfd-profile> ]'),
  ...kept(ofInterface, 'Fills hellos up to the MTU; on by default.', 'isis hello padding [<when:always|during-adjacency-formation>]'),
  ...kept(ofInterface, 'Checks both directions of a point-to-point link; on by default.', 'isis three-way-handshake'),
  ...kept(ofInterface, 'The topologies that the link belongs to.', `isis topology <topology:${topologies}>`),
  ...kept(ofInterface, 'Waits for labels before the link is used.', 'isis mpls ldp-sync [ holddown ~ <seconds:0-10000> ]'),
  ...kept(
    ofInterface,
    'Computes a backup for the link: a neighbor without a loop, one reached through a tunnel, or any through segments.',
    `isis fast-reroute lfa ${level} [ exclude interface <other:interface> ]`,
    `isis fast-reroute remote-lfa maximum-metric <metric:1-16777215> ${level}`,
    `isis fast-reroute remote-lfa tunnel mpls-ldp ${level}`,
    `isis fast-reroute ti-lfa ${level} [ node-protection [link-fallback] ]`,
  ),
];

const openfabric: Commands<InterfaceBlock> = [
  ...kept(ofInterface, 'Runs OpenFabric on the interface for a family.', '<family:ip|ipv6> router openfabric <process:word>'),
  ...kept(ofInterface, 'Watches neighbors with BFD, or announces the network only.', 'openfabric <what:bfd|passive>'),
  ...kept(
    ofInterface,
    'A timer of OpenFabric in seconds.',
    'openfabric <timer:csnp-interval|hello-interval> ~ <seconds:1-600>',
    'openfabric psnp-interval ~ <seconds:1-120>',
  ),
  ...kept(ofInterface, 'Hellos that may be missed until a neighbor is lost.', 'openfabric hello-multiplier ~ <hellos:2-100>'),
  ...kept(ofInterface, 'The cost of the link.', 'openfabric metric ~ <metric:0-16777215>'),
  ...kept(ofInterface, 'The password of hellos.', 'openfabric password ~ <form:md5|clear> <secret:secret>'),
  ...kept(
    ofInterface,
    'The topologies that the link belongs to.',
    'openfabric topology <topology:standard|ipv4-mgmt|ipv6-unicast|ipv4-multicast|ipv6-multicast|ipv6-mgmt|ipv6-dstsrc>',
  ),
];

export const interfaceIsis: Commands<InterfaceBlock> = [...isis, ...openfabric];
