/** What IOS XR does when nothing is written. */
import { type Defaults, eigrpDistances, isisDistance, type Marked, type MissingEffect, sourced, verify } from '../../model/defaults.ts';

const guide = 'Cisco IOS XR Routing Configuration Guide, Implementing Routing Policy';
const bgpGuide = 'Cisco IOS XR Routing Configuration Guide, BGP best path algorithm';
const batfish = 'Batfish model of IOS XR';
const refused: Marked<MissingEffect> = sourced('refused', guide);
const everything = { standard: true, extended: true, large: true };
const nothing = { standard: false, extended: false, large: false };

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
    // Paths are compared in an order that makes the choice by MED independent of their arrival.
    deterministicMed: sourced(true, bgpGuide),
    source: bgpGuide,
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
    internal: true,
    external: false,
    compares: true,
    missing: 'loses',
    givenToLearned: false,
    source: 'Cisco IOS XR BGP configuration guide: accumulated interior gateway protocol attribute',
  },
  // Cisco IOS XR Routing Command Reference, show isis: narrow where nothing is written; recorded by show isis interface: passive links cost 0.
  isis: { narrowMetrics: true, raisesLevel1: true, passiveMetric: 0 },
  localPreference: 100,
  localWeight: verify(32768),
  ebgpRequiresPolicy: sourced(true, 'Cisco IOS XR Routing Configuration Guide; RFC 8212 implementation survey'),
  implicitIpv4Unicast: false,
  sendCommunity: sourced({ ibgp: everything, ebgp: nothing }, 'Cisco IOS XR BGP guide: send-community-ebgp'),
  enforceFirstAs: verify(true),
  networkImportCheck: verify(true),
  maximumPaths: 1,
  multipathRelax: verify(false),
  missing: {
    peerPolicy: refused,
    peerPrefixList: refused,
    peerAsPathList: refused,
    peerAcl: refused,
    matchedPrefixList: refused,
    matchedAsPathList: refused,
    matchedCommunityList: refused,
    matchedAcl: refused,
    calledPolicy: refused,
    redistributionPolicy: refused,
    interfaceAcl: verify('refused'),
  },
  policyEnd: 'reject',
  asPathDialect: 'posix',
  origination: {
    networkTakesRoute: true,
    redistributedNextHop: 'route',
    networkFindsOwnAddresses: false,
    igpBringsConnected: false,
    ospfTypes: 'all',
    defaultNeedsStatement: true,
    // Cisco IOS XR Routing Configuration Guide: attach point default originate.
    defaultLooksAt: 'itself',
    source: 'Cisco IOS XR BGP guide: tables show the next hop of the route that a network statement found',
  },
  removePrivateAs: {
    from: 'private-paths',
    neighborInPath: 'keeps-path',
    source: 'Cisco: Removing Private Autonomous System Numbers in BGP',
  },
  vector: { ripVersion: 2, ripAutoSummary: false },
  vpn: {
    exportMapFilters: true,
    policiesChoose: false,
    sharesByStatement: false,
    evpnByStatement: false,
    source: 'Cisco IOS XR Routing Configuration Guide: export route-policy',
  },
  advertisesOnlyActive: false,
  suppressesPeerAs: { value: 'depends', mark: 'sourced', source: 'Cisco document 200427, IOS XR BGP best practice: eBGP transit AS' },
  originValidation: {
    dropsInvalidByItself: false,
    source: 'Cisco IOS XR Routing Configuration Guide, BGP prefix origin validation: off until bgp origin-as validation enable',
  },
  quirks: {
    ospfStubDefaults: { 2: ['stub', 'nssa-no-summary'], 3: ['stub', 'nssa-no-summary'] },
    actsOnBlackhole: false,
    actsOnGracefulShutdown: false,
    keepsInternalRoutes: 'unless-told',
    localMedZero: true,
    reflectorKeepsAttributes: false,
    reflectorMayKeepAttributes: true,
    keepsWellKnownCommunities: true,
    // Cisco IOS XR Routing Configuration Guide, Implementing Routing Policy: aggregation attach point.
    aggregatePolicySeesParts: true,
  },
  ospfReferenceBandwidth: 100,
  speeds: { ethernet: 10, joined: 1000 },
  ospfLoopbackCosts: { 2: 1, 3: 1 },
};

export function defaults(): Defaults {
  return all;
}
