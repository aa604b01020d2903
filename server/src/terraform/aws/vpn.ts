/** AWS site-to-site VPNs: the customer's router, static routes and the addresses inside of the tunnels. */
import type { CloudCustomerGateway, CloudVpn } from '../../model/cloud.ts';
import { addressAttribute, attributesOf, boolAttribute, numberAttribute, prefixAttribute } from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';

/** The connections that end at a VPN gateway or transit gateway. */
export function vpnsOf(
  index: ResourceIndex,
  attribute: 'vpn_gateway_id' | 'transit_gateway_id',
  gateway: ResourceInstance,
): readonly CloudVpn[] {
  return index.referring(gateway, 'aws_vpn_connection', attribute).map(connection => vpnOf(connection, index));
}

export function vpnOf(connection: ResourceInstance, index: ResourceIndex): CloudVpn {
  const attributes = attributesOf(connection);
  const customer = index.target(attributes, 'customer_gateway_id', 'aws_customer_gateway');
  const routes = index.referring(connection, 'aws_vpn_connection_route', 'vpn_connection_id');
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
    asnPlace: attributes.place(attributes.written('bgp_asn') ? 'bgp_asn' : 'bgp_asn_extended'),
    ip: addressAttribute(attributes, 'ip_address'),
    place: gateway.place,
  };
}
