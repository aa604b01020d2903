/** What Junos does when nothing is written. */
import {
  type CommunitySending,
  type Defaults,
  eigrpDistances,
  type IsisDistances,
  type Marked,
  type MissingEffect,
  sourced,
  verify,
} from '../../model/defaults.ts';
import type { Objects } from '../../model/fact.ts';

const everything: CommunitySending = { standard: true, extended: true, large: true };
const selection = 'Junos: Understanding BGP Path Selection';
const policies = 'Junos: Default Routing Policies';

const commitChecks = 'Batfish laboratory junos_commit_check, on devices';
const refused: Marked<MissingEffect> = { value: 'refused', mark: 'verify', source: 'a commit with a name that is not defined fails' };

const preferences = 'Junos: Route Preferences Overview';
const isis: IsisDistances = {
  level1: sourced(15, preferences),
  level2: verify(18),
  level1External: sourced(160, preferences),
  level2External: sourced(165, preferences),
};

/** Release as a number: `20.4R3` is 20.4. Undefined where no release is written. */
function release(version: string | undefined): number | undefined {
  const found = /^(\d{1,2}\.\d{1,2})/.exec(version ?? '');
  return found ? Number(found[1]) : undefined;
}

/** Depends on the release where one is written. */
export function defaults({ version }: Objects['system']): Defaults {
  return {
    decision: {
      steps: [
        'preference',
        'local-preference',
        'aigp',
        'as-path-length',
        'origin',
        'med',
        'local-origin',
        'external-over-internal',
        'igp-metric',
        'oldest-external',
        'router-id',
        'cluster-list',
        'peer-address',
      ],
      deterministicMed: sourced(true, selection),
      // Step on the active path: not used where both peers have the same router ID; recorded on parallel sessions.
      ageNeedsOtherRouter: true,
      source: selection,
    },
    distances: {
      connected: 0,
      static: 5,
      ebgp: 170,
      ibgp: 170,
      bgpLocal: 130,
      ospf: 10,
      ospfExternal: 150,
      ...eigrpDistances,
      rip: 100,
      isis: isis,
      source: preferences,
    },
    aigp: {
      internal: false,
      external: false,
      compares: true,
      missing: 'loses',
      givenToLearned: false,
      source: 'Junos: aigp (Protocols BGP), aigp-originate',
    },
    // Junos: wide-metrics-only, metric (Protocols IS-IS); externals of a narrow level 1 stay there without a policy.
    isis: { narrowMetrics: true, raisesLevel1: true, loopbackMetric: 0, needsIso: true, keepsNarrowExternals: true },
    localPreference: 100,
    localWeight: sourced(0, 'Junos has no weight'),
    ebgpRequiresPolicy: { value: false, mark: 'sourced', source: policies },
    implicitIpv4Unicast: true,
    // Junos: family (Protocols BGP): the unicast routes of the family of the neighbor's address.
    implicitOverIpv6: 'ipv6',
    sendCommunity: sourced({ ibgp: everything, ebgp: everything }, 'Batfish model of Junos'),
    enforceFirstAs: { value: false, mark: 'verify', source: 'Junos: enforce-first-as is a statement of its own' },
    networkImportCheck: { value: true, mark: 'sourced', source: 'Junos has no network statement: export policies send routes that exist' },
    maximumPaths: 1,
    multipathRelax: sourced(false, 'Junos: multipath multiple-as'),
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
      interfaceAcl: refused,
    },
    policyEnd: 'protocol-default',
    asPathDialect: 'asn-unit',
    origination: {
      networkTakesRoute: false,
      redistributedNextHop: 'route',
      networkFindsOwnAddresses: false,
      igpBringsConnected: false,
      ospfTypes: 'all',
      defaultNeedsStatement: false,
      source: 'Junos has no network statement',
    },
    removePrivateAs: { from: 'front', neighborInPath: 'stops', source: 'Junos: remove-private' },
    vector: { ripVersion: 2, ripAutoSummary: false },
    vpn: {
      exportMapFilters: true,
      policiesChoose: true,
      sharesByStatement: true,
      evpnByStatement: true,
      evpnIsProtocol: true,
      exportsByVrf: true,
      source: 'Junos: vrf-import, vrf-export, auto-export, ip-prefix-routes, vpn-apply-export',
    },
    advertisesOnlyActive: true,
    suppressesPeerAs: { value: true, mark: 'verify', source: 'Junos: advertise-peer-as' },
    originValidation: { dropsInvalidByItself: false, source: 'Junos: validation-database is a condition of policies' },
    quirks: {
      // Junos, Routing Policy Match Conditions: route-type external or internal. What own routes count as is not said.
      tellsRouteTypes: 'learned',
      ospfStubDefaults: { 2: ['cost-written'], 3: ['cost-written'] },
      actsOnBlackhole: false,
      actsOnGracefulShutdown: (release(version) ?? 19.1) >= 19.1,
      localMedZero: false,
      reflectorKeepsAttributes: false,
      // Junos: router-id, default-address-selection: the primary address of the loopback, which is the lowest unless written.
      routerIdFrom: 'lowest-loopback',
      // Junos: as-override (Protocols BGP): the peer's AS is replaced before the route is advertised to it.
      overrideSendsBack: true,
      exportPrependsInFront: true,
      // Junos: resolve (Routing Options static).
      staticNeedsConnected: true,
      addsInternalLocalAsLater: true,
      // Recorded on vJunos 25.4.
      showsGatewayOfVpnRoute: true,
    },
    hostBits: {
      routes: { value: 'refused', mark: 'measured', source: commitChecks },
      others: { value: 'masked', mark: 'measured', source: commitChecks },
    },
    ospfReferenceBandwidth: 100,
    speeds: { ethernet: 100_000, joined: 1000 },
    ospfLoopbackCosts: { 2: 0, 3: 0 },
  };
}
