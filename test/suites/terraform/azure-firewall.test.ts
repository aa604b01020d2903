/** Rules of Azure firewalls in the model, and what of them is open to the world. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { Workspace } from '../../../server/src/workspace.ts';
import { findingsOf } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';

const group = (rules: string, action = 'Dnat') => `
resource "azurerm_firewall_policy" "hub" {
  name = "hub"
}
resource "azurerm_firewall_policy_rule_collection_group" "in" {
  name               = "in"
  firewall_policy_id = azurerm_firewall_policy.hub.id
  priority           = 100
  nat_rule_collection {
    name     = "in"
    priority = 100
    action   = "${action}"
    ${rules}
  }
  network_rule_collection {
    name     = "out"
    priority = 200
    action   = "Allow"
    rule {
      name                  = "all"
      protocols             = ["Any"]
      source_addresses      = ["*"]
      destination_addresses = ["10.0.0.0/8"]
      destination_ports     = ["*"]
    }
  }
}
`;

const rule = (source: string, outside: string, inside: string) => `rule {
      name                = "jump"
      protocols           = ["TCP"]
      source_addresses    = ["${source}"]
      destination_address = "203.0.113.10"
      destination_ports   = ["${outside}"]
      translated_address  = "10.0.1.4"
      translated_port     = ${inside}
    }`;

function open(text: string): Workspace {
  const workspace = new Workspace();
  workspace.set('f/main.tf', text);
  return workspace;
}

const exposed = (text: string) =>
  findingsOf(open(text)).flatMap(({ rule: { id }, message }) => (id === 'terraform/exposed-service' ? [message] : []));

describe('Azure firewalls', () => {
  before(withParsers);

  it('hold translations as ingress and network rules as egress', () => {
    const [filter] = open(group(rule('*', '2222', '22')))
      .network('f')
      .cloudModules.flatMap(({ filters }) => filters);
    assert.ok(filter);
    assert.deepEqual([filter.kind, filter.address, filter.complete], ['firewall-policy', 'azurerm_firewall_policy.hub', true]);
    assert.deepEqual(
      filter.rules.map(({ name, direction, action, services, remote }) => [name, direction, action, services, remote.any]),
      [
        ['jump', 'ingress', 'allow', [{ protocol: 'tcp', ports: [{ low: 22, high: 22 }] }], true],
        ['all', 'egress', 'allow', [{ protocol: 'all' }], false],
      ],
    );
  });

  it('expose what a translation from everywhere reaches', () => {
    assert.deepEqual(exposed(group(rule('*', '2222', '22'))), ['SSH (22/tcp) is open to everyone']);
    assert.deepEqual(exposed(group(rule('0.0.0.0/0', '50000', '3389'))), ['RDP (3389/tcp) is open to 0.0.0.0/0']);
  });

  for (const [what, text] of [
    ['a source that is named', group(rule('198.51.100.0/24', '22', '22'))],
    ['a service that is meant for all', group(rule('*', '443', '443'))],
    ['a port that is not known', group(rule('*', '22', 'var.port'))],
    ['network rules, which nothing from outside reaches', group('')],
    ['translation of sources', group(rule('*', '22', '22'), 'Snat')],
  ] as const)
    it(`do not expose ${what}`, () => assert.deepEqual(exposed(text), []));

  it('with rules of their own are alike', () => {
    const text = `
resource "azurerm_firewall" "hub" {
  name = "hub"
}
resource "azurerm_firewall_nat_rule_collection" "in" {
  name                = "in"
  azure_firewall_name = azurerm_firewall.hub.name
  priority            = 100
  action              = "Dnat"
  rule {
    name                  = "sql"
    protocols             = ["TCP"]
    source_addresses      = ["*"]
    destination_addresses = ["203.0.113.10"]
    destination_ports     = ["1433"]
    translated_address    = "10.0.1.4"
    translated_port       = "1433"
  }
}
`;
    assert.equal(exposed(text).length, 1);
  });
});
