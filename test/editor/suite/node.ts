/** Entry of the suite in a node extension host: desktop VS Code, or a VS Code server. */
import Mocha from 'mocha';
import Reporter from '../../support/reporter.mjs';

export async function run(): Promise<void> {
  console.log('BESTPATH SUITE');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: Reporter, grep: process.env.BESTPATH_GREP || undefined });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./diagnostics.test.ts');
  await import('./navigation.test.ts');
  await import('./previews.test.ts');
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
