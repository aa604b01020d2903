/** Network ACLs in front of security groups: the default one, those that deny by default, order of rules and of associations. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { Workspace } from '../../../server/src/workspace.ts';
import { findingsOf } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';

const base = `
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.1.0/24"
}
resource "aws_subnet" "b" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.10.2.0/24"
}
resource "aws_security_group" "app" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`;

const rule = (number: number, action: string, ports: string, cidr = '0.0.0.0/0', protocol = 'tcp') => `
  ingress {
    rule_no    = ${number}
    action     = "${action}"
    protocol   = "${protocol}"
    cidr_block = "${cidr}"
    from_port  = ${ports.split('-')[0]}
    to_port    = ${ports.split('-')[1] ?? ports}
  }`;

const acl = (rules: string, subnets = 'aws_subnet.a.id, aws_subnet.b.id', name = 'x') =>
  `resource "aws_network_acl" "${name}" {\n  vpc_id = aws_vpc.main.id\n  subnet_ids = [${subnets}]${rules}\n}\n`;

const defaultAcl = (rules: string) =>
  `resource "aws_default_network_acl" "default" {\n  default_network_acl_id = aws_vpc.main.default_network_acl_id${rules}\n}\n`;

const link = `resource "aws_network_acl_association" "b" {\n  network_acl_id = aws_network_acl.x.id\n  subnet_id = aws_subnet.b.id\n}\n`;

function isExposed(text: string): boolean {
  const workspace = new Workspace();
  workspace.set('f/main.tf', base + text);
  return findingsOf(workspace).some(({ rule: { id } }) => id === 'terraform/exposed-service');
}

describe('network ACLs before a security group that is open', () => {
  before(withParsers);

  const cases: readonly (readonly [what: string, text: string, exposed: boolean])[] = [
    ['the default ACL allows all', '', true],
    ['one without rules denies all', acl(''), false],
    ['one subnet stays with the default ACL', acl('', 'aws_subnet.a.id'), true],
    ['the other subnet is associated by a resource of its own', acl('', 'aws_subnet.a.id') + link, false],
    ['the default ACL was taken over without rules', defaultAcl(''), false],
    ['the default ACL was taken over with a rule for all', defaultAcl(rule(100, 'allow', '0', '0.0.0.0/0', '-1')), true],
    ['the default ACL denies, another one allows', defaultAcl('') + acl(rule(100, 'allow', '22'), 'aws_subnet.a.id'), true],
    ['the port is allowed', acl(rule(100, 'allow', '20-30')), true],
    ['other ports are allowed', acl(rule(100, 'allow', '443')), false],
    ['only a network is allowed', acl(rule(100, 'allow', '22', '198.51.100.0/24')), false],
    ['half of the internet is allowed', acl(rule(100, 'allow', '22', '0.0.0.0/1')), true],
    ['denied before it is allowed', acl(rule(200, 'allow', '0-65535') + rule(100, 'deny', '22')), false],
    ['allowed before it is denied', acl(rule(100, 'allow', '0-65535') + rule(200, 'deny', '22')), true],
    ['two name the subnet', acl('') + acl(rule(100, 'allow', '22'), 'aws_subnet.a.id', 'y'), true],
    ['the action is not known', acl(rule(100, `\${var.action}`, '22')), true],
    ['the subnets are not known', `${acl('').replace(/\[aws.*\]/, 'var.subnets')}`, true],
  ];
  for (const [what, text, exposed] of cases)
    it(`${what}: ${exposed ? 'exposed' : 'not exposed'}`, () => assert.equal(isExposed(text), exposed));
});
