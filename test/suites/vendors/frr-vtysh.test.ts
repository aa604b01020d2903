/** FRR's own shell and Bestpath hold the same lines for unknown. Skipped where the shell is not installed (Debian: package `frr`). */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { type Agreement, agreementOnCommands, agreementOnFiles, agreementOnMutants, asIs, frrTexts } from '../../score/vtysh.ts';
import { withParsers } from '../../support/parsers.ts';
import { vtyshIsThere } from '../../support/vtysh.ts';

/** At most this share of the lines may be judged differently: what later releases have, and short words that they make ambiguous. */
function agreed({ lines, missed, taken }: Agreement, most: number): void {
  assert.ok(lines > 0);
  const differing = [...missed.map(line => `unknown to us only: ${line}`), ...taken.map(line => `known to us only: ${line}`)];
  assert.ok(differing.length <= most * lines, differing.slice(0, 20).join('\n'));
}

describe('the shell of FRR (needs vtysh of the package frr)', () => {
  let texts: string[] = [];
  before(async function () {
    if (!vtyshIsThere()) return this.skip();
    await withParsers();
    texts = frrTexts();
  });

  it('agrees on every line of configurations', function () {
    this.timeout(300_000);
    agreed(agreementOnFiles(texts), 0);
  });
  it('agrees on 200 configurations with mistakes', function () {
    this.timeout(300_000);
    agreed(agreementOnMutants(texts, 200), 0.0005);
  });
  it('agrees on the commands that it lists', function () {
    this.timeout(300_000);
    agreed(agreementOnCommands('commands', asIs), 0.002);
  });
});
