/** Core networks of AWS Cloud WAN: the policy in both forms, where it puts attachments, who learns of them, and how routers join. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { CloudModule, CloudTransit } from '../../../server/src/model/cloud.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { topologyGraph } from '../../../server/src/topology/network-graph.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { findingsOf } from '../../support/check.ts';
import { customer, paths, router, run, sessions, tunnels, wan } from '../../support/cloud-network.ts';
import { readCloud } from '../../support/cloud-texts.ts';
import { withParsers } from '../../support/parsers.ts';

before(withParsers);

const core = `resource "aws_networkmanager_core_network" "wan" { global_network_id = "global-network-1" }
`;
const attached = (document: string) => `resource "aws_networkmanager_core_network_policy_attachment" "wan" {
  core_network_id = aws_networkmanager_core_network.wan.id
  policy_document = ${document}
}
`;
const vpc = (name: string, prefix: string, tags: string) => `resource "aws_vpc" "${name}" { cidr_block = "${prefix}" }
resource "aws_networkmanager_vpc_attachment" "${name}" {
  core_network_id = aws_networkmanager_core_network_policy_attachment.wan.core_network_id
  vpc_arn         = aws_vpc.${name}.arn
  subnet_arns     = []
  tags            = ${tags}
}
`;

/** A policy in the form of the API, and the same in that of the data source. */
const policy = (
  segments: readonly object[],
  actions: readonly object[],
  edges: readonly object[] = [{ location: 'eu-west-1', asn: 64513 }],
) => ({
  version: '2021.12',
  'core-network-configuration': { 'asn-ranges': ['64512-64520'], 'inside-cidr-blocks': ['10.99.0.0/16'], 'edge-locations': edges },
  segments,
  'segment-actions': actions,
  'attachment-policies': [
    {
      'rule-number': 200,
      conditions: [{ type: 'attachment-type', operator: 'equals', value: 'site-to-site-vpn' }],
      action: { 'association-method': 'constant', segment: 'hybrid' },
    },
    {
      'rule-number': 100,
      'condition-logic': 'and',
      conditions: [
        { type: 'attachment-type', operator: 'equals', value: 'vpc' },
        { type: 'tag-exists', key: 'segment' },
      ],
      action: { 'association-method': 'tag', 'tag-value-of-key': 'segment' },
    },
  ],
});

