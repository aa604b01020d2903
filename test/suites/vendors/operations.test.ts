/** Lines by which devices are operated: roles, views, banners, groups of settings. None of them is unknown, and none moves the lines behind it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { device } from './line-reading.ts';

const unknown = (vendor: VendorId, text: string) =>
  new ConfigText('edge1.cfg', text, vendorOf(vendor).language).found.unknown.map(({ place }) => text.split('\n')[place.line]?.trim());

const nxos = `version 10.3(4a) Bios:version 05.47
role feature-group name WATCHERS
  feature snmp
role name HELPDESK
  description looks, and bounces access ports
  rule 4 permit read-write feature-group WATCHERS
  rule 3 permit read
  rule 2 permit command interface *
  rule 1 deny command clear *
  vlan policy deny
    permit vlan 10-19,30
  interface policy deny
    permit interface Ethernet1/1 - 12
  vrf policy deny
    permit vrf BLUE
banner motd ^
For members of staff.
^
cfs eth distribute
time-range NIGHT
  10 periodic weekdays 22:00:00 to 23:59:00
  20 absolute start 0:00:00 1 May 2026 end 23:59:00 31 May 2026
ip pim bsr rp-candidate loopback1 group-list 239.0.0.0/8 priority 90
scheduler job name SAVE
  copy running-config startup-config

end-job
scheduler schedule name DAILY
  job name SAVE
  time daily 2:00
vlan 30
  name PRINTERS
`;

const iosxr = `bfd
 echo disable
 interface GigabitEthernet0/0/0/0
  echo disable
 !
!
object-group network ipv4 BOGONS 192.0.2.0/24
object-group port WEB eq 443
interface GigabitEthernet0/0/0/0
 apply-group CORE
 description to core1
 ipv4 address 192.0.2.1 255.255.255.254
!
`;

const ios = `version 17.9
parser view NOC
 secret 9 $9$hidden
 commands exec include all show
 commands exec exclude show running-config
!
username noc privilege 15 view NOC secret 9 $9$hidden
`;

const eos = `router bfd
   vrf BLUE
      peer 192.0.2.2
!
mac access-list FRAMES
   statistics per-entry
`;

describe('How devices are operated', () => {
  before(withParsers);

  for (const [vendor, text] of Object.entries({ nxos, iosxr, ios, eos }) as [VendorId, string][])
    it(`knows every line of ${vendorOf(vendor).label}`, () => assert.deepEqual(unknown(vendor, text), []));

  it('goes on behind a banner', () => assert.ok(device('nxos', nxos).vlans.has('30')));

  it('stays in the block around apply-group', () => {
    const link = device('iosxr', iosxr).interfaces.get('GigabitEthernet0/0/0/0');
    assert.equal(link?.description, 'to core1');
  });

  it('does not take other words for rules of a role', () =>
    assert.deepEqual(unknown('nxos', 'role name HELPDESK\n  rule 1 allow read\n'), ['rule 1 allow read']));
});
