/** Azure site-to-site VPNs: of gateways in virtual networks, and of those in virtual hubs. */
import type { CloudCustomerGateway, CloudVpn } from '../../model/cloud.ts';
import type { CloudPrefix } from '../../model/cloud-prefix.ts';
import {
  type Attributes,
  addressAttribute,
  attributesOf,
  blockOf,
  blocksOf,
  boolAttribute,
  numberAttribute,
  prefixesAttribute,
} from '../attributes.ts';
import type { ResourceInstance } from '../resource.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { atPath } from '../session-form.ts';

const connectionType = 'azurerm_virtual_network_gateway_connection';

/** One end of a VPN outside of Azure, and the connection that leads there. */
export interface AzureVpn {
  readonly vpn: CloudVpn;
  readonly connection: ResourceInstance;
  /** Address of the router inside of the tunnel, with which BGP runs. */
  readonly peerAddress?: CloudCustomerGateway['ip'];
}

export function vpnsOf(gateway: ResourceInstance, index: ResourceIndex): readonly CloudVpn[] {
  return gatewayVpns(gateway, index).map(({ vpn }) => vpn);
}

/** Connections of a `virtual_network_gateway` to local network gateways. */
export function gatewayVpns(gateway: ResourceInstance, index: ResourceIndex): readonly AzureVpn[] {
  return index.referring(gateway, connectionType, 'virtual_network_gateway_id').flatMap(connection => {
    const from = attributesOf(connection);
    const local = index.target(from, 'local_network_gateway_id', 'azurerm_local_network_gateway');
    if (!local) return [];
    const site = attributesOf(local);
    const bgp = blockOf(site, 'bgp_settings');
    const usesBgp = isEnabled(from, 'bgp_enabled') || isEnabled(from, 'enable_bgp');
    const customerGateway = {
      address: local.address,
      asn: numberAttribute(bgp, 'asn'),
      asnPlace: bgp.place('asn'),
      ip: addressAttribute(site, 'gateway_address'),
      place: local.place,
    };
    const vpn = vpnOf(connection, customerGateway, usesBgp, prefixesAttribute(site, 'address_space').prefixes);
    return [{ vpn, connection, peerAddress: addressAttribute(bgp, 'bgp_peering_address') }];
  });
}

export function hubVpnsOf(hub: ResourceInstance, index: ResourceIndex): readonly CloudVpn[] {
  return siteVpns(hub, index).map(({ vpn }) => vpn);
}

/** Connections of the VPN gateways of a hub: one for each link of the site. */
export function siteVpns(hub: ResourceInstance, index: ResourceIndex): readonly AzureVpn[] {
  return index.referring(hub, 'azurerm_vpn_gateway', 'virtual_hub_id').flatMap(gateway =>
    index.referring(gateway, 'azurerm_vpn_gateway_connection', 'vpn_gateway_id').flatMap(connection => {
      const site = index.target(attributesOf(connection), 'remote_vpn_site_id', 'azurerm_vpn_site');
      if (!site) return [];
      const routes = prefixesAttribute(attributesOf(site), 'address_cidrs').prefixes;
      const usesBgp = (blocksOf(attributesOf(connection), 'vpn_link') ?? []).some(link => isEnabled(link, 'bgp_enabled'));
      return (blocksOf(attributesOf(site), 'link') ?? []).map(link => {
        const [bgp] = atPath(link, 'bgp.asn');
        const customerGateway = {
          address: site.address,
          asn: numberAttribute(bgp, 'asn'),
          asnPlace: bgp.place('asn'),
          ip: addressAttribute(link, 'ip_address'),
          place: site.place,
        };
        return {
          vpn: vpnOf(connection, customerGateway, usesBgp, routes),
          connection,
          peerAddress: addressAttribute(bgp, 'peering_address'),
        };
      });
    }),
  );
}

function isEnabled(from: Attributes, name: string): boolean {
  return boolAttribute(from, name) === true;
}

function vpnOf(
  connection: ResourceInstance,
  customerGateway: CloudCustomerGateway,
  usesBgp: boolean,
  staticRoutes: readonly CloudPrefix[],
): CloudVpn {
  return {
    address: connection.address,
    customerGateway,
    staticRoutesOnly: !usesBgp,
    staticRoutes,
    tunnels: [],
    place: connection.place,
  };
}
