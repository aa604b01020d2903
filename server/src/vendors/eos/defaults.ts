/** What EOS does when nothing is written. */
import { type Defaults, eigrpDistances, isisDistance, sourced, verify } from '../../model/defaults.ts';
import type { Objects } from '../../model/fact.ts';

const nothing = { standard: false, extended: false, large: false };

const batfish = 'Batfish model of EOS';

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
    deterministicMed: verify(false),
    // Recorded on parallel sessions of leaves and spines.
    ageNeedsOtherRouter: true,
    source: 'Arista EOS manual, chapter BGP; recorded devices settle equal external paths by age',
  },
  distances: {
    connected: 0,
    static: 1,
    ebgp: 200,
    ibgp: 200,
    bgpLocal: 200,
    ospf: 110,
    ospfExternal: 110,
    ...eigrpDistances,
    rip: 120,
    isis: isisDistance(115, batfish),
    source: batfish,
  },
  isis: { narrowMetrics: false, raisesLevel1: true },
  localPreference: 100,
  localWeight: sourced(0, batfish),
  ebgpRequiresPolicy: sourced(false, 'RFC 8212 implementation survey'),
  implicitIpv4Unicast: true,
  // Arista EOS manual, chapter BGP: `bgp default ipv4-unicast transport ipv6` is a statement of its own.
  implicitOverIpv6: 'none',
  sendCommunity: sourced({ ibgp: nothing, ebgp: nothing }, batfish),
  enforceFirstAs: verify(true),
  networkImportCheck: sourced(true, 'Arista EOS manual, chapter BGP: network'),
  maximumPaths: 1,
  multipathRelax: sourced(true, 'Arista EOS manual, chapter BGP: bgp bestpath as-path multipath-relax'),
  missing: {
    peerPolicy: sourced('permit-all', batfish),
    controlFunction: sourced('deny-all', 'EOS user manual, Routing Control Functions: value actions'),
    peerPrefixList: verify('permit-all'),
    peerAsPathList: verify('permit-all'),
    peerAcl: verify('permit-all'),
    matchedPrefixList: verify('no-match'),
    matchedAsPathList: verify('no-match'),
    matchedCommunityList: verify('no-match'),
    matchedAcl: verify('no-match'),
    calledPolicy: verify('ignored'),
    redistributionPolicy: sourced('permit-all', 'runs on EOS, as Batfish reports them'),
    interfaceAcl: verify('permit-all'),
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
    // Batfish change 3696, after the EOS manual and runs: the route map changes a default route that is sent in any case.
    defaultLooksAt: 'itself',
    source: 'Arista EOS manual, chapter BGP',
  },
  removePrivateAs: { from: 'private-paths', neighborInPath: 'keeps-it', source: 'recorded runs of EOS' },
  vector: { ripVersion: 2, ripAutoSummary: false },
  vpn: {
    exportMapFilters: true,
    policiesChoose: false,
    sharesByStatement: false,
    evpnByStatement: false,
    source: 'recorded runs of EOS: redistributed routes of a VRF are announced',
  },
  advertisesOnlyActive: true,
  suppressesPeerAs: verify(false),
  originValidation: { dropsInvalidByItself: false, source: 'Arista EOS manual: only policies look at the state' },
  quirks: {
    ospfMtu: 'written',
    // Arista EOS 4.18.0F, BGP AS path prepend using last-as keyword: inbound from an iBGP neighbor the clause is ignored, as others that prepend are.
    prependsFromOutside: true,
    keepsInternalRoutes: 'unknown',
    // netlab sets next hops on EOS by `match route-type external`; that own routes are `local`, as on IOS, is not confirmed (verify).
    tellsRouteTypes: 'own',
    ospfStubDefaults: { 2: ['stub', 'nssa-no-summary'], 3: ['stub', 'nssa-no-summary'] },
    actsOnBlackhole: false,
    actsOnGracefulShutdown: true,
    ospfDeadInterval: 'unknown',
    localMedZero: false,
    reflectorKeepsAttributes: false,
    // blog.ipspace.net, Next Hops of BGP Routes Reflected by Arista EOS (2022-04), of multi-agent; Batfish models it so for both programs.
    reflectsWithOwnNextHop: true,
    // Recorded on vEOS 4.23.
    aggregatesRoutingTable: true,
  },
  hostBits: { routes: verify('masked'), others: verify('masked') },
  ospfReferenceBandwidth: 100,
  speeds: { ethernet: 10, joined: 10 },
  ospfLoopbackCosts: { 2: 10, 3: 10 },
};

/** The single program prefers local routes before it looks at weights (runs on 4.18, as Batfish recorded them). */
const ribd: Defaults = {
  ...all,
  decision: {
    ...all.decision,
    steps: ['local-origin', ...all.decision.steps.filter(step => step !== 'local-origin')],
    source: 'recorded runs of EOS 4.18 with the single routing program',
  },
};

/** Which program runs is written where it is not the single one; from 4.32 on there is no other (Arista TOI: removal of ribd, EOS 4.32.0F). */
export function defaults({ profile, version }: Objects['system']): Defaults {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  const isOnly = Number(major) > 4 || (Number(major) === 4 && Number(minor) >= 32);
  return profile === 'multi-agent' || isOnly ? all : ribd;
}
