/** Lines of `router bgp` about the process itself. */
import type { BgpKnobs } from '../../model/bgp.ts';
import { familyOf } from '../../model/drafts.ts';
import type { Fact } from '../../model/fact.ts';
import { formatAddress } from '../../net/address.ts';
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { type ServiceBlock, section, settings } from '../settings.ts';
import { type BgpBlock, bgpFact } from './bgp-block.ts';

const { command, block } = commandsOf<BgpBlock>();

function knob(template: string, doc: string, change: Partial<BgpKnobs>, missing?: string): Command<BgpBlock> {
  return command(template, doc, (_, line) => bgpFact(line, bgp => void Object.assign(bgp.knobs, change)), missing);
}

const members: Commands<BgpBlock> = [
  command('<asn>', 'A member AS of the confederation.', ({ asn }, line) => addMembers(line, [asn.value])),
];

const identity: Commands<BgpBlock> = [
  command(
    'bgp router-id <address:ipv4>',
    'Sets the BGP identifier of this router, which also breaks ties between equal paths.',
    ({ address }, line) =>
      bgpFact(line, bgp => {
        bgp.routerId = address;
      }),
  ),
  command('bgp cluster-id <id:ipv4>', 'Names the cluster of this route reflector; the default is its router ID.', ({ id }, line) =>
    bgpFact(line, bgp => {
      bgp.clusterId = formatAddress(id.value);
    }),
  ),
  command('bgp cluster-id <id:1-4294967295>', 'Names the cluster of this route reflector by a number.', ({ id }, line) =>
    bgpFact(line, bgp => {
      bgp.clusterId = String(id.value);
    }),
  ),
  command('bgp confederation identifier <asn>', 'The AS number that the whole confederation shows to the outside.', ({ asn }, line) =>
    bgpFact(line, bgp => {
      bgp.confederation = { members: [], ...bgp.confederation, identifier: asn };
    }),
  ),
  command('bgp confederation peers <members:asn...>', 'The other member ASes of the confederation.', ({ members }, line) =>
    addMembers(
      line,
      members.map(({ value }) => value),
    ),
  ),
  block('bgp confederation peers', 'Opens the other member ASes of the confederation.', {
    enter: (_, line) => line.block,
    body: () => members,
  }),
  command(
    'bgp default local-preference <value:0-4294967295>',
    'The local preference of routes that carry none; the default is 100.',
    ({ value }, line) =>
      bgpFact(line, ({ knobs }) => {
        knobs.defaultLocalPreference = value;
      }),
  ),
  command(
    'timers bgp <keepalive:0-65535> <hold:0-65535> [<minimum:0-65535>]',
    'Keepalive and hold time in seconds; 60 and 180 by default.',
    ({ keepalive, hold }, line) =>
      bgpFact(line, bgp => {
        bgp.extras = { ...bgp.extras, timers: { keepalive: keepalive.value, hold: hold.value } };
      }),
  ),
];

const main = ['ipv4', 'ipv6'] as const;
/** Lines above the families hold for both unicast ones; those in a family for that one. */
export const redistributed: Commands<BgpBlock> = [
  command('default-information originate', 'Lets a redistributed default route into BGP.', (_, line) =>
    bgpFact(line, bgp => {
      for (const name of line.block.family ? [line.block.family] : main) familyOf(bgp, name).takesDefault = true;
    }),
  ),
  command('default-metric <metric:1-4294967295>', 'The MED of redistributed routes that have none.', ({ metric }, line) =>
    bgpFact(line, bgp => {
      for (const name of line.block.family ? [line.block.family] : main) familyOf(bgp, name).defaultMetric = metric.value;
    }),
  ),
];

function addMembers(line: Parameters<typeof bgpFact>[0], members: readonly number[]): Fact | undefined {
  return bgpFact(line, bgp => {
    bgp.confederation = { ...bgp.confederation, members: [...(bgp.confederation?.members ?? []), ...members] };
  });
}

/** Lines that may stand in the process and in its families. */
export const decision: Commands<BgpBlock> = [
  knob('bgp redistribute-internal', 'Lets internal routes into other protocols; off by default.', { redistributesInternal: true }),
  knob('bgp bestpath med always', 'Compares MED also between routes from different neighbor ASes; off by default.', {
    alwaysCompareMed: true,
  }),
  knob('bgp bestpath med missing-as-worst', 'Takes a missing MED for the worst value instead of 0.', { medMissingAsWorst: true }),
  knob('bgp bestpath med confed', 'Compares MED among paths of the confederation.', { medConfed: true }),
  knob('bgp bestpath igp-metric ignore', 'Leaves the IGP metric to the next hop out of the decision.', { igpMetricIgnore: true }),
  knob('bgp bestpath as-path ignore', 'Leaves the length of the AS path out of the decision.', { asPathIgnore: true }),
  knob('bgp bestpath as-path multipath-relax', 'Lets paths of equal length share load even where their ASes differ.', {
    multipathRelax: true,
  }),
  knob(
    'bgp bestpath compare-routerid',
    'Breaks ties between external paths by the lower router ID instead of keeping the best one.',
    { compareRouterId: true },
    'The best of equal external paths stays best.',
  ),
  command('bgp origin-as validation enable', 'Marks routes with the state of their origin (RFC 6811).', (_, line) =>
    bgpFact(line, bgp => {
      bgp.extras = { ...bgp.extras, originValidation: true };
    }),
  ),
  command('bgp bestpath aigp ignore', 'Leaves the accumulated IGP metric out of the decision.', (_, line) =>
    bgpFact(line, ({ knobs }) => {
      knobs.aigpIgnore = true;
    }),
  ),
  ...settings(
    'How the decision process and origin validation work.',
    'bgp origin-as validation disable',
    'bgp origin-as validation signal ibgp',
    'bgp origin-as validation time <seconds:word>',
    'bgp bestpath origin-as use validity',
    'bgp bestpath origin-as allow invalid',
    'bgp bestpath cost-community ignore',
    'bgp bestpath igp-metric sr-policy',
    'bgp bestpath sr-policy <how:prefer|force>',
    'bgp multipath as-path ignore onwards',
    'bgp multipath use cluster-list-length',
    'bgp client-to-client reflection [cluster-id <cluster:word>] disable',
  ),
];

