/** Which texts are Junos. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { junos } from '../../../server/src/vendors/junos/index.ts';

/** The score of a text; a header counts as certain. */
function score(text: string): number {
  const { headers, lines, excludes } = junos.detection;
  if (excludes.some(pattern => pattern.test(text))) return 0;
  if (headers.some(pattern => pattern.test(text))) return 100;
  return lines.reduce((sum, line) => sum + (line.pattern.test(text) ? line.score : 0), 0);
}

const ours: Readonly<Record<string, string>> = {
  'a saved configuration': '## Last commit: 2024-05-01 10:00:00 UTC by admin\nsystem {\n    host-name r1;\n}\n',
  'braces with a version': 'version 20.1R1.11;\nsystem {\n    host-name r1;\n}\n',
  'set lines with a version': 'set version 21.4R1.12\nset system host-name r1\n',
  'a fragment in braces':
    'policy-options {\n    policy-statement P {\n        term 1 {\n            from {\n                route-filter 192.0.2.0/24 exact;\n',
  'translations as set lines':
    'set system host-name r1\nset security nat source pool P address 192.0.2.0/24\nset security nat source rule-set R from zone Z\n',
  'a fragment of set lines': 'set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24\n',
};

const others: Readonly<Record<string, string>> = {
  VyOS: "set interfaces ethernet eth0 address '192.0.2.1/24'\nset protocols bgp system-as '64496'\nset system host-name 'r1'\n",
  'VyOS braces': 'interfaces {\n    ethernet eth0 {\n        address 192.0.2.1/24\n    }\n}\nsystem {\n    host-name r1\n}\n',
  'PAN-OS': 'set deviceconfig system hostname fw1\nset network interface ethernet ethernet1/1 layer3 ip 192.0.2.1/24\n',
  'SR OS': 'configure {\n    router "Base" {\n        autonomous-system 64496\n',
  F5: 'ltm pool /Common/web {\n    members {\n    }\n}\n',
  FortiOS: 'config system interface\n    edit "port1"\n        set ip 192.0.2.1 255.255.255.0\n    next\nend\n',
  Terraform: 'resource "aws_vpc" "main" {\n  cidr_block = "192.0.2.0/24"\n}\n',
  nginx: 'events {\n}\nhttp {\n    server {\n        listen 80;\n    }\n}\n',
  BIRD: 'router id 192.0.2.1;\nprotocol bgp upstream {\n  neighbor 192.0.2.2 as 64497;\n}\n',
  IOS: 'hostname r1\ninterface GigabitEthernet0/0\n ip address 192.0.2.1 255.255.255.0\nrouter bgp 64496\n',
  'Check Point': 'set interface eth0 state on\nset snmp agent on\nset hostname fw1\n',
};

describe('Junos is recognised', () => {
  for (const [what, text] of Object.entries(ours)) it(`in ${what}`, () => assert.ok(score(text) >= 4, String(score(text))));
  for (const [what, text] of Object.entries(others)) it(`not in ${what}`, () => assert.equal(score(text), 0));
});
