import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { settings } from '../settings.ts';
import { type BgpBlock, bgpFact, familyFact, knob, listenFact, processFact } from './bgp-block.ts';

const { command } = commandsOf<BgpBlock>();

/** What the process is called, and whom it takes for its own. */
export const identityCommands: Commands<BgpBlock> = [
  command(
    'bgp router-id ~ <address:ipv4>',
    'Sets the BGP identifier of this router, which also breaks ties between equal paths.',
    ({ address }, line) =>
      processFact(line, bgp => {
        bgp.routerId = address;
      }),
    'The highest address of a loopback, else of any interface, becomes the identifier.',
  ),
  command(
    'bgp cluster-id ~ <id:ipv4>',
    'Names the cluster of this route reflector by an address; the default is its router ID.',
    ({ id }, line) =>
      processFact(line, bgp => {
        bgp.clusterId = formatAddress(id.value);
      }),
  ),
  command(
    'bgp cluster-id <id:1-4294967295>',
    'Names the cluster of this route reflector by a number; the default is its router ID.',
    ({ id }, line) =>
      processFact(line, bgp => {
        bgp.clusterId = String(id.value);
      }),
  ),
  command('bgp confederation identifier ~ <asn>', 'The AS number that the whole confederation shows to the outside.', ({ asn }, line) =>
    processFact(line, bgp => {
      bgp.confederation = { members: [], ...bgp.confederation, identifier: asn };
    }),
  ),
  command('bgp confederation peers <members:asn...>', 'The other member ASes of the confederation.', ({ members }, line) =>
    processFact(line, bgp => {
      bgp.confederation = { ...bgp.confederation, members: [...(bgp.confederation?.members ?? []), ...members.map(({ value }) => value)] };
    }),
  ),
  command(
    'bgp default local-preference ~ <value:0-4294967295>',
    'The local preference of routes that carry none; the default is 100.',
    ({ value }, line) =>
      processFact(line, ({ knobs }) => {
        knobs.defaultLocalPreference = value;
      }),
  ),
  command(
    'bgp listen range <range:prefix> peer-group <group:peer-group>',
    'Accepts sessions from every address of the range and treats them as members of the group.',
    ({ range, group }, line) => listenFact(line, range.value, ({ inherits }) => void inherits.push(group)),
  ),
  ...settings('Limits how many dynamic neighbors may exist at a time.', 'bgp listen limit ~ <limit:1-65535>'),
];

const decision: Commands<BgpBlock> = [
  knob('bgp always-compare-med', 'Compares MED also between routes from different neighbor ASes; off by default.', 'alwaysCompareMed'),
  knob(
    'bgp deterministic-med',
    'Groups routes by neighbor AS before comparing MED, so that the result does not depend on the order of arrival.',
    'deterministicMed',
    'Routes are compared pairwise, newest first: with MED the winner may depend on which route came first.',
  ),
  knob(
    'bgp bestpath compare-routerid',
    'Breaks ties between external paths by the lower router ID instead of by age.',
    'compareRouterId',
    'The oldest of equal external paths stays best.',
  ),
  knob('bgp bestpath as-path ignore', 'Leaves the length of the AS path out of the decision.', 'asPathIgnore'),
  knob('bgp bestpath as-path confed', 'Counts confederation members in the length of the AS path.', 'asPathConfed'),
  knob(
    'bgp bestpath as-path multipath-relax [<set:as-set|no-as-set>]',
    'Lets paths of equal length share load even where their ASes differ.',
    'multipathRelax',
  ),
  command(
    'bgp bestpath med <what:confed|missing-as-worst...>',
    'Compares MED among confederation paths, or takes a missing MED for the worst value instead of 0.',
    ({ what }, line) =>
      bgpFact(line, ({ knobs }) => {
        for (const { value } of what) knobs[value === 'confed' ? 'medConfed' : 'medMissingAsWorst'] = !line.no;
      }),
  ),
  ...settings('Leaves the cost community out of the decision.', 'bgp bestpath cost-community ignore'),
  knob('bgp bestpath igp-metric ignore', 'Leaves the IGP metric to the next hop out of the decision.', 'igpMetricIgnore'),
  ...settings(
    'How the link bandwidth community weighs multipaths.',
    'bgp bestpath bandwidth <mode:ignore|skip-missing|default-weight-for-missing>',
  ),
];

