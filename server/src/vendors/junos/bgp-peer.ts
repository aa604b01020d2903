/** What Junos lets be said for all of BGP, for a group and for a neighbor alike. */
import type { Peer } from '../../model/bgp.ts';
import { appended } from '../../model/drafts.ts';
import type { Draft } from '../../model/fact.ts';
import { formatAddress } from '../../net/address.ts';
import { type PathCommand, pathsOf } from '../../notation/paths.ts';
import type { Arguments } from '../../notation/template.ts';
import type { Place } from '../../text/place.ts';
import { sign } from '../secrets.ts';
import { bgpFamilies } from './bgp-family.ts';
import { openStatements } from './bgp-open.ts';
import { sessionDetails } from './bgp-session.ts';
import { type BgpWhere, peerFact } from './bgp-where.ts';
import { chainFacts } from './policy-chain.ts';
import { within } from './values.ts';

const command = pathsOf<BgpWhere>();

/** A setting that changes one neighbor, group or all. */
function setting<const S extends string>(
  template: S,
  doc: string,
  change: (peer: Draft<Peer>, args: Arguments<S> & BgpWhere, place: Place) => void,
): PathCommand<BgpWhere> {
  return command(template, doc, (args, { place }) => peerFact(args, place, peer => change(peer, args, place)));
}

function localAsOf(peer: Draft<Peer>, place: Place): NonNullable<Draft<Peer>['localAs']> {
  peer.localAs ??= { asn: 0, noPrepend: false, replaceAs: false, dualAs: false, place };
  return peer.localAs;
}

