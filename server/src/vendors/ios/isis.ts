/** IS-IS of IOS. */
import { withLength } from '../../net/prefix.ts';
import type { Commands } from '../../notation/command.ts';
import { commandsOf } from '../../notation/command.ts';
import { addLeak, addSummary, type IgpBlock, igpFact } from '../eos/igp.ts';
import { section, settings, unmodelled, unmodelledHere } from '../settings.ts';

const { command, block } = commandsOf<IgpBlock>();
const level = '( level-1 | level-2 | level-1-2 )';
const levels = `[ ${level} ]`;
const redistributeEnd = `{ <into:level-1|level-2|level-1-2> | route-map <policy:route-map> | metric <metric:0-4261412864> | metric-type ( internal | external | rib-metric-as-external | rib-metric-as-internal ) | tag <tag:int> }`;
const redistribution: Commands<IgpBlock> = [
  command(
    `redistribute <protocol:connected|static|rip|odr|mobile|eigrp|bgp|ospf|ospfv3|isis|lisp|nhrp> [ ip ] [<process:word>] [ match <types:internal|external|nssa-external|1|2...> ] ${redistributeEnd}` as 'redistribute <protocol:word> [<process:word>] [<into:level-1|level-2|level-1-2>] [metric <metric:int>] [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
    ({ protocol, process, into, policy, metric }, line) =>
      igpFact(
        line,
        ({ redistributes }) =>
          void redistributes.push({
            protocol: protocol.value,
            process: process?.value,
            level: into?.value,
            policy,
            metric: metric?.value,
            place: line.place,
          }),
      ),
  ),
  command(
    'redistribute isis [ ip ] <from:level-1|level-2> into <into:level-1|level-2> [ route-map <policy:route-map> ]',
    'Tells routes of one level in the other one.',
    ({ from, into, policy }, line) => igpFact(line, process => addLeak(process, from.value, into.value, policy, line.place)),
  ),
  ...unmodelled(
    'A limit of redistribution, or routes between levels.',
    'redistribute isis [ ip ] ( level-1 | level-2 ) into ( level-1 | level-2 ) distribute-list <list:acl>',
    'redistribute isis [ ip ] ( level-1 | level-2 ) into ( level-1 | level-2 ) ( distribute-list prefix-list <prefixes:prefix-list> )',
  ),
  ...settings('A limit of redistribution.', 'redistribute maximum-prefix <limit:int> [<threshold:1-100>] [ ( warning-only | withdraw ) ]'),
];
const facts: Commands<IgpBlock> = [
  command(
    'metric-style <style:narrow|wide> [<level:level-1|level-2|level-1-2>]',
    'How metrics are written; narrow by default.',
    ({ style }, line) =>
      igpFact(line, process => {
        process.narrowMetrics = style.value === 'narrow';
      }),
  ),
  command('set-overload-bit', 'Keeps transit traffic away.', (_, line) =>
    igpFact(line, process => {
      process.overload = true;
    }),
  ),
  command('net <net:word>', 'The network entity title of this router.', ({ net }, line) =>
    igpFact(line, process => {
      process.net = net.value;
    }),
  ),
  command('is-type <type:level-1|level-1-2|level-2-only>', 'The levels that this router takes part in.', ({ type }, line) =>
    igpFact(line, process => {
      process.level = type.value;
    }),
  ),
  command('router-id <interface>', 'Names this router in IS-IS by the address of an interface.', (args, line) =>
    igpFact(line, process => {
      process.routerId = args.interface.value;
    }),
  ),
  command('shutdown', 'Stops the process.', (_, line) =>
    igpFact(line, process => {
      process.shutdown = true;
    }),
  ),
  command('protocol shutdown', 'Stops the process.', (_, line) =>
    igpFact(line, process => {
      process.shutdown = true;
    }),
  ),
  command('default-information originate', 'Announces a default route while there is one, in level 2.', (_, line) =>
    igpFact(line, process => {
      process.defaults = [...(process.defaults ?? []), { always: false }];
    }),
  ),
  command('advertise passive-only', 'Announces networks of passive interfaces only.', (_, line) =>
    igpFact(line, process => {
      process.passiveOnly = true;
    }),
  ),
  command('ignore-attached-bit', 'Level 1 takes no default route from routers that reach other areas.', (_, line) =>
    igpFact(line, process => {
      process.followsAttached = false;
    }),
  ),
  command(
    'metric <metric:1-16777214> [<level:level-1|level-2|level-1-2>]',
    'The cost of links that say none; 10 by default.',
    (args, line) =>
      igpFact(line, process => {
        const level = args.level?.value === 'level-1' ? 1 : args.level?.value === 'level-2' ? 2 : undefined;
        process.costs = [...(process.costs ?? []), { level, metric: args.metric.value }];
      }),
  ),
  command('distance <distance:1-255> [ip]', 'Administrative distance of its routes; 115 by default.', ({ distance }, line) =>
    igpFact(line, process => {
      process.distance = distance.value;
    }),
  ),
  command(
    'summary-address <address:ipv4> <mask> { <level:level-1|level-2|level-1-2> | tag <tag:int> | metric <metric:int> }',
    'Announces one route for those of other protocols and of the other level.',
    ({ address, mask, level: of, metric }, line) =>
      igpFact(line, process =>
        addSummary(process, withLength(address.value, mask.value), line.place, { level: of?.value, metric: metric?.value }),
      ),
  ),
  command(
    'summary-prefix <prefix:ipv6-prefix> { <level:level-1|level-2|level-1-2> | tag <tag:int> }',
    'Announces one route for those of other protocols and of the other level.',
    ({ prefix, level: of }, line) => igpFact(line, process => addSummary(process, prefix.value, line.place, { level: of?.value })),
  ),
  {
    ...command('passive-interface <interface>', 'Announces the network of the interface and looks for no neighbors there.', (args, line) =>
      igpFact(line, ({ passive }) => void passive.push(args.interface.value)),
    ),
    exempts: true,
  },
];
const timers = '<seconds:int> [<first:int>] [<second:int>]';
const others = settings(
  'A setting of IS-IS.',
  'vrf <vrf:vrf>',
  `metric-style ( transition | narrow transition | wide transition ) ${levels}`,
  'log-adjacency-changes [ all ]',
  'set-overload-bit on-startup ( <seconds:5-86400> | wait-for-bgp ) [ suppress { interlevel | external } ]',
  `( spf-interval | prc-interval | lsp-gen-interval ) ${levels} ${timers}`,
  'lsp-refresh-interval <refresh:1-65535>',
  'max-lsp-lifetime <lifetime:1-65535>',
  'lsp-mtu <bytes:128-17800>',
  'lsp-full suppress { external | interlevel } [ none ]',
  'max-area-addresses <areas:int>',
  `authentication ( mode ( md5 | text ) | key-chain <keys:key-chain> | send-only ) ${levels}`,
  '( area-password | domain-password ) <secret:secret> [ authenticate snp ( validate | send-only ) ]',
  'hello padding [ ( multi-point | point-to-point ) ]',
  'advertise application ( flex-algo | lfa )',
  'nsf ( cisco | ietf | interval <interval:int> | interface wait <wait:int> | t3 ( manual <t3:int> | adjacency ) )',
  'nsr',
  'hostname dynamic',
  `ispf ${levels} [<delay:int>]`,
  'fast-flood [<count:1-15>]',
  'fast-reroute ( per-prefix ( level-1 | level-2 ) ( all | route-map <frr:route-map> ) | remote-lfa ( level-1 | level-2 ) mpls-ldp [ maximum-metric <maximum:int> ] | ti-lfa ( level-1 | level-2 ) [ maximum-metric <tiMaximum:int> ] | tie-break ( level-1 | level-2 ) ( downstream | linecard-disjoint | lowest-backup-metric | node-protecting | primary-path | secondary-path | srlg-disjoint ) <breaker:int> | load-sharing ( level-1 | level-2 ) [ disable ] )',
  'mpls traffic-eng ( level-1 | level-2 | router-id <interface> | multicast-intact | scanner [ interval <interval:int> ] [ max-flash <flash:int> ] )',
  `mpls ldp ( autoconfig | sync ) ${levels}`,
  'segment-routing ( mpls [ sr-only ] | prefix-sid-map ( advertise-local | receive [ disable ] ) | global-block <low:int> <high:int> )',
  'distribute link-state [ { instance-id <instance:int> | throttle <throttle:int> | level-1 | level-2 } ]',
  'maximum-paths <paths:1-32>',
  'maximum-paths ibgp <ibgp:int>',
  'bfd all-interfaces',
  'bfd check-ctrl-plane-failure',
  'adjacency-check',
  'adjacency stagger <initial:int> <most:int>',
  'ignore-lsp-errors',
  'multi-topology [ transition ]',
  'purge-transmit strict [ ( level-1 | level-2 ) ]',
  'microloop avoidance [ ( protected | disable | segment-routing | rib-update-delay <update:int> ) ]',
  'skeptical interval <skeptical:int>',
  'traffic-share min across-interfaces',
  'snmp context <context:word>',
  'update-queue-depth <updates:int>',
  'rib-scale <scale:int>',
  'prefix-priority <priority:critical|high|medium> tag <priorityTag:int>',
  'ip route priority ( high | critical ) tag <routeTag:int>',
  'affinity-map <affinity:word> bit-position <bit:int>',
);
const open = unmodelled(
  'Changes or filters routes in a way of its own.',
  'passive-interface default',
  'default-information originate route-map <policy:route-map>',
  'set-attached-bit route-map <policy:route-map>',
  'set-overload-bit suppress { interlevel | external }',
  'partition avoidance <partition:word>',
  'use external-metric',
  'distribute-list ( <list:acl> | prefix <prefixes:prefix-list> | route-map <distributed:route-map> | prefix-list <prefixes6:ipv6-prefix-list> ) out [<port:interface>]',
);
const here = unmodelledHere(
  'Filters routes on their way into the table, or changes their distance.',
  'distribute-list ( <list:acl> | prefix <prefixes:prefix-list> | route-map <distributed:route-map> | prefix-list <prefixes6:ipv6-prefix-list> ) in [<port:interface>]',
  'distance <of:1-255> ( ip <address:ipv4> <bits:wildcard> [<distanceList:acl>] | <source:ipv4> <sourceBits:wildcard> [<sourceList:acl>] )',
);
const body: Commands<IgpBlock> = [...facts, ...redistribution, ...open, ...here, ...others];
const flexible = () =>
  settings(
    'A setting of the algorithm.',
    'advertise-definition',
    'metric-type ( delay | te-metric | igp )',
    'priority <priority:0-255>',
    'affinity ( exclude-any | include-any | include-all )',
    'name <name:word>',
    'fast-reroute disable',
    'microloop avoidance disable',
  );