const behaviour: Commands<BgpBlock> = [
  knob('bgp default ipv4-unicast', 'Activates every neighbor for IPv4 unicast without being told; on by default.', 'defaultIpv4Unicast'),
  knob('bgp enforce-first-as', 'Refuses a route whose first AS is not that of the neighbor.', 'enforceFirstAs'),
  knob('bgp client-to-client reflection', 'Reflects routes between clients; on by default.', 'clientToClientReflection'),
  knob('bgp fast-external-fallover', 'Drops a session as soon as its interface goes down; on by default.', 'fastExternalFailover'),
  ...settings('Logs when a session goes up or down.', 'bgp log-neighbor-changes [detail]'),
  ...settings('Keeps forwarding while the process of a neighbor restarts.', 'bgp graceful-restart [<what:all|extended|notification>]'),
  ...settings('How long a neighbor may take to restart.', 'bgp graceful-restart restart-time <seconds:1-4095>'),
  ...settings('How long routes of a restarting neighbor are kept.', 'bgp graceful-restart stalepath-time <seconds:1-4095>'),
  ...settings('Helps restarting neighbors without restarting gracefully itself.', 'bgp graceful-restart-helper'),
  ...settings('Takes no part in graceful restart.', 'bgp graceful-restart-disable'),
  ...settings('Holds down routes that flap.', 'bgp dampening [<halfLife:1-45> <reuse:int> <suppress:int> <maximum:int>]'),
  ...settings('Holds down routes that flap, with a half-life in minutes.', 'bgp dampening <halfLife:1-45>'),
  ...settings('Holds down flapping routes with the values of a route map.', 'bgp dampening route-map <policy:route-map>'),
  ...settings('How often next hops are checked, in seconds; the default is 60.', 'bgp scan-time <seconds:0-60>'),
  ...settings('Drops routes with more ASes in their path.', 'bgp maxas-limit <limit:1-2000>'),
  ...settings('Waits before the first best paths are chosen after a start.', 'bgp update-delay <seconds:int> [<established:int>]'),
  ...settings('Reacts to changes of next hops at once.', 'bgp nexthop trigger <what:enable|delay> [<seconds:int>]'),
  ...settings('How long a change of a route map waits before it takes effect.', 'bgp route-map delay-timer <seconds:0-600>'),
  ...settings(
    'Keepalive and hold time of all neighbors in seconds; 60 and 180 by default.',
    'timers bgp <keepalive:0-65535> <hold:0-65535> [<minimum:0-65535>]',
  ),
  command(
    'distance bgp <external:1-255> <internal:1-255> <local:1-255>',
    'Administrative distances of external, internal and local routes; 20, 200 and 200 by default.',
    ({ external, internal, local }, line) =>
      familyFact(line, family => {
        family.distance = { external: external.value, internal: internal.value, local: local.value };
      }),
  ),
  ...settings('Distance of routes from certain neighbors.', 'distance <value:1-255> <address:ipv4> <wildcard:wildcard> [<list:acl>]'),
  ...settings('Distance of certain prefixes.', 'distance <value:1-255> <prefix:ipv4-prefix> [<list:acl>]'),
  command('maximum-paths <paths:1-128>', 'How many equal external paths are used at once.', ({ paths }, line) =>
    familyFact(line, family => {
      family.maximumPaths = paths.value;
    }),
  ),
  command(
    'maximum-paths ibgp <paths:1-128> [<equal:equal-cluster-length>]',
    'How many equal internal paths are used at once.',
    ({ paths, equal }, line) =>
      familyFact(line, family => {
        family.maximumPathsIbgp = paths.value;
        family.equalClusterLength = equal !== undefined;
      }),
  ),
  ...settings(
    'How many paths besides the best are used at once.',
    'maximum-paths ibgp unequal-cost <unequal:1-128>',
    'maximum-secondary-paths [ ( ibgp | eibgp ) ] <secondary:1-128>',
  ),
  command('maximum-paths eibgp <paths:1-128>', 'How many equal paths, external and internal, are used at once.', ({ paths }, line) =>
    familyFact(line, family => {
      family.maximumPaths = paths.value;
      family.maximumPathsIbgp = paths.value;
    }),
  ),
];

export const processCommands: Commands<BgpBlock> = [...identityCommands, ...decision, ...behaviour];
