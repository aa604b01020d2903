/** What FRR does when nothing is written; the profile and the version line decide in part. */
import { type Defaults, eigrpDistances, isisDistance, type Marked, sourced, verify } from '../../model/defaults.ts';
import type { Objects } from '../../model/fact.ts';

const everything = { standard: true, extended: true, large: true };
const runs = 'runs of FRR 8.4.4';

function measured<T>(value: T): Marked<T> {
  return { value, mark: 'measured', source: runs };
}

function documented<T>(value: T): Marked<T> {
  return sourced(value, 'FRR user guide, chapter BGP');
}

/** Whether the version line says at least this version; files without one are taken for recent. */
function since(system: Objects['system'], major: number, minor: number): boolean {
  const version = /^(\d+)\.(\d+)/.exec(system.version ?? '');
  return !version || Number(version[1]) > major || (Number(version[1]) === major && Number(version[2]) >= minor);
}

export function defaults(system: Objects['system']): Defaults {
  const traditional = system.profile !== 'datacenter';
  return {
    ...constant,
    decision: { ...constant.decision, deterministicMed: documented(!traditional) },
    resolvesViaDefault: { 4: system.viaDefault?.[4] ?? !traditional, 6: system.viaDefault?.[6] ?? !traditional },
    ebgpRequiresPolicy: documented(traditional && since(system, 7, 4)),
    networkImportCheck: documented(traditional && since(system, 7, 4)),
    enforceFirstAs: documented(since(system, 9, 1)),
    // All measured on 8.4.4: the first was mended after issue 16304 of 2024, the others are otherwise in the source of 2026.
    quirks: {
      ...constant.quirks,
      membersNeedPolicy: !since(system, 10, 1),
      unsuppressIsNoPolicy: !since(system, 9, 0),
      ignoresProtocolConditions: !since(system, 10, 0),
      refusesExcludeAll: !since(system, 8, 5),
    },
  };
}

type Constant = Omit<Defaults, 'ebgpRequiresPolicy' | 'networkImportCheck' | 'enforceFirstAs'>;

const constant: Constant = {
  decision: {
    steps: [
      'weight',
      'local-preference',
      'local-origin',
      'aigp',
      'as-path-length',
      'origin',
      'med',
      'external-over-internal',
      'confed-external-over-internal',
      'igp-metric',
      'cluster-list-early',
      'oldest-external',
      'router-id',
      'cluster-list',
      'peer-address',
    ],
    deterministicMed: documented(false),
    source:
      'order of comparisons in FRR, user guide chapter BGP; measured on 8.4.4: the lower peer address, and confed-external before the IGP metric',
  },
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
    isis: isisDistance(115, 'FRR user guide, chapter Zebra: administrative distance'),
    source: 'FRR user guide, chapter Zebra: administrative distance',
  },
  aigp: {
    internal: true,
    external: false,
    compares: false,
    missing: 'skips',
    givenToLearned: true,
    source: 'FRR user guide, chapter BGP: neighbor aigp, bgp bestpath aigp',
  },
  isis: { narrowMetrics: false, raisesLevel1: false, announcesInAllLevels: true, attachesToAnyNeighbor: true },
  localPreference: 100,
  localWeight: documented(32768),
  implicitIpv4Unicast: true,
  sendCommunity: measured({ ibgp: everything, ebgp: everything }),
  maximumPaths: 256,
  multipathRelax: documented(false),
  missing: {
    peerPolicy: measured('deny-all'),
    peerPrefixList: measured('deny-all'),
    peerAsPathList: measured('deny-all'),
    peerAcl: measured('deny-all'),
    matchedPrefixList: measured('no-match'),
    matchedAsPathList: measured('no-match'),
    matchedCommunityList: measured('no-match'),
    matchedAcl: measured('no-match'),
    calledPolicy: measured('ignored'),
    redistributionPolicy: verify('deny-all'),
    interfaceAcl: verify('ignored'),
  },
  policyEnd: 'reject',
  asPathDialect: 'posix',
  origination: {
    networkTakesRoute: false,
    redistributedNextHop: 'route',
    networkFindsOwnAddresses: false,
    igpBringsConnected: false,
    ospfTypes: 'all',
    defaultNeedsStatement: false,
    source: 'runs of FRR 8.4.4',
  },
  removePrivateAs: {
    from: 'private-paths',
    neighborInPath: 'keeps-it',
    source: 'runs of FRR 8.4.4; aspath_remove_private_asns keeps the ASN of the neighbor',
  },
  vector: { ripVersion: 2, ripAutoSummary: false },
  vpn: {
    exportMapFilters: true,
    policiesChoose: false,
    sharesByStatement: false,
    evpnByStatement: true,
    source: 'FRR user guide, chapter BGP: route-map vpn export, advertise ipv4 unicast',
  },
  advertisesOnlyActive: false,
  suppressesPeerAs: measured(false),
  originValidation: { dropsInvalidByItself: false, source: 'FRR user guide, chapter RPKI: only route maps look at the state' },
  quirks: {
    actsOnBlackhole: true,
    actsOnGracefulShutdown: true,
    ospfDeadInterval: 'fixed',
    localMedZero: true,
    aggregateMedZero: true,
    prefersNewestOwnRoute: true,
    reflectedMedZero: true,
    needsCommonFamily: true,
    membersMayBeFar: true,
    confederationHidesLocalAs: true,
    namesOtherFamily: true,
    ospfStubDefaults: { 2: ['stub', 'nssa'], 3: ['stub', 'nssa-no-summary'] },
    ospfPrefersOtherAreas: true,
    ospfForwardsEverywhere: true,
    appliesAdvertiseMap: true,
    acceptsOneOverLimit: true,
    madeAsMember: true,
    tellsMembersAsOutside: true,
    followsGatewaysAsBest: true,
    interfacePeersOverIpv4: true,
    ospfMetricOfBgp: 20,
    ospfSummariesOfDefaultMetric: true,
    ospfDiscardsSummaries: [3],
    staticCountsAsConnected: true,
    refusesInternalLocalAs: true,
    reflectorKeepsAttributes: true,
    ospfOwnHosts: true,
    aggregateYieldsToEqual: true,
    dynamicPeersAnswerFar: true,
    ospfConditions: {
      2: ['prefix-list', 'acl', 'interface', 'tag', 'next-hop', 'leads-nowhere'],
      3: ['prefix-list', 'acl', 'interface', 'tag'],
    },
    missingPreferenceIsZero: true,
    ignoresPeerOnExport: true,
    jumpNeedsMatch: true,
    refusesOwnNextHop: true,
    prependDropsConfederation: true,
    matchesRemovedMed: true,
    suppressMapSeesPrefix: true,
    addsLinkLocalNextHop: true,
    keepsImportedNextHop: true,
    ignoresLengthConditions: true,
    compilesWithGlibc: true,
  },
  ospfDefaultRouteMetric: 10,
  hostBits: { routes: verify('masked'), others: verify('masked') },
  ospfReferenceBandwidth: 100,
  ospfLoopbackCosts: { 2: 0, 3: 10 },
};
