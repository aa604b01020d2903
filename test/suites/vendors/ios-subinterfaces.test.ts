/** VLANs of IOS subinterfaces, whatever else the line says. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { withParsers } from '../../support/parsers.ts';
import { networkOf } from '../routing/network.ts';

const vlanOf = (encapsulation: string) =>
  networkOf(`-- r1.ios --\nhostname r1\ninterface GigabitEthernet0/0.10\n encapsulation ${encapsulation}\n`).devices[0]!.interfaces.get(
    'GigabitEthernet0/0.10',
  )?.vlan;

describe('IOS subinterfaces', () => {
  before(withParsers);

  it('carry the VLAN that their encapsulation names', () => {
    assert.equal(vlanOf('dot1Q 10'), 10);
    assert.equal(vlanOf('dot1q 20'), 20);
    assert.equal(vlanOf('dot1Q 1 native'), 1);
    assert.equal(vlanOf('dot1Q 30 second-dot1q 40'), 30);
  });

  it('have no single VLAN where the line names several', () => {
    assert.equal(vlanOf('dot1q 10-20'), undefined);
    assert.equal(vlanOf('dot1q any'), undefined);
  });
});
