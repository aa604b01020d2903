/** Words of BGP about the choice of the best path, and about origin validation. */
import { confirmed } from '../../model/defaults.ts';
import type { Phrases } from '../../notation/manual.ts';

/** How the best path is chosen. */
export const bgpDecision: Phrases = {
  'bgp router-id': {
    does: 'The BGP identifier of this router. It must be unique; the lower one wins between paths that are equal in all else.',
    missing: 'An address of a loopback, else of another interface, is taken: it may change with the interfaces.',
  },
  'bgp always-compare-med': {
    does: 'Compares MED also between routes of different neighbor ASes.',
    missing: 'MED is compared only between routes of the same neighbor AS.',
  },
  'path-selection always-compare-med': {
    does: 'Compares MED also between routes of different neighbor ASes.',
    missing: 'MED is compared only between routes of the same neighbor AS.',
  },
  'bgp deterministic-med': {
    does: 'Groups routes by neighbor AS before MED is compared, so that the result does not depend on the order of arrival.',
    missing: ({ decision: { deterministicMed } }) =>
      confirmed(deterministicMed, on => (on ? 'On.' : 'Off: the choice can depend on which route came first.')),
  },
  'bestpath as-path ignore': 'Does not look at the length of AS paths.',
  'path-selection as-path-ignore': 'Does not look at the length of AS paths.',
  'bestpath as-path multipath-relax': {
    does: 'Shares load over paths of equal length although their ASes differ.',
    missing: ({ multipathRelax }) => confirmed(multipathRelax, on => (on ? 'On.' : 'Paths must have the same ASes to share load.')),
  },
  'bestpath as-path confed': 'Counts the sub-ASes of a confederation in the length of paths.',
  'bestpath compare-routerid|compare-router-id': {
    does: 'Lets the lower router ID win between external paths that are equal so far.',
    missing: ({ decision }) =>
      decision.steps.includes('oldest-external') ? 'Between equal external paths the older one stays.' : undefined,
  },
  'external-router-id': 'Lets the lower router ID win between external paths that are equal so far, in place of the older path.',
  'bestpath med confed': 'Compares MED of paths inside the confederation.',
  'bestpath med missing-as-worst': {
    does: 'A route without MED counts as the worst.',
    missing: 'A route without MED counts as 0, the best.',
  },
  'bestpath med always': 'Compares MED also between routes of different neighbor ASes.',
  'bestpath cost-community ignore': 'Does not look at cost communities.',
  'bestpath igp-metric ignore': 'Does not look at the distance to the next hop.',
  'bestpath aigp ignore': 'Does not look at the accumulated cost of paths.',
  'bestpath origin-as use validity':
    'Prefers valid routes to those not found, and those to invalid ones; invalid routes stay usable unless that is forbidden.',
  'bestpath origin-as allow invalid': 'Lets invalid routes be used.',
  'bestpath prefix-validate disable': 'Leaves the state of origin validation out of the choice; policies can still match it.',
  'bestpath prefix-validate allow-invalid': 'Lets invalid routes be used, as the last choice.',
  'bestpath tie-break': 'What decides between paths that are equal in all else.',
  'bestpath bandwidth': 'What the bandwidth of links means when load is shared.',
  'bestpath peer-type multipath-relax': 'Shares load over internal and external paths.',
  'maximum-paths': {
    does: 'How many equal paths are used at once.',
    missing: ({ maximumPaths }) => (maximumPaths === 1 ? 'One: only the best path is used.' : `${maximumPaths}.`),
  },
  'maximum-paths ibgp': 'How many equal internal paths are used at once.',
  'maximum-paths eibgp': 'How many equal paths are used at once, internal and external ones together.',
  'bgp > maximum-paths ecmp': 'How many equal paths hardware may share load over.',
  'bgp > multipath': { does: 'Uses several equal paths at once.', missing: 'Only the best path is used.' },
  'multipath multiple-as': 'Equal paths may lead through different neighbor ASes.',
  'bgp|address-family > distance bgp': {
    does: 'How far external, internal and local routes of BGP are believed; of routes of several protocols to one prefix the lowest wins.',
    missing: ({ distances: { ebgp, ibgp, bgpLocal } }) => `${ebgp}, ${ibgp} and ${bgpLocal}.`,
  },
  'bgp > dampening': 'Holds back routes that come and go too often, until they are stable (RFC 2439).',
  'bgp > damping': 'Holds back routes that come and go too often, until they are stable (RFC 2439).',
  'bgp|neighbor > dampening': 'Holds back routes that come and go too often, until they are stable (RFC 2439).',
  'bgp maxas-limit': 'Rejects routes whose AS path is longer than this.',
  'maxas-limit': 'Rejects routes whose AS path is longer than this.',
  'bgp nexthop trigger delay': 'How long BGP waits after a next hop changed before it chooses anew.',
  'nexthop trigger-delay': 'How long BGP waits after a next hop changed before it chooses anew.',
  'nexthop trigger-delay critical': 'How long BGP waits after a next hop was lost or its cost changed much.',
  'bgp scan-time': 'Seconds between two looks at the next hops of all routes.',
  'bgp update-delay': 'How long BGP waits after its start before it chooses paths.',
  'bgp ebgp-requires-policy': {
    does: 'Passes no route over an external session that has no policy in that direction (RFC 8212).',
    missing: ({ ebgpRequiresPolicy }) => (ebgpRequiresPolicy.value ? 'On.' : 'Off.'),
    no: 'External sessions without a policy pass every route.',
  },
  'bgp safe-ebgp-policy': {
    does: 'Passes no route over an external session that has no policy in that direction (RFC 8212).',
    missing: 'Off: an external session without a policy passes every route.',
  },
  'no-policy receive|advertise': 'What becomes of routes of a session without a policy.',
  'neighbor|bgp > missing-policy': 'What becomes of routes where the policy of the direction does not exist.',
  'bgp bestpath': 'Changes a step of the choice of the best path.',
  synchronization:
    'Announces internal routes only when the IGP has them too. Off by default since many years; with full iBGP it is not needed.',
  'auto-summary': {
    does: 'Summarises routes at the borders of classful networks, which surprises today.',
    no: 'Prefixes stay as they are.',
  },
  'bgp redistribute-internal': 'Lets internal routes of BGP be redistributed into an IGP, which can make loops.',
  'bgp-community new-format': {
    does: 'Writes communities as AS:number in place of one number.',
    missing: 'Communities are shown as one number, such as 4227072100.',
  },
  'bgp asnotation dot': 'Writes AS numbers above 65535 with a dot, such as 1.10.',
  'as-format asdot': 'Writes AS numbers above 65535 with a dot, such as 1.10.',
};

