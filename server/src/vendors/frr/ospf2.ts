/** `router ospf` of FRR. */

import { areaId } from '../../model/area.ts';
import { formatWildcard, parseWildcard } from '../../net/mask.ts';
import { prefixOf } from '../../net/prefix.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import {
  areaFilter,
  areaTypeFact,
  distancesFact,
  rangeFact,
  stubCost,
  summaryFact,
  suppressForwardFact,
  virtualLinkFact,
} from '../ios/ospf-areas.ts';
import { type OspfBlock, ospfSwitch, processFact } from '../ios/ospf-facts.ts';
import { withAreaProofs } from '../ios/ospf-hello.ts';
import { routerId } from '../ios/ospf-process.ts';
import { unmodelled } from '../settings.ts';
import { kept } from './kept.ts';
import { ofOspf, ospfCommands, redistribution } from './ospf-common.ts';

const { command } = commandsOf<OspfBlock>();

const networks: Commands<OspfBlock> = [
  command(
    'network <prefix:ipv4-prefix> area <area:area>',
    'Runs OSPF on interfaces whose address lies in the prefix.',
    ({ prefix, area }, line) =>
      processFact(line, ospf => {
        const wildcard = parseWildcard(formatWildcard(prefix.value.length));
        if (!wildcard.ok) return;
        const address = prefixOf(prefix.value, prefix.value.length);
        ospf.networks.push({ address, wildcard: wildcard.value.mask, area: areaId(area.value), place: line.place });
      }),
  ),
  command(
    'passive-interface <name:interface> [<address:ipv4>]',
    'Announces the network of an interface without looking for neighbors there.',
    ({ name }, line) => ospfSwitch(line, ospf => void (line.no ? ospf.activeInterfaces : ospf.passiveInterfaces).push(name.value)),
  ),
  ...kept(
    ofOspf,
    'A neighbor on a network without multicast.',
    'neighbor <neighbor:ipv4> { priority <priority:0-255> | poll-interval <seconds:1-65535> }',
  ),
];

const area = 'area <area:area>';

const translations = new Map([
  ['translate-always', 'always'],
  ['translate-never', 'never'],
] as const);

function translatesOf(word: string | undefined): 'always' | 'never' | undefined {
  return translations.get(word as 'translate-always');
}

const areas: Commands<OspfBlock> = [
  command(
    `${area} nssa [ <translate:translate-candidate|translate-never|translate-always> ]`,
    'Makes the area a stub that may have external routes of its own (RFC 3101).',
    ({ area: { value }, translate }, line) => areaTypeFact(line, value, { type: 'nssa', translates: translatesOf(translate?.value) }),
  ),
  command(
    `${area} nssa { <noSummary:no-summary> | <originate:default-information-originate> { metric <metric:0-16777214> | metric-type <metricType:1-2> } }`,
    'Makes the area a stub that may have external routes of its own (RFC 3101).',
    ({ area: { value }, noSummary, originate, metric, metricType }, line) =>
      areaTypeFact(line, value, {
        type: 'nssa',
        noSummary: !!noSummary,
        defaultOriginate: originate && { metric: metric?.value, metricType: metricType?.value === 1 ? 1 : undefined },
      }),
  ),
  command(
    `${area} nssa suppress-fa`,
    'External routes of the area leave it without a forwarding address; the line alone makes no NSSA.',
    ({ area: { value } }, line) => suppressForwardFact(line, value),
  ),
  command(`${area} default-cost <cost:0-16777215>`, 'The cost of the default route into a stub area; 1 by default.', (args, line) =>
    stubCost(line, args.area.value, args.cost.value),
  ),
  ...withAreaProofs(kept(ofOspf, 'Neighbors in this area must prove themselves.', `${area} authentication [message-digest]`)),
  command(
    `${area} <direction:import-list|export-list> <list:acl>`,
    'Filters routes of other areas on their way into or out of this one.',
    (args, line) => areaFilter(line, args, args.direction.value === 'import-list' ? 'in' : 'out', 'acl'),
  ),
  command(
    `${area} range <prefix:ipv4-prefix> [ advertise [ cost <cost:0-16777215> ] | <hidden:not-advertise> ]`,
    'Announces one route for a range to other areas.',
    (args, line) => rangeFact(line, args),
  ),
  command(`${area} range <prefix:ipv4-prefix> cost <cost:0-16777215>`, 'Announces one route for a range to other areas.', (args, line) =>
    rangeFact(line, args),
  ),
  ...unmodelled(
    'Announces another route for a range to other areas.',
    `${area} range <prefix:ipv4-prefix> {+ cost <cost:0-16777215> | substitute <other:ipv4-prefix> }`,
  ),
  command(
    `${area} nssa range <prefix:ipv4-prefix> [ <hidden:not-advertise> | cost <cost:0-16777215> ]`,
    'Announces one route for external routes of the area to others.',
    (args, line) => rangeFact(line, args, 'nssaRanges'),
  ),
  ...unmodelled('Lets routes of this area pass around the backbone.', `${area} shortcut <mode:default|enable|disable>`),
  command(
    `${area} virtual-link <router:ipv4> [ authentication [ <method:message-digest|null> | key-chain <keys:key-chain> ] ] [ message-digest-key <key:1-255> md5 <secret:secret> | authentication-key <secret:secret> ]`,
    'Joins the backbone through this area.',
    (args, line) => virtualLinkFact(line, args.area.value, args.router.value),
  ),
  command(
    `${area} virtual-link <router:ipv4> {+ hello-interval <hello:1-65535> | retransmit-interval <retransmit:1-65535> | transmit-delay <delay:1-65535> | dead-interval <dead:1-65535> | retransmit-window <window:20-10000> }`,
    'Timers of a way to the backbone through this area.',
    (args, line) => virtualLinkFact(line, args.area.value, args.router.value),
  ),
  ...kept(ofOspf, 'Marks updates of the area not to age.', `${area} flood-reduction`, 'flood-reduction'),
];

