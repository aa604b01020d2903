// Mocha's own report on the console and the counts as JSON in the file that BESTPATH_RESULTS names.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const { Dot, Spec } = Mocha.reporters;

export default class Reporter extends (process.env.BESTPATH_REPORT === 'dot' ? Dot : Spec) {
  constructor(runner, options) {
    super(runner, options);
    const failed = [];
    runner.on('fail', (test, error) => failed.push({ title: test.fullTitle(), error: error?.stack ?? String(error) }));
    runner.once('end', () => {
      const file = process.env.BESTPATH_RESULTS;
      const { passes, failures, pending, duration } = this.stats;
      if (file)
        writeFileSync(file, `${JSON.stringify({ passed: passes, failed: failures, pending, duration, failures: failed }, null, 1)}\n`);
    });
  }
}
