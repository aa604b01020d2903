/** What IOS and IOS-XE do when nothing is written. */
import { type Defaults, eigrpDistances, isisDistance, sourced, verify } from '../../model/defaults.ts';
import type { Objects } from '../../model/fact.ts';

const nothing = { standard: false, extended: false, large: false };

const batfish = 'Batfish model of IOS';

const all: Defaults = {
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
      'igp-metric',
      'oldest-external',
      'router-id',
      'cluster-list',
      'peer-address',
    ],
    deterministicMed: sourced(false, 'Cisco, BGP best path selection algorithm (document 13753)'),
    // Document 13753, step 10: skipped where the routes were received from the same router.
    ageNeedsOtherRouter: true,
    source: 'Cisco, BGP best path selection algorithm (document 13753)',
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
    isis: isisDistance(115, batfish),
    source: batfish,
  },
  aigp: {
    internal: false,
    external: false,
    compares: true,
    missing: 'loses',
    givenToLearned: false,
    source: 'Cisco IOS BGP configuration guide: accumulated IGP (document 119001)',
  },
  isis: { narrowMetrics: true, raisesLevel1: true, passiveCost: 0 },
  localPreference: 100,
  localWeight: sourced(32768, 'Cisco, BGP best path selection algorithm (document 13753)'),
  ebgpRequiresPolicy: sourced(false, 'RFC 8212 implementation survey'),
  implicitIpv4Unicast: true,
  sendCommunity: sourced({ ibgp: nothing, ebgp: nothing }, 'Cisco IOS BGP configuration guide: neighbor send-community'),
  enforceFirstAs: verify(true),
  networkImportCheck: sourced(true, 'Cisco IOS BGP command reference: network'),
  maximumPaths: 1,
  multipathRelax: sourced(false, 'Cisco, BGP best path selection algorithm (document 13753)'),
  missing: {
    peerPolicy: sourced('deny-all', batfish),
    peerPrefixList: sourced('permit-all', batfish),
    peerAsPathList: sourced('permit-all', batfish),
    peerAcl: sourced('permit-all', batfish),
    matchedPrefixList: { value: 'unknown', mark: 'verify', source: 'user labs and the Batfish model contradict each other' },
    matchedAsPathList: verify('no-match'),
    matchedCommunityList: verify('no-match'),
    matchedAcl: sourced('match-all', batfish),
    calledPolicy: verify('ignored'),
    redistributionPolicy: sourced('deny-all', batfish),
    interfaceAcl: sourced('permit-all', 'Cisco Catalyst security configuration guide'),
  },
  policyEnd: 'reject',
  asPathDialect: 'posix',
  origination: {
    networkTakesRoute: true,
    redistributedNextHop: 'route',
    networkFindsOwnAddresses: false,
    igpBringsConnected: true,
    ospfTypes: 'internal',
    defaultNeedsStatement: true,
    // Cisco IOS BGP command reference: neighbor default-originate.
    defaultLooksAt: 'routing-table',
    source: 'recorded runs of IOS: local routes show next hop and metric of the IGP, and internal neighbors receive them',
  },
  removePrivateAs: {
    from: 'private-paths',
    neighborInPath: 'keeps-path',
    source: 'Cisco: Removing Private Autonomous System Numbers in BGP',
  },
  vector: { ripAutoSummary: true },
  vpn: {
    exportMapFilters: false,
    policiesChoose: false,
    sharesByStatement: false,
    evpnByStatement: true,
    source: 'recorded runs of IOS-XE: routes that an export map rejects are exported with the targets of the VRF',
  },
  advertisesOnlyActive: false,
  suppressesPeerAs: verify(false),
  originValidation: {
    dropsInvalidByItself: true,
    source: 'Cisco IOS BGP origin AS validation: invalid paths are left out of the decision once a cache is configured',
  },
  quirks: {
    ospfMtu: 'usual',
    ospfDiscardsSummaries: [2, 3],
    ospfStubDefaults: { 2: ['stub', 'nssa-no-summary'], 3: ['stub', 'nssa-no-summary'] },
    actsOnBlackhole: false,
    actsOnGracefulShutdown: false,
    keepsInternalRoutes: 'unless-told',
    // Neighbors of a VRF are written below its address family, and IOS writes a line of activation for each family (verify).
    vrfPeersByFamily: true,
    localMedZero: true,
    reflectorKeepsAttributes: false,
    // Cisco IOS BGP configuration guide: per-VRF assignment of BGP router ID.
    vrfsShareRouterId: true,
  },
  ospfReferenceBandwidth: 100,
  speeds: { ethernet: 10, joined: 1000 },
  ospfLoopbackCosts: { 2: 1, 3: 1 },
};

/** What `system mtu` does to ports that take part in routing depends on the platform (Cisco, Catalyst 3750 and 9000 command references). */
const withOtherMtu: Defaults = { ...all, quirks: { ...all.quirks, ospfMtu: 'written' } };

export function defaults({ setsPortMtu }: Objects['system']): Defaults {
  return setsPortMtu ? withOtherMtu : all;
}
