/** AWS Cloud WAN: core networks with their segments as route tables, and what is attached to them. */
import type { CloudAttachment, CloudRoute, CloudRouteTable, CloudTransit, CloudTransitAttachment } from '../../model/cloud.ts';
import type { CoreFunctionGroup, CorePolicy, CoreRoute, CoreSegment, CoreSteering } from '../../model/cloud-core.ts';
import { defaultPrefix } from '../../net/prefix.ts';
import { type Attributes, attributesOf, isSet, nameTag, referenceAttribute, referencesAttribute, regionOf } from '../attributes.ts';
import { jsonValue } from '../functions/json.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { failed, object, sensitive, tuple, type Value } from '../value.ts';
import { placementOf, tagsOf } from './core-placement.ts';
import { policyOf } from './core-policy.ts';
import { vpnOf } from './vpn.ts';

export const coreNetworkType = 'aws_networkmanager_core_network';
const vpcAttachment = 'aws_networkmanager_vpc_attachment';
const vpnAttachment = 'aws_networkmanager_site_to_site_vpn_attachment';

interface AttachmentForm {
  readonly type: string;
  readonly kind: CloudTransitAttachment['kind'];
  /** As policies name it; undefined: they do not decide about it. */
  readonly policyType?: string;
  /** How it names what it attaches. */
  readonly network?: string;
}

const forms: readonly AttachmentForm[] = [
  { type: vpcAttachment, kind: 'network', policyType: 'vpc', network: 'vpc_arn' },
  { type: vpnAttachment, kind: 'vpn', policyType: 'site-to-site-vpn', network: 'vpn_connection_arn' },
  { type: 'aws_networkmanager_connect_attachment', kind: 'connect', policyType: 'connect', network: 'transport_attachment_id' },
  {
    type: 'aws_networkmanager_dx_gateway_attachment',
    kind: 'direct-connect',
    policyType: 'direct-connect-gateway',
    network: 'direct_connect_gateway_arn',
  },
  { type: 'aws_networkmanager_transit_gateway_peering', kind: 'peering', network: 'transit_gateway_arn' },
];

/** By address. */
export function coreNetworksOf(index: ResourceIndex): ReadonlyMap<string, CloudTransit> {
  return new Map(index.ofType(coreNetworkType).map(core => [core.address, coreNetworkOf(core, index)] as const));
}

function coreNetworkOf(core: ResourceInstance, index: ResourceIndex): CloudTransit {
  const policy = livePolicy(core, index);
  const attachments = forms.flatMap(form =>
    index.referring(core, form.type, 'core_network_id').map(resource => attachmentIn(resource, form, policy, index)),
  );
  return {
    provider: 'aws',
    address: core.address,
    name: nameTag(attributesOf(core)),
    prefixes: policy.insidePrefixes,
    routeTables: [
      ...policy.segments.map(segment => tableOf(segment, core.address, policy, attachments)),
      ...policy.functionGroups.map(group => groupTableOf(group, core.address, policy, attachments)),
    ],
    attachments,
    vpns: index
      .referring(core, vpnAttachment, 'core_network_id')
      .flatMap(attachment => index.target(attributesOf(attachment), 'vpn_connection_arn', 'aws_vpn_connection') ?? [])
      .map(connection => vpnOf(connection, index)),
    defaultAssociation: false,
    defaultPropagation: false,
    policy,
    place: core.place,
  };
}

/** The policy that is attached last, else the one that the network begins with. */
function livePolicy(core: ResourceInstance, index: ResourceIndex): CorePolicy {
  const attached = index.referring(core, 'aws_networkmanager_core_network_policy_attachment', 'core_network_id');
  const from = attributesOf(attached[0] ?? core);
  const name = ['policy_document', 'base_policy_document'].find(each => isSet(from, each));
  // A base policy is there to be replaced, and more than one attachment, or an uncertain one, does not say which is live.
  const whole = attached.length === 1 && !attached[0]!.uncertain && !core.uncertain;
  const document = name === undefined ? undefined : documentOf(from, name, index);
  return document && attached.length <= 1 ? policyOf(document.attributes, whole && document.whole) : policyOf(nothingAt(from, name), false);
}

