/** What NX-OS does when nothing is written. */
import { type Defaults, eigrpDistances, isisDistance, sourced, verify } from '../../model/defaults.ts';

const nothing = { standard: false, extended: false, large: false };

const batfish = 'Batfish model of NX-OS';

const all: Defaults = {
  decision: {
    steps: [
      'weight',
      'local-preference',
      'local-origin',
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
    deterministicMed: sourced(true, 'Cisco Nexus unicast routing guide: BGP path selection'),
    source: 'Cisco Nexus unicast routing guide: BGP path selection',
  },
  distances: {
    connected: 0,
    static: 1,
    ebgp: 20,
    ibgp: 200,
    bgpLocal: 220,
    ospf: 110,
    ospfExternal: 110,
    ...eigrpDistances,
    rip: 120,
    isis: isisDistance(115, batfish),
    source: batfish,
  },
  // Cisco Nexus unicast routing guide, IS-IS: reference-bandwidth; recorded by show isis interface: loopbacks cost 1, links of 1 Gbit/s 40.
  isis: { narrowMetrics: false, raisesLevel1: true, loopbackMetric: 1, referenceBandwidth: 40_000 },
  localPreference: 100,
  localWeight: verify(32768),
  ebgpRequiresPolicy: sourced(false, 'RFC 8212 implementation survey'),
  implicitIpv4Unicast: false,
  sendCommunity: sourced({ ibgp: nothing, ebgp: nothing }, batfish),
  enforceFirstAs: verify(true),
  networkImportCheck: sourced(true, 'Cisco Nexus unicast routing guide: network'),
  maximumPaths: 1,
  multipathRelax: verify(false),
  missing: {
    peerPolicy: sourced('deny-all', batfish),
    peerPrefixList: sourced('permit-all', batfish),
    peerAsPathList: verify('permit-all'),
    peerAcl: verify('permit-all'),
    matchedPrefixList: sourced('match-all', 'Cisco defect CSCty33210'),
    matchedAsPathList: verify('no-match'),
    matchedCommunityList: verify('no-match'),
    matchedAcl: sourced('ignored', batfish),
    calledPolicy: verify('ignored'),
    redistributionPolicy: verify('deny-all'),
    interfaceAcl: verify('permit-all'),
  },
  policyEnd: 'reject',
  asPathDialect: 'posix',
  origination: {
    networkTakesRoute: false,
    redistributedNextHop: 'self',
    networkFindsOwnAddresses: true,
    igpBringsConnected: false,
    ospfTypes: 'all',
    defaultNeedsStatement: true,
    // Batfish model of NX-OS.
    defaultLooksAt: 'routing-table',
    source:
      'recorded runs of NX-OS: internal neighbors receive redistributed routes with the router as next hop; network finds local host routes',
  },
  removePrivateAs: {
    from: 'private-paths',
    neighborInPath: 'keeps-path',
    source: 'Cisco: Removing Private Autonomous System Numbers in BGP',
  },
  vector: {
    ethernet: { bandwidth: 1_000_000, delay: 1 },
    eigrpMetric: { bandwidth: 100_000, delay: 100 },
    ripVersion: 2,
    ripAutoSummary: false,
  },
  vpn: {
    exportMapFilters: true,
    policiesChoose: false,
    sharesByStatement: false,
    evpnByStatement: true,
    source: 'Cisco Nexus VXLAN guide: advertise l2vpn evpn',
  },
  advertisesOnlyActive: false,
  suppressesPeerAs: verify(true),
  originValidation: { dropsInvalidByItself: false, source: 'not documented' },
  quirks: {
    ospfMtu: 'usual',
    ospfDiscardsSummaries: [2, 3],
    ospfStubDefaults: { 2: ['stub', 'nssa-no-summary'], 3: ['stub', 'nssa-no-summary'] },
    actsOnBlackhole: false,
    actsOnGracefulShutdown: false,
    localMedZero: false,
    reflectorKeepsAttributes: false,
    keepsInternalRoutes: 'unless-matched',
    // As the same words mean on IOS (BGP command reference, match route-type); the Nexus one was not at hand (verify).
    tellsRouteTypes: 'own',
    // Cisco Nexus unicast routing guide, BGP router identifier: the address of a loopback; which one is not said.
    routerIdFrom: 'loopback0',
  },
  hostBits: { routes: verify('masked'), others: verify('masked') },
  ospfReferenceBandwidth: 40_000,
  speeds: { ethernet: 1000, joined: 1000 },
  ospfLoopbackCosts: { 2: 1, 3: 1 },
};

export function defaults(): Defaults {
  return all;
}