const behaviour: Commands<OspfBlock> = [
  command(
    'no distance ospf { intra-area [<intra:1-255>] | inter-area [<inter:1-255>] | external [<external:1-255>] }',
    'Takes distances away.',
  ),
  command('passive-interface default', 'Looks for neighbors on no interface unless told.', (_, line) =>
    ospfSwitch(line, ospf => {
      ospf.passiveDefault = !line.no;
    }),
  ),
  command(
    'area <area:area> filter-list prefix <list:prefix-list> <direction:in|out>',
    'Passes prefixes between this area and others by a list.',
    (args, line) => areaFilter(line, args, args.direction.value, 'prefix-list'),
  ),
  ...kept(ofOspf, 'Milliseconds between own updates; 5000 by default.', 'timers throttle lsa all ~ <milliseconds:0-5000>'),
  command('default-metric ~ <metric:0-16777214>', 'The cost of redistributed routes; 20 by default.', ({ metric }, line) =>
    processFact(line, ospf => {
      ospf.defaultMetric = metric.value;
    }),
  ),
  ...routerId('ospf router-id'),
  ...kept(ofOspf, 'What makes a border router; cisco by default (RFC 3509).', 'ospf abr-type <type:cisco|ibm>'),
  ...unmodelled('What makes a border router; cisco by default (RFC 3509).', 'ospf abr-type <type:shortcut|standard>'),
  ...unmodelled('Chooses external paths as RFC 1583 says.', 'ospf rfc1583compatibility', 'compatible rfc1583'),
  ...kept(ofOspf, 'Carries opaque updates (RFC 5250).', 'ospf opaque-lsa', 'capability opaque'),
  ...kept(ofOspf, 'How many packets are written at a time; 20 by default.', 'ospf write-multiplier <packets:1-100>'),
  ...kept(ofOspf, 'Hands more details to the routing table.', 'ospf send-extra-data zebra'),
  ...kept(ofOspf, 'Asks for the addresses of next hops before packets come.', 'proactive-arp'),
  ...kept(
    ofOspf,
    'Opens a socket for each interface.',
    'socket-per-interface',
    'socket buffer <direction:send|recv|all> <bytes:1-4000000000>',
  ),
  command(
    'distance ospf ~ {+ intra-area <intra:1-255> | inter-area <inter:1-255> | external <external:1-255> }',
    'Distances by type of route.',
    ({ intra, inter, external }, line) => distancesFact(line, { intra, inter, external }),
  ),
  command(
    'distribute-list <list:acl> out <protocol:kernel|connected|local|static|rip|isis|bgp|eigrp|nhrp|table|vnc|babel|openfabric>',
    'Filters routes of a protocol that are announced.',
    ({ list, protocol }, line) =>
      processFact(line, ospf => {
        ospf.exportLists = [...(ospf.exportLists ?? []), { protocol: protocol.value, acl: list.value }];
      }),
  ),
  ...kept(
    ofOspf,
    'Keeps traffic away from this router after a start or before a stop.',
    'max-metric router-lsa on-shutdown ~ <seconds:5-100>',
    'max-metric router-lsa on-startup ~ <seconds:5-86400>',
  ),
  command('max-metric router-lsa administrative', 'Keeps traffic away from this router.', (_, line) =>
    processFact(line, ospf => {
      ospf.maxMetric = true;
    }),
  ),
  ...kept(ofOspf, 'Checks updates of a neighbor that restarts.', 'graceful-restart helper strict-lsa-checking'),
  ...kept(ofOspf, 'How often own updates are refreshed, in seconds.', 'refresh timer ~ <seconds:10-1800>'),
  command(
    'summary-address <prefix:ipv4-prefix> [ tag <tag:1-4294967295> | <hidden:no-advertise> ]',
    'Announces one external route for a range.',
    ({ prefix, tag, hidden }, line) => summaryFact(line, { prefix: prefix.value, tag: tag?.value, advertise: !hidden }),
  ),
  ...kept(ofOspf, 'Logs when routers lose their way, or limits how many updates wait.', 'maximum-lsa <limit:1-4294967295>'),
];

