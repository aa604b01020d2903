/** A core network with a policy, for examples of rules: what they differ in is put in. */

const edge = `    asn_ranges = ["64512-64520"]
    edge_locations {
      location = "eu-west-1"
    }`;

/** @param policy blocks besides the configuration. @param configuration instead of one edge in eu-west-1. */
export function coreNetworkText(policy: string, configuration = edge): string {
  return `
-- main.tf --
resource "aws_networkmanager_core_network" "wan" {
  global_network_id = "global-network-0a1b2c3d4e5f60718"
}
resource "aws_networkmanager_core_network_policy_attachment" "wan" {
  core_network_id = aws_networkmanager_core_network.wan.id
  policy_document = data.aws_networkmanager_core_network_policy_document.wan.json
}
data "aws_networkmanager_core_network_policy_document" "wan" {
  core_network_configuration {
${configuration}
  }
${policy}
}
`;
}
