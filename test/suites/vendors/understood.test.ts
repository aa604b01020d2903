/** An understood line is one without which the model differs; a recognised one is one without which it does not. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { lineStatesOf } from '../../../server/src/notation/openers.ts';
import { lineStates } from '../../../server/src/notation/reading.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';
import { vendorIds } from '../../../server/src/vendors/vendor.ts';
import { differsWithout, whyRedundant } from '../../support/deletion.ts';
import { withParsers } from '../../support/parsers.ts';
import { random } from '../../support/random.ts';
import { exampleSeeds, fixtureSeeds, recordedSeeds, ruleSeeds, type Seed } from '../../support/seeds.ts';

const wanted = 2000;
/** What a running configuration says although it is so anyway, or says twice: `no ip address`, `no shutdown`. */
const mostRedundant = 0.06;

interface Sample {
  readonly config: ConfigText;
  readonly lines: readonly string[];
  readonly line: number;
  readonly state: number;
}

/** What ends a block tells where the lines below belong. */
const ending = /^\s*(exit\S*|quit|end)\s*$/;

/** Lines that can be left out on their own: one with a brace belongs to another one. */
function* linesOf({ name, text, vendor }: Seed): Generator<Sample> {
  const { language } = vendorOf(vendor!);
  const config = new ConfigText(name, text, language);
  const lines = text.split('\n');
  for (const [line, state] of lineStatesOf(config.sections).entries()) {
    const counts = state === lineStates.understood || state === lineStates.recognised;
    if (counts && !ending.test(lines[line]!) && (language.shape === 'lines' || !/[{}]\s*$/.test(lines[line]!)))
      yield { config, lines, line, state };
  }
}

/** Lines of all vendors alike, as far as there are as many. */
function samples(seeds: readonly Seed[]): Sample[] {
  const { int } = random(20_261_120);
  const share = Math.ceil(wanted / vendorIds.length);
  const taken = new Map<VendorId, Sample[]>(vendorIds.map(id => [id, []]));
  const rest: Sample[] = [];
  for (const id of vendorIds) {
    const all = seeds.filter(({ vendor }) => vendor === id).flatMap(seed => [...linesOf(seed)]);
    shuffle(all, int);
    taken.set(id, all.slice(0, share));
    rest.push(...all.slice(share));
  }
  shuffle(rest, int);
  const most = [...taken.values()].flat();
  return [...most, ...rest.slice(0, Math.max(0, wanted - most.length))];
}

function shuffle(list: unknown[], int: (below: number) => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = int(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
}

const shown = ({ config, lines, line }: Sample) => `${config.file}:${line + 1}: ${lines[line]}`;

describe('understood and recognised lines', () => {
  let all: Sample[] = [];
  before(async () => {
    await withParsers();
    const seeds = [...exampleSeeds(), ...ruleSeeds(), ...fixtureSeeds(), ...recordedSeeds(250)];
    all = samples(seeds.filter(({ vendor }) => vendor !== undefined));
  });

  it('of all vendors are sampled', () => assert.ok(all.length >= Math.min(wanted, 500), `${all.length} lines`));

  it('say something where they are understood', function () {
    this.timeout(60_000);
    const understood = all.filter(({ state }) => state === lineStates.understood);
    const redundant = understood.filter(({ config, lines, line }) => !differsWithout(config, lines, line));
    const empty = redundant.filter(({ config, lines, line }) => whyRedundant(config, lines, line) === 'says nothing');
    assert.deepEqual(empty.map(shown), []);
    assert.ok(redundant.length <= mostRedundant * understood.length, `${redundant.length} of ${understood.length} change nothing`);
  });

  it('say nothing where they are recognised', function () {
    this.timeout(60_000);
    const telling = all.filter(({ config, lines, line, state }) => state === lineStates.recognised && differsWithout(config, lines, line));
    assert.deepEqual(telling.map(shown), []);
  });
});
