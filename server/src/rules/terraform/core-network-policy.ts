/** A core network's policy that names segments or regions which it does not have. */
import type { CorePolicy } from '../../model/cloud-core.ts';
import { formatPrefix, maskPrefix, overlaps } from '../../net/prefix.ts';
import { cloudRule } from '../cloud-rule.ts';
import { coreNetworkText } from '../core-network-example.ts';
import type { Hit } from '../rule.ts';

export default cloudRule({
  id: 'terraform/core-network-policy',
  severity: 'error',
  summary:
    'The policy of a core network names a segment, region or group that it does not have, or gives an edge twice, or a block that is too small or another edge has.',
  why: `AWS checks a policy before it becomes live: what it names has to be in it. A plan shows nothing of that, since the policy is one text to
        Terraform. Edges take the inside addresses of Connect tunnels from their own ranges, which must not overlap.`,
  references: ['AWS Cloud WAN, "Core network policy version parameters"'],
  examples: [
    {
      why: 'A segment was renamed, and a share still has the old name.',
      bad: coreNetworkText(`  segments {
    name = "prod"
  }
  segments {
    name = "shared"
  }
  segment_actions {
    action     = "share"
    mode       = "attachment-route"
    segment    = "shared"
    share_with = ["production"]
                 ^^^^^^^^^^^^^^ error terraform/core-network-policy: there is no segment production
  }`),
      good: coreNetworkText(`  segments {
    name = "prod"
  }
  segments {
    name = "shared"
  }
  segment_actions {
    action     = "share"
    mode       = "attachment-route"
    segment    = "shared"
    share_with = ["*"]
  }`),
    },
    {
      why: 'A segment in a region that was never added.',
      bad: coreNetworkText(`  segments {
    name           = "prod"
    edge_locations = ["eu-west-1", "eu-north-1"]
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/core-network-policy: the core network has no edge in eu-north-1
  }`),
      good: coreNetworkText(`  segments {
    name           = "prod"
    edge_locations = ["eu-west-1"]
  }`),
    },
    {
      why: 'Two edges take their addresses from one block.',
      bad: coreNetworkText(
        `  segments {
    name = "prod"
  }`,
        `    asn_ranges         = ["64512-64520"]
    inside_cidr_blocks = ["10.99.0.0/16"]
    edge_locations {
      location           = "eu-west-1"
      inside_cidr_blocks = ["10.99.0.0/24"]
    }
    edge_locations {
      location           = "eu-north-1"
      inside_cidr_blocks = ["10.99.0.0/23"]
                            ^^^^^^^^^^^^^^ error terraform/core-network-policy: 10.99.0.0/23 of eu-north-1 overlaps 10.99.0.0/24 of eu-west-1
    }`,
      ),
      good: coreNetworkText(
        `  segments {
    name = "prod"
  }`,
        `    asn_ranges         = ["64512-64520"]
    inside_cidr_blocks = ["10.99.0.0/16"]
    edge_locations {
      location           = "eu-west-1"
      inside_cidr_blocks = ["10.99.0.0/24"]
    }
    edge_locations {
      location           = "eu-north-1"
      inside_cidr_blocks = ["10.99.1.0/24"]
    }`,
      ),
    },
    {
      why: 'An edge that is written twice, and a block that is too small for one.',
      bad: coreNetworkText(
        `  segments {
    name = "prod"
  }`,
        `    asn_ranges = ["64512-64520"]
    edge_locations {
      location           = "eu-west-1"
      inside_cidr_blocks = ["10.99.0.0/25"]
                            ^^^^^^^^^^^^^^ error terraform/core-network-policy: 10.99.0.0/25 is smaller than /24, the smallest inside block of a core network
    }
    edge_locations {
      location = "eu-west-1"
                 ^^^^^^^^^^^ error terraform/core-network-policy: there is another edge in eu-west-1
    }`,
      ),
      good: coreNetworkText(
        `  segments {
    name = "prod"
  }`,
        `    asn_ranges = ["64512-64520"]
    edge_locations {
      location           = "eu-west-1"
      inside_cidr_blocks = ["10.99.0.0/24"]
    }
    edge_locations {
      location = "eu-north-1"
    }`,
      ),
    },
    {
      why: 'Traffic is sent through a group of firewalls that has another name.',
      bad: coreNetworkText(`  segments {
    name = "prod"
  }
  network_function_groups {
    name                          = "firewalls"
    require_attachment_acceptance = false
  }
  segment_actions {
    action  = "send-via"
    segment = "prod"
    mode    = "single-hop"
    when_sent_to {
      segments = ["*"]
    }
    via {
      network_function_groups = ["firewall"]
                                ^^^^^^^^^^^^ error terraform/core-network-policy: there is no network function group firewall
    }
  }`),
      good: coreNetworkText(`  segments {
    name = "prod"
  }
  network_function_groups {
    name                          = "firewalls"
    require_attachment_acceptance = false
  }
  segment_actions {
    action  = "send-via"
    segment = "prod"
    mode    = "single-hop"
    when_sent_to {
      segments = ["*"]
    }
    via {
      network_function_groups = ["firewalls"]
    }
  }`),
    },
  ],
  *check({ transits }) {
    for (const { policy } of transits) {
      if (!policy) continue;
      yield* [...overlappingEdges(policy), ...smallBlocks(policy), ...repeatedEdges(policy)];
      if (policy.complete) yield* [...unknownSegments(policy), ...unknownGroups(policy), ...unknownRegions(policy)];
    }
  },
});