const behaviour: Commands<BgpBlock> = [
  knob(
    'bgp unsafe-ebgp-policy',
    'Lets external sessions without a policy pass every route.',
    { ebgpRequiresPolicy: false },
    'External sessions without a policy pass nothing (RFC 8212).',
  ),
  knob('bgp enforce-first-as disable', 'Accepts routes whose first AS is not that of the neighbor.', { enforceFirstAs: false }),
  knob('bgp fast-external-fallover disable', 'Keeps a session when its interface goes down.', { fastExternalFailover: false }),
  knob('ibgp policy out enforce-modifications', 'Applies all changes of a policy to reflected routes.', {
    reflectorAllowOutboundPolicy: true,
  }),
  command('bgp graceful-restart', 'Keeps forwarding while the process of a neighbor restarts.', (_, line) =>
    bgpFact(line, bgp => {
      bgp.gracefulRestart = true;
    }),
  ),
  ...settings(
    'A setting of the process.',
    'bgp graceful-restart <what:graceful-reset|purge-time|restart-time|stalepath-time> [<seconds:int>]',
    'bgp graceful-maintenance activate [<what:all-neighbors|retain-routes...>]',
    'bgp log neighbor changes [<how:detail|disable>]',
    'bgp log message disable',
    'bgp as-path-loopcheck',
    'nexthop trigger-delay ( critical | non-critical ) <delay:int>',
    'bgp auto-policy-soft-reset disable',
    'bgp scan-time <seconds:int>',
    'bgp maximum neighbor <limit:int>',
    'bgp update-delay <seconds:int> [always]',
    'bgp write-limit <first:int> [<second:int>]',
    'bgp lpts-secure-binding',
    'bgp label-delay <seconds:int> <milliseconds:int>',
    'bgp install diversion',
    'bgp import-delay <seconds:int> <milliseconds:int>',
    'bgp policy propagation input <what:flow-tag>',
    'bgp adj-bit-optimization',
    'bgp bfd-c-bit',
    'nsr [disable]',
    'nexthop mpls forwarding ibgp',
    'nexthop validation color-extcomm <how:sr-policy|disable>',
    'mvpn',
    'socket <what:send-buffer-size|receive-buffer-size> <first:int> [<second:int>]',
    'update limit <limit:int>',
    'slow-peer <what:detection|dynamic|mitigation> [<how:enable|disable>] [<threshold:int>]',
    'optimal-route-reflection <group:word> <root:ip> [<second:ip>]',
    'segment-routing srv6 locator <locator:word>',
    'rpki route <prefix> max <length:int> origin <asn>',
  ),
  section('mpls activate', 'Opens the interfaces between ASes that carry labels.', () =>
    settings('An interface that carries labels.', 'interface <interface>'),
  ),
  section('segment-routing srv6', 'Opens segment routing over IPv6.', () =>
    settings('How segments are named.', 'locator <locator:word>', 'usid allocation wide-local-id-block'),
  ),
];

const server: Commands<unknown> = settings(
  'How the cache is reached.',
  'transport tcp port <port:1-65535>',
  'transport ssh port <port:1-65535>',
  'refresh-time <seconds:word>',
  'response-time <seconds:word>',
  'purge-time <seconds:word>',
  'preference <preference:1-10>',
  'username <name:word>',
  'password <secret:secret>',
  'password <how:clear|encrypted> <secret:secret>',
  'bind-source interface <interface>',
  'description <description:text>',
  'shutdown',
);

const rpki: Commands<BgpBlock> = [
  block('rpki server <cache:ip>', 'Opens a cache that validated ROA payloads come from (RFC 8210).', {
    enter: ({ cache }): ServiceBlock => ({ service: `rpki ${formatAddress(cache.value)}` }),
    body: () => server,
    apply: ({ cache }, line) =>
      said('rpki', '', line, ({ caches }) => void caches.push({ name: formatAddress(cache.value), place: line.place })),
  }),
  block('rpki server <cache:word>', 'Opens a cache that validated ROA payloads come from, by its name (RFC 8210).', {
    enter: ({ cache }): ServiceBlock => ({ service: `rpki ${cache.value}` }),
    body: () => server,
    apply: ({ cache }, line) => said('rpki', '', line, ({ caches }) => void caches.push({ name: cache.value, place: line.place })),
  }),
  ...settings('A setting of the caches.', 'rpki server <cache:ip> refresh-time <seconds:int>'),
];

export const processCommands: Commands<BgpBlock> = [...identity, ...redistributed, ...decision, ...behaviour, ...rpki];
