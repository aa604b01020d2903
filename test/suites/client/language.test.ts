/** The choice of a language for texts that several systems could have printed. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languageMemory } from '../../../client/src/language-memory.ts';
import { choicesFor, questionFor } from '../../../client/src/language-names.ts';

const names = [
  { id: 'cisco-ios', label: 'Cisco IOS' },
  { id: 'junos', label: 'Juniper Junos' },
  { id: 'arista-eos', label: 'Arista EOS' },
];

describe('the choice of a language', () => {
  it('names what the text may be, and counts more than two', () => {
    assert.equal(questionFor(['arista-eos'], names), 'Arista EOS?');
    assert.equal(questionFor(['cisco-ios', 'arista-eos'], names), 'Cisco IOS or Arista EOS?');
    assert.equal(questionFor(['cisco-ios', 'arista-eos', 'junos'], names), 'Cisco IOS, or one of 2 others?');
    assert.equal(questionFor(['not-ours'], names), 'Router configuration?');
  });

  it('offers what fits first, then the others, then none, and not what the file is in', () => {
    const languages = (candidates: readonly string[], present: string) => choicesFor(candidates, names, present).map(each => each.language);
    assert.deepEqual(languages(['arista-eos', 'cisco-ios'], 'plaintext'), ['arista-eos', 'cisco-ios', 'junos', '']);
    assert.deepEqual(languages([], 'junos'), ['cisco-ios', 'arista-eos', '']);
    assert.deepEqual(
      choicesFor(['arista-eos'], names, 'plaintext')
        .filter(({ description }) => description === 'this text fits')
        .map(({ label }) => label),
      ['Arista EOS'],
    );
  });

  it('is remembered for each file, the latest ones only', async () => {
    const stored = new Map<string, unknown>();
    const memory = languageMemory({
      get: <T>(key: string, otherwise: T) => (stored.get(key) as T) ?? otherwise,
      update: async (key, value) => void stored.set(key, value),
    });
    assert.equal(memory.get('a'), undefined);
    await memory.set('a', 'junos');
    await memory.set('a', '');
    assert.equal(memory.get('a'), '');
    for (let i = 0; i < 500; i++) await memory.set(`file${i}`, 'cisco-ios');
    assert.equal(memory.get('a'), undefined);
    assert.equal(memory.get('file0'), 'cisco-ios');
  });
});
