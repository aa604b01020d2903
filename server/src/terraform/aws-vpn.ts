/** AWS site-to-site VPNs: the customer's router, static routes and the addresses inside of the tunnels. */
import type { CloudCustomerGateway, CloudVpn } from '../model/cloud.ts';
import { addressAttribute, attributesOf, boolAttribute, numberAttribute, prefixAttribute, referenceAttribute } from './attributes.ts';
import type { ResourceInstance } from './resource.ts';
import type { ResourceIndex } from './resource-index.ts';

/** The connections that end at a VPN gateway or transit gateway. */
export function vpnsOf(
  index: ResourceIndex,
  attribute: 'vpn_gateway_id' | 'transit_gateway_id',
  gateway: ResourceInstance,
): readonly CloudVpn[] {
  const connections = index
    .ofType('aws_vpn_connection')
    .filter(connection => index.byReference(referenceAttribute(attributesOf(connection), attribute)) === gateway);
  return connections.map(connection => vpnOf(connection, index));
}

function vpnOf(connection: ResourceInstance, index: ResourceIndex): CloudVpn {
  const attributes = attributesOf(connection);
  const customer = index.byReference(referenceAttribute(attributes, 'customer_gateway_id'));
  const routes = index
    .ofType('aws_vpn_connection_route')
    .filter(route => index.byReference(referenceAttribute(attributesOf(route), 'vpn_connection_id')) === connection);
  return {
    address: connection.address,
    customerGateway: customer && customerGatewayOf(customer),
    staticRoutesOnly: boolAttribute(attributes, 'static_routes_only') === true,
    staticRoutes: routes.flatMap(route => prefixAttribute(attributesOf(route), 'destination_cidr_block') ?? []),
    tunnels: [1, 2].map(tunnel => ({
      inside: prefixAttribute(attributes, `tunnel${tunnel}_inside_cidr`) ?? prefixAttribute(attributes, `tunnel${tunnel}_inside_ipv6_cidr`),
    })),
    place: connection.place,
  };
}

function customerGatewayOf(gateway: ResourceInstance): CloudCustomerGateway {
  const attributes = attributesOf(gateway);
  return {
    address: gateway.address,
    asn: numberAttribute(attributes, 'bgp_asn') ?? numberAttribute(attributes, 'bgp_asn_extended'),
    ip: addressAttribute(attributes, 'ip_address'),
    place: gateway.place,
  };
}
