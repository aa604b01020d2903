/** Files about the outside of a network: every form gives the routes that stand in it, broken ones a message with the line. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eachRoute } from '../../../server/src/model/route-columns.ts';
import { formatAddress } from '../../../server/src/net/address.ts';
import { formatAsPath } from '../../../server/src/net/as-path.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { readOutside } from '../../../server/src/outside/read.ts';
import { dump } from './dump.ts';
import * as texts from './texts.ts';

function rows(text: string): string[] {
  const { routes, problems } = readOutside(text);
  const lines = Array.from(eachRoute(routes), route => {
    const { prefix, nextHop, asPath, origin, med, localPreference, communities, best } = route;
    const parts = [formatPrefix(prefix), nextHop && formatAddress(nextHop), `[${formatAsPath(asPath)}]`, origin, med, localPreference];
    return [...parts.map(part => part ?? '-'), ...communities, best ? 'best' : 'other'].join(' ');
  });
  return [...lines, ...problems.map(({ line, message }) => `${line + 1}: ${message}`)];
}

describe('files about the outside', () => {
  it('show ip bgp of FRR: codes, blank networks, broken rows, own routes', () => {
    assert.deepEqual(rows(texts.frr), [
      '198.51.100.0/24 192.0.2.1 [64496 64511] igp 20 - best',
      '203.0.113.0/24 192.0.2.9 [64497 64511 64511] igp 0 - other',
      '203.0.113.0/24 192.0.2.1 [64496 {64501,64502}] incomplete - - best',
      '203.0.113.128/25 0.0.0.0 [] igp 0 - best',
      '2001:db8:1:2::/64 2001:db8:ffff:ffff::1 [64496] igp 5 - best',
    ]);
  });

  it('the tables of IOS, EOS and NX-OS', () => {
    assert.deepEqual(rows(texts.ios), [
      '198.51.100.0/24 192.0.2.1 [64496] incomplete 0 - best',
      '203.0.113.0/24 192.0.2.7 [64511] egp 0 150 best',
    ]);
    assert.deepEqual(rows(texts.eos), [
      '198.51.100.0/24 192.0.2.1 [64496 64511] igp 10 100 best',
      '203.0.113.0/24 192.0.2.1 [64496] igp - 100 best',
    ]);
    assert.deepEqual(rows(texts.nxos), ['198.51.100.0/24 192.0.2.1 [64496] igp 30 - best']);
  });

  it('show route protocol bgp and receive-protocol of Junos; routes of other protocols are passed over', () => {
    assert.deepEqual(rows(texts.junos), [
      '198.51.100.0/24 192.0.2.1 [64496 64511] igp 20 100 best',
      '198.51.100.0/24 192.0.2.9 [64497] incomplete - 90 other',
    ]);
    assert.deepEqual(rows(texts.junosReceived), ['198.51.100.0/24 192.0.2.1 [64496 64511] igp 20 - best']);
  });

  it('JSON of FRR and EOS', () => {
    assert.deepEqual(rows(texts.frrJson), ['198.51.100.0/24 192.0.2.1 [64496 64511] igp 20 - best']);
    assert.deepEqual(rows(texts.eosJson), ['198.51.100.0/24 192.0.2.1 [64496 64511] igp 20 100 64496:1 65535:65281 best']);
  });

  it('Batfish: sets in paths, communities as numbers, a faulty entry with its line', () => {
    const [route, problem] = rows(texts.batfish);
    assert.equal(route, '198.51.100.0/24 192.0.2.1 [64496 {64501,64502}] egp 20 0 64497:1 64496:2 best');
    assert.match(problem!, /^7: announcement 2: "network": /);
  });

  it('an MRT table dump, whole and cut off', () => {
    const peers = [
      { address: '192.0.2.1', asn: 64496 },
      { address: '192.0.2.9', asn: 64497 },
    ];
    const text = dump(peers, [
      { prefix: '198.51.100.0/24', peer: 0, path: [64496, 65551], nextHop: '192.0.2.1', med: 7, communities: [4226809857] },
      { prefix: '203.0.112.0/20', peer: 1, path: [64497], nextHop: '192.0.2.9' },
    ]);
    assert.deepEqual(rows(text), [
      '198.51.100.0/24 192.0.2.1 [64496 65551] igp 7 - 64496:1 best',
      '203.0.112.0/20 192.0.2.9 [64497] igp - - best',
    ]);
    const [first, problem] = rows(text.slice(0, -3));
    assert.match(first!, /^198/);
    assert.match(problem!, /^1: byte \d+: the record is cut off/);
  });

  it('an MRT table dump where routes repeat the bytes of others: what each peer says is kept once', () => {
    const peers = [
      { address: '192.0.2.1', asn: 64496 },
      { address: '192.0.2.9', asn: 64497 },
    ];
    const prefixes = ['198.51.100.0/24', '203.0.113.0/24', '192.0.2.128/25'];
    const told = (prefix: string, peer: number) => ({ prefix, peer, path: [64500, 65551], nextHop: '192.0.2.77' });
    const { routes } = readOutside(dump(peers, [...prefixes.flatMap(prefix => [told(prefix, 0), told(prefix, 1)]), told(prefixes[0]!, 0)]));
    const shown = Array.from(eachRoute(routes), ({ prefix, peer, nextHop, asPath }) =>
      [formatPrefix(prefix), formatAddress(peer!), formatAddress(nextHop!), formatAsPath(asPath)].join(' '),
    );
    const line = (prefix: string, peer: string) => `${prefix} ${peer} 192.0.2.77 64500 65551`;
    assert.deepEqual(shown, [
      ...prefixes.flatMap(prefix => [line(prefix, '192.0.2.1'), line(prefix, '192.0.2.9')]),
      line(prefixes[0]!, '192.0.2.1'),
    ]);
    assert.equal(routes.values.length, 2);
    assert.equal(routes.prefixes.kinds.length, 3);
  });

  it('says what was expected where nothing fits', () => {
    assert.match(rows('hello\nworld')[0]!, /^1: expected a table with the columns Network/);
    assert.match(rows('{"a": 1}')[0]!, /^1: expected "routes"/);
    assert.match(rows('{\n"a": 1,,\n}')[0]!, /^2: is not valid JSON/);
    assert.match(rows('BZh91AY')[0]!, /bzip2/);
    const [wrong] = rows(`${texts.ios} *>  203.0.113.0/24   192.0.2.7                0    150      0 6451x i\n`).slice(2);
    assert.match(wrong!, /^4: expected an AS path/);
    const [shifted] = rows(`${texts.ios}*> 203.0.113.0/24   192.0.2.7                0    150      0 64511 i\n`).slice(2);
    assert.match(shifted!, /^4: expected one number in the column of the weight/);
  });
});
