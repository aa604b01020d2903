/** Every command of every vendor: its template is sound, its sentence is one, and it takes a line written after its own template. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { match } from '../../../server/src/notation/match.ts';
import { type Part, parseTemplate, type Slot, slotsOf } from '../../../server/src/notation/template.ts';
import type { Word } from '../../../server/src/shapes/statement.ts';
import { vendors } from '../../../server/src/vendors/index.ts';
import { type CommandEntry, commandEntries } from '../../support/commands.ts';

const samples: Readonly<Record<string, string>> = {
  asn: '64496',
  int: '7',
  signed: '+5',
  ip: '192.0.2.1',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  prefix: '192.0.2.0/24',
  network: '192.0.2.0/24',
  'ipv4-prefix': '192.0.2.0/24',
  'ipv6-prefix': '2001:db8::/32',
  mask: '255.255.255.0',
  wildcard: '0.0.0.255',
  community: '64496:1',
  'large-community': '64496:1:2',
  'ext-community': 'rt:64496:1',
  mac: '0000.5e00.5301',
  decimal: '80.00',
  'port-range': 'Ethernet1-2',
  slot: '0/1',
  amount: '1.5m',
  length: '/24',
  numbers: '1,3-5',
  station: '0200.5e10.0001',
  rd: '64496:1',
  clock: '10:30',
  port: 'bgp',
  dscp: 'ef',
  hex: '0x1f',
  area: '0.0.0.1',
  word: 'WORD',
  'any-name': 'ANY',
  secret: 'SECRET',
  text: 'any text',
};

function sampleOf({ type, token, choices, low, kind }: Slot): string {
  if (type === 'keyword') return token;
  if (type === 'choice') return choices![0]!;
  if (type === 'range' || (type === 'kind' && low !== undefined)) return String(low);
  if (type === 'kind') return kind === 'interface' ? 'Ethernet0' : 'NAME';
  return samples[type] ?? '';
}

/** The shortest line: no optional words, the first of several ways. */
function slotsIn(part: Part): Slot[] {
  if ('slot' in part) return [part.slot];
  if ('oneOf' in part) return part.oneOf[0]!.flatMap(slotsIn);
  return 'anyOf' in part && part.needed ? part.anyOf[0]!.flatMap(slotsIn) : [];
}

/** Words that take whatever comes: a line would count as known though nobody read it. A name says what the device takes; these say nothing. */
const nameless = /^(options|rest|more|others|arguments|last|what|further|end|how|value|first|second|third|fourth|fifth|sixth|[a-z])$/;
const catchAll = ({ type, name, repeats }: Slot) => type === 'word' && nameless.test(name) && (repeats || strict);
/** Tables that were written without such words; in the others only lists of them are refused. */
let strict = false;
const strictVendors: readonly string[] = ['ios', 'eos', 'nxos', 'iosxr', 'junos', 'frr'];

/** A line written after the template of a command. */
function lineOf({ template }: CommandEntry['command']): Word[] {
  return parseTemplate(template)
    .flatMap(slotsIn)
    .map(sampleOf)
    .flatMap(text => text.split(' '))
    .map(text => ({ text, below: 0, start: 0, end: text.length }));
}

/** The lines of a command, each with one keyword or choice that no device knows. */
function misspelt({ template }: CommandEntry['command']): Word[][] {
  const slots = parseTemplate(template).flatMap(slotsIn);
  const words = slots.map(sampleOf);
  return slots
    .flatMap(({ type }, i) =>
      (type === 'keyword' || type === 'choice') && /[a-z]/i.test(words[i]!) ? [words.map((word, j) => (i === j ? `${word}zq` : word))] : [],
    )
    .map(line => line.map(text => ({ text, below: 0, start: 0, end: text.length })));
}

/** Share of such lines that a table may take; Junos keeps whole hierarchies as text. */
const mostMisspelt: Readonly<Record<string, number>> = { junos: 0.35 };

for (const { id, language } of vendors) {
  describe(`the table of ${id}`, () => {
    const entries = commandEntries(language.root());
    const failing = (is: (entry: CommandEntry) => boolean) => entries.filter(entry => !is(entry)).map(({ command }) => command.template);

    it('has commands', () => assert.ok(entries.length > 100, String(entries.length)));
    it('has a sentence for each', () =>
      assert.deepEqual(
        failing(({ command: { doc } }) => /^[A-Z].*[^.]\.$/s.test(doc) && doc.length < 260),
        [],
      ));
    it('has sentences for what is missing', () =>
      assert.deepEqual(
        failing(({ command: { missing } }) => missing === undefined || /^[A-Z].*\.$/.test(missing)),
        [],
      ));
    it('has templates of known types', () =>
      assert.deepEqual(
        failing(({ command }) => parseTemplate(command.template).length > 0),
        [],
      ));
    it('has no placeholder that takes everything', () => {
      strict = strictVendors.includes(id);
      assert.deepEqual(
        failing(({ command }) => !slotsOf(parseTemplate(command.template)).some(catchAll)),
        [],
      );
    });
    const taking = ({ command, table }: CommandEntry) => match(table, lineOf(command), language).command;
    it('takes the lines of its own templates', () =>
      assert.deepEqual(
        failing(entry => taking(entry) !== undefined),
        [],
      ));
    it('finds the body of every block by the line that opens it', () =>
      assert.deepEqual(
        failing(entry => !entry.command.body || taking(entry)?.body !== undefined),
        [],
      ));

    it('refuses its own lines when a word of them is misspelt', () => {
      const tried = entries.flatMap(({ command, table }) => misspelt(command).map(words => ({ command, words, table })));
      const taken = tried.filter(({ words, table }) => match(table, words, language).command !== undefined);
      // Names may stand where some keywords do: `match community exact-match` and a list of that name.
      assert.ok(taken.length <= (mostMisspelt[id] ?? 0.015) * tried.length, `${taken.length} of ${tried.length}`);
    });
  });
}