function nothingAt(from: Attributes, name = 'policy_document'): Attributes {
  return { values: new Map(), written: () => undefined, place: () => from.place(name) };
}

const documentType = 'aws_networkmanager_core_network_policy_document';

/** The blocks of the data source that a document is the text of, or what JSON text says, in the words of the data source. */
function documentOf(
  from: Attributes,
  name: string,
  index: ResourceIndex,
): { readonly attributes: Attributes; readonly whole: boolean } | undefined {
  const value = from.values.get(name)!;
  if (value.kind === 'unknown') {
    const source = index.byReference(value.ref?.replace(/\.json$/, ''));
    return source?.type === documentType ? { attributes: attributesOf(source), whole: !source.uncertain } : undefined;
  }
  if (value.kind !== 'string' || value.marks & sensitive) return undefined;
  const json = jsonValue(value.value);
  if (failed(json) || !('entries' in json)) return undefined;
  const place = value.origin ?? from.place(name);
  const renamed = withUnderscores(json);
  return 'entries' in renamed
    ? { attributes: { values: renamed.entries, written: () => undefined, place: () => place }, whole: true }
    : undefined;
}

/** `share-with` → `share_with`. */
function withUnderscores(value: Value): Value {
  if ('items' in value) return tuple(value.items.map(withUnderscores));
  if (!('entries' in value)) return value;
  return object([...value.entries].map(([name, entry]) => [name.replaceAll('-', '_'), withUnderscores(entry)] as const));
}

function attachmentIn(resource: ResourceInstance, form: AttachmentForm, policy: CorePolicy, index: ResourceIndex): CloudTransitAttachment {
  const from = attributesOf(resource);
  const region = regionOf(resource, 'edge_location', 'region');
  const tags = tagsOf(resource.defaultTags, from.values.get('tags'));
  return {
    kind: form.kind,
    address: resource.address,
    name: nameTag(from),
    network: form.network && referenceAttribute(from, form.network),
    region,
    placement: form.policyType === undefined ? undefined : placementOf({ type: form.policyType, region, tags }, policy),
    accepted: index.referring(resource, 'aws_networkmanager_attachment_accepter', 'attachment_id').length > 0,
    place: resource.place,
  };
}

function tableOf(segment: CoreSegment, core: string, policy: CorePolicy, attachments: readonly CloudTransitAttachment[]): CloudRouteTable {
  const placed = attachments.flatMap(({ address, placement }) =>
    placement?.segment === undefined ? [] : [[address, placement.segment] as const],
  );
  return {
    provider: 'aws',
    address: segmentAddress(core, segment.name),
    name: segment.name,
    main: false,
    routes: [
      ...policy.routes.filter(route => route.segment === segment.name).map(route => routeOf(route, core)),
      ...policy.steerings
        .filter(each => each.action === 'to' && each.segment === segment.name)
        .map(each => outwardsOf(each, core, attachments)),
    ],
    subnets: [],
    propagations: placed.filter(([, own]) => learns(segment, own, policy)).map(([address]) => address),
    associations: placed.filter(([, own]) => own === segment.name).map(([address]) => address),
    complete: policy.complete,
    place: segment.place,
  };
}

/** A group learns of the attachments of all segments whose traffic it gets. */
function groupTableOf(
  { name, place }: CoreFunctionGroup,
  core: string,
  policy: CorePolicy,
  attachments: readonly CloudTransitAttachment[],
): CloudRouteTable {
  const own = policy.steerings.filter(({ groups }) => groups.includes(name));
  const gets = (segment: string) => own.some(each => each.segment === segment || isAtOtherEnd(segment, each));
  return {
    provider: 'aws',
    address: functionGroupAddress(core, name),
    name,
    main: false,
    routes: [],
    subnets: [],
    propagations: attachments
      .filter(({ placement }) => placement?.segment !== undefined && gets(placement.segment))
      .map(each => each.address),
    associations: attachments.filter(({ placement }) => placement?.functionGroup === name).map(({ address }) => address),
    complete: policy.complete,
    place,
  };
}

