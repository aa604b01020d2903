/** Neighbor lines of EOS about what is exchanged; outside of a family they hold for all. */
import type { PeerFamily, SendCommunity } from '../../model/bgp.ts';
import type { Draft } from '../../model/fact.ts';
import type { Located } from '../../text/place.ts';
import { family, familySwitch, type PeerLine, plain } from '../ios/bgp-peer.ts';
import { missingActions } from './bgp-lines.ts';
import { functionUse } from './names.ts';

/** Sets what is sent, or with words in front of the kinds adds to it and takes from it. */
function send(settings: Draft<PeerFamily>, kinds: readonly Located<keyof SendCommunity>[], no: boolean): void {
  const all: readonly (keyof SendCommunity)[] = ['standard', 'extended', 'large'];
  const named = kinds.length > 0 ? kinds.map(({ value }) => value) : all;
  const fresh = Object.fromEntries(all.map(kind => [kind, named.includes(kind) !== no]));
  settings.sendCommunity = no ? { ...settings.sendCommunity, ...Object.fromEntries(named.map(kind => [kind, false])) } : fresh;
}

const communities: readonly PeerLine[] = [
  familySwitch(
    'send-community',
    'Sends all kinds of communities to the neighbor.',
    (settings, _, { no }) => send(settings, [], no),
    'No communities are sent.',
  ),
  familySwitch(
    'send-community <kinds:standard|extended|large...>',
    'Sends these kinds of communities to the neighbor.',
    (settings, { kinds }, { no }) => send(settings, kinds, no),
  ),
  family('send-community add <kind:standard|extended|large>', 'Sends this kind of communities as well.', (settings, { kind }) => {
    settings.sendCommunity = { ...settings.sendCommunity, [kind.value]: true };
  }),
  family('send-community remove <kind:standard|extended|large>', 'Sends this kind of communities no longer.', (settings, { kind }) => {
    settings.sendCommunity = { ...settings.sendCommunity, [kind.value]: false };
  }),
  plain('send-community link-bandwidth [ aggregate [<reference:word>] | divide ( equal | ratio ) ]', 'Sends the bandwidth of the link.'),
  plain(
    'send-community standard extended link-bandwidth [ aggregate [<reference:word>] | divide ( equal | ratio ) ]',
    'Sends communities and the bandwidth of the link.',
  ),
  plain(
    'link-bandwidth [ default <bandwidth:word> | auto [percent] [<percent:int>] | adjust auto [ percent <adjusted:int> ] | update-delay <seconds:int> ]',
    'Adds the bandwidth of the link to routes of this neighbor.',
  ),
];

const filters: readonly PeerLine[] = [
  family(
    'route-map <policy:route-map> <direction:in|out>',
    'Filters and changes routes received from or sent to the neighbor.',
    (settings, { policy, direction }) => {
      if (direction.value === 'in') settings.importPolicies = [policy];
      else settings.exportPolicies = [policy];
    },
  ),
  family(
    'prefix-list <list:prefix-list> <direction:in|out>',
    'Passes only the prefixes that the list permits.',
    (settings, { list, direction }) => {
      if (direction.value === 'in') settings.importPrefixList = list;
      else settings.exportPrefixList = list;
    },
  ),
  family(
    'rcf <direction:in|out> <function:control-function>',
    'Filters and changes routes by a function of the routing control language.',
    (settings, args) => {
      const policy = functionUse(args.function);
      if (args.direction.value === 'in') settings.importPolicies = [policy];
      else settings.exportPolicies = [policy];
    },
  ),
  family(
    'missing-policy [address-family all] [include sub-route-map] direction <direction:in|out> action <action:deny|deny-in-out|permit>',
    'What becomes of routes while the policy does not exist.',
    (settings, { direction, action }) => {
      const side = direction.value === 'in' ? 'import' : 'export';
      settings.missingPolicy = { ...settings.missingPolicy, [side]: missingActions[action.value] };
    },
  ),
  familySwitch(
    'default-originate [<always:always>] [route-map <policy:route-map>] [<always:always>]',
    'Sends a default route to the neighbor.',
    (settings, { policy }, { no, place }) => {
      settings.defaultOriginate = no ? undefined : { place, policy };
    },
  ),
  family('maximum-routes 0', 'Accepts any number of routes.', settings => {
    settings.unlimitedPrefixes = true;
  }),
  family('maximum-routes 0 warning-only', 'Accepts any number of routes.', settings => {
    settings.unlimitedPrefixes = true;
  }),
  family(
    'maximum-routes <limit:0-4294967294> [warning-limit <threshold:int>] [percent] [<warning:warning-only>]',
    'Closes the session when more routes arrive, or only warns.',
    (settings, { limit, warning }, { place }) => {
      settings.maximumPrefix = { limit: limit.value, warningOnly: !!warning, place };
    },
    'The session is closed above 12000 routes.',
  ),
];

