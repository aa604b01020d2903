/** What quick fixes make of a text. */
import assert from 'node:assert/strict';
import { applyEdits, findingsOf, openFiles } from './check.ts';
import { parseFixture } from './fixture.ts';

/** Titles and resulting first files of the fixes of one rule. */
export function fixed(rule: string, text: string): Record<string, string> {
  const { files } = parseFixture(text);
  const found = findingsOf(openFiles(files, ['fixture'])).filter(finding => finding.rule.id === rule);
  assert.ok(found.length > 0, 'nothing was found');
  const fixes = found.flatMap(finding => finding.fixes?.() ?? []);
  return Object.fromEntries(
    fixes.map(({ title, edits }) => [
      title,
      applyEdits(files, edits)
        .filter(({ text: changed }, index) => changed !== files[index]!.text)
        .map(file => file.text)
        .join('\n'),
    ]),
  );
}