function isAtOtherEnd(segment: string, { action, to }: CoreSteering): boolean {
  return action === 'via' && (to === 'all' || to?.includes(segment) === true);
}

/** `send-to` gives the segment a default route to the functions (AWS Cloud WAN, "Service insertion": north-south). */
function outwardsOf({ groups, place }: CoreSteering, core: string, attachments: readonly CloudTransitAttachment[]): CloudRoute {
  const firewall = attachments.find(({ placement }) => placement?.functionGroup !== undefined && groups.includes(placement.functionGroup));
  return {
    address: core,
    destination: { value: defaultPrefix(4), place, attribute: place, literal: false, assumed: false },
    target: { kind: firewall ? 'transit' : 'unknown', address: firewall?.address, place },
    tags: [],
    place,
  };
}

function functionGroupAddress(core: string, group: string): string {
  return `${core} network function group ${group}`;
}

function segmentAddress(core: string, segment: string): string {
  return `${core} segment ${segment}`;
}

/** Whether a segment surely has the routes of attachments of another one, or of its own. */
function learns(segment: CoreSegment, from: string, { shares, steerings, functionGroups }: CorePolicy): boolean {
  // Through network functions, also between attachments of one isolated segment.
  const exists = (group: string) => functionGroups.some(({ name }) => name === group);
  const isSteered = (one: string, other: string) =>
    steerings.some(each => each.segment === one && isAtOtherEnd(other, each) && each.groups.length > 0 && each.groups.every(exists));
  if (isSteered(segment.name, from) || isSteered(from, segment.name)) return true;
  if (segment.name === from) return segment.isolated === false;
  const passes = segment.denied?.includes(from) === false && (segment.allowed === 'all' || segment.allowed?.includes(from) === true);
  const isShared = (one: string, other: string) =>
    shares.some(share => share.segment === one && share.with.includes(other) !== share.inverted);
  return passes && (isShared(segment.name, from) || isShared(from, segment.name));
}

function routeOf({ destination, attachments, place }: CoreRoute, core: string): CloudRoute {
  const [first] = attachments;
  return {
    address: core,
    destination,
    target: { kind: first === undefined ? 'blackhole' : 'transit', address: first, place },
    tags: [],
    place,
  };
}

/** The attachment as the network sees it. */
export function coreAttachmentsOf(
  vpc: ResourceInstance,
  index: ResourceIndex,
  cores: ReadonlyMap<string, CloudTransit>,
): readonly CloudAttachment[] {
  return index.referring(vpc, vpcAttachment, 'vpc_arn').flatMap(resource => {
    const from = attributesOf(resource);
    const core = index.target(from, 'core_network_id', coreNetworkType);
    const transit = core && cores.get(core.address);
    const own = transit?.attachments.find(({ address }) => address === resource.address);
    if (!transit || !own) return [];
    const { segment, functionGroup } = own.placement ?? {};
    const table =
      functionGroup === undefined
        ? segment && segmentAddress(transit.address, segment)
        : functionGroupAddress(transit.address, functionGroup);
    return [
      {
        address: resource.address,
        name: own.name,
        transit,
        subnets: referencesAttribute(from, 'subnet_arns') ?? [],
        associatedTable: table,
        propagatedTables: transit.routeTables.filter(table => table.propagations.includes(resource.address)).map(({ address }) => address),
        defaultAssociation: false,
        defaultPropagation: false,
        linksComplete: false,
        place: resource.place,
      },
    ];
  });
}

/** The core network that a VPN connection is attached to, with the attachment. */
export function coreOfVpn(
  connection: ResourceInstance,
  index: ResourceIndex,
): { readonly core: ResourceInstance; readonly attachment: ResourceInstance } | undefined {
  const [attachment] = index.referring(connection, vpnAttachment, 'vpn_connection_arn');
  const core = attachment && index.target(attributesOf(attachment), 'core_network_id', coreNetworkType);
  return core && { core, attachment };
}