/** Origin validation. */
export const rpki: Phrases = {
  'bgp rpki server tcp': 'A cache of validated ROA payloads (RFC 8210). With it, each route is valid, invalid or not found.',
  'rpki server': 'A cache of validated ROA payloads (RFC 8210), and how it is asked.',
  'rpki cache': 'A cache of validated ROA payloads (RFC 8210): routes are then valid, invalid or not found.',
  'rpki > cache|rpki-cache': 'A cache of validated ROA payloads (RFC 8210), and how it is asked.',
  '^ rpki $': 'Opens the settings of origin validation: caches and how often they are asked.',
  'rpki|validation > preference': 'The order in which caches are asked.',
  'rpki > polling_period': 'Seconds between two questions to a cache.',
  'rpki > expire_interval|expire-time|expire-interval': 'Seconds after which old data of a cache that is gone no longer counts.',
  'rpki > retry_interval|retry-interval': 'Seconds until a failed question is asked again.',
  'rpki > refresh-time|refresh-interval': 'Seconds between two questions to a cache.',
  'rpki > purge-time': 'Seconds that data of a cache that is gone is kept.',
  'rpki > response-time': 'Seconds that a cache has to answer.',
  'rpki > bind-source': 'The interface that packets to the cache come from.',
  'rpki|server > transport tcp port': 'The port of the cache; 323 is the registered one without encryption.',
  'validation > group': 'A group of caches, of which one is asked at a time.',
  'validation group session': 'A cache of validated ROA payloads (RFC 8210).',
  'validation session port': 'The TCP port of the cache.',
  'validation > max-sessions': 'How many caches of the group are asked at once.',
  'validation static record': 'Validated payloads written by hand, for tests and exceptions.',
  'match rpki': 'Matches routes by the state of origin validation: valid, invalid or not found.',
  'match rpki invalid': 'Matches routes whose origin or length contradicts the ROAs of their prefix (RFC 6811).',
  'match rpki valid': 'Matches routes that a ROA confirms.',
  'match rpki notfound|not-found': 'Matches routes whose prefix no ROA covers: most of them are fine.',
  'match origin-as validity invalid': 'Matches routes whose origin or length contradicts the ROAs of their prefix (RFC 6811).',
  'validation-database invalid': 'Matches routes whose origin or length contradicts the ROAs of their prefix (RFC 6811).',
  'validation-database valid': 'Matches routes that a ROA confirms.',
  'validation-database unknown': 'Matches routes whose prefix no ROA covers.',
  'then validation-state': 'Writes the state of validation on the route, for later policies.',
  'origin-as validation disable': 'Does not validate origins here.',
  'origin-as validation signal ibgp': 'Tells internal neighbors the state of validation (RFC 8097).',
  'announce rpki state': 'Tells internal neighbors the state of validation in an extended community (RFC 8097).',
};
