/** Words of BGP about what is exchanged with neighbors. */
import { confirmed } from '../../model/defaults.ts';
import type { Phrases } from '../../notation/manual.ts';

/** What is exchanged. */
export const bgpExchange: Phrases = {
  'neighbor activate': {
    does: 'Exchanges routes of this family with the neighbor.',
    missing: ({ implicitIpv4Unicast }) =>
      implicitIpv4Unicast
        ? 'IPv4 unicast is exchanged all the same unless that default is off; other families are not.'
        : 'No routes of the family are exchanged.',
    no: 'No routes of the family are exchanged with the neighbor.',
  },
  'bgp default ipv4-unicast': {
    does: 'Neighbors exchange IPv4 unicast routes without being activated.',
    missing: ({ implicitIpv4Unicast }) => (implicitIpv4Unicast ? 'On.' : 'Off.'),
    no: 'Neighbors exchange IPv4 unicast only where they are activated.',
  },
  'bgp default local-preference': {
    does: 'The local preference of routes that come with none, as from external neighbors. The highest wins inside the AS.',
    missing: ({ localPreference }) => `${localPreference}.`,
  },
  'neighbor|bgp > default-originate': {
    does: 'Sends a default route to the neighbor whether or not this router has one; a policy can make it depend on other routes.',
    missing: 'No default route is made up; one in the table is sent only where BGP has it and the policy lets it.',
  },
  'neighbor > default-information-originate': 'Sends a default route to the neighbor.',
  'neighbor|bgp|af-group|address-family|template|peer-policy|neighbor-group > next-hop-self': {
    does: 'Sends routes with the own address as next hop. Internal neighbors then need no route to the networks of external links.',
    missing: 'To internal neighbors the next hop of external routes stays as it was: they need a route to it.',
  },
  'neighbor|bgp > next-hop-self force|all': 'Also for routes that are reflected, whose next hop otherwise stays.',
  'next-hop-unchanged': 'Sends routes to external neighbors with the next hop as it was learned.',
  'bgp|neighbor > next-hop-unchanged': 'Sends routes to external neighbors with the next hop as it was learned.',
  'attribute-unchanged': 'Leaves these attributes as they were learned, as a route server does.',
  'third-party-next-hop': 'Lets the next hop be another router of the same subnet.',
  'send-community': {
    does: 'Sends communities with routes: standard ones unless a word behind it says which.',
    missing: ({
      sendCommunity: {
        value: { ebgp, ibgp },
      },
    }) =>
      ebgp.standard === ibgp.standard
        ? ebgp.standard
          ? 'Communities are sent.'
          : 'All communities are taken off: policies of the neighbor that match them find nothing.'
        : `Communities are sent to internal neighbors${ebgp.standard ? ' and external ones' : ' only'}.`,
  },
  'send-community both': 'Sends standard and extended communities with routes.',
  'send-community all': 'Sends communities of every kind with routes.',
  'send-community extended': 'Sends extended communities with routes, such as route targets; standard ones need a line of their own.',
  'send-community standard': 'Sends standard communities with routes.',
  'send-community large': 'Sends large communities (RFC 8092) with routes.',
  'send-community-ebgp': {
    does: 'Sends communities to an external neighbor.',
    missing: 'Communities are taken off towards external neighbors.',
  },
  'send-extended-community-ebgp': {
    does: 'Sends extended communities to an external neighbor.',
    missing: 'Extended communities are taken off towards external neighbors.',
  },
  'maximum-prefix': {
    does: 'The most routes that are accepted from the neighbor. Beyond it the session is closed, or a warning is logged; a percentage says from where on there are warnings.',
    missing: 'Any number of routes is accepted: a neighbor that leaks a full table fills this router.',
  },
  '~ maximum-prefix > restart': 'Minutes after which a session that was closed over the limit is opened again.',
  '~ maximum-prefix > warning-only': 'Only warns beyond the limit.',
  '~ maximum-prefix > discard-extra-paths': 'Ignores what comes beyond the limit and keeps the session.',
  'maximum-prefix-out': 'The most routes that are sent to the neighbor.',
  'neighbor > maximum-routes': 'The most routes that are accepted from the neighbor; beyond it the session is closed. 0 is without limit.',
  'neighbor > maximum-accepted-routes': 'The most routes of the neighbor that may pass its import policy.',
  'prefix-limit': 'The most routes that are received from the neighbor, those that the policy rejects included.',
  'accepted-prefix-limit': 'The most routes of the neighbor that may pass the import policy.',
  'prefix-limit maximum|teardown': 'What happens at the limit: with teardown the session is closed, and warnings begin at the percentage.',
  'accepted-prefix-limit maximum': 'The number of routes that is the limit.',
  'accepted-prefix-limit teardown': 'Closes the session at the limit; warnings begin at the percentage.',
  'soft-reconfiguration': {
    does: 'Keeps what the neighbor sent before any policy, so that a changed policy can be applied again and rejected routes can be looked at. Costs memory.',
    missing: 'A changed policy makes the router ask the neighbor again (route refresh, RFC 2918).',
  },
  'neighbor > route-map in': {
    does: 'Filters and changes the routes that are received from the neighbor.',
    missing: ({ ebgpRequiresPolicy }) =>
      ebgpRequiresPolicy.value
        ? 'From an external neighbor nothing is accepted (RFC 8212), from an internal one everything.'
        : 'Everything is accepted.',
  },
  'neighbor > route-map out': {
    does: 'Filters and changes the routes that are sent to the neighbor.',
    missing: ({ ebgpRequiresPolicy }) =>
      ebgpRequiresPolicy.value
        ? 'To an external neighbor nothing is sent (RFC 8212), to an internal one every best route.'
        : 'Every best route is sent: a customer with two providers becomes transit.',
  },
  'neighbor|af-group|neighbor-group > route-policy in': {
    does: 'Filters and changes the routes that are received from the neighbor.',
    missing: 'From an external neighbor nothing is accepted, from an internal one everything.',
  },
  'neighbor|af-group|neighbor-group > route-policy out': {
    does: 'Filters and changes the routes that are sent to the neighbor.',
    missing: 'To an external neighbor nothing is sent, to an internal one every best route.',
  },
  'neighbor|bgp > prefix-list in': 'Accepts from the neighbor only what the list permits.',
  'neighbor|bgp > prefix-list out': 'Sends to the neighbor only what the list permits.',
  'neighbor > filter-list': 'Filters routes by their AS path.',
  'neighbor > distribute-list': 'Filters routes with an access list on their prefixes.',
  'unsuppress-map': 'Sends routes to this neighbor all the same that an aggregate with summary-only suppresses.',
  'advertise-map': 'Sends routes that match only while other routes exist (exist-map) or do not exist (non-exist-map).',
  'exist-map': 'While a route that matches exists, the others are sent.',
  'non-exist-map': 'While no route matches, the others are sent: a way to announce a backup only when it is needed.',
  'neighbor > remove-private-as': {
    does: 'Takes private AS numbers out of the path of routes to the neighbor.',
    missing: 'Private AS numbers of customers leave with the routes.',
  },
  'remove-private-as all': 'Takes out every private AS number, also behind public ones.',
  'remove-private-as all replace-as': 'Puts the own AS in place of every private one, so that paths keep their length.',
  'bgp > remove-private': {
    does: 'Takes private AS numbers out of the path of routes that are sent.',
    missing: 'Private AS numbers of customers leave with the routes.',
  },
  'allowas-in': {
    does: 'Accepts routes whose path holds the own AS, up to so many times: for sites of one AS behind a provider.',
    missing: 'A route with the own AS in its path is a loop and is rejected.',
  },
  'as-override':
    'Puts the own AS in place of the neighbor’s in paths, so that sites of one AS accept each other’s routes through this provider.',
  'enforce-first-as': {
    does: 'Refuses a route from an external neighbor whose path does not begin with the neighbor’s AS. Sessions to route servers need it off.',
    missing: ({ enforceFirstAs }) => confirmed(enforceFirstAs, on => (on ? 'On.' : 'Off.')),
  },
  'neighbor > weight': {
    does: 'The weight of all routes from the neighbor. The highest wins before anything else is compared, on this router only.',
    missing: '0; routes of the router itself have 32768.',
  },
  'route-reflector-client': {
    does: 'Reflects internal routes to and from this neighbor (RFC 4456), which then needs no session to every other router of the AS.',
    missing: 'Routes of one internal neighbor are not passed on to another.',
  },
  'bgp cluster-id': {
    does: 'Names the cluster of a route reflector; routes that already carry it are loops. Reflectors of the same clients may share one.',
    missing: 'The router ID.',
  },
  'bgp > cluster': 'Makes the neighbors of the group clients of this route reflector, in the cluster of this number (RFC 4456).',
  'client-to-client reflection': {
    does: 'Reflects routes between clients.',
    missing: 'On; clients with sessions among themselves do not need it.',
  },
  'no-client-reflect': 'Does not reflect between clients of the group, which have sessions among themselves.',
  'route-server-client':
    'Treats the neighbor as client of a route server: the own AS is not put into the path and the next hop stays (RFC 7947).',
  'bgp confederation identifier': 'The AS that the outside sees of all sub-ASes of a confederation (RFC 5065).',
  'bgp confederation peers': 'The other sub-ASes of the confederation: sessions to them are internal for the outside.',
  'routing-options confederation': 'The AS of the confederation, and the sub-ASes that belong to it (RFC 5065).',
  'additional-paths send': 'Sends several paths of a prefix (RFC 7911).',
  'additional-paths receive': 'Receives several paths of a prefix (RFC 7911).',
  'additional-paths send receive': 'Exchanges several paths of a prefix in both directions (RFC 7911).',
  'additional-paths select': 'Which further paths of a prefix may be sent.',
  'additional-paths select all': 'All paths with different next hops may be sent.',
  'additional-paths select best': 'The best paths, up to a number, may be sent.',
  'additional-paths select group-best': 'The best path of each neighbor AS may be sent.',
  'additional-paths install': 'Installs a second path as backup, ready when the best one fails.',
  'additional-paths selection': 'A policy says which further paths are kept and sent.',
  'advertise additional-paths': 'Which paths of a prefix are sent to the neighbor.',
  'addpath-tx-all-paths': 'Sends all paths of a prefix to the neighbor (RFC 7911).',
  'addpath-tx-bestpath-per-as': 'Sends the best path of each neighbor AS (RFC 7911).',
  'add-path send': 'Sends several paths of a prefix (RFC 7911).',
  'add-path receive': 'Receives several paths of a prefix (RFC 7911).',
  'advertise best-external':
    'Sends the best external path to internal neighbors although an internal one is best: it is known before it is needed.',
  'advertise-external': 'Sends the best external path to internal neighbors although an internal one is best.',
  'advertise-inactive': 'Sends the best BGP route although another protocol’s route is in use.',
  'advertise-peer-as': {
    does: 'Sends routes back to the AS that they came from.',
    missing: 'Routes are not sent to a neighbor whose AS is in their path.',
  },
  'advertise-from-main-vpn-tables': 'Sends VPN routes out of the main tables.',
  'bgp > keep all|none': 'Whether routes that the policy rejected are kept.',
  'bgp graceful-restart': 'Keeps forwarding while BGP restarts, with the help of neighbors (RFC 4724).',
  'graceful-restart restart-time': 'Seconds that neighbors wait for this router to come back.',
  'graceful-restart stalepath-time': 'Seconds that routes of a restarting neighbor are kept.',
  'graceful-restart-helper': 'Helps neighbors that restart without restarting gracefully itself.',
  'graceful-shutdown': 'Marks routes with GRACEFUL_SHUTDOWN (RFC 8326), so that neighbors leave this router before it goes down.',
  'long-lived-graceful-restart': 'Keeps stale routes for hours, as a last resort (RFC 9494).',
  'neighbor > soo': 'The site that routes of this neighbor come from: they are not sent back to it.',
  'neighbor > dmzlink-bw': 'Adds the bandwidth of the link to routes of this neighbor, for sharing load by it.',
  'bgp dmzlink-bw': 'Shares load over paths by the bandwidth of their links.',
  'neighbor > slow-peer': 'Sends updates to a slow neighbor apart, so that others do not wait.',
  'orf prefix-list': 'Lets one end send its prefix list, so that the other filters before it sends (RFC 5292).',
  aigp: 'Exchanges the accumulated cost of a path (RFC 7311), so that several ASes choose as one.',
  'network import-check': {
    does: 'Announces a network only while the routing table holds the same prefix.',
    missing: ({ networkImportCheck }) => (networkImportCheck.value ? 'On.' : 'Off.'),
  },
  'bgp > network': {
    does: 'Originates a prefix. The routing table must hold a route of exactly this prefix, unless that check is off.',
    missing: 'The prefix is announced only where another router or a redistribution does it.',
  },
  'network backdoor': 'Prefers internal routes to this prefix: external ones get the distance of local routes.',
  'aggregate-address':
    'Originates a prefix while at least one longer prefix inside it is in the BGP table; the longer ones are sent as well.',
  'aggregate-address summary-only': 'Originates the aggregate and holds back the longer prefixes inside it.',
  'aggregate-address as-set':
    'Originates the aggregate with the ASes of its parts in a set, which is discouraged (RFC 6472): origin validation fails for it.',
  'aggregate-address suppress-map': 'Holds back the longer prefixes that the policy permits.',
  'aggregate-address attribute-map': 'Sets attributes of the aggregate.',
  'bgp suppress-inactive': 'Does not announce routes of BGP that are not in use in the routing table.',
  'bgp > table-map': 'Filters or changes routes on their way from BGP into the routing table.',
};
