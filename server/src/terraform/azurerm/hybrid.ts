/** Azure speakers of BGP and the sessions with routers outside: VPNs, ExpressRoute, route servers, virtual hubs. */
import type { CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import { maskPrefix } from '../../net/prefix.ts';
import {
  addressAttribute,
  attributesOf,
  isSet,
  numberAttribute,
  prefixAttribute,
  prefixesAttribute,
  textAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { atPath, numberAt, placeAt, type SessionForm, sessionsOf, usableAddress } from '../session-form.ts';
import { networkType } from './networks.ts';
import { type AzureVpn, gatewayVpns, siteVpns } from './vpn.ts';

/** ASN of gateways, hubs and route servers when none is written (Azure VPN Gateway, "About BGP"). */
const defaultAsn = 65515;
/** ASN of Microsoft's ExpressRoute edge routers (ExpressRoute, "Routing requirements"). */
const expressRouteAsn = 12076;

interface SpeakerForm {
  readonly type: string;
  readonly kind: CloudSpeaker['kind'];
  readonly table: CloudSpeaker['table'];
  readonly asn: readonly string[];
  /** Path of the subnet that it stands in. */
  readonly subnet?: string;
}

const speakerForms: readonly SpeakerForm[] = [
  {
    type: 'azurerm_virtual_network_gateway',
    kind: 'virtual-network-gateway',
    table: 'azure-virtual-network',
    asn: ['bgp_settings.asn'],
    subnet: 'ip_configuration.subnet_id',
  },
  { type: 'azurerm_route_server', kind: 'route-server', table: 'azure-virtual-network', asn: [], subnet: 'subnet_id' },
  { type: 'azurerm_virtual_hub', kind: 'virtual-hub', table: 'azure-virtual-hub', asn: [] },
];

export function azureSpeakers(index: ResourceIndex): readonly CloudSpeaker[] {
  return speakerForms.flatMap(form => index.ofType(form.type).map(resource => speakerOf(form, resource, index)));
}

function speakerOf(form: SpeakerForm, resource: ResourceInstance, index: ResourceIndex): CloudSpeaker {
  const from = attributesOf(resource);
  const written = form.asn.some(path => isSet(...atPath(from, path)));
  return {
    provider: 'azurerm',
    kind: form.kind,
    address: resource.address,
    name: textAttribute(from, 'name'),
    asn: written ? numberAt(from, form.asn) : defaultAsn,
    asnIsDefault: !written,
    asnPlace: placeAt(from, form.asn, resource.place),
    networks: networksOf(form, resource, index),
    table: form.table,
    ...(form.kind === 'virtual-hub' && { sharesLoad: true }),
    advertised: prefixesAttribute(...atPath(from, 'custom_route.address_prefixes')).prefixes,
    place: resource.place,
  };
}

function networksOf({ subnet: path }: SpeakerForm, resource: ResourceInstance, index: ResourceIndex): readonly string[] {
  if (path === undefined) {
    const connections = index.referring(resource, 'azurerm_virtual_hub_connection', 'virtual_hub_id');
    return connections.flatMap(one => index.target(attributesOf(one), 'remote_virtual_network_id', networkType)?.address ?? []);
  }
  const subnet = index.target(...atPath(attributesOf(resource), path), 'azurerm_subnet');
  const network = subnet && index.target(attributesOf(subnet), 'virtual_network_name', networkType);
  return network ? [network.address] : [];
}

const peerForms: readonly SessionForm[] = [
  {
    type: 'azurerm_virtual_hub_bgp_connection',
    kind: 'peer',
    speaker: [['virtual_hub_id', 'azurerm_virtual_hub']],
    peerAsn: ['peer_asn'],
    peerAddress: ['peer_ip'],
  },
  {
    type: 'azurerm_route_server_bgp_connection',
    kind: 'peer',
    speaker: [['route_server_id', 'azurerm_route_server']],
    peerAsn: ['peer_asn'],
    peerAddress: ['peer_ip'],
  },
];

export function azureSessions(index: ResourceIndex, speakers: readonly CloudSpeaker[]): readonly CloudSession[] {
  const asnOf = (address: string) => speakers.find(speaker => speaker.address === address)?.asn;
  const vpns = (type: string, connections: (gateway: ResourceInstance, index: ResourceIndex) => readonly AzureVpn[]) =>
    index
      .ofType(type)
      .flatMap(gateway => connections(gateway, index).map(each => vpnSession(each, gateway, asnOf(gateway.address), index)));
  return [
    ...vpns('azurerm_virtual_network_gateway', gatewayVpns),
    ...vpns('azurerm_virtual_hub', siteVpns),
    ...index.ofType('azurerm_express_route_circuit_peering').flatMap(peering => circuitSessions(peering, index)),
    ...sessionsOf('azurerm', peerForms, index, speakers).map(session => fromOwnRange(session, index)),
  ];
}

function vpnSession(
  { vpn, connection, peerAddress }: AzureVpn,
  gateway: ResourceInstance,
  localAsn: number | undefined,
  index: ResourceIndex,
): CloudSession {
  const customer = vpn.customerGateway!;
  const chosen = addressAttribute(...atPath(attributesOf(connection), 'custom_bgp_addresses.primary'));
  return {
    provider: 'azurerm',
    kind: 'vpn',
    address: connection.address,
    speaker: gateway.address,
    isStatic: vpn.staticRoutesOnly,
    localAsn,
    peerAsn: customer.asn,
    peerAsnPlace: customer.asnPlace,
    localAddress: chosen,
    localRanges: chosen ? [] : ownRanges(gateway, index),
    peerAddress,
    outside: customer.ip,
    addressFamily: peerAddress?.family ?? 4,
    staticRoutes: vpn.staticRoutes,
    hasKey: isSet(attributesOf(connection), 'shared_key'),
    disabled: false,
    place: connection.place,
  };
}

/** Route servers and hubs choose the addresses of their two instances (Azure Route Server, "About Azure Route Server"; Virtual WAN, "BGP peering with a virtual hub"). */
function fromOwnRange(session: CloudSession, index: ResourceIndex): CloudSession {
  const speaker = index.byReference(session.speaker);
  return speaker ? { ...session, localRanges: ownRanges(speaker, index) } : session;
}

/** A gateway or route server speaks BGP from an address of its subnet, a hub's from one of the hub (Azure VPN Gateway, "About BGP"). */
function ownRanges(gateway: ResourceInstance, index: ResourceIndex): readonly CloudPrefix[] {
  const from = attributesOf(gateway);
  const subnet =
    index.target(from, 'subnet_id', 'azurerm_subnet') ?? index.target(...atPath(from, 'ip_configuration.subnet_id'), 'azurerm_subnet');
  return subnet ? prefixesAttribute(attributesOf(subnet), 'address_prefixes').prefixes : prefixesAttribute(from, 'address_prefix').prefixes;
}

/** Two sessions; the first usable address is the router's, the second Microsoft's (ExpressRoute, "Routing requirements"). */
function circuitSessions(peering: ResourceInstance, index: ResourceIndex): readonly CloudSession[] {
  const from = attributesOf(peering);
  return ['primary', 'secondary'].flatMap((path): CloudSession[] => {
    const inside = prefixAttribute(from, `${path}_peer_address_prefix`);
    if (!inside) return [];
    const network = maskPrefix(inside.value);
    return [
      {
        provider: 'azurerm',
        kind: 'circuit',
        address: `${peering.address} ${path}`,
        speaker: circuitGateway(peering, index),
        isStatic: false,
        localAsn: expressRouteAsn,
        peerAsn: numberAttribute(from, 'peer_asn'),
        peerAsnPlace: from.place('peer_asn'),
        vlan: numberAttribute(from, 'vlan_id'),
        inside,
        localAddress: usableAddress(network, 2),
        peerAddress: usableAddress(network, 1),
        addressFamily: inside.value.family,
        staticRoutes: [],
        hasKey: isSet(from, 'shared_key'),
        disabled: false,
        place: peering.place,
      },
    ];
  });
}

/** The gateway that is connected to the circuit. */
function circuitGateway(peering: ResourceInstance, index: ResourceIndex): string | undefined {
  const circuit = index.target(attributesOf(peering), 'express_route_circuit_name', 'azurerm_express_route_circuit');
  if (!circuit) return undefined;
  const [connection] = index.referring(circuit, 'azurerm_virtual_network_gateway_connection', 'express_route_circuit_id');
  return connection && index.target(attributesOf(connection), 'virtual_network_gateway_id', 'azurerm_virtual_network_gateway')?.address;
}
