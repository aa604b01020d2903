/** Lines about what is exchanged with a neighbor in a family. */
import { siteOf } from '../../net/community.ts';
import { family, familySwitch, type PeerLine, plain } from './bgp-peer.ts';

/** Which maps stand on the line: what goes out, and what must be there, or must not. */
export const conditionalAdvertisement: PeerLine = family(
  'advertise-map <policy:route-map> <when:exist-map|non-exist-map> <condition:route-map>',
  'Sends routes only while others exist, or do not.',
  (settings, { policy, when, condition }, { place }) => {
    settings.conditional = { policy, when: when.value === 'exist-map' ? 'exists' : 'missing', condition, place };
  },
);

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
    'filter-list <list:as-path-list> <direction:in|out>',
    'Passes only routes whose AS path the list permits.',
    (settings, { list, direction }) => {
      if (direction.value === 'in') settings.importAsPathList = list;
      else settings.exportAsPathList = list;
    },
  ),
  family(
    'distribute-list <list:acl> <direction:in|out>',
    'Passes only prefixes that the access list permits.',
    (settings, { list, direction }) => {
      if (direction.value === 'in') settings.importAcl = list;
      else settings.exportAcl = list;
    },
  ),
  family('unsuppress-map <policy:route-map>', 'Sends routes to this neighbor that an aggregate suppresses.', (settings, { policy }) => {
    settings.unsuppressPolicy = policy;
  }),
  conditionalAdvertisement,
  plain(
    'capability orf prefix-list <direction:send|receive|both>',
    'Exchanges prefix lists with the neighbor so that it filters before it sends (RFC 5292).',
  ),
];

const attributes: readonly PeerLine[] = [
  familySwitch('next-hop-self', 'Sends routes with the own address as next hop.', (settings, _, { no }) => {
    settings.nextHopSelf = !no;
  }),
  familySwitch(
    'next-hop-self <scope:all|force>',
    'Sends routes with the own address as next hop, reflected ones too.',
    (settings, _, { no }) => {
      settings.nextHopSelf = no ? false : 'force';
    },
  ),
  family(
    'weight ~ <weight:0-65535>',
    'Weight of routes from this neighbor; the highest wins before anything else.',
    (settings, { weight }) => {
      settings.weight = weight;
    },
  ),
  familySwitch('as-override [split-horizon]', 'Replaces the AS of the neighbor in paths by the own one.', (settings, _, { no }) => {
    settings.asOverride = !no;
  }),
  family('allowas-in', 'Accepts paths that hold the own AS, up to 3 times.', settings => {
    settings.allowAsIn = 3;
  }),
  family('allowas-in <times:1-10>', 'Accepts paths that hold the own AS up to so many times.', (settings, { times }) => {
    settings.allowAsIn = times.value;
  }),
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
  familySwitch('route-server-client', 'Passes routes on to this neighbor without adding the own AS (RFC 7947).', (settings, _, { no }) => {
    settings.routeServerClient = !no;
  }),
  familySwitch(
    'soft-reconfiguration inbound',
    'Keeps what the neighbor sent, so that a new policy can be applied to it.',
    (settings, _, { no }) => {
      settings.softReconfiguration = !no;
    },
  ),
  family('default-originate', 'Sends a default route to the neighbor whether or not one exists.', (settings, _, { place }) => {
    settings.defaultOriginate = { place };
  }),
  family(
    'default-originate route-map <policy:route-map>',
    'Sends a default route while a route exists that the route map permits.',
    (settings, { policy }, { place }) => {
      settings.defaultOriginate = { place, policy };
    },
  ),
];

/** What FRR says in the same words. */
export const commonPolicyLines: readonly PeerLine[] = [...filters, ...attributes, ...behaviour];

export const policyLines: readonly PeerLine[] = [
  ...commonPolicyLines,
  familySwitch('next-hop-unchanged [allpaths]', 'Keeps the next hop of routes to a multihop external neighbor.', (settings, _, { no }) => {
    settings.attributeUnchanged = no ? undefined : { asPath: false, nextHop: true, med: false };
  }),
  familySwitch(
    'remove-private-as [<all:all>] [<replace:replace-as>]',
    'Takes private ASes out of paths that are sent.',
    (settings, { all, replace }, { no }) => {
      settings.removePrivateAs = no ? undefined : { all: !!all, replace: !!replace };
    },
  ),
  family('attribute-unchanged', 'Sends AS path, next hop and MED as they were received.', settings => {
    settings.attributeUnchanged = { asPath: true, nextHop: true, med: true };
  }),
  family(
    'attribute-unchanged <attributes:as-path|next-hop|med...>',
    'Sends these attributes as they were received.',
    (settings, { attributes }) => {
      const has = (name: string) => attributes.some(({ value }) => value === name);
      settings.attributeUnchanged = { asPath: has('as-path'), nextHop: has('next-hop'), med: has('med') };
    },
  ),
  family(
    'maximum-prefix <limit:1-4294967295> [<threshold:1-100>] [<warning:warning-only>]',
    'Closes the session when more prefixes arrive, or only warns.',
    (settings, { limit, warning }, { place }) => {
      settings.maximumPrefix = { limit: limit.value, warningOnly: !!warning, place };
    },
    'Any number of prefixes is accepted.',
  ),
  family(
    'maximum-prefix <limit:1-4294967295> [<threshold:1-100>] restart <minutes:1-65535>',
    'Closes the session when more prefixes arrive and opens it again later.',
    (settings, { limit }, { place }) => {
      settings.maximumPrefix = { limit: limit.value, warningOnly: false, place };
    },
  ),
  plain('advertisement-interval <seconds:0-600>', 'The least time between updates; 30 seconds to external neighbors on IOS, none on FRR.'),
  familySwitch(
    'soo <site:rd>',
    'Marks routes with a site of origin, so that they do not come back to the site.',
    (settings, { site }, { no }) => {
      settings.siteOfOrigin = no ? undefined : siteOf(site.value);
    },
  ),
  plain(
    'slow-peer ( detection [ threshold <seconds:int> | disable ] | split-update-group ( dynamic [ permanent | disable ] | static ) )',
    'Treats neighbors that read slowly apart from the others.',
  ),
  plain('dmzlink-bw', 'Adds the bandwidth of the link to routes of this neighbor.'),
];
