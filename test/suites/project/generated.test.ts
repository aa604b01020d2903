/** What is generated from tables and rules is up to date, and grammars say what the tables say. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'mocha';
import { vendors } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly captures?: Readonly<Record<number, { readonly name: string }>>;
}

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

const patternsOf = (languageId: string) => readJson<{ patterns: Pattern[] }>(`syntaxes/${languageId}.tmLanguage.json`).patterns;

/** The first pattern that matches the word, as an editor would choose for a word inside a line. */
function scopeOf(languageId: string, word: string): string | undefined {
  return patternsOf(languageId).find(({ name, match }) => name && match && new RegExp(match).exec(word)?.[0] === word)?.name;
}

describe('generated files', () => {
  before(withParsers);

  it('are what `npm run generate` writes', function () {
    this.timeout(60_000);
    execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { stdio: ['ignore', 'ignore', 'pipe'] });
  });

  for (const { languageId } of vendors) {
    it(`${languageId}: every pattern of the grammar is a regular expression`, () => {
      for (const { match, begin } of patternsOf(languageId)) assert.ok(new RegExp(match ?? begin ?? ''));
    });

    it(`${languageId}: words of the tables have a colour, names have none`, () => {
      assert.equal(scopeOf(languageId, 'neighbor'), 'keyword.control');
      assert.equal(scopeOf(languageId, '192.0.2.0/24'), 'constant.numeric.address');
      assert.equal(scopeOf(languageId, '2001:db8::/32'), 'constant.numeric.address');
      assert.equal(scopeOf(languageId, 'UPSTREAM-IN'), undefined);
    });

    it(`${languageId}: free text is what stands behind words that nothing else follows`, () => {
      const texts = patternsOf(languageId).filter(({ captures }) => captures?.[2]?.name === 'string.unquoted');
      const isText = (line: string) => texts.some(({ match }) => new RegExp(match!).exec(line)?.index === 0);
      for (const line of [
        'ip access-list extended IN',
        'permit ip any any',
        'interface Ethernet1',
        'network 192.0.2.0/24',
        'router bgp 64500',
      ])
        assert.ok(!isText(line), line);
      // In braces free text has quotes.
      assert.equal(isText('description to the core'), languageId !== 'junos');
    });
  }
});

describe('manifest', () => {
  it('every vendor has its language and grammar, every file of snippets its language', () => {
    const { contributes } = readJson<{ contributes: Record<'languages' | 'grammars' | 'snippets', { id?: string; language?: string }[]> }>(
      'package.json',
    );
    const declared = (part: 'grammars' | 'snippets') => contributes[part].map(({ language }) => language);
    for (const { languageId } of vendors) {
      assert.ok(
        contributes.languages.some(({ id }) => id === languageId),
        languageId,
      );
      assert.ok(declared('grammars').includes(languageId), `grammar of ${languageId}`);
    }
    // The outline gathers interfaces and lists under headings that are no lines.
    const defaults = readJson<{ contributes: { configurationDefaults: Record<string, Record<string, string>> } }>(
      'package.json',
    ).contributes;
    assert.deepEqual(Object.keys(defaults.configurationDefaults).sort(), vendors.map(({ languageId }) => `[${languageId}]`).sort());
    assert.deepEqual(
      declared('snippets').sort(),
      readdirSync('snippets')
        .map(name => name.replace('.json', ''))
        .sort(),
    );
  });
});
