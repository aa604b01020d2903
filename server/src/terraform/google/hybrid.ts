/** Google cloud routers with their BGP peers, VPN tunnels and interconnect attachments. */
import type { CloudCustomerGateway, CloudVpn } from '../../model/cloud.ts';
import type { CloudChoice, CloudMed, CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import type { Address } from '../../net/address.ts';
import {
  type Attributes,
  addressAttribute,
  attributesOf,
  blockOf,
  blocksOf,
  boolAttribute,
  isSet,
  isUnknown,
  numberAttribute,
  prefixAttribute,
  prefixesAttribute,
  regionOf,
  textAttribute,
  textsAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { numberAt, placeAt } from '../session-form.ts';

const routerType = 'google_compute_router';
const tunnelType = 'google_compute_vpn_tunnel';
const networkType = 'google_compute_network';
const attachmentType = 'google_compute_interconnect_attachment';

export function googleSpeakers(index: ResourceIndex): readonly CloudSpeaker[] {
  return index.ofType(routerType).map(router => {
    const from = attributesOf(router);
    const network = index.target(from, 'network', networkType);
    const standard = network && isStandard(attributesOf(network));
    const choice = choiceOf(blockOf(from, 'bgp'), network && attributesOf(network));
    return {
      provider: 'google',
      kind: 'cloud-router',
      address: router.address,
      name: textAttribute(from, 'name'),
      asn: numberAt(from, ['bgp.asn']),
      asnIsDefault: false,
      asnPlace: placeAt(from, ['bgp.asn'], router.place),
      networks: network ? [network.address] : [],
      table: standard ? 'google-network-standard' : 'google-network-legacy',
      ...(standard && { med: medOf(attributesOf(network)) }),
      advertised: choice.prefixes,
      choice,
      region: regionOf(router, 'region'),
      reach: reachOf(network && attributesOf(network)),
      sharesLoad: true,
      place: router.place,
    };
  });
}

function isStandard(network: Attributes): boolean {
  return textAttribute(network, 'bgp_best_path_selection_mode') === 'STANDARD';
}

function medOf(network: Attributes): CloudMed {
  return {
    always: boolAttribute(network, 'bgp_always_compare_med') === true,
    addsRegionCost: textAttribute(network, 'bgp_inter_region_cost') === 'ADD_COST_TO_MED',
  };
}

/**
 * By default the subnets, of all regions only with global dynamic routing; a custom mode names what is announced (Cloud Router, "Advertised routes").
 * @param from the block or peer that holds the mode.
 */
function choiceOf(from: Attributes, network: Attributes | undefined): CloudChoice {
  const isCustom = textAttribute(from, 'advertise_mode') === 'CUSTOM';
  const groups = isCustom ? textsAttribute(from, 'advertised_groups') : ['ALL_SUBNETS'];
  const ranges = isCustom ? blocksOf(from, 'advertised_ip_ranges') : [];
  const known = (ranges ?? []).map(range => prefixesAttribute(range, 'range', true));
  return {
    subnets: groups && !isUnknown(from, 'advertise_mode') ? (groups.includes('ALL_SUBNETS') ? reachOf(network) : 'none') : undefined,
    prefixes: known.flatMap(({ prefixes }) => prefixes),
    complete: ranges !== undefined && known.every(({ complete }) => complete),
  };
}

function reachOf(network: Attributes | undefined): CloudSpeaker['reach'] {
  if (!network || isUnknown(network, 'routing_mode')) return undefined;
  return textAttribute(network, 'routing_mode') === 'GLOBAL' ? 'all' : 'region';
}

/** Where no priority is written (Cloud Router, "Advertised routes"). */
const defaultPriority = 100;

/** One session for each BGP peer of a router. */
export function googleSessions(index: ResourceIndex, speakers: readonly CloudSpeaker[]): readonly CloudSession[] {
  return index.ofType('google_compute_router_peer').map(peer => sessionOf(peer, index, speakers));
}

function sessionOf(peer: ResourceInstance, index: ResourceIndex, speakers: readonly CloudSpeaker[]): CloudSession {
  const from = attributesOf(peer);
  const router = index.target(from, 'router', routerType);
  const port = index.target(from, 'interface', 'google_compute_router_interface');
  const portFrom = port && attributesOf(port);
  const tunnel = portFrom && index.target(portFrom, 'vpn_tunnel', tunnelType);
  const attachment = portFrom && index.target(portFrom, 'interconnect_attachment', attachmentType);
  const inside = portFrom && prefixAttribute(portFrom, 'ip_range');
  const peerAddress = addressAttribute(from, 'peer_ip_address') ?? addressAttribute(from, 'peer_ipv6_nexthop_address');
  return {
    provider: 'google',
    kind: tunnel ? 'vpn' : attachment ? 'attachment' : 'peer',
    address: peer.address,
    speaker: router?.address,
    isStatic: false,
    localAsn: speakers.find(({ address }) => address === router?.address)?.asn,
    peerAsn: numberAttribute(from, 'peer_asn'),
    peerAsnPlace: from.place('peer_asn'),
    vlan: attachment && numberAttribute(attributesOf(attachment), 'vlan_tag8021q'),
    inside,
    localAddress: addressAttribute(from, 'ip_address') ?? inside?.value,
    peerAddress,
    choice:
      isSet(from, 'advertise_mode') && textAttribute(from, 'advertise_mode') !== 'DEFAULT'
        ? choiceOf(from, networkOf(router, index))
        : undefined,
    med: isSet(from, 'advertised_route_priority') ? numberAttribute(from, 'advertised_route_priority') : defaultPriority,
    outside: tunnel && outsideOf(tunnel, index),
    addressFamily: inside?.value.family ?? peerAddress?.family ?? 4,
    staticRoutes: [],
    hasKey: isSet(from, 'md5_authentication_key'),
    disabled: isSet(from, 'enable') && boolAttribute(from, 'enable') === false,
    place: peer.place,
  };
}

function networkOf(router: ResourceInstance | undefined, index: ResourceIndex): Attributes | undefined {
  const network = router && index.target(attributesOf(router), 'network', networkType);
  return network && attributesOf(network);
}

/** The peer's public address: written in the tunnel, or in the external gateway's interface of that number. */
function outsideOf(tunnel: ResourceInstance, index: ResourceIndex): Address | undefined {
  const from = attributesOf(tunnel);
  const written = addressAttribute(from, 'peer_ip');
  const gateway = index.target(from, 'peer_external_gateway', 'google_compute_external_vpn_gateway');
  if (written || !gateway) return written;
  const wanted = numberAttribute(from, 'peer_external_gateway_interface') ?? 0;
  const face = (blocksOf(attributesOf(gateway), 'interface') ?? []).find(block => numberAttribute(block, 'id') === wanted);
  return face && addressAttribute(face, 'ip_address');
}

/** VPN tunnels of a network, each with the router at its other end. */
export function vpnsOf(network: ResourceInstance, index: ResourceIndex): readonly CloudVpn[] {
  const gateways = ['google_compute_vpn_gateway', 'google_compute_ha_vpn_gateway'].flatMap(type =>
    index.referring(network, type, 'network'),
  );
  return gateways.flatMap(gateway =>
    ['vpn_gateway', 'target_vpn_gateway'].flatMap(attribute =>
      index.referring(gateway, tunnelType, attribute).map(tunnel => vpnOf(tunnel, index)),
    ),
  );
}

function vpnOf(tunnel: ResourceInstance, index: ResourceIndex): CloudVpn {
  const from = attributesOf(tunnel);
  const ports = index.referring(tunnel, 'google_compute_router_interface', 'vpn_tunnel');
  const peers = ports.flatMap(port => index.referring(port, 'google_compute_router_peer', 'interface'));
  const routes = index.referring(tunnel, 'google_compute_route', 'next_hop_vpn_tunnel');
  return {
    address: tunnel.address,
    customerGateway: customerGatewayOf(tunnel, peers[0] && attributesOf(peers[0]), index),
    staticRoutesOnly: !isSet(from, 'router'),
    staticRoutes: routes.flatMap(route => prefixAttribute(attributesOf(route), 'dest_range') ?? []),
    tunnels: ports.map(port => ({ inside: prefixAttribute(attributesOf(port), 'ip_range') })),
    place: tunnel.place,
  };
}

function customerGatewayOf(tunnel: ResourceInstance, peer: Attributes | undefined, index: ResourceIndex): CloudCustomerGateway {
  return {
    address: tunnel.address,
    asn: peer && numberAttribute(peer, 'peer_asn'),
    asnPlace: peer?.place('peer_asn') ?? tunnel.place,
    ip: outsideOf(tunnel, index),
    place: tunnel.place,
  };
}