const session: readonly PathCommand<BgpWhere>[] = [
  setting('', 'Settings of BGP sessions.', () => {}),
  setting('type <type:internal|external>', 'Says whether the sessions stay inside the AS.', (peer, { type }) => {
    if (type.value === 'internal' || typeof peer.remoteAs?.value !== 'number') peer.remoteAs = type;
  }),
  setting('peer-as <asn>', 'AS number of the neighbor.', (peer, { asn }) => {
    if (peer.remoteAs?.value !== 'internal') peer.remoteAs = asn;
  }),
  setting('local-address <address:ip>', 'Address of this end of the session.', (peer, { address }) => {
    peer.localAddress = address;
  }),
  setting('description <text:text>', 'Free text about the neighbor.', (peer, { text }) => {
    peer.description = text.value;
  }),
  setting('authentication-key <key:secret>', 'Signs the session with MD5.', (peer, { key }) => {
    sign(peer, key.value, /^"?\$[89]\$/.test(key.value) ? 'hidden' : 'clear');
  }),
  setting('authentication-key-chain <chain:key-chain>', 'Signs the session with keys that change over time.', peer => {
    peer.authenticated = true;
  }),
  setting('accept-remote-nexthop', 'Takes routes whose next hop is not on the link of the session.', peer => {
    peer.acceptsRemoteNextHop = true;
  }),
  setting('passive', 'Waits for the neighbor to open the session.', peer => {
    peer.passive = true;
  }),
  setting('disable', 'Takes the sessions out of service.', peer => {
    peer.shutdown = true;
  }),
  setting('shutdown [ notify-message <message:text> ]', 'Takes the sessions out of service and tells the neighbors why.', peer => {
    peer.shutdown = true;
  }),
  setting('enforce-first-as', 'Demands that the path begins with the AS of the neighbor.', peer => {
    peer.enforceFirstAs = true;
  }),
  setting('multihop', 'Lets an external neighbor be further away than one hop.', peer => {
    peer.ebgpMultihop ??= 64;
  }),
  setting('multihop ttl <hops:1-255>', 'Number of hops to an external neighbor.', (peer, { hops }) => {
    peer.ebgpMultihop = hops.value;
  }),
  setting('multihop no-nexthop-change', 'Keeps the next hop on multihop sessions.', peer => {
    peer.ebgpMultihop ??= 64;
    peer.anyFamily.attributeUnchanged = { asPath: false, nextHop: true, med: false };
  }),
];

const localAs: readonly PathCommand<BgpWhere>[] = [
  setting(
    'local-as <asn> [loops <loops:1-10>] [<private:private>] [<alias:alias>] [<replace:no-prepend-global-as>]',
    'Another AS number shown to the neighbor.',
    (peer, args, place) => {
      const draft = localAsOf(peer, place);
      draft.asn = args.asn.value;
      draft.place = place;
      if (args.loops) peer.anyFamily.allowAsIn = args.loops.value;
      if (args.private) draft.noPrepend = true;
      if (args.alias) draft.dualAs = true;
      if (args.replace) draft.replaceAs = true;
    },
  ),
  setting('local-as loops <loops:1-10>', 'How often the own AS may occur in a received path.', (peer, { loops }, place) => {
    localAsOf(peer, place);
    peer.anyFamily.allowAsIn = loops.value;
  }),
  setting('local-as private', 'Hides the other AS number from paths sent on.', (peer, _, place) => {
    localAsOf(peer, place).noPrepend = true;
  }),
  setting('local-as alias', 'Accepts sessions with either AS number.', (peer, _, place) => {
    localAsOf(peer, place).dualAs = true;
  }),
  setting('local-as no-prepend-global-as', 'Leaves the true AS number out of paths sent to the neighbor.', (peer, _, place) => {
    localAsOf(peer, place).replaceAs = true;
  }),
];

const policies: readonly PathCommand<BgpWhere>[] = [
  command(
    'import <policies:policy-statement...>',
    'Policies for received routes; the first that decides ends the chain.',
    (args, { place }) =>
      chainFacts(args.policies, place, chain =>
        peerFact(args, place, ({ anyFamily }) => {
          anyFamily.importPolicies = appended(anyFamily.importPolicies, ...chain);
        }),
      ),
  ),
  command(
    'export <policies:policy-statement...>',
    'Policies for routes to be sent; the first that decides ends the chain.',
    (args, { place }) =>
      chainFacts(args.policies, place, chain =>
        peerFact(args, place, ({ anyFamily }) => {
          anyFamily.exportPolicies = appended(anyFamily.exportPolicies, ...chain);
        }),
      ),
  ),
];

const attributes: readonly PathCommand<BgpWhere>[] = [
  setting('cluster <id:ip>', 'Makes this router a reflector of the cluster, and the neighbors its clients.', (peer, { id }) => {
    peer.anyFamily.clusterId = formatAddress(id.value);
    peer.anyFamily.routeReflectorClient = true;
  }),
  setting('as-override', 'Replaces the AS of the neighbor in paths sent to it by the own one.', peer => {
    peer.anyFamily.asOverride = true;
  }),
  setting(
    'remove-private [<all:all>] [<replace:replace>] [<nearest:nearest>] [<loops:no-peer-loop-check>]',
    'Removes private AS numbers from paths sent.',
    (peer, { all, replace, nearest, loops }) => {
      const known = peer.anyFamily.removePrivateAs;
      peer.anyFamily.removePrivateAs = {
        all: !!all || !!known?.all,
        replace: !!replace || !!known?.replace,
        ...((nearest || known?.nearest) && { nearest: true }),
        ...((loops || known?.ignoresNeighbor) && { ignoresNeighbor: true }),
      };
    },
  ),
  ...['advertise-external', 'advertise-external conditional'].map(words =>
    setting(words, 'Sends the best external path to internal neighbors although an internal one is best.', peer => {
      peer.anyFamily.additionalPaths ??= { send: 'external' };
    }),
  ),
  setting('advertise-inactive', 'Sends the best BGP route even where another protocol won.', peer => {
    peer.anyFamily.advertiseInactive = true;
  }),
  setting('vpn-apply-export', 'Applies the policies of the instance and those of the group when VPN routes leave.', peer => {
    peer.anyFamily.appliesVpnExport = true;
  }),
  setting('advertise-peer-as', 'Sends routes back to the AS they came from.', peer => {
    peer.anyFamily.advertisePeerAs = true;
  }),
  setting('no-advertise-peer-as', 'Keeps routes from the AS they came from.', peer => {
    peer.anyFamily.advertisePeerAs = false;
  }),
  setting('multipath', 'Uses several equal paths from one neighbor AS.', peer => {
    peer.anyFamily.multipath ??= true;
  }),
  setting('multipath multiple-as', 'Uses several equal paths from different neighbor ASes.', peer => {
    peer.anyFamily.multipath = 'multiple-as';
  }),
  setting('metric-out <metric:0-4294967295>', 'MED of routes sent.', (peer, { metric }) => {
    peer.anyFamily.med = metric;
  }),
  setting('preference <value:0-4294967295>', 'Preference of routes from the neighbor among those of all protocols.', (peer, { value }) => {
    peer.anyFamily.preference = value.value;
  }),
  setting('local-preference <value:0-4294967295>', 'Local preference of routes from the neighbor.', (peer, { value }) => {
    peer.anyFamily.localPreference = value;
  }),
];

const known = openStatements(within<BgpWhere>((args, place) => peerFact(args, place, () => {}), sessionDetails));

/** Everything that may stand at all three levels. */
export const peerSettings: readonly PathCommand<BgpWhere>[] = [
  ...session,
  ...localAs,
  ...policies,
  ...attributes,
  ...bgpFamilies,
  ...known,
];
