/** Lists of extended communities in policies: what a VRF exports is chosen by route target. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { simulated } from './network.ts';

const paths = (text: string, prefix: string) => simulated(text).devices.get('pe')?.vrfs.get('BLUE')?.bgp.ipv4.get(prefix) ?? [];

const ios = (list: string, map = '  match extcommunity L') => `
-- pe.ios --
hostname pe
vrf definition RED
 rd 64500:1
 address-family ipv4
  export map MARK
  route-target export 64500:11
 exit-address-family
vrf definition BLUE
 rd 64500:2
 address-family ipv4
  import map TAKE
  route-target import 64500:11
 exit-address-family
interface Loopback1
 vrf forwarding RED
 ip address 203.0.113.1 255.255.255.255
interface Loopback2
 vrf forwarding RED
 ip address 203.0.113.2 255.255.255.255
router bgp 64500
 address-family ipv4 vrf RED
  redistribute connected
 exit-address-family
 address-family ipv4 vrf BLUE
 exit-address-family
ip prefix-list ONE seq 5 permit 203.0.113.1/32
${list}
route-map MARK permit 10
 match ip address prefix-list ONE
 set extcommunity rt 64500:12 additive
route-map MARK permit 20
route-map TAKE permit 10
${map}
`;

const taken = (list: string, map?: string) =>
  ['203.0.113.1/32', '203.0.113.2/32'].map(prefix => paths(ios(list, map), prefix).map(({ best }) => best)[0]);

describe('lists of extended communities', () => {
  /** Cisco, IOS BGP command reference: ip extcommunity-list; all values of an entry must be there. */
  it('permit routes that carry all values of an entry', () => {
    assert.deepEqual(taken('ip extcommunity-list standard L permit rt 64500:12'), [true, undefined]);
    assert.deepEqual(taken('ip extcommunity-list standard L permit rt 64500:11 rt 64500:12'), [true, undefined]);
    assert.deepEqual(taken('ip extcommunity-list standard L permit rt 64500:11'), [true, true]);
    assert.deepEqual(taken('ip extcommunity-list standard L\n 10 deny rt 64500:12\n 20 permit rt 64500:11'), [undefined, true]);
  });

  it('are open where they hold an expression, or values of other kinds', () => {
    assert.deepEqual(taken('ip extcommunity-list expanded L permit RT:64500:12'), [null, null]);
    assert.deepEqual(taken('ip extcommunity-list standard L permit color 12'), [null, null]);
  });
});
