/** IS-IS and OpenFabric of FRR; OpenFabric is not simulated, its settings are kept. */
import { fact } from '../../model/fact.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { addSummary, type IgpBlock, igpFact } from '../eos/igp.ts';
import { flexAlgo } from './flex-algo.ts';
import { igpNetwork, igpRedistribution, ofIgp } from './igp.ts';
import { kept } from './kept.ts';

const { command, block } = commandsOf<IgpBlock>();

const level = '[<level:level-1|level-2>]';
const topologies = 'standard|ipv4-unicast|ipv4-mgmt|ipv6-unicast|ipv4-multicast|ipv6-multicast|ipv6-mgmt|ipv6-dstsrc';
const protocols = {
  ipv4: 'kernel|connected|local|static|rip|ospf|bgp|eigrp|nhrp|table|vnc|babel|openfabric|isis',
  ipv6: 'kernel|connected|local|static|ripng|ospf6|bgp|nhrp|table|vnc|babel|openfabric|isis',
} as const;

/** Both protocols say these. */
const shared: Commands<IgpBlock> = [
  command('net <net:word>', 'The network entity title of this router.', ({ net }, line) =>
    igpFact(line, process => {
      process.net = net.value;
    }),
  ),
  ...kept(ofIgp, 'Logs when neighbors come and go.', 'log-adjacency-changes', 'log-pdu-drops'),
  command('set-overload-bit', 'Keeps transit traffic away.', (_, line) =>
    igpFact(line, process => {
      process.overload = true;
    }),
  ),
  ...kept(ofIgp, 'Keeps transit traffic away for a time after a start.', 'set-overload-bit on-startup ~ <seconds:0-86400>'),
  ...kept(ofIgp, 'Names who purges an update (RFC 6232).', 'purge-originator'),
  ...kept(
    ofIgp,
    'The password of updates.',
    'domain-password ~. <form:clear|md5> <secret:secret> [ authenticate snp <what:send-only|validate> ]',
  ),
  ...kept(
    ofIgp,
    'Milliseconds that the computation of paths waits (RFC 8405).',
    'spf-delay-ietf ~ init-delay <first:0-60000> short-delay <short:0-60000> long-delay <long:0-60000> holddown <hold:0-60000> time-to-learn <learn:0-60000>',
  ),
  ...kept(ofIgp, 'Which prefixes are computed first.', 'spf prefix-priority <priority:critical|high|medium> ~ <list:acl>'),
];

