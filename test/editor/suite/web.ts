/** Entry of the suite in a web worker extension host, which has no files and no process: counts go to the console. */
import 'mocha';

declare const BESTPATH_GREP: string;

interface Failure {
  readonly title: string;
  readonly error: string;
}

function report(runner: Mocha.Runner): void {
  const failures: Failure[] = [];
  let passed = 0;
  runner.on('pass', test => {
    passed++;
    console.log(`    ok ${test.fullTitle()} (${test.duration} ms)`);
  });
  runner.on('fail', (test, error) => {
    failures.push({ title: test.fullTitle(), error: String(error.stack ?? error) });
    console.log(`    failed ${test.fullTitle()}: ${error}`);
  });
  runner.once('end', () => console.log(`BESTPATH RESULTS ${JSON.stringify({ passed, failed: failures.length, failures })}`));
}

async function run(): Promise<void> {
  console.log('BESTPATH SUITE');
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: report as unknown as Mocha.ReporterConstructor, grep: BESTPATH_GREP || undefined });
  await import('./diagnostics.test.ts');
  await import('./navigation.test.ts');
  await import('./previews.test.ts');
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

// Mocha's browser build takes over module.exports; the bundle's last line sets it from here.
Object.assign(globalThis, { bestpathSuite: run });