const whole: Commands<IgpBlock> = [
  ...body,
  block(
    'address-family <family:ipv4|ipv6> [ ( unicast | multicast ) ] [ topology <topology:word> tid <tid:int> ]',
    'Opens the lines for a family.',
    {
      enter: ({ family }, { block: around }) => ({ ...around, family: family.value }),
      body: () => body,
      apply: ({ family }, line) => igpFact(line, ({ values }) => void values.set(`address-family ${family.value}`, 'yes')),
    },
  ),
  section('segment-routing srv6', 'Opens segment routing over IPv6.', () =>
    settings('A setting of segment routing over IPv6.', 'locator <locator:word>', 'level <level:1-2>', 'metric <metric:int>'),
  ) as Commands<IgpBlock>[number],
  block('flex-algo <algorithm:128-255>', 'Opens paths of an algorithm of their own.', {
    enter: ({ algorithm }, { block: around }) => ({ ...around, link: `flex-algo ${algorithm.value}` }),
    body: flexible,
    apply: ({ algorithm }, line) => igpFact(line, ({ values }) => void values.set(`flex-algo ${algorithm.value}`, 'yes')),
  }),
];
const top = commandsOf<unknown>();
const blockOf = (name: string): IgpBlock => ({ protocol: 'isis', name, vrf: 'default' });
const isisProcesses = [
  top.block('router isis [<tag:word>]', 'Runs IS-IS.', {
    enter: ({ tag }) => blockOf(tag?.value ?? ''),
    body: () => whole,
    apply: ({ tag }, line) => igpFact({ ...line, block: blockOf(tag?.value ?? '') }, () => {}),
  }),
  ...settings(
    'How hosts of OSI networks are reached.',
    'clns ( routing | filter-expr <filter:word> <expression:text> | filter-set <set:word> ( permit | deny ) <pattern:word> | host <host:word> <nsap:word> | route <route:word> <target:word> | checksum | erpdu-interval <erpdu:int> )',
  ),
];

export { isisProcesses };
