import { formatAddress } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type BgpBlock, knob, listenFact } from '../ios/bgp-block.ts';
import { said } from '../ios/line.ts';
import { settings } from '../settings.ts';
import { eosFact, eosSwitch, familiesFact, missingActions } from './bgp-lines.ts';

/** Far more members than a confederation has. */
const mostMembers = 4096;

/** The AS numbers of ranges such as `64512-64520,65000`. */
function membersIn(ranges: string): number[] {
  const members: number[] = [];
  for (const range of ranges.split(',')) {
    const [first, last = first] = range.split('-').map(Number);
    for (let asn = first!; asn <= last! && members.length < mostMembers; asn++) members.push(asn);
  }
  return members;
}

const { command } = commandsOf<BgpBlock>();

const identity: Commands<BgpBlock> = [
  command(
    'router-id <address:ipv4>',
    'Sets the BGP identifier of this router, which also breaks ties between equal paths.',
    ({ address }, line) =>
      eosFact(line, bgp => {
        bgp.routerId = address;
      }),
  ),
  command('bgp cluster-id <id:ipv4>', 'Names the cluster of this route reflector; the default is its router ID.', ({ id }, line) =>
    eosFact(line, bgp => {
      bgp.clusterId = formatAddress(id.value);
    }),
  ),
  command('bgp confederation identifier <asn>', 'The AS number that the whole confederation shows to the outside.', ({ asn }, line) =>
    eosFact(line, bgp => {
      bgp.confederation = { members: [], ...bgp.confederation, identifier: asn };
    }),
  ),
  command('bgp confederation peers <members:asn...>', 'The other member ASes of the confederation.', ({ members }, line) =>
    eosFact(line, bgp => {
      bgp.confederation = { ...bgp.confederation, members: [...(bgp.confederation?.members ?? []), ...members.map(({ value }) => value)] };
    }),
  ),
  command('bgp confederation peers <ranges:numbers>', 'The other member ASes of the confederation, as ranges.', ({ ranges }, line) =>
    eosFact(line, bgp => {
      bgp.confederation = { ...bgp.confederation, members: [...(bgp.confederation?.members ?? []), ...membersIn(ranges.value)] };
    }),
  ),
  command(
    'bgp default local-preference <value:0-4294967295>',
    'The local preference of routes that carry none; the default is 100.',
    ({ value }, line) =>
      eosFact(line, ({ knobs }) => {
        knobs.defaultLocalPreference = value;
      }),
  ),
];

interface ListenArguments {
  readonly range: Located<Prefix>;
  readonly group: Located<string>;
  readonly asn?: Located<number>;
  readonly filter?: Located<string>;
}

/** Neighbors that connect from a range. */
function listen(line: Line<BgpBlock>, { range, group, asn, filter }: ListenArguments) {
  return listenFact(line, range.value, peer => {
    peer.inherits.push(group);
    if (asn) peer.remoteAs = asn;
    if (filter) peer.peerFilter = filter;
  });
}

const listening: Commands<BgpBlock> = ['peer-group', 'peer group'].flatMap(words => [
  command(
    `bgp listen range <range:prefix> [peer-id include router-id] ${words} <group:peer-group> remote-as <asn:asn>`,
    'Accepts sessions of this AS from every address of the range.',
    (args, line) => listen(line, args as unknown as ListenArguments),
  ),
  command(
    `bgp listen range <range:prefix> [peer-id include router-id] ${words} <group:peer-group> peer-filter <filter:peer-filter>`,
    'Accepts sessions from every address of the range whose AS the filter accepts.',
    (args, line) => listen(line, args as unknown as ListenArguments),
  ),
]);

const decision: Commands<BgpBlock> = [
  knob('bgp always-compare-med', 'Compares MED also between routes from different neighbor ASes; off by default.', 'alwaysCompareMed'),
  knob(
    'bgp bestpath as-path multipath-relax',
    'Lets paths of equal length share load even where their ASes differ; on by default.',
    'multipathRelax',
  ),
  knob('bgp bestpath skip next-hop igp-cost', 'Leaves the IGP metric to the next hop out of the decision.', 'igpMetricIgnore'),
  knob('bgp redistribute-internal', 'Lets internal routes into other protocols.', 'redistributesInternal'),
  knob('bgp bestpath as-path ignore', 'Leaves the length of the AS path out of the decision.', 'asPathIgnore'),
  knob('bgp bestpath med missing-as-worst', 'Takes a missing MED for the worst value instead of 0.', 'medMissingAsWorst'),
  knob('bgp bestpath med confed', 'Compares MED among confederation paths.', 'medConfed'),
  knob(
    'bgp bestpath tie-break router-id',
    'Breaks ties between external paths by the lower router ID instead of by age.',
    'compareRouterId',
  ),
  ...settings(
    'A detail of the decision.',
    'bgp bestpath ecmp-fast',
    'bgp bestpath <what:origin-as|d-path> [<more:validity|ignore>] [<option:prefer|ignore|disabled>]',
    'bgp bestpath tie-break cluster-list-length',
    'bgp bestpath med <what:always|deterministic>',
  ),
];

