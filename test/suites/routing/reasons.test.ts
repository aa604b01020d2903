/** The lines that set the values which decided, and what would change the outcome. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { pathReasons } from '../../../server/src/routing/way/reasons.ts';
import type { Source } from '../../../server/src/routing/way/sources.ts';
import type { Place } from '../../../server/src/text/place.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import { bestFrom, paths, simulated } from './network.ts';

const prefix = '203.0.113.0/24';

/** Two providers with the same prefix and a customer of both; lines go where the names say. */
function diamond({ customer = '', lists = '', left = '', right = '', leftLists = '', rightLists = '', process = '' }): string {
  const provider = (name: string, n: number, family: string, own: string) => `
-- ${name}.frr --
frr version 8.4
hostname ${name}
interface eth0
 ip address 192.0.2.${4 * n + 1}/30
ip route ${prefix} Null0
${own}
router bgp ${64500 + n}
 bgp router-id 198.51.100.${n}
 no bgp ebgp-requires-policy
 neighbor 192.0.2.${4 * n + 2} remote-as 64496
 address-family ipv4 unicast
  network ${prefix}
${family}
`;
  return `${provider('left', 1, left, leftLists)}${provider('right', 2, right, rightLists)}
-- c.frr --
frr version 8.4
hostname c
interface eth1
 ip address 192.0.2.6/30
interface eth2
 ip address 192.0.2.10/30
${lists}
router bgp 64496
 bgp router-id 198.51.100.100
 no bgp ebgp-requires-policy
 bgp bestpath compare-routerid
${process}
 neighbor 192.0.2.5 remote-as 64501
 neighbor 192.0.2.9 remote-as 64502
 address-family ipv4 unicast
${customer}
`;
}

function lineOf(text: string, place: Place | undefined): string {
  if (!place) return '–';
  const parts = text.split(/^-- (\S+) --\n/m);
  const lines = (parts[parts.indexOf(place.at.file.replace('net/', '')) + 1] ?? '').split('\n');
  return `${place.at.file.replace('net/', '').replace('.frr', '')}: ${lines[rangeOf(place).start.line]?.trim()}`;
}

/** Of the path from a neighbor: what set both values, and the knob. */
function reasons(text: string, device: string, from: string) {
  const simulation = simulated(text);
  const rows = paths(simulation, device, prefix);
  const at = rows.findIndex(row => row.from === from);
  const found = pathReasons(simulation, device, 'default', prefix, rows)[at];
  const shown = (sources: readonly Source[] = []) => sources.map(({ text: why, place }) => `${why} @ ${lineOf(text, place)}`);
  return {
    step: rows[at]?.decided?.step,
    own: shown(found?.own),
    other: shown(found?.other),
    knob: found?.knob && `${found.knob.text} @ ${lineOf(text, found.knob.place)}`,
  };
}

describe('what set the values that decided', () => {
  it('names the term of the import policy, and raises the local preference there', () => {
    const text = diamond({
      customer: '  neighbor 192.0.2.5 route-map IN in',
      lists: 'route-map IN permit 10\n set local-preference 50',
    });
    assert.deepEqual(reasons(text, 'c', '192.0.2.5'), {
      step: 'local-preference',
      own: ['route-map IN 10 @ c: set local-preference 50'],
      other: ['the default local preference @ –'],
      knob: 'raise the local preference above 100: route-map IN 10 on c @ c: set local-preference 50',
    });
  });

  it('raises the local preference on import where no line sets it', () => {
    const text = diamond({
      customer: '  neighbor 192.0.2.5 route-map IN in\n  neighbor 192.0.2.9 route-map HIGH in',
      lists: 'route-map IN permit 10\nroute-map HIGH permit 10\n set local-preference 200',
    });
    const { other, knob } = reasons(text, 'c', '192.0.2.5');
    assert.deepEqual(other, ['route-map HIGH 10 @ c: set local-preference 200']);
    assert.equal(knob, 'raise the local preference above 200 on import from 192.0.2.5: route-map IN 10 @ c: route-map IN permit 10');
  });

  it('knows a default of the process', () => {
    const text = diamond({
      process: ' bgp default local-preference 70',
      customer: '  neighbor 192.0.2.5 route-map IN in',
      lists: 'route-map IN permit 10\n set local-preference 50',
    });
    assert.deepEqual(reasons(text, 'c', '192.0.2.5').other, ['the default local preference @ c: bgp default local-preference 70']);
  });

  it('names the weight of the neighbor', () => {
    const text = diamond({ customer: '  neighbor 192.0.2.9 weight 20\n  neighbor 192.0.2.5 weight 10' });
    assert.deepEqual(reasons(text, 'c', '192.0.2.5'), {
      step: 'weight',
      own: ['weight of the neighbor @ c: neighbor 192.0.2.5 weight 10'],
      other: ['weight of the neighbor @ c: neighbor 192.0.2.9 weight 20'],
      knob: 'raise the weight above 20: weight of the neighbor on c @ c: neighbor 192.0.2.5 weight 10',
    });
  });

  it('names the prepends of the neighbor, and how many of them are too many', () => {
    const text = diamond({
      left: '  neighbor 192.0.2.6 route-map OUT out',
      leftLists: 'route-map OUT permit 10\n set as-path prepend 64501 64501 64501',
    });
    const { own, knob } = reasons(text, 'c', '192.0.2.5');
    assert.deepEqual(own, ['route-map OUT 10 @ left: set as-path prepend 64501 64501 64501']);
    assert.equal(knob, `take 3 of 3 prepended ASNs away: route-map OUT 10 on left @ left: set as-path prepend 64501 64501 64501`);
  });

  it('names the last line that set the MED, also where it sets the same again', () => {
    const text = diamond({
      process: ' bgp always-compare-med',
      left: '  neighbor 192.0.2.6 route-map OUT out',
      leftLists: 'route-map OUT permit 10\n set metric 30',
      customer: '  neighbor 192.0.2.5 route-map IN in',
      lists: 'route-map IN permit 10\n set metric 30',
    });
    const { step, own, knob } = reasons(text, 'c', '192.0.2.5');
    assert.deepEqual([step, own], ['med', ['route-map IN 10 @ c: set metric 30']]);
    assert.equal(knob, 'lower the MED to 0: route-map IN 10 on c @ c: set metric 30');
  });

  it('names the router IDs, and what is compared before', () => {
    const { step, own, other, knob } = reasons(diamond({}), 'c', '192.0.2.9');
    assert.deepEqual(
      [step, own, other],
      ['router-id', ['router ID @ right: bgp router-id 198.51.100.2'], ['router ID @ left: bgp router-id 198.51.100.1']],
    );
    assert.match(knob!, /^raise the local preference above 100 on import from 192\.0\.2\.9 @ c: neighbor 192\.0\.2\.9 remote-as 64502$/);
  });

  it('the named knob makes the path win', () => {
    const start = {
      customer: '  neighbor 192.0.2.5 route-map IN in\n  neighbor 192.0.2.9 route-map HIGH in',
      lists: 'route-map IN permit 10\n set local-preference 150\nroute-map HIGH permit 10\n set local-preference 200',
    };
    const text = diamond(start);
    assert.equal(bestFrom(simulated(text), 'c', prefix), '192.0.2.9');
    assert.match(reasons(text, 'c', '192.0.2.5').knob!, /above 200: .* @ c: set local-preference 150$/);
    assert.equal(bestFrom(simulated(text.replace('local-preference 150', 'local-preference 201')), 'c', prefix), '192.0.2.5');
  });
});
