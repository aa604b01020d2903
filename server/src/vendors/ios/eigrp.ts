/** EIGRP of IOS: one AS number with classic metrics, or named processes with a family for each VRF and wide metrics (RFC 7868). */
import { type Prefix, withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { settings } from '../settings.ts';
import {
  changesRoutes,
  eigrpMetricLines,
  linkOf,
  type VectorBlock,
  vectorFact,
  vectorLines,
  vectorRedistribution,
  vectorSwitch,
} from './vector-lines.ts';

const { command, block } = commandsOf<VectorBlock>();

const process: Commands<VectorBlock> = [
  ...['eigrp router-id', 'router-id'].map(words =>
    command(`${words} <id:ipv4>` as 'eigrp router-id <id:ipv4>', 'Names this router.', ({ id }, line) =>
      vectorFact(line, draft => {
        draft.routerId = id;
      }),
    ),
  ),
  command(
    'eigrp stub [<what:connected|static|summary|redistributed|receive-only...>]',
    'Announces only routes of these kinds; connected ones and summaries unless told otherwise.',
    ({ what }, line) =>
      vectorFact(line, draft => {
        draft.stub = what?.map(({ value }) => value) ?? ['connected', 'summary'];
      }),
  ),
  command('autonomous-system <asn:1-65535>', 'The AS number of the family.', ({ asn }, line) =>
    vectorFact(line, draft => {
      draft.asn = asn.value;
      draft.process = String(asn.value);
    }),
  ),
  ...eigrpMetricLines,
  command(
    'distance eigrp <internal:1-255> <external:1-255>',
    'Administrative distances; 90 and 170 by default.',
    ({ internal, external }, line) =>
      vectorFact(line, draft => {
        draft.distances = { internal: internal.value, external: external.value };
      }),
  ),
  command(
    'default-metric <bandwidth:int> [<delay:int> <reliability:int> <load:int> <mtu:int>]',
    'The metric of redistributed routes that have none.',
    ({ bandwidth, delay }, line) =>
      vectorFact(line, draft => {
        draft.defaultMetric = { bandwidth: bandwidth.value, delay: delay?.value ?? 0 };
      }),
  ),
  changesRoutes('eigrp stub [<what:connected|static|summary|redistributed...>] leak-map <policy:route-map>', 'A stub with exceptions.'),
  changesRoutes('variance <multiplier:1-128>', 'Uses routes that are worse by this factor too.'),
  changesRoutes('default-information ( in | out ) [<list:acl>]', 'Whether default routes pass.'),
  ...settings(
    'A setting of EIGRP.',
    'eigrp ( log-neighbor-changes | log-neighbor-warnings [<warnings:int>] | event-log-size <size:int> | event-logging | log-event-type <types:dual|xmit|transport|neighbor...> | default-route-tag <tag:int> | upgrade-cli [<upgrade:word>] | kill-unexpected-goodbyes | stub-site <site:rd> | interface-name )',
    'maximum-prefix <limit:int> [<threshold:1-100>] { warning-only | restart <restart:int> | restart-count <restarts:int> | reset-time <reset:int> | dampened }',
    'neighbor ( <neighbor:ip> | maximum-prefix ) maximum-prefix <neighborLimit:int> [<neighborThreshold:1-100>] [ warning-only ]',
    'metric ( maximum-hops <hops:1-255> | rib-scale <scale:1-255> | holddown )',
    'default-information ( allowed [ ( in | out ) ] | originate )',
    'timers ( active-time [ ( <active:int> | disabled ) ] | graceful-restart purge-time <purge:int> | nsf ( converge <converge:int> | signal <signal:int> | route-hold <hold:int> | hold <oldHold:int> ) )',
    'traffic-share ( balanced | min across-interfaces )',
    'summary-metric ( <of:prefix> | <of:ipv4> <mask> ) ( <bandwidth:int> <delay:int> <reliability:int> <load:int> <mtu:int> [ distance <distance:int> ] | distance <distanceOnly:int> )',
    'fast-reroute ( per-prefix ( all | route-map <policy:route-map> ) | load-sharing disable | tie-break ( interface-disjoint | linecard-disjoint | lowest-backup-path-metric | srlg-disjoint ) <order:int> )',
    'soft-sia',
    'nsf',
    'remote-neighbors source <interface> unicast-listen [ allow-list <list:acl> ] [ max-neighbors <neighbors:int> ] [ lisp-encap [<encapsulation:int>] ]',
    'snmp context <context:word>',
    'topo-interface <topo:interface>',
  ),
];

function summary(line: Line<VectorBlock>, prefix: Prefix, distance: Located<number> | undefined) {
  const port = line.block.link ?? 'default';
  return vectorFact(
    line,
    ({ summaries }) => void summaries.push({ prefix, interface: port, distance: distance?.value, place: line.place }),
  );
}

const onInterface: Commands<VectorBlock> = [
  command('passive-interface', 'Announces the network without looking for neighbors.', (_, line) =>
    vectorSwitch(line, draft => {
      if (line.block.link === 'default') draft.passiveDefault = !line.no;
      else linkOf(draft, line.block.link ?? '').passive = !line.no;
    }),
  ),
  command('shutdown', 'Keeps EIGRP off the interface.', (_, line) =>
    vectorSwitch(line, draft => {
      linkOf(draft, line.block.link ?? '').shutdown = !line.no;
    }),
  ),
  command('summary-address <prefix> [<distance:int>]', 'Announces one route for all inside.', ({ prefix, distance }, line) =>
    summary(line, prefix.value, distance),
  ),
  command(
    'summary-address <address:ipv4> <mask> [<distance:int>]',
    'Announces one route for all inside.',
    ({ address, mask, distance }, line) => summary(line, withLength(address.value, mask.value), distance),
  ),
  changesRoutes('summary-address <prefix> [<distance:int>] leak-map <policy:route-map>', 'A summary with exceptions.'),
  changesRoutes('summary-address <address:ipv4> <mask> [<distance:int>] leak-map <policy:route-map>', 'A summary with exceptions.'),
  ...settings(
    'A setting of the interface in EIGRP.',
    'authentication ( key-chain <keys:key-chain> | mode ( md5 | hmac-sha-256 [<encryption:0-7>] <secret:secret> ) )',
    '( hello-interval | hold-time ) <seconds:1-65535>',
    'bandwidth-percent <percent:1-999999>',
    'dampening-change [<change:1-100>]',
    'dampening-interval [<interval:1-65535>]',
    'add-paths <paths:1-4>',
    'split-horizon',
    'next-hop-self [ no-ecmp-mode ]',
    'bfd',
    'stub-site wan-interface',
  ),
];

const inFamily: Commands<VectorBlock> = [
  ...vectorLines,
  ...vectorRedistribution,
  ...process,
  ...['topology base', 'topology <name:word> tid <id:int>'].map(words =>
    block(words, 'Opens the settings of the topology.', { enter: (_, line) => line.block, body: () => inFamily }),
  ),
  ...['af-interface', 'sf-interface'].flatMap(words => [
    block(`${words} default`, 'Opens settings of all interfaces.', {
      enter: (_, line): VectorBlock => ({ ...line.block, link: 'default' }),
      body: () => onInterface,
    }),
    block(`${words} <interface>` as 'af-interface <interface>', 'Opens settings of an interface.', {
      enter: (args, line): VectorBlock => ({ ...line.block, link: args.interface.value }),
      body: () => onInterface,
    }),
  ]),
];

interface FamilyArguments {
  readonly family: Located<string>;
  readonly vrf?: Located<string>;
  readonly asn?: Located<number>;
}

function familyBlock({ family, vrf, asn }: FamilyArguments, line: Line<VectorBlock>): VectorBlock {
  const inVrf = vrf?.value ?? 'default';
  return { ...line.block, vrf: inVrf, asn: asn?.value ?? line.block.asn, ...(family.value === 'ipv6' && { other: true }) };
}

const eigrp: Commands<VectorBlock> = [
  ...inFamily,
  block(
    'address-family <family:ipv4|ipv6> [<kind:unicast|multicast>] [vrf <vrf:vrf>] [autonomous-system <asn:1-65535>]',
    'Opens the lines for a family.',
    {
      enter: familyBlock,
      body: () => inFamily,
      apply: (args, line) => vectorSwitch({ ...line, block: familyBlock(args, line) }, () => {}),
    },
  ),
  block('service-family <family:ipv4|ipv6> [vrf <vrf:vrf>] autonomous-system <asn:1-65535>', 'Opens the lines for services.', {
    enter: (_, line): VectorBlock => ({ ...line.block, other: true }),
    body: () => inFamily,
  }),
];

/** A number is the AS of the process; another word names one whose families have AS numbers of their own. */
function processBlock(name: string): VectorBlock {
  const classic = /^\d+$/.test(name);
  return { protocol: 'eigrp', name, vrf: 'default', ...(classic ? { asn: Number(name) } : { wide: true }) };
}

const top = commandsOf<unknown>();
export const eigrpProcesses: Commands<unknown> = [
  top.block('router eigrp <name:word>', 'Runs EIGRP.', {
    enter: ({ name }) => processBlock(name.value),
    body: () => eigrp,
    apply: ({ name }, line) => vectorSwitch({ ...line, block: processBlock(name.value) }, () => {}),
  }),
  top.block('ipv6 router eigrp <asn:1-65535>', 'Runs EIGRP for IPv6.', {
    enter: ({ asn }): VectorBlock => ({ ...processBlock(String(asn.value)), other: true }),
    body: () => eigrp,
  }),
];