const attributes: readonly PeerLine[] = [
  familySwitch('next-hop-self', 'Sends routes with the own address as next hop.', (settings, _, { no }) => {
    settings.nextHopSelf = !no;
  }),
  family('next-hop-peer', 'Takes the address of the neighbor as next hop of its routes.', settings => {
    settings.nextHopPeer = true;
  }),
  familySwitch('next-hop-unchanged', 'Sends routes with the next hop that they came with.', (settings, _, { no }) => {
    settings.attributeUnchanged = no ? undefined : { asPath: false, nextHop: true, med: false };
  }),
  family('next-hop address-family ipv6 [originate]', 'Takes IPv4 routes with IPv6 next hops (RFC 8950).', settings => {
    settings.extendedNextHop = true;
  }),
  family(
    'weight <weight:0-65535>',
    'Weight of routes from this neighbor; the highest wins before anything else.',
    (settings, { weight }) => {
      settings.weight = weight;
    },
  ),
  family('metric-out <metric:0-4294967295>', 'The MED of routes sent to the neighbor.', (settings, { metric }) => {
    settings.med = metric;
  }),
  family('allowas-in [<times:1-10>]', 'Accepts paths that hold the own AS, up to 3 times.', (settings, { times }) => {
    settings.allowAsIn = times?.value ?? 3;
  }),
  familySwitch(
    'remove-private-as [<all:all>] [<replace:replace-as>]',
    'Takes private ASes out of paths that are sent.',
    (settings, { all, replace }, { no }) => {
      settings.removePrivateAs = no ? undefined : { all: !!all, replace: !!replace };
    },
  ),
  plain('remove-private-as ingress [replace-as]', 'Takes private ASes out of paths that are received.'),
  familySwitch('as-path remote-as replace out', 'Replaces the AS of the neighbor in paths by the own one.', (settings, _, { no }) => {
    settings.asOverride = !no;
  }),
  plain('as-path prepend-own disabled', 'Leaves the own AS out of paths that are sent.'),
  plain('peer-tag <direction:in|out> <tag:word> [<tags:word...>]', 'Marks routes by the neighbor, or drops marked ones.'),
  plain('aigp-session', 'Exchanges the accumulated IGP metric.'),
  plain('default-metric <metric:int>', 'The MED of routes without one.'),
  plain('route-to-peer', 'Sends packets to this neighbor by its route.'),
  plain('next-hop-v6-addr <address:ipv6> in', 'Replaces the next hop of received routes.'),
];

const behaviour: readonly PeerLine[] = [
  familySwitch('activate', 'Exchanges routes of this family with the neighbor.', (settings, _, { no, place }) => {
    settings.activated = !no;
    settings.place = place;
  }),
  familySwitch(
    'route-reflector-client',
    'Reflects routes between this neighbor and other internal ones (RFC 4456).',
    (settings, _, { no }) => {
      settings.routeReflectorClient = !no;
    },
  ),
  familySwitch(
    'soft-reconfiguration inbound [all]',
    'Keeps what the neighbor sent, so that a new policy can be applied to it.',
    (settings, _, { no }) => {
      settings.softReconfiguration = !no;
    },
  ),
  familySwitch('additional-paths receive', 'Takes several paths of a prefix (RFC 7911).', (settings, _, { no }) => {
    settings.additionalPaths = { ...settings.additionalPaths, receive: !no };
  }),
  familySwitch(
    'additional-paths send <which:any|backup|ecmp|limit> [limit] [<paths:int>]',
    'Sends several paths of a prefix (RFC 7911).',
    (settings, { which }, { no }) => {
      settings.additionalPaths = { ...settings.additionalPaths, send: no ? false : which.value };
    },
  ),
  family('encapsulation <kind:vxlan|mpls|path-selection>', 'How packets to the neighbor are wrapped.', (settings, { kind }) => {
    settings.encapsulation = kind.value;
  }),
  family(
    'encapsulation mpls next-hop-self source-interface <source:interface>',
    'Wraps packets in MPLS and takes the address of an interface as next hop.',
    settings => {
      settings.encapsulation = 'mpls';
      settings.nextHopSelf = true;
    },
  ),
  family('domain remote', 'The neighbor belongs to another EVPN domain.', settings => {
    settings.remoteDomain = true;
  }),
  plain('activate 6pe', 'Exchanges IPv6 routes with labels over IPv4 (RFC 4798).'),
  plain('additional-paths send', 'Sends several paths of a prefix (RFC 7911).'),
  plain('graceful-shutdown', 'Moves traffic away from the session before it is closed.'),
];

export const policyLines: readonly PeerLine[] = [...communities, ...filters, ...attributes, ...behaviour];
