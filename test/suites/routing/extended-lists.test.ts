/** Lists of extended communities in policies: what a VRF exports is chosen by route target. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { simulated } from './network.ts';
import { redAndBlue } from './two-vrfs.ts';

const paths = (text: string, prefix: string) => simulated(text).devices.get('pe')?.vrfs.get('BLUE')?.bgp.ipv4.get(prefix) ?? [];

const ios = (list: string, map = '  match extcommunity L') =>
  redAndBlue({
    red: '  export map MARK',
    blue: '  import map TAKE\n  route-target import 64500:11',
    policies: `${list}
route-map MARK permit 10
 match ip address prefix-list ONE
 set extcommunity rt 64500:12 additive
route-map MARK permit 20
route-map TAKE permit 10
${map}`,
  });

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
