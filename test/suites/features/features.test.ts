/** Features on fixtures: what stands behind `expect` names the feature, the text below is its answer. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { drain } from '../../../server/src/model/drain.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { parseFixture, updateFixture, updating } from '../../support/fixture.ts';
import { withParsers } from '../../support/parsers.ts';
import { renderers, type Scene } from './render.ts';

const folder = 'test/fixtures/features';

function sceneOf({ files, cursor }: ReturnType<typeof parseFixture>, argument: string): Scene {
  const workspace = new Workspace();
  for (const { name, text, vendor } of files) workspace.set(name, text, vendor);
  const root = workspace.rootOf(files[0]!.name);
  drain(workspace.findings(root));
  drain(workspace.simulate(root));
  const view = workspace.view(cursor?.file ?? files[0]!.name);
  assert.ok(view, 'the file with the cursor is of a vendor');
  const lines = new Map(files.map(({ name, text }) => [name, text.split('\n')] as const));
  return { view, cursor: cursor ?? { line: 0, character: 0 }, lines, argument };
}

describe('features', () => {
  before(withParsers);
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    const fixture = parseFixture(text);
    it(`${name}: ${fixture.purpose}`, () => {
      const outputs = new Map<string, string>();
      for (const about of fixture.expected.keys()) {
        const [feature = '', ...argument] = about.split(' ');
        const render = renderers[feature];
        assert.ok(render, `there is a feature ${feature}`);
        outputs.set(about, render(sceneOf(fixture, argument.join(' '))));
      }
      if (updating) updateFixture(file, text, outputs);
      else for (const [about, output] of outputs) assert.equal(output, fixture.expected.get(about), about);
    });
  }
});