const behaviour: Commands<BgpBlock> = [
  knob('bgp default ipv4-unicast', 'Activates every neighbor for IPv4 unicast without being told; on by default.', 'defaultIpv4Unicast'),
  knob('bgp enforce-first-as', 'Refuses a route whose first AS is not that of the neighbor.', 'enforceFirstAs'),
  knob('bgp client-to-client reflection', 'Reflects routes between clients; on by default.', 'clientToClientReflection'),
  knob(
    'bgp advertise-inactive',
    'Sends routes that lost against those of other protocols too.',
    'advertiseInactive',
    'Only routes in use are sent.',
  ),
  command('bgp route-reflector preserve-attributes [<always:always>]', 'Reflects routes as they came.', ({ always }, line) =>
    eosFact(line, ({ knobs }) => {
      knobs.preservesReflected = always ? 'always' : true;
    }),
  ),
  command('bgp allowas-in [<times:1-10>]', 'Accepts paths that hold the own AS, up to 3 times.', ({ times }, line) =>
    eosFact(line, ({ knobs }) => {
      knobs.allowAsIn = times?.value ?? 3;
    }),
  ),
  knob('shutdown', 'Closes all sessions.', 'shutdown'),
  knob('graceful-shutdown', 'Moves traffic away before the process is stopped.', 'gracefulShutdown'),
  command(
    'bgp missing-policy [address-family all] [include] [<parts:community-list|prefix-list|sub-route-map...>] direction <direction:in|out> action <action:deny|deny-in-out|permit>',
    'What becomes of routes of neighbors without a policy.',
    ({ direction, action }, line) =>
      eosFact(line, bgp => {
        const side = direction.value === 'in' ? 'import' : 'export';
        const missingPolicy = { ...bgp.extras?.missingPolicy, [side]: missingActions[action.value] };
        bgp.extras = { ...bgp.extras, missingPolicy };
        const isClosed = (where: 'import' | 'export') => missingPolicy[where]?.startsWith('deny');
        bgp.knobs.ebgpRequiresPolicy = (isClosed('import') && isClosed('export')) || undefined;
      }),
  ),
  command(
    'update <what:wait-for-convergence|wait-install>',
    'Sends routes only once they all are there, or are installed.',
    ({ what }, line) =>
      eosSwitch(line, bgp => {
        bgp.extras = { ...bgp.extras, [what.value === 'wait-install' ? 'waitsForInstall' : 'waitsForConvergence']: !line.no };
      }),
  ),
  command('graceful-restart', 'Keeps forwarding while the process restarts.', (_, line) =>
    eosSwitch(line, bgp => {
      bgp.gracefulRestart = !line.no;
    }),
  ),
  command('graceful-restart restart-time <seconds:1-3600>', 'How long a restart may take.', ({ seconds }, line) =>
    eosFact(line, bgp => {
      bgp.extras = { ...bgp.extras, restartTime: seconds.value };
    }),
  ),
  command(
    'timers bgp <keepalive:0-3600> <hold:0-7200> [min-hold-time <least:int>] [send-failure hold-time <failure:int>]',
    'Keepalive and hold time of all neighbors in seconds; 60 and 180 by default.',
    ({ keepalive, hold }, line) =>
      eosFact(line, bgp => {
        bgp.extras = { ...bgp.extras, timers: { keepalive: keepalive.value, hold: hold.value } };
      }),
  ),
];

/** What one line says of the number of paths. */
function paths(line: Line<BgpBlock>, external: number, internal: number | undefined) {
  return familiesFact(line, family => {
    family.maximumPaths = external;
    if (internal !== undefined) family.maximumPathsIbgp = internal;
  });
}

const families: Commands<BgpBlock> = [
  command(
    'maximum-paths <paths:1-600> [ecmp <ecmp:1-600>]',
    'How many equal paths are used at once; internal ones count too.',
    ({ paths: most }, line) => paths(line, most.value, most.value),
  ),
  command(
    'maximum-paths ibgp <paths:1-600> [ecmp <ecmp:1-600>]',
    'How many equal internal paths are used at once.',
    ({ paths: most }, line) =>
      familiesFact(line, family => {
        family.maximumPathsIbgp = most.value;
      }),
  ),
  command(
    'distance bgp <external:1-255> [<internal:1-255> <local:1-255>]',
    'Administrative distances of external, internal and local routes; 200 each by default.',
    ({ external, internal, local }, line) =>
      familiesFact(line, family => {
        family.distance = { external: external.value, internal: internal?.value ?? 200, local: local?.value ?? 200 };
      }),
  ),
  command('default-metric <metric:0-4294967295>', 'The MED of redistributed routes that have none.', ({ metric }, line) =>
    familiesFact(line, family => {
      family.defaultMetric = metric.value;
    }),
  ),
  command('bgp additional-paths receive', 'Takes several paths of a prefix (RFC 7911).', (_, line) =>
    familiesFact(line, family => {
      family.additionalPaths = { ...family.additionalPaths, receive: true };
    }),
  ),
  command(
    'bgp additional-paths send <which:any|backup|ecmp|limit> [limit] [<paths:int>]',
    'Sends several paths of a prefix (RFC 7911).',
    ({ which }, line) =>
      familiesFact(line, family => {
        family.additionalPaths = { ...family.additionalPaths, send: which.value };
      }),
  ),
  command('bgp additional-paths install [ecmp-primary]', 'Keeps a spare path ready.'),
  knob('bgp next-hop-unchanged', 'Leaves next hops as they are.', 'nextHopUnchanged'),
  command('rpki origin-validation <what:ebgp|redistributed> <where:local|send>', 'Looks at the state of origins (RFC 6811).', (_, line) =>
    said('bgp', line.block.vrf, line, bgp => {
      bgp.extras = { ...bgp.extras, originValidation: true };
    }),
  ),
];

