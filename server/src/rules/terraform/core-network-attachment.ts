/** An attachment that a core network puts into no segment. */
import type { CloudModule, CloudTransit, CloudTransitAttachment } from '../../model/cloud.ts';
import type { CorePolicy } from '../../model/cloud-core.ts';
import { cloudRule } from '../cloud-rule.ts';
import { coreNetworkText } from '../core-network-example.ts';
import type { Hit } from '../rule.ts';

const segment = `  segments {
    name                          = "prod"
    require_attachment_acceptance = false
  }`;

const byTag = `${segment}
  attachment_policies {
    rule_number = 100
    conditions {
      type     = "tag-value"
      key      = "segment"
      operator = "equals"
      value    = "prod"
    }
    action {
      association_method = "constant"
      segment            = "prod"
    }
  }`;

const byName = `${segment}
  attachment_policies {
    rule_number = 100
    conditions {
      type = "tag-exists"
      key  = "segment"
    }
    action {
      association_method = "tag"
      tag_value_of_key   = "segment"
    }
  }`;

function attachment(message: string | undefined, tag: string): string {
  const header = 'resource "aws_networkmanager_vpc_attachment" "shop" {';
  const mark = message === undefined ? '' : `${'^'.repeat(header.length - 2)} warning terraform/core-network-attachment: ${message}\n`;
  return `resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}
${header}
${mark}  core_network_id = aws_networkmanager_core_network_policy_attachment.wan.core_network_id
  vpc_arn         = aws_vpc.shop.arn
  subnet_arns     = ["arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-0a1b2c3d4e5f60718"]
  tags = {
    ${tag}
  }
}
`;
}

function provider(region: string): string {
  return `provider "aws" {
  region = "${region}"
}
`;
}

export default cloudRule({
  id: 'terraform/core-network-attachment',
  severity: 'warning',
  summary: 'An attachment gets no segment of its core network, or waits for someone who accepts it.',
  why: `Attachment policies choose the segment, mostly by a tag of the attachment. One that fits no policy, or names a segment that is not there,
        is made without an error and carries no packets. Only edges take attachments, so that its region must have one. What a policy of another
        module or a tag behind a variable says is not known, and then nothing is said.`,
  references: ['AWS Cloud WAN, "Create an attachment policy"', 'AWS Cloud WAN, "Core network policy version parameters"'],
  examples: [
    {
      why: 'The value of the tag has another case than the policy.',
      bad: coreNetworkText(byTag) + attachment('fits no attachment policy of aws_networkmanager_core_network.wan', 'segment = "Prod"'),
      good: coreNetworkText(byTag) + attachment(undefined, 'segment = "prod"'),
    },
    {
      why: 'The tag names the segment, and none has that name.',
      bad: coreNetworkText(byName) + attachment('aws_networkmanager_core_network.wan has no segment production', 'segment = "production"'),
      good: coreNetworkText(byName) + attachment(undefined, 'segment = "prod"'),
    },
    {
      why: 'The network stands in a region without an edge.',
      bad:
        coreNetworkText(byTag) +
        attachment('aws_networkmanager_core_network.wan has no edge in eu-south-1', 'segment = "prod"') +
        provider('eu-south-1'),
      good: coreNetworkText(byTag) + attachment(undefined, 'segment = "prod"') + provider('eu-west-1'),
    },
  ],
  *check(module) {
    for (const transit of module.transits) {
      if (!transit.policy) continue;
      for (const attachment of transit.attachments) {
        const fault = faultOf(attachment, transit, transit.policy, module);
        if (fault) yield { place: attachment.place, ...fault };
      }
    }
  },
});

type Fault = Pick<Hit, 'message' | 'severity'>;

function faultOf(attachment: CloudTransitAttachment, transit: CloudTransit, policy: CorePolicy, module: CloudModule): Fault | undefined {
  const { placement, region } = attachment;
  const name = transit.address;
  if (policy.complete && region !== undefined && !policy.edges.some(({ location }) => location === region))
    return { message: `${name} has no edge in ${region}` };
  if (!placement || placement.functionGroup !== undefined) return undefined;
  const own = placement.segment;
  if (own === undefined) return { message: `fits no attachment policy of ${name}` };
  const segment = policy.segments.find(each => each.name === own);
  // A policy that names it as a constant is reported itself.
  if (!segment) return policy.complete && !isConstant(own, policy) ? { message: `${name} has no segment ${own}` } : undefined;
  if (region !== undefined && segment.locations && !segment.locations.includes(region))
    return { message: `segment ${own} of ${name} is not in ${region}` };
  return waits(attachment, transit, module)
    ? { message: `waits until someone accepts it for segment ${own}: routes to ${name} are refused before`, severity: 'info' }
    : undefined;
}

function isConstant(segment: string, { rules }: CorePolicy): boolean {
  return rules.some(({ action }) => action.segment === segment);
}

/** Routes of the same module need it, and nothing of the module accepts it. */
function waits({ placement, accepted, network }: CloudTransitAttachment, { address }: CloudTransit, { networks }: CloudModule): boolean {
  if (placement?.needsAcceptance !== true || accepted) return false;
  const own = networks.find(each => each.address === network);
  return own?.routeTables.some(({ routes }) => routes.some(({ target }) => target.address === address)) === true;
}
