/** How the BGP of a cloud's gateway works, as data: its order of choice follows from the kind of its table. */
import { kindStep, type RouteSelectionStep, type RouteSelectionTable, routeSelection } from '../../data/cloud-route-selection.ts';
import type { CloudSessionKind, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import { type Decision, type DecisionStep, type Defaults, eigrpDistances, isisDistance, sourced, verify } from '../../model/defaults.ts';

const nothing = { standard: false, extended: false, large: false };

/** Weight of routes that come over a session: a kind that the table prefers has more. */
export function weightOf(table: RouteSelectionTable, kind: CloudSessionKind): number {
  const { kinds, learned } = kindStep(table);
  return kinds.length - kinds.indexOf(learned[kind] ?? kinds.at(-1)!);
}

/** Steps of tables besides the kind of the route, as steps of the decision process. Costs between regions are no part of a table of one gateway. */
const steps: { readonly [S in RouteSelectionStep['id']]?: DecisionStep } = {
  'as-path-length': 'as-path-length',
  'as-path-in-router': 'as-path-length',
  origin: 'origin',
  'origin-not-documented': 'origin-not-documented',
  med: 'med',
  priority: 'med',
};

/** Equal routes are used together (then which one counts as best is of no matter), or it is not known which is used. */
function decisionOf({ table, sharesLoad }: CloudSpeaker): Decision {
  const { source, steps: own } = routeSelection(table);
  const compared = own.flatMap((step): DecisionStep[] => {
    const { id, kinds }: RouteSelectionStep = step;
    return kinds ? ['weight'] : [steps[id] ?? []].flat();
  });
  return {
    steps: [...compared, sharesLoad ? 'peer-address' : 'not-documented'],
    deterministicMed: sourced(true, source),
    source,
  };
}

const mostEqual = 32;

export function cloudDefaults(speaker: CloudSpeaker): Defaults {
  const decision = decisionOf(speaker);
  return { ...constant, decision, maximumPaths: speaker.sharesLoad ? mostEqual : 1 };
}

const none = verify('ignored' as const);

const constant: Omit<Defaults, 'decision' | 'maximumPaths'> = {
  distances: {
    connected: 0,
    static: 1,
    ebgp: 20,
    ibgp: 200,
    bgpLocal: 200,
    ospf: 110,
    ospfExternal: 110,
    ...eigrpDistances,
    rip: 120,
    isis: isisDistance(115, 'not used'),
    source: 'ranks of one table only: clouds show no distances',
  },
  isis: { narrowMetrics: false, raisesLevel1: false },
  localPreference: 100,
  localWeight: sourced(32768, 'routes of the networks themselves are preferred to learned ones of the same prefix: the page of each table'),
  ebgpRequiresPolicy: sourced(false, 'clouds exchange routes without policies'),
  implicitIpv4Unicast: false,
  sendCommunity: verify({ ibgp: nothing, ebgp: nothing }),
  enforceFirstAs: verify(false),
  networkImportCheck: sourced(false, 'prefixes of networks need no other route'),
  multipathRelax: verify(true),
  missing: {
    peerPolicy: none,
    peerPrefixList: none,
    peerAsPathList: none,
    peerAcl: none,
    matchedPrefixList: none,
    matchedAsPathList: none,
    matchedCommunityList: none,
    matchedAcl: none,
    calledPolicy: none,
    redistributionPolicy: none,
    interfaceAcl: none,
  },
  policyEnd: 'reject',
  asPathDialect: 'posix',
  origination: {
    networkTakesRoute: false,
    redistributedNextHop: 'self',
    networkFindsOwnAddresses: false,
    igpBringsConnected: false,
    ospfTypes: 'all',
    defaultNeedsStatement: false,
    source: 'not used',
  },
  removePrivateAs: { from: 'private-paths', neighborInPath: 'keeps-it', source: 'not used' },
  vector: { ripAutoSummary: false },
  vpn: { exportMapFilters: true, policiesChoose: false, sharesByStatement: true, evpnByStatement: true, source: 'not used' },
  advertisesOnlyActive: false,
  suppressesPeerAs: verify(false),
  originValidation: { dropsInvalidByItself: false, source: 'not used' },
  quirks: {
    actsOnBlackhole: false,
    actsOnGracefulShutdown: false,
    localMedZero: false,
    reflectorKeepsAttributes: false,
    hidesRouterId: true,
  },
  ospfReferenceBandwidth: 100,
  ospfLoopbackCosts: { 2: 0, 3: 0 },
};
