/** The simulation against recorded networks: agreement must not sink below the floors of `test/score/routing.json`. Skipped where the recordings are absent. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { ribReport } from '../../../server/src/routing/report.ts';
import { simulate } from '../../../server/src/routing/simulate.ts';
import { readVrps } from '../../../server/src/rpki/vrp.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { missed, type Recorded, type Score, scoreNetwork } from '../../score/recorded.ts';
import './network.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const labs = path.join(process.env.BESTPATH_SHARED ?? path.join(root, '..', 'shared'), 'labs');
const floors = JSON.parse(readFileSync(path.join(root, 'test/score/routing.json'), 'utf8')) as Record<string, number>;

function scoreLab(folder: string): Score {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const workspace = new Workspace(['lab']);
  for (const name of readdirSync(folder)) if (name.endsWith('.conf')) workspace.set(`lab/${name}`, read(name), 'frr');
  const vrps = existsSync(path.join(folder, 'vrps.json')) ? readVrps(read('vrps.json'), 'vrps.json').vrps : undefined;
  const network = { ...workspace.network('lab'), vrps };
  const recorded = JSON.parse(read('expected.json')) as Recorded;
  const preference = (router: string) => Number(/bgp default local-preference (\d+)/.exec(read(`${router}.conf`))?.[1] ?? 100);
  return scoreNetwork(ribReport(simulate(network)), recorded, preference);
}

describe('recorded networks', () => {
  it('agree as often as before', function () {
    if (!existsSync(labs)) {
      console.log(`      no recordings at ${path.relative(root, labs)}: set BESTPATH_SHARED`);
      this.skip();
    }
    this.timeout(120_000);
    const scores = readdirSync(labs)
      .filter(name => existsSync(path.join(labs, name, 'expected.json')))
      .map(name => scoreLab(path.join(labs, name)));
    const sum = (of: keyof Score) => scores.reduce((total, score) => total + score[of], 0);
    const perfect = scores.filter(({ right, rows }) => right === rows).length;
    assert.ok(perfect >= floors.perfect!, `${perfect} networks without a miss, ${floors.perfect} before`);
    assert.ok(sum('wrong') <= floors.wrong!, `${sum('wrong')} wrong rows, ${floors.wrong} before`);
    assert.ok(sum('declined') <= floors.declined!, `${sum('declined')} rows declined, ${floors.declined} before`);
    assert.ok(
      sum('full') >= floors.full!,
      `${sum('full')} rows with all attributes, ${floors.full} before: ${missed.slice(0, 5).join(', ')}`,
    );
    assert.ok(sum('sessionsRight') >= floors.sessions!, `${sum('sessionsRight')} sessions right, ${floors.sessions} before`);
  });
});
