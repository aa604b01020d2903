/** `show running-config all` prints what is not there too: the beginning of a line behind `no` or `default`. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';

const unknown = (vendor: VendorId, text: string) =>
  new ConfigText('edge1.cfg', text, vendorOf(vendor).language).found.unknown.map(({ place }) => text.split('\n')[place.line]?.trim());

describe('the beginning of a line behind a negation', () => {
  before(withParsers);

  const eos = `interface Ethernet1/1
   no mtu
   default load-interval
   no ipv6 verify unicast
   tx-queue 0
      no priority
      bandwidth percent 60
   no speed
   description uplink
router bgp 64500
   no neighbor 192.0.2.1 route-map
   no bgp transport listen-port
   address-family evpn
      no neighbor 192.0.2.1 route-map in
   router-id 192.0.2.7
`;
  it('is known', () => {
    assert.deepEqual(unknown('eos', eos), []);
    assert.deepEqual(unknown('nxos', 'interface Ethernet1/1\n  no lldp tlv-set vlan\n  no mtu\n  no switchport\n'), []);
    assert.deepEqual(unknown('ios', 'interface GigabitEthernet0/1\n no mtu\n no switchport mode\n'), []);
    assert.deepEqual(unknown('iosxr', 'interface GigabitEthernet0/0/0/1\n no mtu\n no ipv4 access-group\n'), []);
  });

  it('is not where a word of it is none', () => {
    assert.deepEqual(unknown('eos', 'interface Ethernet1/1\n   no mtuu\n   no speed fast\n'), ['no mtuu', 'no speed fast']);
  });

  it('is not without a negation', () => {
    assert.deepEqual(unknown('nxos', 'interface Ethernet1/1\n  mtu\n'), ['mtu']);
  });

  it('is not for FRR, which tells of incomplete commands', () => {
    assert.deepEqual(unknown('frr', 'router bgp 64500\n no neighbor 192.0.2.1 route-map\n'), ['no neighbor 192.0.2.1 route-map']);
  });
});
