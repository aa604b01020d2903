/** Which vendor wrote a text, and which texts are left alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { detectVendor } from '../../../server/src/vendors/detect.ts';
import { processorTime } from '../../support/time.ts';

const ours: Readonly<Record<string, readonly [string, string]>> = {
  'IOS as the device prints it': ['ios', 'Building configuration...\n\nCurrent configuration : 1234 bytes\n!\nversion 15.2\n'],
  'a piece of IOS': [
    'ios',
    'interface GigabitEthernet0/0\n ip address 192.0.2.1 255.255.255.0\nrouter bgp 64500\n network 192.0.2.0 mask 255.255.255.0\n',
  ],
  'a few lines of IOS': ['ios', 'ip access-list extended EDGE\n permit ip any any\nip domain name example.net\n'],
  'a tunnel end of IOS-XE': [
    'ios',
    'interface nve1\n no ip address\n source-interface Loopback1\n host-reachability protocol bgp\n member vni 10101 ingress-replication\n',
  ],
  'FRR with its header': ['frr', 'frr version 8.4\nfrr defaults traditional\nhostname r1\n'],
  'a piece of FRR': [
    'frr',
    'interface eth0\n ip address 192.0.2.1/24\nip route 198.51.100.0/24 192.0.2.2\nrouter bgp 64500\n no bgp ebgp-requires-policy\n',
  ],
  'NX-OS as the device prints it': [
    'nxos',
    '!Command: show running-config\nfeature bgp\nhostname sw1\ninterface Ethernet1/1\n ip address 192.0.2.1/24\n',
  ],
  'EOS as the device prints it': ['eos', '! Command: show running-config\n! device: sw1 (vEOS, EOS-4.26)\nhostname sw1\n'],
  'IOS XR as the device prints it': ['iosxr', '!! IOS XR Configuration 7.1\nhostname r1\nroute-policy PASS\n  pass\nend-policy\n'],
  'NX-OS as RANCID keeps it, with a line of another system': [
    'nxos',
    '!RANCID-CONTENT-TYPE: cisco-nx\nhostname sw1\nrouter ospf 1\n  network 192.0.2.0 0.0.0.255 area 0\n',
  ],
  'classes of traffic of Junos': [
    'junos',
    'set class-of-service forwarding-classes class VOICE queue-num 5\nset class-of-service interfaces ae1 scheduler-map S\n',
  ],
  Junos: ['junos', 'system {\n    host-name r1;\n}\ninterfaces {\n    ge-0/0/0 {\n        unit 0 {\n            family inet {\n'],
};

const others: Readonly<Record<string, string>> = {
  'Cisco ASA':
    ': Saved\nASA Version 9.8\nhostname fw1\ninterface GigabitEthernet0/0\n nameif outside\n ip address 192.0.2.1 255.255.255.0\n',
  'Palo Alto PAN-OS': 'set deviceconfig system hostname fw1\n',
  FortiOS: 'config system interface\n    edit "port1"\n    next\nend\n',
  'F5 BIG-IP': 'ltm pool /Common/web {\n}\n',
  'Nokia SR OS': '# TiMOS-B-20.10\nconfigure\n',
  Terraform: 'resource "aws_vpc" "main" {\n  cidr_block = "192.0.2.0/24"\n}\n',
  YAML: '---\nhosts:\n  - r1\n',
  JSON: '{ "version": 1 }\n',
};

describe('a vendor is detected', () => {
  for (const [what, [vendor, text]] of Object.entries(ours)) it(`in ${what}`, () => assert.equal(detectVendor(text).vendor, vendor));

  it('by the name of the file', () => {
    const names = ['r1.ios', 'a.b/r1.frr', 'r1.ios.cfg', 'r1.junos.conf', 'etc/frr/frr.conf', 'r1.eos', 'r1.iosxr', 'r1.cfg', 'ios'];
    assert.deepEqual(
      names.map(name => detectVendor('', name).vendor),
      ['ios', 'frr', 'ios', 'junos', 'frr', 'eos', 'iosxr', null, null],
    );
  });

  it('by the name even where the text looks like another', () => assert.equal(detectVendor('frr version 8.4\n', 'r1.ios').vendor, 'ios'));
});

describe('what a device prints above its configuration', () => {
  const texts = {
    iosxr: '!! IOS XR Configuration version = 7.9.1\nhostname r1\nip prefix-list OUT seq 5 permit 192.0.2.0/24\n',
    nxos: '!Command: show running-config\nrouter bgp 64500\n  neighbor 192.0.2.1 route-map IN in\n',
    eos: '! Command: show running-config\nhostname r1\ninterface GigabitEthernet0/0\n ip address 192.0.2.1 255.255.255.0\n',
  };
  for (const [vendor, text] of Object.entries(texts))
    it(`outweighs a mistaken line: ${vendor}`, () => {
      const { vendor: found, certain } = detectVendor(text);
      assert.deepEqual([found, certain], [vendor, true]);
    });
});

describe('a short piece', () => {
  const pieces: Readonly<Record<string, readonly [string, string | null]>> = {
    'of a route map': ['hostname r1\n!\nroute-map OUT permit 10\n  set as-path prepend 64500\n', 'ios'],
    'of one list': ['access-list 1 permit any\n', 'ios'],
    'of an interface with a filter': ['interface FastEthernet0/0\n ip access-group EDGE out\nend\n', 'ios'],
    'of lists of frames': ['mac access-list STP\n 10 permit any 0100.0ccc.cccc 0000.0000.0000\n', 'eos'],
    'that nobody explains': ['hostname r1\nfrobnicate the interface\n  quickly\nip address maybe\n', null],
  };
  for (const [what, [text, vendor]] of Object.entries(pieces))
    it(`${what} is guessed`, () => {
      const detected = detectVendor(text);
      assert.equal(detected.vendor, vendor);
      assert.equal(detected.certain, false);
      assert.equal(detected.guessed ?? false, vendor !== null);
    });

  it('names the other systems that it may be from', () => {
    const { alternatives = [] } = detectVendor('mac access-list STP\n 10 permit any 0100.0ccc.cccc 0000.0000.0000\n');
    assert.ok(alternatives.includes('nxos'));
  });
});

describe('a text is left alone', () => {
  for (const [label, text] of Object.entries(others)) {
    it(`that is ${label}`, () =>
      assert.deepEqual(detectVendor(text), { vendor: null, certain: true, label: `${label}: not supported yet` }));
  }
  for (const text of ['', '\n\n', 'Dear reader,\nthis is a letter about routers.\n', 'hostname r1\n', '\u0000\u0001']) {
    it(`that says nothing: ${JSON.stringify(text)}`, () => assert.equal(detectVendor(text).vendor, null));
  }
  it('in little time whatever it holds', () => {
    const started = processorTime();
    for (const text of ['interface Ethernet1\n'.repeat(20000), ' '.repeat(500000), 'a '.repeat(300000), '{['.repeat(200000)])
      detectVendor(text);
    assert.ok(processorTime() - started < 1000);
  });
});
