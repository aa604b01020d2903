/** Clouds in the graph: where a session with a router ends, and how it stands. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { simulate } from '../../../server/src/routing/simulate.ts';
import type { Graph } from '../../../server/src/topology/graph.ts';
import { topologyGraph } from '../../../server/src/topology/network-graph.ts';
import { graphSessions } from '../../../server/src/topology/sessions.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

function graphOf(main: string, neighbor: string): Graph {
  const workspace = new Workspace(['site']);
  workspace.set('site/main.tf', main);
  workspace.set(
    'site/edge1.conf',
    `hostname edge1
interface eth1
 ip address 203.0.113.2/30
router bgp 64500
 no bgp ebgp-requires-policy
${neighbor}
`,
    'frr',
  );
  const network = workspace.network('site');
  return topologyGraph(network, graphSessions(simulate(network)));
}

const line = (gateway: string) => `resource "aws_dx_private_virtual_interface" "edge1" {
  ${gateway}
  vlan             = 101
  bgp_asn          = 64500
  address_family   = "ipv4"
  amazon_address   = "203.0.113.1/30"
  customer_address = "203.0.113.2/30"
}
`;
const alone = `resource "aws_dx_gateway" "core" { amazon_side_asn = 64514 }\n${line('dx_gateway_id = aws_dx_gateway.core.id')}`;

const ends = ({ nodes, links }: Graph) => ({
  nodes: nodes.map(({ id }) => id),
  bgp: links.filter(({ kind }) => kind === 'bgp').map(({ a, b, label, state }) => `${a.node} ${b.node} ${label} ${state}`),
});

describe('clouds in the graph', () => {
  it('have a node for a gateway whose networks are not known, and none for a neighbor outside', () => {
    assert.deepEqual(ends(graphOf(alone, ' neighbor 203.0.113.1 remote-as 64514')), {
      nodes: ['edge1', 'aws_dx_gateway.core'],
      bgp: ['aws_dx_gateway.core edge1 eBGP 64514–64500 up'],
    });
  });

  it('show a session that cannot come up', () => {
    const main = alone.replace('203.0.113.2/30', '203.0.113.2/30"\n  bgp_auth_key     = "not-a-key');
    assert.deepEqual(ends(graphOf(main, ' neighbor 203.0.113.1 remote-as 64514')).bgp, [
      'aws_dx_gateway.core edge1 eBGP 64514–64500 mismatch',
    ]);
  });

  it('end a session at the networks that the gateway announces', () => {
    const main = `resource "aws_vpc" "app" { cidr_block = "10.20.0.0/16" }
resource "aws_vpn_gateway" "main" {
  vpc_id          = aws_vpc.app.id
  amazon_side_asn = 64512
}
${line('vpn_gateway_id = aws_vpn_gateway.main.id')}`;
    assert.deepEqual(ends(graphOf(main, ' neighbor 203.0.113.1 remote-as 64512')), {
      nodes: ['edge1', 'aws_vpc.app'],
      bgp: ['aws_vpc.app edge1 eBGP 64512–64500 up'],
    });
  });
});