function* unknownGroups({ functionGroups, steerings, rules }: CorePolicy): Generator<Hit> {
  const named = [
    ...steerings.flatMap(({ groups, place }) => groups.map(name => ({ name, place }))),
    ...rules.flatMap(({ action: { functionGroup: name, place } }) => (name === undefined ? [] : [{ name, place }])),
  ];
  for (const { name, place } of named)
    if (!functionGroups.some(group => group.name === name)) yield { place, message: `there is no network function group ${name}` };
}

function* unknownSegments({ segments, shares, steerings, routes, rules }: CorePolicy): Generator<Hit> {
  const known = new Set(segments.map(({ name }) => name));
  const named = [
    ...shares.flatMap(({ segment, with: others, place }) => [segment, ...others].map(name => ({ name, place }))),
    ...steerings.flatMap(({ segment, to, place }) => [segment, ...(to && to !== 'all' ? to : [])].map(name => ({ name, place }))),
    ...routes.map(({ segment, place }) => ({ name: segment, place })),
    ...rules.flatMap(({ action: { segment, place } }) => (segment === undefined ? [] : [{ name: segment, place }])),
  ];
  for (const { name, place } of named) if (!known.has(name)) yield { place, message: `there is no segment ${name}` };
}

function* unknownRegions({ segments, edges }: CorePolicy): Generator<Hit> {
  for (const { locations = [], locationsPlace } of segments)
    for (const location of locations)
      if (!edges.some(edge => edge.location === location))
        yield { place: locationsPlace, message: `the core network has no edge in ${location}` };
}

function* repeatedEdges({ edges }: CorePolicy): Generator<Hit> {
  for (const [index, { location, place }] of edges.entries()) {
    const first = edges.slice(0, index).find(edge => edge.location === location);
    if (first)
      yield {
        place,
        message: `there is another edge in ${location}`,
        related: [{ place: first.place, message: `the edge in ${location}` }],
      };
  }
}

/** Edges get /24 blocks, of IPv6 /64 ones (AWS Cloud WAN, `inside-cidr-blocks`). */
const smallestInside = { 4: 24, 6: 64 } as const;

function* smallBlocks({ edges, insidePrefixes }: CorePolicy): Generator<Hit> {
  for (const { value, place, assumed } of [...insidePrefixes, ...edges.flatMap(edge => edge.insidePrefixes)]) {
    const most = smallestInside[value.family];
    if (assumed || value.length <= most) continue;
    yield { place, message: `${formatPrefix(maskPrefix(value))} is smaller than /${most}, the smallest inside block of a core network` };
  }
}

function* overlappingEdges({ edges }: CorePolicy): Generator<Hit> {
  const all = edges.flatMap(({ location, insidePrefixes }) => insidePrefixes.map(prefix => ({ location, prefix })));
  for (const [index, { location, prefix }] of all.entries()) {
    const other = all.slice(0, index).find(each => each.location !== location && overlaps(each.prefix.value, prefix.value));
    if (!other || prefix.assumed || other.prefix.assumed) continue;
    yield {
      place: prefix.place,
      message: `${formatPrefix(maskPrefix(prefix.value))} of ${location} overlaps ${formatPrefix(maskPrefix(other.prefix.value))} of ${other.location}`,
      related: [{ place: other.prefix.place, message: other.location }],
    };
  }
}
