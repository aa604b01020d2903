/** Which lines of IOS define a name, use it, or only say more of it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { usesOf } from '../../../server/src/model/symbol.ts';
import { openFiles } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';

function symbolOf(text: string, key: string) {
  return openFiles([{ name: 'r1.ios', vendor: 'ios', text }])
    .network('fixture')
    .devices[0]!.symbols.get(key);
}

describe('names of IOS', () => {
  before(withParsers);
  const group = 'router bgp 64500\n neighbor CORE peer-group\n neighbor CORE remote-as 64500\n neighbor CORE send-community\n';

  it('are not used by the lines that describe a peer group', () => {
    const named = symbolOf(group, 'peer-group CORE')!;
    assert.equal(named.references.length, 2);
    assert.equal(usesOf(named).length, 0);
  });

  it('are used by a member of the group', () => {
    assert.equal(usesOf(symbolOf(`${group} neighbor 192.0.2.1 peer-group CORE\n`, 'peer-group CORE')!).length, 1);
  });

  it('count behind no where the line makes an exception of them', () => {
    const text = 'router ospf 1\n passive-interface default\n no passive-interface GigabitEthernet0/1\n';
    assert.equal(symbolOf(text, 'interface GigabitEthernet0/1')?.references.length, 1);
    assert.equal(symbolOf('router bgp 64500\n no neighbor 192.0.2.1 route-map OLD in\n', 'route-map OLD'), undefined);
  });

  it('are defined by the number of a list of frames', () => {
    assert.equal(symbolOf('access-list 700 permit 0000.5e00.5301 0000.0000.0000\n', 'acl 700')?.definitions.length, 1);
  });
});
