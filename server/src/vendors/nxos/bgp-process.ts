/** Lines of `router bgp` of NX-OS about the process, its VRFs and its families. */
import type { BgpFamily } from '../../model/bgp.ts';
import { familyOf } from '../../model/drafts.ts';
import type { Draft } from '../../model/fact.ts';
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { knob } from '../ios/bgp-block.ts';
import { settings } from '../settings.ts';
import { type NxBgpBlock, nxFact, nxSwitch } from './bgp-lines.ts';

const { command } = commandsOf<NxBgpBlock>();

const identity: Commands<NxBgpBlock> = [
  command(
    'router-id <address:ipv4>',
    'Sets the BGP identifier of this router, which also breaks ties between equal paths.',
    ({ address }, line) =>
      nxFact(line, bgp => {
        bgp.routerId = address;
      }),
  ),
  command('cluster-id <id:ipv4>', 'Names the cluster of this route reflector; the default is its router ID.', ({ id }, line) =>
    nxFact(line, bgp => {
      bgp.clusterId = formatAddress(id.value);
    }),
  ),
  command('cluster-id <id:1-4294967295>', 'Names the cluster of this route reflector by a number.', ({ id }, line) =>
    nxFact(line, bgp => {
      bgp.clusterId = String(id.value);
    }),
  ),
  command('confederation identifier <asn>', 'The AS number that the whole confederation shows to the outside.', ({ asn }, line) =>
    nxFact(line, bgp => {
      bgp.confederation = { members: [], ...bgp.confederation, identifier: asn };
    }),
  ),
  command('confederation peers <members:asn...>', 'The other member ASes of the confederation.', ({ members }, line) =>
    nxFact(line, bgp => {
      bgp.confederation = { ...bgp.confederation, members: [...(bgp.confederation?.members ?? []), ...members.map(({ value }) => value)] };
    }),
  ),
  command('local-as <asn>', 'The AS of this VRF.', ({ asn }, line) =>
    nxFact(line, bgp => {
      bgp.asn = asn;
    }),
  ),
];

const decision: Commands<NxBgpBlock> = [
  knob('bestpath always-compare-med', 'Compares MED also between routes from different neighbor ASes; off by default.', 'alwaysCompareMed'),
  knob(
    'bestpath compare-routerid',
    'Breaks ties between external paths by the lower router ID instead of by age.',
    'compareRouterId',
    'The best path of equal external ones stays best.',
  ),
  knob('bestpath igp-metric ignore', 'Leaves the IGP metric to the next hop out of the decision.', 'igpMetricIgnore'),
  knob('bestpath as-path ignore', 'Leaves the length of the AS path out of the decision.', 'asPathIgnore'),
  knob('bestpath as-path multipath-relax', 'Lets paths of equal length share load even where their ASes differ.', 'multipathRelax'),
  knob('bestpath med missing-as-worst', 'Takes a missing MED for the worst value instead of 0.', 'medMissingAsWorst'),
  knob('bestpath med confed', 'Compares MED among confederation paths.', 'medConfed'),
  command(
    'bestpath med non-deterministic',
    'Compares routes pairwise: with MED the winner may depend on which route came first.',
    (_, line) =>
      nxSwitch(line, ({ knobs }) => {
        knobs.deterministicMed = line.no;
      }),
  ),
  ...settings('A detail of the decision.', 'bestpath cost-community ignore', 'bestpath origin-as <what:use-validity|allow-invalid>'),
];

const behaviour: Commands<NxBgpBlock> = [
  knob('enforce-first-as', 'Refuses a route whose first AS is not that of the neighbor; on by default.', 'enforceFirstAs'),
  knob('fast-external-fallover', 'Drops a session as soon as its interface goes down; on by default.', 'fastExternalFailover'),
  knob('client-to-client reflection', 'Reflects routes between clients; on by default.', 'clientToClientReflection'),
  knob('shutdown', 'Closes all sessions.', 'shutdown'),
  command('graceful-restart', 'Keeps forwarding while the process restarts.', (_, line) =>
    nxSwitch(line, bgp => {
      bgp.gracefulRestart = !line.no;
    }),
  ),
  command('graceful-restart restart-time <seconds:1-3600>', 'How long a restart may take.', ({ seconds }, line) =>
    nxFact(line, bgp => {
      bgp.extras = { ...bgp.extras, restartTime: seconds.value };
    }),
  ),
  command(
    'timers bgp <keepalive:0-3600> <hold:0-3600>',
    'Keepalive and hold time of all neighbors in seconds; 60 and 180 by default.',
    ({ keepalive, hold }, line) =>
      nxFact(line, bgp => {
        bgp.extras = { ...bgp.extras, timers: { keepalive: keepalive.value, hold: hold.value } };
      }),
  ),
  ...settings(
    'A setting of BGP.',
    'log-neighbor-changes',
    'maxas-limit [<limit:1-2000>]',
    'event-history <what:cli|detail|errors|events|msgs|objstore|periodic|packets|rib|te|hello|adjacency|lsp|spf|redistribution|ha|logs|timers|nsf> [ size ( disable | <size:small|medium|large> | <bytes:int> ) ]',
    'graceful-restart stalepath-time <seconds:1-3600>',
    'graceful-restart-helper',
    'graceful-shutdown <what:activate|aware> [route-map <policy:route-map>]',
    'timers prefix-peer-timeout <seconds:int>',
    'timers prefix-peer-wait <seconds:int>',
    'timers bestpath-limit <seconds:int> [always]',
    'reconnect-interval <seconds:1-60>',
    'isolate [<what:include-local|route-map>] [<policy:route-map>]',
    'dynamic-med-interval <seconds:int>',
    'disable-policy-batching [ ( nexthop | ipv4 prefix-list <list:prefix-list> | ipv6 prefix-list <list6:ipv6-prefix-list> ) ]',
    'bestpath compare-neighborid',
    'nsf await-redist-proto-convergence',
    'rewrite-evpn-rt-asn',
    'allocate-option-b',
    'flush-routes',
    'neighbor-down fib-accelerate',
    'nv overlay evpn',
    'rd dual [id <id:int>]',
    'suppress-fib-pending',
    'allocate-index <index:int>',
    'reconnect-interval <seconds:int>',
    'advertise-pip',
    'vpn-ipv4-unicast',
    'log-route-changes',
  ),
];

