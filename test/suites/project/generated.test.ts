/** What is generated from tables and rules is up to date, and grammars and snippets say what the tables say. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { lineStates } from '../../../server/src/notation/reading.ts';
import { vendors } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
}

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

const patternsOf = (languageId: string) => readJson<{ patterns: Pattern[] }>(`syntaxes/${languageId}.tmLanguage.json`).patterns;

/** The first pattern that matches the word, as an editor would choose for a word inside a line. */
function scopeOf(languageId: string, word: string): string | undefined {
  return patternsOf(languageId).find(({ name, match }) => name && match && new RegExp(match).exec(word)?.[0] === word)?.name;
}

/** A snippet as it stands in the file at first: each place with its own text. */
function filledIn(body: readonly string[]): string {
  const texts = new Map<string, string>();
  return body
    .join('\n')
    .replaceAll(/\$\{(\d+):((?:[^{}]|\{[^{}]*\})*)\}/g, (_, number: string, text: string) => {
      texts.set(number, text);
      return text;
    })
    .replaceAll(/\$(\d+)/g, (_, number: string) => texts.get(number) ?? '');
}

/** Where snippets stand that are not for the top level. */
const around: Readonly<Record<string, Readonly<Record<string, (text: string) => string>>>> = {
  'cisco-ios': {
    'ebgp-peer': text => `router bgp 64500\n${indented(text)}`,
    rpki: text => `router bgp 64500\n${indented(text)}`,
    'rr-client': text => `router bgp 64500\n${indented(text)}`,
    'ospf-interface': text => `interface GigabitEthernet0/0\n${indented(text)}`,
  },
  'arista-eos': {
    'ebgp-peer': text => `router bgp 64500\n${indented(text)}`,
    rpki: text => `router bgp 64500\n${indented(text)}`,
    'rr-client': text => `router bgp 64500\n${indented(text)}`,
  },
  frr: {
    'ebgp-peer': text => `router bgp 64500\n${indented(text)}`,
    'rr-client': text => `router bgp 64500\n${indented(text)}`,
  },
  junos: {
    'ebgp-peer': text => `protocols { bgp {\n${text}\n} }`,
    'ebgp-filters': text => `policy-options {\n${text}\n}`,
    rpki: text => `routing-options {\n${text}\n}`,
    'rpki-deny': text => `policy-options {\n${text}\n}`,
    'rr-client': text => `protocols { bgp {\n${text}\n} }`,
    ospf: text => `protocols {\n${text}\n}`,
    vrf: text => `routing-instances {\n${text}\n}`,
    'prefix-list': text => `policy-options {\n${text}\n}`,
  },
};

const indented = (text: string) => text.replaceAll(/^/gm, ' ');

function unknownLines(text: string, languageId: string): string[] {
  const vendor = vendors.find(each => each.languageId === languageId)!;
  const lines = text.split('\n');
  const { sections } = new ConfigText('snippet', `${text}\n`, vendor.language);
  const states = sections.flatMap(({ reading }) => [...reading.states]);
  return lines.filter((_, i) => states[i] === lineStates.unknown);
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
      assert.equal(scopeOf(languageId, 'neighbor'), 'keyword.other');
      assert.equal(scopeOf(languageId, '192.0.2.0/24'), 'constant.numeric.address');
      assert.equal(scopeOf(languageId, '2001:db8::/32'), 'constant.numeric.address');
      assert.equal(scopeOf(languageId, 'UPSTREAM-IN'), undefined);
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
    assert.deepEqual(
      declared('snippets').sort(),
      readdirSync('snippets')
        .map(name => name.replace('.json', ''))
        .sort(),
    );
  });
});

describe('snippets', () => {
  before(withParsers);
  for (const file of readdirSync('snippets').filter(name => name !== 'terraform.json')) {
    const languageId = file.replace('.json', '');
    for (const [title, { prefix, body }] of Object.entries(readJson<Record<string, Snippet>>(`snippets/${file}`))) {
      it(`${languageId}: every line of "${title}" is known`, () => {
        const text = filledIn(body);
        assert.deepEqual(unknownLines((around[languageId]?.[prefix] ?? (same => same))(text), languageId), []);
      });
    }
  }
});
