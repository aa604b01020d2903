/** Asking for an address or a prefix that nobody has: longest match, probes from outside, and failures of links that lead out. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bestPaths } from '../../../server/src/features/best-paths.ts';
import { probedNetwork, whatIfAnswer } from '../../../server/src/features/what-if.ts';
import { drain } from '../../../server/src/model/drain.ts';
import { formatPrefix } from '../../../server/src/net/prefix.ts';
import { simulate } from '../../../server/src/routing/simulate.ts';
import { failureFrom, failureName, failuresOf, withFailures } from '../../../server/src/routing/what-if/failure.ts';
import { isOutsideUnknown } from '../../../server/src/routing/what-if/neighbors.ts';
import { probePrefix } from '../../../server/src/routing/what-if/probe.ts';
import { sweepSteps } from '../../../server/src/routing/what-if/sweep.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import { exits } from './exits.ts';
import { bestFrom, networkOf } from './network.ts';

const probed = (probe: string, network = networkOf(exits)) => drain(probedNetwork(network, simulate(network), probe));

/** What the tables say to a question, in short. */
function asked(text: string, network = networkOf(exits)) {
  const { prefix, notes, offer, rows } = bestPaths(simulate(network), { prefix: text });
  return { prefix, notes: notes.join('; '), offer, devices: rows.map(({ device }) => device) };
}

const announcing = networkOf(`
-- bestpath.json --
  { "announcements": [{ "neighbor": "198.51.100.2", "prefixes": ["203.0.112.0/20", "203.0.113.0/24", "2001:db8::/32"] }] }${exits}`);

describe('asking for an address or prefix', () => {
  it('an address: the longest prefix that holds it, and a word of it', () => {
    assert.deepEqual(asked('203.0.113.9', announcing), {
      prefix: '203.0.113.0/24',
      notes:
        '203.0.113.9 is inside 203.0.113.0/24, the longest prefix for it in these tables; assumed: 198.51.100.2 (bestpath.json line 1) announces the prefix',
      offer: null,
      devices: ['east', 'west'],
    });
    assert.equal(asked('203.0.114.1', announcing).prefix, '203.0.112.0/20');
    assert.equal(asked('203.0.113.128/25', announcing).prefix, '203.0.113.0/24');
  });

  it('a prefix that some table has: that one, host bits or not', () => {
    assert.deepEqual(
      ['203.0.113.0/24', '203.0.113.7/24'].map(text => [asked(text, announcing).prefix, asked(text, announcing).offer]),
      [
        ['203.0.113.0/24', null],
        ['203.0.113.0/24', null],
      ],
    );
  });

  it('what no table has may be announced from outside; an address as the prefix around it that networks let pass', () => {
    assert.deepEqual(asked('203.0.113.9'), { prefix: '203.0.113.9/32', notes: '', offer: '203.0.113.0/24', devices: [] });
    assert.equal(asked('2001:db8:1:2::3').offer, '2001:db8:1::/48');
    assert.equal(asked('203.0.112.0/21').offer, '203.0.112.0/21');
    assert.equal(asked('203.0.114.1', announcing).offer, '203.0.114.0/24', 'a covering prefix does not say what a longer one would do');
  });

  it('where there is nobody outside nothing is offered', () => {
    const alone = networkOf(exits.replaceAll(/^.*neighbor 198\.51.*\n/gm, ''));
    assert.equal(asked('203.0.113.9', alone).offer, null);
  });

  it('what is neither is said to be so', () => {
    assert.match(asked('east').notes, /"east" is neither a prefix nor an address/);
    assert.match(asked('203.0.113.0/40').notes, /above 32/);
    assert.deepEqual([asked('east').offer, asked('203.0.113.0/40').offer], [null, null]);
  });
});