/** A change of the family around the line by a line that is not negated. */
export function familyFact(line: Line<NxBgpBlock>, change: (family: Draft<BgpFamily>) => void) {
  const { family } = line.block;
  return family === 'any' ? undefined : nxFact(line, bgp => change(familyOf(bgp, family)));
}

/** Lines of a family of the process. */
export const familySettings: Commands<NxBgpBlock> = [
  command('maximum-paths <paths:1-512>', 'How many equal external paths are used at once.', ({ paths }, line) =>
    familyFact(line, family => {
      family.maximumPaths = paths.value;
    }),
  ),
  command('maximum-paths ibgp <paths:1-512>', 'How many equal internal paths are used at once.', ({ paths }, line) =>
    familyFact(line, family => {
      family.maximumPathsIbgp = paths.value;
    }),
  ),
  command(
    'maximum-paths <kind:eibgp|mixed> <paths:1-512>',
    'How many equal paths, external and internal, are used at once.',
    ({ paths }, line) =>
      familyFact(line, family => {
        family.maximumPaths = paths.value;
        family.maximumPathsIbgp = paths.value;
      }),
  ),
  command(
    'distance <external:1-255> <internal:1-255> <local:1-255>',
    'Administrative distances of external, internal and local routes; 20, 200 and 220 by default.',
    ({ external, internal, local }, line) =>
      familyFact(line, family => {
        family.distance = { external: external.value, internal: internal.value, local: local.value };
      }),
  ),
  command('default-metric <metric:0-4294967295>', 'The MED of redistributed routes that have none.', ({ metric }, line) =>
    familyFact(line, family => {
      family.defaultMetric = metric.value;
    }),
  ),
  command('additional-paths <direction:send|receive>', 'Exchanges several paths of a prefix (RFC 7911).', ({ direction }, line) =>
    familyFact(line, family => {
      family.additionalPaths = { ...family.additionalPaths, ...(direction.value === 'send' ? { send: 'selected' } : { receive: true }) };
    }),
  ),
  command(
    'default-information originate [always] [rd <rd:word>] [route-target <target:word>]',
    'Lets a redistributed default route into BGP.',
    (_, line) =>
      familyFact(line, family => {
        family.takesDefault = true;
      }),
  ),
  command('advertise l2vpn evpn', 'Announces routes of the VRF as EVPN routes.', (_, line) =>
    familyFact(line, family => {
      family.advertisesEvpn = true;
    }),
  ),
  command('suppress-inactive', 'Sends only routes that are in use.', (_, line) =>
    nxFact(line, ({ knobs }) => {
      knobs.advertiseInactive = false;
    }),
  ),
  knob('client-to-client reflection', 'Reflects routes between clients; on by default.', 'clientToClientReflection'),
  command('origin-as validate', 'Looks at the state of origins (RFC 6811).', (_, line) =>
    nxFact(line, bgp => {
      bgp.extras = { ...bgp.extras, originValidation: true };
    }),
  ),
  ...settings(
    'A setting of the family.',
    'additional-paths selection route-map <policy:route-map>',
    'additional-paths install backup',
    'advertise vpn unicast',
    'advertise-pip',
    'advertise-system-mac',
    'allow-vni-in-ethertag',
    'dampening [<halfLife:1-45>] [<reuse:int> <suppress:int> <maximum:int>]',
    'dampening route-map <policy:route-map>',
    'dampen-igp-metric <seconds:int>',
    'maximum-paths local <paths:int>',
    'ip multicast mvpn <mvpn:word...>',
    'export-gateway-ip',
    'inject-map <inject:route-map> exist-map <exist:route-map> [copy-attributes]',
    'import <what:vpn|l2vpn> <kind:unicast|evpn> reoriginate',
    'nexthop route-map <policy:route-map>',
    'nexthop trigger-delay critical <critical:int> non-critical <other:int>',
    'nexthop load-balance egress multisite',
    'retain route-target <what:all|route-map> [<policy:route-map>]',
    'synchronization',
    'table-map <policy:route-map> [filter]',
    'timers bestpath-defer <seconds:int> maximum <most:int>',
    'wait-igp-convergence',
    'maximum-paths unequal-cost',
    'label-allocation-mode ( per-vrf | per-prefix | all-vrfs per-vrf ) [ explicit-null ]',
    'allocate-label <what:all|route-map> [<policy:route-map>]',
    'vni <vni:int>',
    'distance <distance:1-255> <prefix>',
  ),
];

export const processCommands: Commands<NxBgpBlock> = [...identity, ...decision, ...behaviour];
