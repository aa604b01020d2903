/** Sentences about commands: each is one, none repeats what a template says, and the words of a line find the right one. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Defaults } from '../../../server/src/model/defaults.ts';
import { type Entry, entryAt, entryFor, type Saying } from '../../../server/src/notation/manual.ts';
import { type VendorId, vendorOf, vendors } from '../../../server/src/vendors/index.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { commandsOfVendor } from '../../support/commands.ts';
import { withParsers } from '../../support/parsers.ts';

const entriesOf = (id: VendorId): Entry[] =>
  [...vendorOf(id).manual.phrases.values()].flatMap(phrases => phrases.map(({ entry }) => entry));

/** What a device without settings does. */
function defaultsOf(id: VendorId): Defaults {
  const workspace = new Workspace();
  workspace.set('empty', 'hostname edge1\n', id);
  return workspace.view('empty')!.device.defaults;
}

function missingText({ missing }: Entry, id: VendorId): string | undefined {
  return typeof missing === 'function' ? missing(defaultsOf(id)) : missing;
}

const inLine = (line: string, around: readonly string[] = ['top']): Saying => ({ around, words: line.split(' '), least: 0 });
const inPath = (path: string): Saying => ({ around: ['top'], words: path.split(' '), least: path.split(' ').length });

function does(id: VendorId, saying: Saying): string {
  return entryFor(vendorOf(id).manual, saying, 'does')?.does ?? '';
}

describe('the manual', () => {
  before(withParsers);

  for (const { id, language } of vendors) {
    it(`${id}: every sentence begins with a capital letter and ends with a full stop`, () => {
      const texts = entriesOf(id).flatMap(entry => [entry.does, missingText(entry, id), entry.no]);
      assert.deepEqual(
        texts.filter(text => text !== undefined && !/^[A-Z0-9`].*\.$/s.test(text)),
        [],
      );
    });

    it(`${id}: no sentence of a table is empty or repeats its template`, () => {
      const words = (text: string) =>
        text
          .toLowerCase()
          .match(/[a-z][a-z0-9-]*/g)
          ?.join(' ') ?? '';
      const bad = commandsOfVendor(language).filter(({ doc, template }) => doc.trim() === '' || words(doc) === words(template));
      assert.deepEqual(
        bad.map(({ template }) => template),
        [],
      );
    });
  }

  it('the longest phrase of a line says what it does', () => {
    assert.match(does('ios', inLine('neighbor send-community', ['router', 'bgp'])), /standard ones/);
    assert.match(does('ios', inLine('neighbor send-community both', ['router', 'bgp'])), /standard and extended/);
    assert.match(does('ios', inLine('ip ospf cost', ['interface'])), /cost of leaving/);
    assert.match(does('iosxr', inLine('cost', ['router', 'ospf', 'area', 'interface'])), /cost of leaving/);
  });

  it('words inside a line do not say what the line is about', () => {
    assert.doesNotMatch(does('ios', inLine('ntp disable', ['interface'])), /out of service/);
    assert.doesNotMatch(does('ios', inLine('logging exception')), /device fails/);
  });

  it('of a path the end counts', () => {
    assert.match(does('junos', inPath('protocols bgp group neighbor import')), /received/);
    assert.equal(does('junos', inPath('protocols bgp group neighbor frobnicate')), '');
    assert.match(does('junos', inPath('protocols ospf area interface metric')), /cost of leaving/);
  });

  it('the same word means something else elsewhere', () => {
    assert.match(does('nxos', inLine('shutdown', ['interface'])), /interface/);
    assert.match(does('nxos', inLine('shutdown', ['router', 'bgp', 'neighbor'])), /session/);
  });

  it('an option explains itself', () => {
    const line = inLine('ip prefix-list seq permit le');
    assert.match(entryAt(vendorOf('ios').manual, line, 4)?.does ?? '', /longest length/);
    assert.match(does('ios', line), /Permits a prefix/);
  });

  it('defaults come from the data of the vendor', () => {
    const missing = (id: VendorId, saying: Saying) => {
      const entry = entryFor(vendorOf(id).manual, saying, 'missing');
      return entry && missingText(entry, id);
    };
    const line = inLine('neighbor route-map in', ['router', 'bgp']);
    assert.match(missing('ios', line) ?? '', /Everything is accepted/);
    assert.match(missing('frr', line) ?? '', /nothing is accepted/);
    assert.match(missing('ios', inLine('ip ospf cost', ['interface'])) ?? '', /100 Mbit/);
  });
});
