/** A prefix of a length that its address pool does not give. */
import type { CloudPool, CloudPoolRequest } from '../../model/cloud.ts';
import { formatPrefix, maskPrefix } from '../../net/prefix.ts';
import { cloudRule } from '../cloud-rule.ts';
import type { Hit } from '../rule.ts';

const pool = (lengths: string) => `
-- main.tf --
resource "aws_vpc_ipam_pool" "west" {
  ipam_scope_id  = "ipam-scope-0a1b2c3d4e5f60718"
  address_family = "ipv4"
${lengths}}
resource "aws_vpc_ipam_pool_cidr" "west" {
  ipam_pool_id = aws_vpc_ipam_pool.west.id
  cidr         = "10.40.0.0/14"
}
`;

export default cloudRule({
  id: 'terraform/pool-allocation',
  severity: 'error',
  summary: 'A prefix is asked of an address pool in a length that the pool does not give, or without one where it has no default.',
  why: `The pool bounds how large and how small an allocation may be, so that one team cannot use up the space of a region. AWS refuses what lies
        outside when the network is made ("The allocation size is too big for the pool"), and what names no length where the pool has no default.
        A block larger than everything that the pool holds cannot be given either.`,
  references: ['Amazon VPC IPAM, "Create a top-level IPv4 pool" (allocation rules)', 'Amazon EC2 API Reference, AllocateIpamPoolCidr'],
  examples: [
    {
      why: 'The network is larger than the pool allows.',
      bad: `${pool(`  allocation_min_netmask_length = 20
  allocation_max_netmask_length = 26
`)}resource "aws_vpc" "app" {
  ipv4_ipam_pool_id   = aws_vpc_ipam_pool.west.id
  ipv4_netmask_length = 16
                        ^^ error terraform/pool-allocation: aws_vpc_ipam_pool.west gives no block larger than /20, aws_vpc.app asks for a /16
}
`,
      good: `${pool(`  allocation_min_netmask_length = 20
  allocation_max_netmask_length = 26
`)}resource "aws_vpc" "app" {
  ipv4_ipam_pool_id   = aws_vpc_ipam_pool.west.id
  ipv4_netmask_length = 20
}
`,
    },
    {
      why: 'No length, and a pool without a default.',
      bad: `${pool('')}resource "aws_vpc" "app" {
  ipv4_ipam_pool_id = aws_vpc_ipam_pool.west.id
                      ^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform/pool-allocation: aws_vpc.app asks for no length, and aws_vpc_ipam_pool.west has no default
}
`,
      good: `${pool(`  allocation_default_netmask_length = 22
`)}resource "aws_vpc" "app" {
  ipv4_ipam_pool_id = aws_vpc_ipam_pool.west.id
}
`,
    },
    {
      why: 'A default that the pool itself does not allow, an allocation that is too small, and one that is larger than the pool.',
      bad: `${pool(`  allocation_default_netmask_length = 28
                                      ^^ error terraform/pool-allocation: the default length /28 is longer than /26, the smallest block of aws_vpc_ipam_pool.west
  allocation_max_netmask_length     = 26
`)}resource "aws_vpc_ipam_pool_cidr_allocation" "lab" {
  ipam_pool_id   = aws_vpc_ipam_pool.west.id
  netmask_length = 27
                   ^^ error terraform/pool-allocation: aws_vpc_ipam_pool.west gives no block smaller than /26, aws_vpc_ipam_pool_cidr_allocation.lab asks for a /27
}
resource "aws_vpc_ipam_pool_cidr_allocation" "site" {
  ipam_pool_id   = aws_vpc_ipam_pool.west.id
  netmask_length = 12
                   ^^ error terraform/pool-allocation: aws_vpc_ipam_pool.west holds 10.40.0.0/14, aws_vpc_ipam_pool_cidr_allocation.site asks for a /12
}
`,
      good: `${pool(`  allocation_default_netmask_length = 24
  allocation_max_netmask_length     = 26
`)}resource "aws_vpc_ipam_pool_cidr_allocation" "lab" {
  ipam_pool_id   = aws_vpc_ipam_pool.west.id
  netmask_length = 26
}
resource "aws_vpc_ipam_pool_cidr_allocation" "site" {
  ipam_pool_id   = aws_vpc_ipam_pool.west.id
  netmask_length = 15
}
`,
    },
    {
      why: 'Lengths of 20 to 24 were meant, and the two bounds were taken for each other.',
      bad: `${pool(`  allocation_min_netmask_length = 24
  allocation_max_netmask_length = 20
                                  ^^ error terraform/pool-allocation: the smallest block of aws_vpc_ipam_pool.west, /20, is larger than the largest one, /24
`)}`,
      good: `${pool(`  allocation_min_netmask_length = 20
  allocation_max_netmask_length = 24
`)}`,
    },
  ],
  *check({ pools }) {
    for (const each of pools) {
      yield* poolFaults(each);
      for (const request of each.requests ?? []) {
        const message = requestFault(each, request);
        if (message) yield { place: request.place, message, related: [{ place: each.place, message: each.address }] };
      }
    }
  },
});

function* poolFaults({ address, lengths: { shortest, longest, byDefault } = { lacksDefault: false } }: CloudPool): Generator<Hit> {
  if (shortest && longest && shortest.value > longest.value) {
    const message = `the smallest block of ${address}, /${longest.value}, is larger than the largest one, /${shortest.value}`;
    yield { place: longest.place, message, related: [{ place: shortest.place, message: `/${shortest.value}` }] };
    return;
  }
  if (byDefault && shortest && byDefault.value < shortest.value)
    yield {
      place: byDefault.place,
      message: `the default length /${byDefault.value} is shorter than /${shortest.value}, the largest block of ${address}`,
    };
  if (byDefault && longest && byDefault.value > longest.value)
    yield {
      place: byDefault.place,
      message: `the default length /${byDefault.value} is longer than /${longest.value}, the smallest block of ${address}`,
    };
}

function requestFault({ address, lengths, prefixes, complete }: CloudPool, { address: by, length }: CloudPoolRequest): string | undefined {
  if (!lengths) return undefined;
  const { shortest, longest, lacksDefault } = lengths;
  if (length === undefined) return lacksDefault ? `${by} asks for no length, and ${address} has no default` : undefined;
  // What is wrong then is the pool.
  if (shortest && longest && shortest.value > longest.value) return undefined;
  if (shortest && length < shortest.value) return `${address} gives no block larger than /${shortest.value}, ${by} asks for a /${length}`;
  if (longest && length > longest.value) return `${address} gives no block smaller than /${longest.value}, ${by} asks for a /${length}`;
  const fits = prefixes.some(({ value, assumed }) => assumed || value.length <= length);
  if (!complete || fits || prefixes.length === 0) return undefined;
  return `${address} holds ${prefixes.map(({ value }) => formatPrefix(maskPrefix(value))).join(', ')}, ${by} asks for a /${length}`;
}
