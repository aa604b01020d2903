/** More prefixes than a cloud takes over one connection. */
import { cloudLimit } from '../../data/cloud-limits.ts';
import { cloudRule } from '../cloud-rule.ts';

const advertised = cloudLimit('aws-dx-tgw-prefixes');
const blocks = cloudLimit('aws-tgw-cidr-blocks');

export default cloudRule({
  id: 'terraform/prefix-limit',
  severity: 'warning',
  summary: 'A gateway is given more prefixes than its provider takes.',
  why: `A transit gateway has up to ${blocks.value} CIDR blocks, and a Direct Connect gateway announces up to ${advertised.value} prefixes of transit
        gateways over one virtual interface. Quotas change and some can be raised, so that this is a warning.`,
  references: [advertised.source, blocks.source],
  examples: [
    ...[6, 7, 8].map(count => ({
      why: `A transit gateway with ${count} blocks.`,
      bad: `
-- main.tf --
resource "aws_ec2_transit_gateway" "core" {
  ${blockLine(count)}
${' '.repeat(33)}${'^'.repeat(14)} warning terraform/prefix-limit: aws_ec2_transit_gateway.core has ${count} CIDR blocks, AWS takes 5
}
`,
      good: `
-- main.tf --
resource "aws_ec2_transit_gateway" "core" {
  ${blockLine(5)}
}
`,
    })),
  ],
  *check({ transits, speakers }) {
    for (const { provider, address, prefixes, policy } of transits)
      if (provider === 'aws' && !policy && prefixes.length > blocks.value)
        yield { place: prefixes[0]!.place, message: `${address} has ${prefixes.length} CIDR blocks, AWS takes ${blocks.value}` };
    for (const { kind, address, advertised: sent } of speakers)
      if (kind === 'direct-connect-gateway' && sent.length > advertised.value)
        yield { place: sent[0]!.place, message: `${address} announces ${sent.length} prefixes, AWS takes ${advertised.value}` };
  },
});

function blockLine(count: number): string {
  const list = Array.from({ length: count }, (_, nth) => `"10.${90 + nth}.0.0/24"`);
  return `transit_gateway_cidr_blocks = [${list.join(', ')}]`;
}
