/** AWS speakers of BGP and the sessions with routers outside: VPNs, Direct Connect, Transit Gateway Connect, route servers. */
import type { CloudTransit } from '../../model/cloud.ts';
import type { CloudGatewayAssociation, CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { maskPrefix } from '../../net/prefix.ts';
import { attributesOf, isSet, nameTag, numberAttribute, prefixAttribute, prefixesAttribute, referenceAttribute } from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { type SessionForm, sessionsOf, usableAddress } from '../session-form.ts';
import { coreNetworkType, coreOfVpn } from './core-network.ts';
import { switchedOn } from './transit.ts';
import { vpnOf } from './vpn.ts';

/** The ASN that gateways have when none is written: provider documentation of `amazon_side_asn`. */
const defaultAsn = 64512;

interface SpeakerForm {
  readonly type: string;
  readonly kind: CloudSpeaker['kind'];
  readonly table: CloudSpeaker['table'];
  readonly defaultAsn?: number;
}

const speakerForms: readonly SpeakerForm[] = [
  { type: 'aws_ec2_transit_gateway', kind: 'transit-gateway', table: 'aws-transit-gateway', defaultAsn },
  { type: 'aws_vpn_gateway', kind: 'virtual-private-gateway', table: 'aws-virtual-private-gateway', defaultAsn },
  { type: 'aws_dx_gateway', kind: 'direct-connect-gateway', table: 'aws-virtual-private-gateway' },
  { type: 'aws_vpc_route_server', kind: 'route-server', table: 'aws-vpc' },
  { type: coreNetworkType, kind: 'core-network', table: 'aws-core-network' },
];

/** By address. */
type Transits = ReadonlyMap<string, CloudTransit>;

export function awsSpeakers(index: ResourceIndex, transits: Transits): readonly CloudSpeaker[] {
  return speakerForms.flatMap(form => index.ofType(form.type).map(resource => speakerOf(form, resource, index, transits)));
}

function speakerOf(form: SpeakerForm, resource: ResourceInstance, index: ResourceIndex, transits: Transits): CloudSpeaker {
  const from = attributesOf(resource);
  const written = isSet(from, 'amazon_side_asn');
  const associations = associationsOf(resource, index);
  return {
    provider: 'aws',
    kind: form.kind,
    address: resource.address,
    name: nameTag(from),
    asn: written ? numberAttribute(from, 'amazon_side_asn') : form.defaultAsn,
    // The edges of a core network have one each.
    asnIsDefault: !written && form.kind !== 'core-network',
    asnPlace: from.place('amazon_side_asn'),
    networks: networksOf(resource, index),
    table: form.table,
    advertised: associations.flatMap(({ allowed }) => allowed),
    ...(associations.length > 0 && { associations }),
    ...(form.kind === 'transit-gateway' && { sharesLoad: switchedOn(from, 'vpn_ecmp_support') }),
    ...(form.kind === 'core-network' && { sharesLoad: transits.get(resource.address)?.policy?.sharesLoad }),
    place: resource.place,
  };
}

/** The prefixes are known where they are written: without them the provider takes those of the network. */
function associationsOf(gateway: ResourceInstance, index: ResourceIndex): readonly CloudGatewayAssociation[] {
  return index.referring(gateway, 'aws_dx_gateway_association', 'dx_gateway_id').map(association => {
    const from = attributesOf(association);
    const other = index.target(from, 'associated_gateway_id', ...associated.keys());
    const { prefixes, complete } = prefixesAttribute(from, 'allowed_prefixes');
    return {
      gateway: other?.address,
      kind: other && associated.get(other.type),
      allowed: prefixes,
      complete: complete && !association.uncertain,
      place: association.place,
    };
  });
}

const associated: ReadonlyMap<string, CloudGatewayAssociation['kind']> = new Map([
  ['aws_vpn_gateway', 'virtual-private-gateway'],
  ['aws_ec2_transit_gateway', 'transit-gateway'],
]);

/** Resources that join a gateway with a network. */
const joins: readonly (readonly [type: string, gateway: string])[] = [
  ['aws_ec2_transit_gateway_vpc_attachment', 'transit_gateway_id'],
  ['aws_vpn_gateway_attachment', 'vpn_gateway_id'],
  ['aws_vpc_route_server_vpc_association', 'route_server_id'],
  ['aws_networkmanager_vpc_attachment', 'core_network_id'],
];

function networksOf(gateway: ResourceInstance, index: ResourceIndex): readonly string[] {
  const links = [gateway, ...joins.flatMap(([type, attribute]) => index.referring(gateway, type, attribute))];
  const own = links.flatMap(link =>
    ['vpc_id', 'vpc_arn'].flatMap(name => index.target(attributesOf(link), name, 'aws_vpc', 'aws_default_vpc')?.address ?? []),
  );
  const behind = index.referring(gateway, 'aws_dx_gateway_association', 'dx_gateway_id').flatMap(association => {
    const other = index.target(attributesOf(association), 'associated_gateway_id', ...associated.keys());
    return other ? networksOf(other, index) : [];
  });
  return [...new Set([...own, ...behind])];
}

const interfaceForm: Omit<SessionForm, 'type' | 'speaker'> = {
  kind: 'virtual-interface',
  peerAsn: ['bgp_asn'],
  localAddress: ['amazon_address'],
  peerAddress: ['customer_address'],
  vlan: ['vlan'],
  key: ['bgp_auth_key'],
  family: 'address_family',
};

const gateways: SessionForm['speaker'] = [
  ['dx_gateway_id', 'aws_dx_gateway'],
  ['vpn_gateway_id', 'aws_vpn_gateway'],
];

const sessionForms: readonly SessionForm[] = [
  ...['private', 'public', 'transit'].flatMap(use => [
    { ...interfaceForm, type: `aws_dx_${use}_virtual_interface`, speaker: gateways },
    { ...interfaceForm, type: `aws_dx_hosted_${use}_virtual_interface`, speaker: gateways },
  ]),
  { ...interfaceForm, type: 'aws_dx_bgp_peer', speaker: [] },
  {
    type: 'aws_ec2_transit_gateway_connect_peer',
    kind: 'connect',
    speaker: [],
    peerAsn: ['bgp_asn'],
    outside: ['peer_address'],
    inside: ['inside_cidr_blocks'],
  },
  {
    type: 'aws_networkmanager_connect_peer',
    kind: 'connect',
    speaker: [],
    peerAsn: ['bgp_options.peer_asn'],
    outside: ['peer_address'],
    inside: ['inside_cidr_blocks'],
  },
  {
    type: 'aws_vpc_route_server_peer',
    kind: 'peer',
    speaker: [],
    peerAsn: ['bgp_options.peer_asn'],
    peerAddress: ['peer_address'],
  },
];

/** Resources between a session and its speaker: attribute → type, and the attribute that leads on. */
const between: Readonly<Record<string, readonly (readonly [attribute: string, types: readonly string[]])[]>> = {
  aws_ec2_transit_gateway_connect_peer: [
    ['transit_gateway_attachment_id', ['aws_ec2_transit_gateway_connect']],
    ['transit_gateway_id', ['aws_ec2_transit_gateway']],
  ],
  aws_networkmanager_connect_peer: [
    ['connect_attachment_id', ['aws_networkmanager_connect_attachment']],
    ['core_network_id', [coreNetworkType]],
  ],
  aws_vpc_route_server_peer: [
    ['route_server_endpoint_id', ['aws_vpc_route_server_endpoint']],
    ['route_server_id', ['aws_vpc_route_server']],
  ],
  aws_dx_bgp_peer: [
    ['virtual_interface_id', ['private', 'public', 'transit'].map(use => `aws_dx_${use}_virtual_interface`)],
    ['dx_gateway_id', ['aws_dx_gateway']],
  ],
};

export function awsSessions(index: ResourceIndex, speakers: readonly CloudSpeaker[], transits: Transits): readonly CloudSession[] {
  const asns: LocalAsns = { speakers, transits };
  const plain = sessionsOf('aws', sessionForms, index, speakers).flatMap(session => bothEnds(throughOthers(session, index, asns)));
  return [...index.ofType('aws_vpn_connection').flatMap(connection => tunnelsOf(connection, index, asns)), ...plain];
}

interface LocalAsns {
  readonly speakers: readonly CloudSpeaker[];
  readonly transits: Transits;
}

/** That of the gateway, or of the edge of a core network at which something is attached. */
function localAsn({ speakers, transits }: LocalAsns, speaker: string | undefined, attachment: string | undefined): number | undefined {
  const core = speaker === undefined ? undefined : transits.get(speaker);
  if (!core?.policy) return speakers.find(({ address }) => address === speaker)?.asn;
  const region = core.attachments.find(({ address }) => address === attachment)?.region;
  return core.policy.edges.find(({ location }) => location === region)?.asn;
}

function throughOthers(session: CloudSession, index: ResourceIndex, asns: LocalAsns): CloudSession {
  const resource = index.byReference(session.address);
  const steps = resource && between[resource.type];
  if (resource && isDedicated(resource, index)) return { ...session, keepsTags: true };
  if (!resource || !steps) return session;
  const passed: (ResourceInstance | undefined)[] = [resource];
  for (const [attribute, types] of steps) {
    const at = passed.at(-1);
    passed.push(at && index.target(attributesOf(at), attribute, ...types));
  }
  const speaker = passed.at(-1)?.address;
  const attachment = session.kind === 'connect' ? passed[1]?.address : undefined;
  return {
    ...session,
    speaker,
    ...(attachment !== undefined && { attachment }),
    localAsn: localAsn(asns, speaker, attachment),
    ...(session.kind === 'peer' && { localRanges: endpointRanges(passed[1], index), oneAddress: true as const }),
  };
}

/** An endpoint of a route server has one interface in its subnet, with an address that AWS chooses (Amazon VPC, "Dynamic routing with VPC Route Server"). */
function endpointRanges(endpoint: ResourceInstance | undefined, index: ResourceIndex): readonly CloudPrefix[] {
  const subnet = endpoint && index.target(attributesOf(endpoint), 'subnet_id', 'aws_subnet', 'aws_default_subnet');
  const from = subnet && attributesOf(subnet);
  return from ? ['cidr_block', 'ipv6_cidr_block'].flatMap(name => prefixAttribute(from, name) ?? []) : [];
}

/** On a connection or bundle of one's own; partners hand over hosted ones with tags of theirs (AWS Direct Connect, "Dedicated and hosted connections"). */
function isDedicated({ type, values }: ResourceInstance, index: ResourceIndex): boolean {
  return /^aws_dx_(?:private|public|transit)_virtual_interface$/.test(type) && !!index.targetOfValue(values.get('connection_id'), ...lines);
}
const lines = ['aws_dx_connection', 'aws_dx_lag'];

/**
 * A Connect peer is two sessions: the router has the first address inside, the gateway the second and the third (Amazon VPC Transit Gateways, "Connect
 * attachments and Connect peers").
 */
function bothEnds(session: CloudSession): readonly CloudSession[] {
  const { kind, inside, address } = session;
  if (kind !== 'connect' || !inside) return [session];
  const network = maskPrefix(inside.value);
  return [1, 2].map(nth => ({
    ...session,
    address: `${address} session ${nth}`,
    localAddress: usableAddress(network, nth + 1),
    peerAddress: usableAddress(network, 1),
  }));
}

/** The first address inside of a tunnel is Amazon's, the second the router's (AWS Site-to-Site VPN, "Tunnel options"). */
function tunnelsOf(connection: ResourceInstance, index: ResourceIndex, asns: LocalAsns): readonly CloudSession[] {
  const from = attributesOf(connection);
  const vpn = vpnOf(connection, index);
  const attached = coreOfVpn(connection, index);
  const gateway =
    index.target(from, 'vpn_gateway_id', 'aws_vpn_gateway') ??
    index.target(from, 'transit_gateway_id', 'aws_ec2_transit_gateway') ??
    attached?.core;
  const customer = vpn.customerGateway;
  return vpn.tunnels.map(({ inside }, tunnel) => ({
    provider: 'aws',
    kind: 'vpn',
    address: `${connection.address} tunnel ${tunnel + 1}`,
    speaker: gateway?.address ?? referenceAttribute(from, 'vpn_gateway_id') ?? referenceAttribute(from, 'transit_gateway_id'),
    ...(attached && gateway === attached.core && { attachment: attached.attachment.address }),
    isStatic: vpn.staticRoutesOnly,
    localAsn: localAsn(asns, gateway?.address, attached?.attachment.address),
    peerAsn: customer?.asn,
    peerAsnPlace: customer?.asnPlace ?? connection.place,
    inside,
    localAddress: inside && usableAddress(maskPrefix(inside.value), 1),
    peerAddress: inside && usableAddress(maskPrefix(inside.value), 2),
    outside: customer?.ip,
    addressFamily: inside?.value.family ?? 4,
    staticRoutes: vpn.staticRoutes,
    disabled: false,
    place: connection.place,
  }));
}