const engineering: Commands<OspfBlock> = [
  command('no segment-routing prefix <prefix:ipv4-prefix> <flag:no-php-flag|explicit-null>', 'Takes the segment of a prefix away.'),
  ...kept(ofOspf, 'Announces parameters of links for traffic engineering (RFC 3630).', 'mpls-te ~ on', 'mpls-te export'),
  ...kept(ofOspf, 'The address of this router for traffic engineering.', 'mpls-te router-address <address:ipv4>'),
  ...kept(ofOspf, 'Announces links to other ASes (RFC 5392).', 'mpls-te inter-as ~. ( as | area <area:area> )'),
  ...kept(ofOspf, 'Announces what this router can do (RFC 7770).', 'router-info ~. ( as | area [<area:ipv4>] )'),
  ...kept(
    ofOspf,
    'Announces an element that computes paths (RFC 5088).',
    'pce address ~ <address:ipv4>',
    'pce <what:domain|neighbor> as <asn:0-65535>',
    'pce flag ~. <bits:word>',
    'pce scope ~ <bits:word>',
  ),
  ...kept(ofOspf, 'Waits for labels before a link is used.', 'mpls ldp-sync [ holddown ~ <seconds:1-10000> ]'),
  ...kept(ofOspf, 'Computes backups for links through segments.', 'fast-reroute ti-lfa [node-protection]'),
  ...kept(ofOspf, 'Announces segments (RFC 8665).', 'segment-routing ~ on'),
  ...kept(
    ofOspf,
    'The labels of segments.',
    'segment-routing global-block ~ <low:16-1048575> <high:16-1048575> [ local-block <first:16-1048575> <last:16-1048575> ]',
  ),
  ...kept(ofOspf, 'How many labels this router can push.', 'segment-routing node-msd ~ <depth:1-16>'),
  ...kept(
    ofOspf,
    'The segment of an own prefix.',
    'segment-routing prefix <prefix:ipv4-prefix> ~ index <index:0-65535> [ <flag:no-php-flag|explicit-null> ]',
  ),
];

export const version2: Commands<OspfBlock> = [
  ...networks,
  ...areas,
  ...behaviour,
  ...engineering,
  ...ospfCommands,
  ...redistribution('kernel|connected|local|static|rip|isis|bgp|eigrp|nhrp|table|vnc|babel|openfabric', 'ospf|table'),
];
