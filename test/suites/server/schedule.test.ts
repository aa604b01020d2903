/** Runs of one name replace each other, also before they begin. */
import assert from 'node:assert/strict';
import { scheduler } from '../../../server/src/server/schedule.ts';

describe('schedule of the server', () => {
  const jobs = scheduler((_, error) => assert.fail(String(error)));
  /** Names of runs in the order in which they began and ended. */
  function noting(name: string, told: string[], delay?: number): Promise<void> {
    const work = function* (): Generator<void, string> {
      told.push(`begins ${name}`);
      yield;
      return name;
    };
    return jobs.start('check', work, result => told.push(`ends ${result}`), delay);
  }

  it('replaces runs that wait: files opened one after the other are looked at once', async () => {
    const told: string[] = [];
    for (const name of ['one', 'two', 'three']) noting(name, told, 20);
    await jobs.settled('check');
    assert.deepEqual(told, ['begins three', 'ends three']);
  });

  it('begins at once where nothing is said, whatever waits', async () => {
    const told: string[] = [];
    noting('waiting', told, 60_000);
    noting('typed', told);
    await jobs.settled('check');
    assert.deepEqual(told, ['begins typed', 'ends typed']);
  });
});