const behaviour: Commands<IgpBlock> = [
  command('is-type ~ <level:level-1|level-1-2|level-2-only>', 'The levels that this router takes part in.', ({ level: levels }, line) =>
    igpFact(line, process => {
      process.level = levels.value;
    }),
  ),
  command('metric-style <style:narrow|transition|wide>', 'How metrics are written; wide by default.', ({ style }, line) =>
    igpFact(line, process => {
      process.narrowMetrics = style.value === 'narrow';
    }),
  ),
  ...kept(ofIgp, 'Announces the host name.', 'hostname dynamic'),
  command('attached-bit receive ignore', 'Level 1 takes no default route from routers that reach other areas.', (_, line) =>
    igpFact(line, process => {
      process.followsAttached = false;
    }),
  ),
  {
    ...command('attached-bit send', 'Says to level 1 that this router reaches other areas; on by default.', (_, line) =>
      fact('igp', `${line.block.protocol} ${line.block.name} ${line.block.vrf}`, line.place, process => {
        process.sendsAttached = !line.no;
      }),
    ),
  },
  ...kept(ofIgp, 'Keeps paths of another topology apart.', `topology <topology:${topologies}> [overload]`),
  ...kept(
    ofIgp,
    'The password of updates inside an area.',
    'area-password ~. <form:clear|md5> <secret:secret> [ authenticate snp <what:send-only|validate> ]',
  ),
  ...kept(ofIgp, 'Announces high metrics.', 'advertise-high-metrics'),
  command('advertise-passive-only', 'Announces networks of passive interfaces only.', (_, line) =>
    igpFact(line, process => {
      process.passiveOnly = true;
    }),
  ),
  command(
    'summary-address <prefix:prefix> [<level:level-1|level-2>] [ metric <metric:0-16777215> ] [<hidden:no-advertise>]',
    'Announces one route for a range.',
    ({ prefix, level: of, metric, hidden }, line) =>
      igpFact(line, process =>
        addSummary(process, prefix.value, line.place, { level: of?.value ?? 'level-1-2', metric: metric?.value, hidden: !!hidden }),
      ),
  ),
  ...kept(
    ofIgp,
    'Seconds between own updates, or bounds of their size and age.',
    `lsp-gen-interval ${level} ~ <seconds:1-120>`,
    'lsp-mtu ~ <bytes:128-4352>',
    `lsp-refresh-interval ${level} ~ <seconds:1-65235>`,
    `max-lsp-lifetime ${level} ~ <seconds:350-65535>`,
    `lsp-timers ${level} ~ gen-interval <generation:1-120> refresh-interval <refresh:1-65235> max-lifetime <lifetime:350-65535>`,
    `spf-interval ${level} ~ <seconds:1-120>`,
  ),
  ...kept(ofIgp, 'Waits for labels before a link is used.', 'mpls ldp-sync [ holddown ~ <seconds:0-10000> ]'),
  ...kept(
    ofIgp,
    'Computes backups, and which of them are taken.',
    `fast-reroute remote-lfa prefix-list ~ [<list:prefix-list>] ${level}`,
    `fast-reroute lfa tiebreaker <how:downstream|lowest-backup-metric|node-protecting> index <index:1-255> ${level}`,
    `fast-reroute load-sharing disable ${level}`,
    `fast-reroute priority-limit <priority:critical|high|medium> ${level}`,
  ),
  ...kept(ofIgp, 'Hands link states to others.', 'distribute-link-state'),
];

const routeSources = (family: 'ipv4' | 'ipv6'): Commands<IgpBlock> => [
  command(
    `redistribute ${family} <protocol:${protocols[family]}> <level:level-1|level-2> { metric <metric:0-16777215> | route-map <policy:route-map> }` as 'redistribute <protocol:word> <level:word> [metric <metric:int>] [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
    ({ protocol, level: of, metric, policy }, line) =>
      igpFact(
        line,
        ({ redistributes }) =>
          void redistributes.push({
            protocol: protocol.value,
            family: family === 'ipv4' ? 4 : 6,
            level: of.value,
            metric: metric?.value,
            policy,
            place: line.place,
          }),
      ),
  ),
];

const originate = '[<always:always>] { metric <metric:0-16777215> | route-map <policy:route-map> }';

const routes: Commands<IgpBlock> = [
  command(
    `default-information originate <family:ipv4|ipv6> <level:level-1|level-2> ${originate}` as 'default-information originate <family:ipv4|ipv6> <level:level-1|level-2> [<always:word>] [metric <metric:int>]',
    'Announces a default route.',
    ({ family, level: of, always, metric }, line) =>
      igpFact(line, process => {
        process.defaults ??= [];
        process.defaults.push({
          family: family.value === 'ipv4' ? 4 : 6,
          level: of.value,
          metric: metric?.value,
          always: always !== undefined,
        });
      }),
  ),
  ...routeSources('ipv4'),
  ...routeSources('ipv6'),
  ...kept(
    ofIgp,
    'Takes in routes of a table of the kernel.',
    'redistribute <family:ipv4|ipv6> table <table:1-65535> <level:level-1|level-2> { metric <metric:0-16777215> | route-map <policy:route-map> }',
  ),
];