function hcl(value: unknown, top = false): string {
  if (Array.isArray(value)) return `[${value.map(each => hcl(each)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, each]) => {
    const name = key.replaceAll('-', '_');
    const blocks = (Array.isArray(each) ? each : [each]) as unknown[];
    const isBlock = typeof blocks[0] === 'object';
    return isBlock ? blocks.map(block => `${name} {\n${hcl(block, true)}\n}`).join('\n') : `${name} = ${hcl(each)}`;
  });
  return top ? lines.join('\n') : `{ ${lines.join(', ')} }`;
}

const json = (document: object) => core + attached(`<<-JSON\n${JSON.stringify(document, null, 2)}\nJSON\n`);
const encoded = (document: object) => core + attached(`jsonencode(${JSON.stringify(document)})`);
const blocks = (document: object) =>
  `${core}${attached('data.aws_networkmanager_core_network_policy_document.wan.json')}data "aws_networkmanager_core_network_policy_document" "wan" {\n${hcl(document, true)}\n}\n`;
const forms = { json, encoded, blocks };

const prod = { name: 'prod', 'require-attachment-acceptance': false };
const segments = [prod, { name: 'lab', 'isolate-attachments': true }, { name: 'hybrid' }];
const share = { action: 'share', mode: 'attachment-route', segment: 'hybrid', 'share-with': ['prod', 'lab'] };

/** `segment < attachments that it routes | attachments that it learns`. */
const tables = (transit: CloudTransit) =>
  transit.routeTables.map(({ name, associations, propagations }) => {
    const short = (addresses: readonly string[]) => addresses.map(address => address.split('.').at(-1)).join(' ');
    return `${name} < ${short(associations)} | ${short(propagations)}`;
  });
const placements = (module: CloudModule) =>
  module.transits[0]!.attachments.map(
    ({ address, placement }) => `${address.split('.').at(-1)} ${placement ? (placement.segment ?? 'none') : '?'}`,
  );

const networks =
  vpc('shop', '10.10.0.0/16', '{ segment = "prod" }') +
  vpc('till', '10.20.0.0/16', '{ segment = "prod" }') +
  vpc('dev1', '10.30.0.0/16', '{ segment = "lab" }') +
  vpc('dev2', '10.40.0.0/16', '{ segment = "lab" }');

describe('core networks', () => {
  for (const [form, write] of Object.entries(forms))
    it(`read a policy: ${form}`, () => {
      const [transit] = readCloud(write(policy(segments, [share])) + networks).transits;
      const { complete, edges, asnRanges, insidePrefixes, rules } = transit!.policy!;
      assert.equal(complete, true);
      assert.deepEqual(
        edges.map(({ location, asn }) => `${location} ${asn}`),
        ['eu-west-1 64513'],
      );
      assert.deepEqual(asnRanges, [{ low: 64512, high: 64520 }]);
      assert.deepEqual(
        insidePrefixes.map(({ value }) => formatPrefix(value)),
        ['10.99.0.0/16'],
      );
      assert.deepEqual(
        rules.map(({ number }) => number),
        [100, 200],
      );
      assert.deepEqual(tables(transit!), ['prod < shop till | shop till', 'lab < dev1 dev2 | ', 'hybrid <  | shop till dev1 dev2']);
    });

  it('know what a filter of a segment refuses, and static routes', () => {
    const write = blocks(
      policy(
        [prod, { name: 'lab' }, { name: 'hybrid', 'deny-filter': ['lab'] }],
        [
          { ...share, 'share-with': ['*'] },
          { action: 'create-route', segment: 'lab', 'destination-cidr-blocks': ['0.0.0.0/0'], destinations: ['blackhole'] },
        ],
      ),
    );
    const [transit] = readCloud(write + networks).transits;
    assert.deepEqual(tables(transit!), ['prod < shop till | shop till', 'lab < dev1 dev2 | dev1 dev2', 'hybrid <  | shop till']);
    assert.deepEqual(
      transit!.routeTables[1]!.routes.map(({ target }) => target.kind),
      ['blackhole'],
    );
  });

  for (const [form, write] of Object.entries(forms))
    it(`send traffic through network functions: ${form}`, () => {
      const via = { 'network-function-groups': ['firewalls'] };
      const document = policy(segments, [
        { action: 'send-via', segment: 'lab', mode: 'single-hop', 'when-sent-to': { segments: ['prod', 'lab'] }, via },
        { action: 'send-to', segment: 'prod', via: { 'network-function-groups': ['firewalls'] } },
      ]);
      const toGroup = {
        'rule-number': 50,
        conditions: [{ type: 'tag-exists', key: 'inspects' }],
        action: { 'add-to-network-function-group': 'firewalls' },
      };
      const steered = {
        ...document,
        'network-function-groups': [{ name: 'firewalls', 'require-attachment-acceptance': false }],
        'attachment-policies': [...document['attachment-policies'], toGroup],
      };
      const module = readCloud(write(steered) + networks + vpc('fw', '10.90.0.0/16', '{ inspects = "yes" }'));
      const [transit] = module.transits;
      assert.equal(transit!.policy!.complete, true);
      assert.deepEqual(tables(transit!), [
        'prod < shop till | shop till dev1 dev2',
        'lab < dev1 dev2 | shop till dev1 dev2',
        'hybrid <  | ',
        'firewalls < fw | shop till dev1 dev2',
      ]);
      const fw = 'aws_networkmanager_vpc_attachment.fw';
      assert.deepEqual(
        transit!.routeTables[0]!.routes.map(({ destination, target }) => `${formatPrefix(destination!.value)} ${target.address}`),
        [`0.0.0.0/0 ${fw}`],
      );
      assert.equal(transit!.attachments.find(({ address }) => address === fw)!.placement!.functionGroup, 'firewalls');
    });

  it('are open where a routing policy is bound, and only there', () => {
    const routing = {
      'routing-policies': [{ 'routing-policy-name': 'no-lab', 'routing-policy-direction': 'inbound', 'routing-policy-number': 10 }],
    };
    const [free] = readCloud(json({ ...policy(segments, [share]), ...routing }) + networks).transits;
    assert.equal(tables(free!)[2], 'hybrid <  | shop till dev1 dev2');
    const bound = { ...share, 'routing-policy-names': ['no-lab'] };
    const [filtered] = readCloud(json({ ...policy(segments, [bound]), ...routing }) + networks).transits;
    assert.equal(tables(filtered!)[2], 'hybrid <  | ');
  });

  it('share with all but some', () => {
    const except = { action: 'share', mode: 'attachment-route', segment: 'hybrid', 'share-with': { except: ['lab'] } };
    const [transit] = readCloud(json(policy(segments, [except])) + networks).transits;
    assert.equal(tables(transit!)[2], 'hybrid <  | shop till');
  });

  it('leave open what a tag, a policy or a rule does not tell', () => {
    const unknown = 'variable "x" { type = string }\n';
    const tagged = vpc('shop', '10.10.0.0/16', '{ segment = var.x }') + vpc('till', '10.20.0.0/16', '{ Name = "till" }');
    const write = blocks(policy(segments, []));
    assert.deepEqual(placements(readCloud(unknown + write + tagged)), ['shop ?', 'till none']);
    assert.deepEqual(placements(readCloud(unknown + core + attached('var.x') + tagged)), ['shop ?', 'till ?']);
    assert.deepEqual(placements(readCloud(unknown + write.replace('rule_number = 100', 'rule_number = var.x') + tagged)), [
      'shop ?',
      'till ?',
    ]);
  });

  it('count the tags that the provider gives to everything', () => {
    const provider = 'provider "aws" {\n  region = "eu-west-1"\n  default_tags {\n    tags = { segment = "prod" }\n  }\n}\n';
    const untagged = vpc('shop', '10.10.0.0/16', 'null');
    assert.deepEqual(placements(readCloud(provider + json(policy(segments, [])) + untagged)), ['shop prod']);
    const dynamic = 'provider "aws" {\n  dynamic "default_tags" {\n    for_each = [1]\n    content { tags = {} }\n  }\n}\n';
    assert.deepEqual(placements(readCloud(dynamic + json(policy(segments, [])) + untagged)), ['shop ?']);
  });

  it('do not take the region of the provider for one that is written, but not known', () => {
    const provider = 'provider "aws" { region = "eu-west-1" }\nvariable "x" { type = string }\n';
    const connect = (edge: string) =>
      `resource "aws_networkmanager_connect_attachment" "c" {\n  core_network_id = aws_networkmanager_core_network.wan.id\n  ${edge}\n}\n`;
    const regions = ['edge_location = var.x', 'edge_location = "eu-north-1"', ''].map(edge =>
      readCloud(provider + json(policy(segments, [])) + connect(edge)).transits[0]!.attachments.map(({ region }) => region),
    );
    assert.deepEqual(regions, [[undefined], ['eu-north-1'], ['eu-west-1']]);
  });

  it('join the segments to the picture', () => {
    const workspace = new Workspace(['site']);
    workspace.set('site/main.tf', json(policy(segments, [share])) + networks);
    const { links } = topologyGraph(workspace.network('site'), []);
    assert.deepEqual(
      links
        .map(({ a, b, label }) => `${a.node} ${b.node} ${label}`)
        .sort()
        .slice(0, 2),
      [
        'aws_vpc.dev1 aws_networkmanager_core_network.wan attachment, segment lab',
        'aws_vpc.dev2 aws_networkmanager_core_network.wan attachment, segment lab',
      ],
    );
  });
});

function overlapsOf(text: string): string[] {
  const workspace = new Workspace(['site']);
  workspace.set('site/main.tf', text);
  return findingsOf(workspace)
    .filter(({ rule }) => rule.id === 'addresses/overlapping-prefix')
    .map(({ message }) => message);
}

describe('prefixes of networks on a core network', () => {
  const twice = (first: string, second: string) =>
    vpc('one', '10.10.0.0/16', `{ segment = "${first}" }`) + vpc('two', '10.10.0.0/16', `{ segment = "${second}" }`);
  const write = json(policy(segments, [share]));
  it('overlap inside of a segment and between shared ones', () => {
    assert.equal(overlapsOf(write + twice('prod', 'prod')).length, 1);
    assert.equal(overlapsOf(write + twice('prod', 'hybrid')).length, 1);
  });
  it('do not meet in an isolated segment, or in segments that share nothing', () => {
    const apart = json(policy(segments, []));
    assert.deepEqual(overlapsOf(apart + twice('lab', 'lab')), []);
    assert.deepEqual(overlapsOf(apart + twice('prod', 'lab')), []);
  });
  it('overlap where a third segment learns both', () => {
    assert.equal(overlapsOf(write + twice('prod', 'lab')).length, 1);
  });
});

describe('VPNs of a core network', () => {
  it('announce what their segment learns, with the AS number of their edge', () => {
    const vpn = `provider "aws" { region = "eu-west-1" }
resource "aws_vpn_connection" "edge1" {
  customer_gateway_id = aws_customer_gateway.edge1.id
  type                = "ipsec.1"
  tunnel1_inside_cidr = "169.254.10.0/30"
  tunnel2_inside_cidr = "169.254.10.4/30"
}
resource "aws_networkmanager_site_to_site_vpn_attachment" "edge1" {
  core_network_id    = aws_networkmanager_core_network.wan.id
  vpn_connection_arn = aws_vpn_connection.edge1.arn
}
`;
    const lines = router(64500, wan + tunnels, [
      ['169.254.10.1', 64513],
      ['169.254.10.5', 64513],
    ]);
    const hybrid = 'aws_networkmanager_core_network.wan segment hybrid';
    const simulation = run(json(policy(segments, [{ ...share, 'share-with': ['prod'] }])) + networks + customer + vpn, { edge1: lines });
    assert.deepEqual(sessions(simulation, 'edge1'), [`169.254.10.1 up ${hybrid}`, `169.254.10.5 up ${hybrid}`]);
    assert.deepEqual(
      paths(simulation, 'edge1').filter(text => text.includes('169.254.10.1')),
      ['? 10.10.0.0/16 169.254.10.1 64513', '? 10.20.0.0/16 169.254.10.1 64513'],
    );
    assert.deepEqual(
      paths(simulation, hybrid).filter(text => text.includes('192.0.2.0/24')),
      ['> 192.0.2.0/24 169.254.10.2 64500 MED 0', '  192.0.2.0/24 169.254.10.6 64500 MED 0'],
    );
  });
});
