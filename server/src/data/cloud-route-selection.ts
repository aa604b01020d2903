/**
 * How clouds choose among routes, one order for each kind of table: they differ, and a generic order is wrong. Longest prefix match comes first
 * in all of them where it is not said otherwise. Sources: the providers' documentation pages, each named at its entry.
 */

/**
 * What is compared, in words that the provider's page uses. `kinds`: kinds of routes, the preferred ones first; `learned`: the kind of a route that comes
 * over a kind of session.
 */
export interface RouteSelectionStep {
  readonly id:
    | 'longest-prefix'
    | 'kind'
    | 'static'
    | 'hub-preference'
    | 'as-path-length'
    | 'as-path-in-router'
    | 'origin'
    | 'origin-not-documented'
    | 'med'
    | 'priority'
    | 'inter-region-cost';
  readonly label: string;
  readonly kinds?: readonly string[];
  readonly learned?: Readonly<Record<string, string>>;
}

export interface RouteSelection {
  readonly table: string;
  readonly label: string;
  readonly source: string;
  readonly steps: readonly RouteSelectionStep[];
  /** What the page leaves open. */
  readonly open?: string;
}

const longest: RouteSelectionStep = { id: 'longest-prefix', label: 'longest prefix' };
const asPath: RouteSelectionStep = { id: 'as-path-length', label: 'shorter AS path' };
const med: RouteSelectionStep = { id: 'med', label: 'lower MED' };

const selections = [
  {
    table: 'aws-vpc',
    label: 'VPC route table',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html',
    steps: [
      longest,
      {
        id: 'kind',
        label: 'kind of the route',
        kinds: [
          'local',
          'static',
          'prefix list',
          'propagated from Direct Connect',
          'propagated from static VPN',
          'propagated from BGP VPN',
        ],
        learned: { 'virtual-interface': 'propagated from Direct Connect', vpn: 'propagated from BGP VPN' },
      },
    ],
  },
  {
    table: 'aws-transit-gateway',
    label: 'transit gateway route table',
    source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
    steps: [
      longest,
      {
        id: 'kind',
        label: 'kind of the route',
        kinds: [
          'static',
          'prefix list',
          'VPC',
          'Direct Connect gateway',
          'Transit Gateway Connect',
          'VPN over private Direct Connect',
          'VPN',
          'peering',
        ],
        learned: { 'virtual-interface': 'Direct Connect gateway', connect: 'Transit Gateway Connect', vpn: 'VPN' },
      },
      asPath,
      med,
    ],
    open: 'equal paths of VPN and Connect attachments are balanced only with ECMP support',
  },
  {
    table: 'aws-core-network',
    label: 'core network edge',
    source: 'https://docs.aws.amazon.com/network-manager/latest/cloudwan/cloudwan-route-evaluation.html',
    steps: [
      longest,
      { id: 'static', label: 'static before VPC of the region before learned' },
      asPath,
      med,
      {
        id: 'kind',
        label: 'kind of the route',
        kinds: ['Direct Connect gateway', 'Connect in the region', 'VPN in the region', 'other'],
        learned: { 'virtual-interface': 'Direct Connect gateway', connect: 'Connect in the region', vpn: 'VPN in the region' },
      },
    ],
    open: 'which of two equal routes of one kind is used',
  },
  {
    table: 'aws-virtual-private-gateway',
    label: 'virtual private gateway',
    source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html',
    steps: [
      longest,
      {
        id: 'kind',
        label: 'kind of the route',
        kinds: ['BGP over Direct Connect', 'static VPN', 'BGP over VPN'],
        learned: { 'virtual-interface': 'BGP over Direct Connect', vpn: 'BGP over VPN' },
      },
      asPath,
      { id: 'origin-not-documented', label: 'origin, of which the page says nothing' },
      { id: 'med', label: 'lower MED, of one neighbouring AS' },
    ],
    open: 'whether origins are compared; which of two tunnels is used when all is equal',
  },
  {
    table: 'azure-virtual-network',
    label: 'effective routes of a subnet',
    source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    steps: [
      longest,
      {
        id: 'kind',
        label: 'kind of the route',
        kinds: ['user-defined', 'BGP', 'system'],
        learned: { vpn: 'BGP', circuit: 'BGP', peer: 'BGP' },
      },
    ],
    open: 'system routes of a peering or a service endpoint are preferred even to more specific BGP routes',
  },
  {
    table: 'azure-virtual-hub',
    label: 'virtual hub router',
    source: 'https://learn.microsoft.com/azure/virtual-wan/about-virtual-hub-routing-preference',
    steps: [
      longest,
      { id: 'static', label: 'static before BGP' },
      {
        id: 'hub-preference',
        label: 'the hub’s routing preference: ExpressRoute (default), VPN, or AS path first',
        kinds: ['ExpressRoute', 'VPN and SD-WAN appliance', 'other hub'],
        learned: { circuit: 'ExpressRoute', vpn: 'VPN and SD-WAN appliance', peer: 'VPN and SD-WAN appliance' },
      },
      asPath,
    ],
    open: 'equal paths are balanced',
  },
  {
    table: 'google-network-legacy',
    label: 'VPC network, legacy best path selection',
    source: 'https://docs.cloud.google.com/network-connectivity/docs/router/concepts/learned-routes#best-path-selection',
    steps: [
      longest,
      {
        id: 'kind',
        label: 'kind of the route',
        kinds: ['subnet', 'static', 'dynamic'],
        learned: { vpn: 'dynamic', attachment: 'dynamic', peer: 'dynamic' },
      },
      { id: 'as-path-in-router', label: 'shorter AS path, within one router only' },
      { id: 'priority', label: 'lower priority: MED and the cost between regions' },
    ],
  },
  {
    table: 'google-network-standard',
    label: 'VPC network, standard best path selection',
    source: 'https://docs.cloud.google.com/network-connectivity/docs/router/concepts/learned-routes#best-path-selection',
    steps: [
      longest,
      {
        id: 'kind',
        label: 'kind of the route',
        kinds: ['subnet', 'static', 'dynamic'],
        learned: { vpn: 'dynamic', attachment: 'dynamic', peer: 'dynamic' },
      },
      asPath,
      { id: 'origin', label: 'lower origin' },
      { id: 'med', label: 'lower MED, of one neighbouring AS unless `bgp_always_compare_med` is set' },
      { id: 'inter-region-cost', label: 'lower cost between regions' },
    ],
  },
] as const satisfies readonly RouteSelection[];

/** Kind of a cloud's table. */
export type RouteSelectionTable = (typeof selections)[number]['table'];

export const cloudRouteSelections: { readonly date: string; readonly entries: readonly RouteSelection[] } = {
  date: '2026-11-29',
  entries: selections,
};

/** The step that compares kinds of routes. */
export function kindStep(table: RouteSelectionTable): Required<Pick<RouteSelectionStep, 'kinds' | 'learned' | 'label'>> {
  const steps: readonly RouteSelectionStep[] = routeSelection(table).steps;
  const { kinds = [], learned = {}, label } = steps.find(step => step.kinds)!;
  return { kinds, learned, label };
}

/** How a kind of table chooses. */
export function routeSelection(table: RouteSelectionTable): RouteSelection {
  return selections.find(each => each.table === table)!;
}