const engineering: Commands<IgpBlock> = [
  ...kept(
    ofIgp,
    'Announces parameters of links for traffic engineering (RFC 5305).',
    'mpls-te ~ on',
    'mpls-te export',
    'mpls-te inter-as [<levels:level-1|level-1-2|level-2-only>]',
  ),
  ...kept(
    ofIgp,
    'The address of this router for traffic engineering.',
    'mpls-te router-address ~ <address:ipv4>',
    'mpls-te router-address ipv6 ~ <address:ipv6>',
  ),
  ...kept(ofIgp, 'Announces segments (RFC 8667).', 'segment-routing ~ on'),
  ...kept(
    ofIgp,
    'The labels of segments.',
    'segment-routing global-block ~ <low:16-1048575> <high:16-1048575> [ local-block <first:16-1048575> <last:16-1048575> ]',
  ),
  ...kept(ofIgp, 'How many labels this router can push.', 'segment-routing node-msd ~ <depth:1-16>'),
  ...kept(
    ofIgp,
    'The segment of an own prefix.',
    'segment-routing prefix <prefix:prefix> ~ [ algorithm <algorithm:128-255> ] ( absolute <label:16-1048575> | index <index:0-65535> ) [ <flag:no-php-flag|explicit-null> ] [n-flag-clear]',
  ),
  block('segment-routing srv6', 'Opens the settings of SRv6 (RFC 9352).', { enter: (_, line): IgpBlock => line.block, body: () => srv6 }),
  block('flex-algo <algorithm:128-255>', 'Opens a flexible algorithm (RFC 9350).', {
    enter: (_, line): IgpBlock => line.block,
    body: () => flexAlgo,
  }),
  command('no segment-routing prefix <prefix:prefix> n-flag-clear', 'Takes the segment of a prefix away.'),
  command('no flex-algo <algorithm:128-255>', 'Takes a flexible algorithm away.'),
];

const srv6: Commands<IgpBlock> = [
  ...kept(
    ofIgp,
    'The locator that segments are taken from, and the interface that holds them.',
    'locator <locator:srv6-locator>',
    'interface <interface>',
  ),
  block('node-msd', 'Opens how many segments this router can handle.', { enter: (_, line): IgpBlock => line.block, body: () => depths }),
  command('no node-msd', 'Takes the depths away.'),
];

const depths: Commands<IgpBlock> = kept(
  ofIgp,
  'How many segments this router can handle.',
  '<what:max-segs-left|max-end-pop|max-h-encaps|max-end-d> ~ <depth:0-255>',
);

const isis: Commands<IgpBlock> = [...shared, ...behaviour, ...routes, ...engineering];

const openfabric: Commands<IgpBlock> = [
  ...shared,
  command('no domain-password', 'Takes the password away.'),
  ...kept(ofIgp, 'The size of updates.', 'lsp-mtu ~ <bytes:128-4352>'),
  ...kept(ofIgp, 'The tier of this router in the fabric.', 'fabric-tier ~ <tier:0-14>'),
  ...kept(
    ofIgp,
    'Seconds between own updates, or bounds of their age.',
    'lsp-gen-interval ~ <seconds:1-120>',
    'lsp-refresh-interval ~ <seconds:1-65235>',
    'max-lsp-lifetime ~ <seconds:350-65535>',
    'spf-interval ~ <seconds:1-120>',
  ),
  ...kept(
    ofIgp,
    'Milliseconds until lists of updates are sent after a change.',
    'triggered-csnp-delay ~ <milliseconds:100-10000> [always]',
  ),
  ...kept(ofIgp, 'Keeps paths of another topology apart.', `topology <topology:${topologies}> [overload]`),
  ...kept(ofIgp, 'Announces a default route.', `default-information originate <family:ipv4|ipv6> ${originate}`),
  ...igpRedistribution(`redistribute ipv4 <protocol:${protocols.ipv4}> { metric <metric:0-16777215> | route-map <policy:route-map> }`),
  ...igpRedistribution(`redistribute ipv6 <protocol:${protocols.ipv6}> { metric <metric:0-16777215> | route-map <policy:route-map> }`),
];

export const isisProcesses: Commands<unknown> = [
  igpNetwork('router isis <name:word> [ vrf <vrf:vrf> ]', 'Runs IS-IS.', 'isis', () => isis),
  igpNetwork('router openfabric <name:word>', 'Runs OpenFabric.', 'openfabric', () => openfabric),
];
