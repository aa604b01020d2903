/** One end of an Azure peering uses a gateway that the other end does not offer. */
import { cloudRule } from '../cloud-rule.ts';

function example(use: string, offer: string, mark = ''): string {
  return `
-- main.tf --
resource "azurerm_virtual_network" "hub" {
  name          = "hub"
  address_space = ["10.40.0.0/16"]
}
resource "azurerm_virtual_network" "spoke" {
  name          = "spoke"
  address_space = ["10.41.0.0/16"]
}
resource "azurerm_virtual_network_peering" "hub_spoke" {
  name                      = "hub-spoke"
  virtual_network_name      = azurerm_virtual_network.hub.name
  remote_virtual_network_id = azurerm_virtual_network.spoke.id
${offer}}
resource "azurerm_virtual_network_peering" "spoke_hub" {
${mark}  name                      = "spoke-hub"
  virtual_network_name      = azurerm_virtual_network.spoke.name
  remote_virtual_network_id = azurerm_virtual_network.hub.id
${use}}
`;
}

const header = 'resource "azurerm_virtual_network_peering" "spoke_hub"';
const mark = `${'^'.repeat(header.length)} warning terraform/peering-gateway: uses the gateways of azurerm_virtual_network.hub, but azurerm_virtual_network_peering.hub_spoke does not offer them\n`;
const uses = '  use_remote_gateways       = true\n';
const offers = (value: string) => `  allow_gateway_transit     = ${value}\n`;

export default cloudRule({
  id: 'terraform/peering-gateway',
  severity: 'warning',
  summary: 'A peering uses the gateways of the other network, which does not offer them.',
  why: `A spoke reaches sites behind its hub only if its peering uses remote gateways and the hub's peering allows gateway transit. With one half
        missing Azure refuses the peering or routes nothing.`,
  references: ['Azure Virtual Network peering, "Gateways and on-premises connectivity"'],
  examples: [
    { why: 'The hub does not say that it offers them.', bad: example(uses, '', mark), good: example(uses, offers('true')) },
    { why: 'The hub says that it does not.', bad: example(uses, offers('false'), mark), good: example(uses, offers('true')) },
    { why: 'The spoke no longer needs them.', bad: example(uses, offers('false'), mark), good: example('', offers('false')) },
  ],
  *check({ networks }) {
    for (const network of networks) {
      if (network.provider !== 'azurerm') continue;
      for (const { usesRemoteGateway, peer, address, place } of network.peerings) {
        if (usesRemoteGateway !== true) continue;
        const other = networks.find(each => each.address === peer);
        const back = other?.peerings.find(each => each.peer === network.address && each.address !== address);
        if (!other || !back || back.offersGateway === true || back.offersGatewayUnknown) continue;
        const message = `uses the gateways of ${other.address}, but ${back.address} does not offer them`;
        yield { place, message, related: [{ place: back.place, message: back.address }] };
      }
    }
  },
});