const rest: Commands<BgpBlock> = settings(
  'A setting of BGP.',
  'bgp log-neighbor-changes',
  'bgp convergence <what:time|slow-peer> [<more:time>] [<seconds:int>]',
  'bgp asn notation <form:asdot|asplain>',
  'bgp host-routes fib direct-install',
  'bgp labeled-unicast rib <ribs:ip|tunnel...> [ route-map <policy:route-map> ]',
  'bgp default ipv4-unicast transport ipv6',
  'bgp default ipv6-unicast',
  'update wait-install batch-size <routes:int>',
  'bgp trace route-key <key:word>',
  'bgp fec skip in-place update',
  'bgp aspath-cmp-include-nexthop',
  'bgp bestpath tie-break ( age | router-id | originator-id | cluster-list-length )',
  'redistribute aggregate',
  'next-hop 6pe resolution ribs <ribs:tunnel-rib|system-tunnel-rib...>',
  'timers bgp min-hold-time <least:int> [ send-failure hold-time <failure:int> ]',
  'graceful-restart-helper restart-time <helping:int>',
  'neighbor default send-community [<sent:standard|extended|large...>]',
  'aigp-session ( confederation | ebgp | ibgp )',
  'label local-termination ( explicit-null | implicit-null )',
  'lfib entry installation skipped',
  'tunnel source-protocol ( ldp | isis segment-routing ) [ rcf <function:control-function> ]',
  'next-hop <next:ip> originate [ lfib-backup ip-forwarding ]',
  'bgp ( always-compare-med | client-to-client | default-route )',
  'bgp listen limit <limit:int>',
  'bgp next-hop ( address-family ipv6 [originate] | rib <rib:word> | igp )',
  'bgp transport ( listen-port <port:int> | pmtud [disabled] | qos dscp <dscp:int> | ipv4 mss <mss4:int> | ipv6 mss <mss6:int> )',
  'bgp trace neighbor <which:word>',
  'bgp aspath ( ignore | lookback <hops:int> )',
  'bgp as-path ( ignore | lookback <hops:int> )',
  'bgp aigp-metric ( accept | redistribute | <metric:int> )',
  'bgp security mutual-ssl <profile:ssl-profile>',
  'bgp control-plane-filter default-allow',
  'bgp monitoring',
  'bgp peer-mac-resolution-timeout <seconds:int>',
  'bgp skip rib-install [evpn]',
  'bgp auto-local-addr',
  'bgp route install-map <policy:route-map>',
  'bgp route-install',
  'graceful-restart stalepath-time <seconds:int>',
  'graceful-restart-helper [long-lived]',
  'graceful-restart-helper stale-route route-map <policy:route-map>',
  'long-lived-graceful-restart',
  'distance bgp <external:1-255> route-map <policy:route-map>',
  'dynamic peer max <limit:int>',
  'monitoring ( port <port:int> | received routes <which:pre-policy|post-policy> | timestamp <timestamp:none|send-time> | station <station:word> )',
  'next-hop ( mpls resolution ribs <mplsRibs:tunnel-rib|system-tunnel-rib|system-colored-tunnel-rib|system-unicast-rib|udp-tunnel|tunnel-rib-colored...> | labeled-unicast rib ( tunnel <tunnel:word> | ip ) | resolution ( ribs <ribs:tunnel-rib|colored|system-colored-tunnel-rib|system-tunnel-rib|system-connected|system-unicast-rib|user...> | ribs { tunnel-rib <userRib:word> | tunnel-rib colored system-colored-tunnel-rib | system-connected | system-unicast-rib } | disabled | mpls ) | vpn-ipv4 | vpn-ipv6 )',
  'ucmp ( mode <mode:1> [ <paths:int> [<tolerance:decimal>] ] | fec threshold trigger <trigger:int> clear <clear:int> warning-only | link-bandwidth <bandwidth:encoding-weighted|update-delay|recursive> [<delay:int>] )',
  'route-reflector cluster-id <id:ipv4>',
  'rib-fib policy <policy:route-map>',
  'rib fib fec ecmp compression group-limit <limit:int>',
);

export const processCommands: Commands<BgpBlock> = [...identity, ...listening, ...decision, ...behaviour, ...families, ...rest];
