/** Which texts are EOS or NX-OS, and whole configurations of others where they are present. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { detectVendor } from '../../../server/src/vendors/detect.ts';
import type { VendorId } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const texts: readonly (readonly [VendorId | null, string, string])[] = [
  ['eos', 'an EOS fabric', 'vlan 10\n   name USERS\nvrf instance BLUE\ninterface Vxlan1\n   vxlan vlan 10 vni 10010\n'],
  ['eos', 'EOS peer groups', 'router bgp 64500\n   neighbor SPINES peer group\n   neighbor 192.0.2.1 peer group SPINES\n'],
  [
    'eos',
    'a piece of EOS',
    'hostname sw1\ninterface Ethernet1\n   no switchport\n   ip address 192.0.2.1/31\nip routing\nrouter bgp 64500\n   router-id 192.0.2.1\n',
  ],
  ['nxos', 'NX-OS features', 'hostname sw1\nfeature ospf\nrouter ospf 1\n'],
  ['nxos', 'a piece of NX-OS', 'interface Ethernet1/1\n  vrf member BLUE\n  ip address 192.0.2.1/24\n  ip router ospf 1 area 0.0.0.0\n'],
  [
    'nxos',
    'NX-OS neighbors',
    'router bgp 64500\n  neighbor 192.0.2.1\n    remote-as 64501\n    address-family ipv4 unicast\n  template peer UP\n',
  ],
  ['frr', 'FRR with lengths', 'frr version 8.4\ninterface eth0\n ip address 192.0.2.1/24\nrouter bgp 64500\n'],
  [
    'ios',
    'IOS with masks',
    'interface GigabitEthernet0/1\n ip address 192.0.2.1 255.255.255.0\n ip router isis CORE\nrouter isis CORE\n net 49.0001.0000.0000.0001.00\n',
  ],
];

const shared = process.env.BESTPATH_SHARED ?? path.resolve(process.cwd(), '../shared');

function filesBelow(folder: string, wanted: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => wanted.test(name))
    .map(name => path.join(folder, name));
}

describe('EOS and NX-OS are told from others', () => {
  for (const [vendor, what, text] of texts) it(`in ${what}`, () => assert.equal(detectVendor(text).vendor, vendor));
});

describe('recorded configurations of switches', () => {
  before(withParsers);

  const sets: readonly (readonly [VendorId, string, RegExp])[] = [
    ['eos', 'corpora/eos-avd-examples', /\.cfg$/],
    ['eos', 'oracles/device-best-paths', /^eos_(?!.*fake_).*show_running-config\.txt$/],
    ['nxos', 'oracles/device-best-paths', /^nxos_.*show_running-config\.txt$/],
  ];
  for (const [vendor, folder, wanted] of sets) {
    it(`have no unknown line: ${vendor} in ${folder}`, function () {
      const files = filesBelow(path.join(shared, folder), wanted);
      if (files.length === 0) return this.skip();
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        assert.equal(detectVendor(text, file).vendor, vendor, file);
        assert.deepEqual(
          device(vendor, text).unknownLines.map(({ words }) => words.join(' ')),
          [],
          file,
        );
      }
    });
  }
});
