/** AS numbers that a cloud's gateway, or the session with it, does not take. */
import { awsAmazonSideAsns, azureReservedAsns, googleRouterAsns } from '../../data/cloud-reserved.ts';
import type { CorePolicy } from '../../model/cloud-core.ts';
import type { CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import { isAsTrans, maxAsn } from '../../net/asn.ts';
import { cloudRule } from '../cloud-rule.ts';
import { coreNetworkText } from '../core-network-example.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/invalid-asn',
  severity: 'warning',
  summary: 'An AS number is reserved, or both ends of a session have the same one.',
  why: `Clouds speak eBGP only: a session whose ends have one AS number does not come up. AWS takes private AS numbers on its side; Azure
        reserves some for itself and refuses them on yours; AS_TRANS and the last numbers of each range are nobody's.`,
  references: [awsAmazonSideAsns.source, azureReservedAsns.source, googleRouterAsns.source, 'RFC 6793 section 9', 'RFC 7300'],
  examples: [
    {
      why: 'The router has the number that the transit gateway has.',
      bad: `
-- main.tf --
resource "aws_ec2_transit_gateway" "core" {
  amazon_side_asn = 64600
}
resource "aws_customer_gateway" "site1" {
  bgp_asn    = 64600
               ^^^^^ warning terraform/invalid-asn: both ends of aws_vpn_connection.site1 have AS 64600, and the cloud speaks eBGP only
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "site1" {
  transit_gateway_id  = aws_ec2_transit_gateway.core.id
  customer_gateway_id = aws_customer_gateway.site1.id
  type                = "ipsec.1"
}
`,
      good: `
-- main.tf --
resource "aws_ec2_transit_gateway" "core" {
  amazon_side_asn = 64600
}
resource "aws_customer_gateway" "site1" {
  bgp_asn    = 64610
  ip_address = "198.51.100.10"
  type       = "ipsec.1"
}
resource "aws_vpn_connection" "site1" {
  transit_gateway_id  = aws_ec2_transit_gateway.core.id
  customer_gateway_id = aws_customer_gateway.site1.id
  type                = "ipsec.1"
}
`,
    },
    {
      why: 'A public number on the side of Amazon.',
      bad: `
-- main.tf --
resource "aws_dx_gateway" "main" {
  name            = "main"
  amazon_side_asn = "64500"
                    ^^^^^^^ warning terraform/invalid-asn: AS 64500 is no private number: the Amazon side takes 64512-65534 and 4200000000-4294967294
}
`,
      good: `
-- main.tf --
resource "aws_dx_gateway" "main" {
  name            = "main"
  amazon_side_asn = "64512"
}
`,
    },
    {
      why: 'AWS refuses to associate gateways that have one number.',
      bad: `
-- main.tf --
resource "aws_ec2_transit_gateway" "core" {
  amazon_side_asn = 64600
}
resource "aws_dx_gateway" "main" {
  name            = "main"
  amazon_side_asn = "64600"
                    ^^^^^^^ error terraform/invalid-asn: aws_ec2_transit_gateway.core has AS 64600 too, so that the two cannot be associated
}
resource "aws_dx_gateway_association" "core" {
  dx_gateway_id         = aws_dx_gateway.main.id
  associated_gateway_id = aws_ec2_transit_gateway.core.id
  allowed_prefixes      = ["10.20.0.0/16"]
}
`,
      good: `
-- main.tf --
resource "aws_ec2_transit_gateway" "core" {
  amazon_side_asn = 64600
}
resource "aws_dx_gateway" "main" {
  name            = "main"
  amazon_side_asn = "64601"
}
resource "aws_dx_gateway_association" "core" {
  dx_gateway_id         = aws_dx_gateway.main.id
  associated_gateway_id = aws_ec2_transit_gateway.core.id
  allowed_prefixes      = ["10.20.0.0/16"]
}
`,
    },
    {
      why: 'Google: a public number.',
      bad: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_router" "west" {
  name    = "west"
  network = google_compute_network.main.id
  bgp {
    asn = 64500
          ^^^^^ warning terraform/invalid-asn: AS 64500 is no private number: a cloud router takes 64512-65534 and 4200000000-4294967294 and 16550
  }
}
`,
      good: `
-- main.tf --
resource "google_compute_network" "main" {
  name                    = "main"
  auto_create_subnetworks = false
}
resource "google_compute_router" "west" {
  name    = "west"
  network = google_compute_network.main.id
  bgp {
    asn = 64514
  }
}
`,
    },
    {
      why: 'Cloud WAN: an edge outside of the ranges, and two edges with one number.',
      bad: coreNetworkText(
        '  segments {\n    name = "prod"\n  }',
        `    asn_ranges = ["64512-64520"]
    edge_locations {
      location = "eu-west-1"
      asn      = 64512
    }
    edge_locations {
      location = "eu-north-1"
      asn      = 64512
                 ^^^^^ warning terraform/invalid-asn: the edges in eu-west-1 and eu-north-1 have AS 64512, and speak eBGP with each other
    }
    edge_locations {
      location = "us-east-1"
      asn      = 64600
                 ^^^^^ warning terraform/invalid-asn: AS 64600 is in none of the ranges of the core network
    }`,
      ),
      good: coreNetworkText(
        '  segments {\n    name = "prod"\n  }',
        `    asn_ranges = ["64512-64520"]
    edge_locations {
      location = "eu-west-1"
      asn      = 64512
    }
    edge_locations {
      location = "eu-north-1"
    }`,
      ),
    },
    {
      why: 'Cloud WAN: a range with fewer numbers than there are edges.',
      bad: coreNetworkText(
        '  segments {\n    name = "prod"\n  }',
        `    asn_ranges = ["64512-64513"]
                 ^^^^^^^^^^^^^^^ warning terraform/invalid-asn: 2 AS numbers for 3 edges, which speak eBGP with each other
    edge_locations {
      location = "eu-west-1"
    }
    edge_locations {
      location = "eu-north-1"
    }
    edge_locations {
      location = "us-east-1"
    }`,
      ),
      good: coreNetworkText(
        '  segments {\n    name = "prod"\n  }',
        `    asn_ranges = ["64512-64514"]
    edge_locations {
      location = "eu-west-1"
    }
    edge_locations {
      location = "eu-north-1"
    }
    edge_locations {
      location = "us-east-1"
    }`,
      ),
    },
    {
      why: 'Azure: the site has the number that Azure gives its own gateways.',
      bad: `
-- main.tf --
resource "azurerm_virtual_network_gateway" "hub" {
  name = "hub"
  type = "Vpn"
  sku  = "VpnGw1"
  bgp_settings {
    asn = 65010
  }
  ip_configuration {
    subnet_id = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/GatewaySubnet"
  }
}
resource "azurerm_local_network_gateway" "site1" {
  name            = "site1"
  gateway_address = "198.51.100.10"
  bgp_settings {
    asn                 = 65515
                          ^^^^^ warning terraform/invalid-asn: Azure does not accept AS 65515 from a router (default of gateways)
    bgp_peering_address = "10.50.0.1"
  }
}
resource "azurerm_virtual_network_gateway_connection" "site1" {
  name                       = "site1"
  type                       = "IPsec"
  enable_bgp                 = true
  virtual_network_gateway_id = azurerm_virtual_network_gateway.hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.site1.id
}
`,
      good: `
-- main.tf --
resource "azurerm_virtual_network_gateway" "hub" {
  name = "hub"
  type = "Vpn"
  sku  = "VpnGw1"
  bgp_settings {
    asn = 65010
  }
  ip_configuration {
    subnet_id = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/GatewaySubnet"
  }
}
resource "azurerm_local_network_gateway" "site1" {
  name            = "site1"
  gateway_address = "198.51.100.10"
  bgp_settings {
    asn                 = 65020
    bgp_peering_address = "10.50.0.1"
  }
}
resource "azurerm_virtual_network_gateway_connection" "site1" {
  name                       = "site1"
  type                       = "IPsec"
  enable_bgp                 = true
  virtual_network_gateway_id = azurerm_virtual_network_gateway.hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.site1.id
}
`,
    },
  ],
  *check({ speakers, sessions, transits }) {
    for (const { policy } of transits) if (policy) yield* policyFaults(policy);
    for (const speaker of speakers) {
      const message = speakerFault(speaker);
      if (message) yield { place: speaker.asnPlace, message };
      yield* associationFaults(speaker, speakers);
    }
    for (const session of sessions) {
      const message = sessionFault(session);
      if (message) yield { place: session.peerAsnPlace, message };
    }
  },
});

/** Numbers that Amazon gave its gateways before they could be chosen (provider reference of `amazon_side_asn`). */
const legacyAmazonAsns: readonly number[] = [7224, 9059, 10124, 17493];

function speakerFault({ provider, asn, asnIsDefault, kind }: CloudSpeaker): string | undefined {
  if (asn === undefined || asnIsDefault) return undefined;
  const nobodys = reserved(asn);
  if (!nobodys && kind === 'cloud-router' && !isOneOf(googleRouterAsns.entries, asn))
    return `AS ${asn} is no private number: a cloud router takes ${shown(googleRouterAsns.entries)}`;
  if (nobodys || provider !== 'aws' || kind === 'route-server' || legacyAmazonAsns.includes(asn)) return nobodys;
  return isOneOf(awsAmazonSideAsns.entries, asn) ? undefined : `AS ${asn} is no private number: the Amazon side takes ${amazonSide}`;
}

type Ranges = readonly { readonly low: number; readonly high: number }[];

function shown(ranges: Ranges): string {
  return ranges.map(({ low, high }) => (low === high ? `${low}` : `${low}-${high}`)).join(' and ');
}

function isOneOf(ranges: Ranges, asn: number): boolean {
  return ranges.some(({ low, high }) => low <= asn && asn <= high);
}

const amazonSide = shown(awsAmazonSideAsns.entries);

/** A Direct Connect gateway and a transit gateway (AWS re:Post knowledge center, "associate a transit gateway with my Direct Connect gateway"). */
function* associationFaults({ asn, asnPlace, associations = [] }: CloudSpeaker, speakers: readonly CloudSpeaker[]): Generator<Hit> {
  for (const { kind, gateway, place } of associations) {
    const other = kind === 'transit-gateway' ? speakers.find(({ address }) => address === gateway) : undefined;
    if (asn === undefined || other?.asn !== asn) continue;
    yield {
      place: asnPlace,
      severity: 'error',
      message: `${other.address} has AS ${asn} too, so that the two cannot be associated`,
      related: [
        { place: other.asnPlace, message: other.address },
        { place, message: 'the association' },
      ],
    };
  }
}

/** Numbers of edges are taken from the ranges, and edges speak eBGP with each other (Cloud WAN, "How routing works"). */
function* policyFaults({ asnRanges, asnRangesComplete, asnRangesPlace, edges }: CorePolicy): Generator<Hit> {
  const wrong = asnRanges.find(({ low, high }) => !awsAmazonSideAsns.entries.some(range => range.low <= low && high <= range.high));
  if (wrong) yield { place: asnRangesPlace, message: `${wrong.low}-${wrong.high} is not all private: the Amazon side takes ${amazonSide}` };
  const numbers = asnRanges.reduce((sum, { low, high }) => sum + Math.max(0, high - low + 1), 0);
  if (asnRangesComplete && numbers < edges.length)
    yield { place: asnRangesPlace, message: `${numbers} AS numbers for ${edges.length} edges, which speak eBGP with each other` };
  for (const [index, { asn, asnPlace, location }] of edges.entries()) {
    if (asn === undefined) continue;
    const same = edges.slice(0, index).find(edge => edge.asn === asn);
    const isInside = asnRanges.some(({ low, high }) => low <= asn && asn <= high);
    if (!isInside && asnRangesComplete) yield { place: asnPlace, message: `AS ${asn} is in none of the ranges of the core network` };
    else if (same)
      yield {
        place: asnPlace,
        message: `the edges in ${same.location} and ${location} have AS ${asn}, and speak eBGP with each other`,
        related: [{ place: same.asnPlace, message: same.location }],
      };
  }
}

function sessionFault({ provider, peerAsn, localAsn, isStatic, address, kind }: CloudSession): string | undefined {
  if (peerAsn === undefined || isStatic) return undefined;
  // Route servers, and gateways over GRE, speak iBGP too.
  if (peerAsn === localAsn && kind !== 'peer' && kind !== 'connect') {
    const name = address.replace(/ tunnel \d+$/, '');
    return `both ends of ${name} have AS ${peerAsn}, and the cloud speaks eBGP only`;
  }
  const azure = provider === 'azurerm' ? azureReservedAsns.entries.find(({ low, high }) => low <= peerAsn && peerAsn <= high) : undefined;
  return azure ? `Azure does not accept AS ${peerAsn} from a router (${azure.what})` : reserved(peerAsn);
}

function reserved(asn: number): string | undefined {
  if (isAsTrans(asn)) return `AS ${asn} is AS_TRANS, which stands for numbers of 32 bits`;
  return asn === 0 || asn === 65535 || asn === maxAsn ? `AS ${asn} is reserved` : undefined;
}