describe('a probe from every neighbor outside', () => {
  it('shows which exit wins, and leaves the network as it is', () => {
    const network = networkOf(exits);
    const { simulation } = probed('203.0.113.9', network);
    assert.deepEqual(
      [bestFrom(simulation, 'east', '203.0.113.0/24'), bestFrom(simulation, 'west', '203.0.113.0/24')],
      ['198.51.100.2', '192.0.2.8'],
    );
    assert.equal(network.outside, undefined);
  });

  it('beside announcements of the settings, for neighbors that announce nothing', () => {
    const { simulation } = probed('198.51.100.128/25', announcing);
    assert.equal(bestFrom(simulation, 'east', '203.0.113.0/24'), '198.51.100.2');
    assert.equal(bestFrom(simulation, 'east', '198.51.100.128/25'), '192.0.2.9');
  });

  it('is remembered until another one is asked for, and a text that is none changes nothing', () => {
    const network = networkOf(exits);
    const before = simulate(network);
    const ask = (probe: string) => drain(probedNetwork(network, before, probe));
    assert.equal(ask('203.0.113.0/24'), ask('203.0.113.0/24'));
    assert.equal(ask('nonsense').simulation, before);
    assert.ok(!ask('198.51.100.128/25').simulation.devices.get('east')?.vrfs.get('default')?.bgp.ipv4.has('203.0.113.0/24'));
  });

  it('takes part in what happens when something fails', () => {
    const { network, simulation } = probed('203.0.113.0/24');
    const { changes } = drain(whatIfAnswer(network, simulation, { failure: 'link east eth1', prefix: '203.0.113.0/24' }));
    assert.deepEqual(
      changes.map(({ device, kind }) => `${device} ${kind}`),
      ['east moved', 'west moved'],
    );
  });

  it('names the line where an exit refuses it, also where all of them do', () => {
    const strict = exits.replace(
      'route-map FROM-UPSTREAM permit 10\n   set',
      'route-map FROM-UPSTREAM deny 5\n   match ip address prefix-list OWN\n  $&',
    );
    const refusals = (text: string, probe: string) => {
      const { simulation } = probed(probe, networkOf(text));
      return bestPaths(simulation, { prefix: probe }).rows.map(({ device, candidates, absent }) => [
        device,
        candidates.length,
        absent.map(each => `${each.from} ${each.text} ${each.place && rangeOf(each.place).start.line}`).join('; '),
      ]);
    };
    const refused = '198.51.100.2 east refuses what it is assumed to announce: rejected by import policy: FROM-UPSTREAM 5 8';
    const [east] = refusals(strict, '192.0.2.0/24');
    assert.deepEqual(east, ['east', 1, refused]);
    const [only] = refusals(strict.replace('neighbor 198.51.100.6 remote-as 64511', ''), '192.0.2.0/24');
    assert.deepEqual(only, ['east', 0, `192.0.2.9 west has no path itself undefined; ${refused}`]);
  });

  it('reads what people write', () => {
    const shown = (text: string) => {
      const prefix = probePrefix(text);
      return prefix.ok ? formatPrefix(prefix.value) : prefix.error;
    };
    assert.deepEqual(['203.0.113.9', '203.0.113.9/28', '2001:db8::1', '203.0.113.0/', 'x'].map(shown), [
      '203.0.113.0/24',
      '203.0.113.0/28',
      '2001:db8::/48',
      'the prefix length is missing',
      'expected a prefix or an address',
    ]);
  });
});

describe('links to the outside', () => {
  it('fail like links inside: the interface on whose subnet a neighbor outside is', () => {
    const links = failuresOf(networkOf(exits)).filter(({ kind }) => kind === 'link');
    assert.deepEqual(links.map(failureName), ['link east eth0 – west eth0', 'link east eth1', 'link west eth1']);
    const shut = networkOf(exits.replace('neighbor 198.51.100.6 remote-as 64511', '$&\n   neighbor 198.51.100.6 shutdown'));
    assert.ok(!failuresOf(shut).some(failure => failureName(failure) === 'link west eth1'));
  });

  it('take the session with them', () => {
    const network = networkOf(exits);
    const failure = failureFrom(network, 'link east eth1');
    assert.ok(typeof failure !== 'string');
    const [session] = simulate(withFailures(network, [failure]))
      .devices.get('east')!
      .vrfs.get('default')!
      .sessions.filter(({ name }) => name === '198.51.100.2');
    assert.equal(session?.state, 'down');
  });

  it('move prefixes in a sweep where it is known what comes from outside', () => {
    const { network, simulation } = probed('203.0.113.0/24');
    const moved = (name: string) => drain(sweepSteps(network, simulation)).find(row => row.name === name)?.moved;
    assert.deepEqual([moved('link east eth1'), moved('link west eth1')], [['203.0.113.0/24'], []]);
    assert.deepEqual([isOutsideUnknown(network), isOutsideUnknown(networkOf(exits))], [false, true]);
  });
});
