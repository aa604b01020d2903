/** An edited file equals the same text read afresh: objects, names, findings and line states, after every one of many edits. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings } from '../../../server/src/model/network.ts';
import type { ConfigText } from '../../../server/src/notation/config-text.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { applyChange, changeOfLines, linesOfConfig } from '../../../server/src/server/documents.ts';
import { vendorIds } from '../../../server/src/vendors/vendor.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { canonical, shownPlace } from '../../support/canonical.ts';
import { findingsOf } from '../../support/check.ts';
import { withParsers } from '../../support/parsers.ts';
import { type Random, random } from '../../support/random.ts';
import { exampleSeeds, junosSeeds, recordedSeeds, ruleSeeds, type Seed, skipWithout } from '../../support/seeds.ts';

/** BESTPATH_FUZZ=n runs n times as many edits, other ones than usual. */
const scale = Math.max(1, Number(process.env.BESTPATH_FUZZ ?? 1) || 1);
/** Edits of each example and of each example of a rule. */
const editsOfExamples = 300 * scale;
const editsOfRules = 20 * scale;
/** Objects and findings are compared after every so many edits of an example; text and sections after each. */
const comparedEvery = 3;

const dice = (seed: number) => random(seed + 100_000 * (scale - 1));

function open(seed: Seed, text: string): Workspace {
  const workspace = new Workspace();
  workspace.settings = { ...defaultSettings, documentationIsPublic: true };
  workspace.set(uri, text, seed.vendor);
  return workspace;
}

const uri = 'fixture/edited.cfg';

/** Everything that a file yields, in a form that does not depend on its sections. */
function yieldOf(workspace: Workspace): Record<string, unknown> {
  const { config, device } = viewOf(workspace);
  return {
    objects: Object.entries(config.objects).map(([kind, map]) => `${kind} ${[...map].map(canonical).join('\n')}`),
    symbols: [...config.symbols].map(([key, named]) => `${key}: ${placesOf(named.definitions)} | ${placesOf(named.references)}`).sort(),
    found: [device.problems, device.unknownLines, device.hostBits, device.suppressions].map(list => list.map(canonical)),
    states: config.sections.flatMap(({ reading, lines }) => [...reading.states.slice(0, lines)]),
    depths: config.sections.flatMap(({ reading, lines }) => [...reading.depths.slice(0, lines)]),
    findings: findingsOf(workspace).map(describeFinding).sort(),
  };
}

function viewOf(workspace: Workspace) {
  const view = workspace.view(uri);
  assert.ok(view);
  return view;
}

const placesOf = (uses: Iterable<Parameters<typeof canonical>[0]>) => [...uses].map(canonical).sort().join(' ');

function describeFinding({ rule, severity, message, place, related = [] }: Finding): string {
  return [rule.id, severity, message, shownPlace(place), ...related.map(other => `${other.message} ${shownPlace(other.place)}`)].join(
    ' | ',
  );
}

const inserted = [
  'x',
  ' ',
  '\n',
  '!\n',
  '#',
  '{',
  '}',
  ';',
  '\r\n',
  '\r',
  '"',
  '/*',
  '*/',
  'no ',
  ' exit\n',
  'banner motd ^C\n',
  '^C\n',
  ' certificate 01\n',
  '  quit\n',
  'router bgp 64500\n',
  'inactive: ',
  'replace: ',
  'apply-groups MTU;\n',
  'set apply-groups EXT\n',
  'deactivate interfaces\n',
  'delete policy-options\n',
  'end\n',
];

/** A range and the text that takes its place, as an editor would send it. */
function editOf(document: TextDocument, dice: Random, other: string): { from: number; to: number; text: string } {
  const text = document.getText();
  const at = dice.int(text.length + 1);
  const line = dice.int(document.lineCount);
  const lineStart = document.offsetAt({ line, character: 0 });
  const lineEnd = document.offsetAt({ line: line + 1, character: 0 });
  const kinds = [
    { from: at, to: at, text: dice.pick(inserted) },
    { from: at, to: Math.min(text.length, at + 1 + dice.int(3)), text: '' },
    { from: lineStart, to: lineEnd, text: '' },
    { from: lineStart, to: lineStart, text: text.slice(lineStart, lineEnd) },
    { from: lineStart, to: lineStart, text: dice.pick(inserted) },
    { from: at, to: Math.min(text.length, at + dice.int(400)), text: '' },
    { from: at, to: at, text: other.slice(dice.int(other.length), dice.int(other.length)) },
    { from: lineStart, to: lineEnd, text: `${' '.repeat(dice.int(6))}${text.slice(lineStart, lineEnd).trimStart()}` },
  ];
  return dice.pick(kinds);
}

/** Edits a text again and again; from time to time it starts over, since most edits only destroy. */
function editOften(seed: Seed, edits: number, every: number, dice: Random, others: readonly Seed[]): void {
  let document = TextDocument.create(uri, 'plaintext', 0, seed.text);
  let workspace = open(seed, seed.text);
  yieldOf(workspace);
  const done: string[] = [];
  for (let i = 1; i <= edits; i++) {
    if (i % 40 === 0) {
      document = TextDocument.create(uri, 'plaintext', 0, seed.text);
      workspace = open(seed, seed.text);
      done.length = 0;
    }
    const before = document.getText();
    const { from, to, text } = editOf(document, dice, dice.pick(others).text);
    done.push(JSON.stringify([from, to, text]));
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    // Some editors send the whole text each time.
    const byLines = changeOfLines(linesOfConfig(viewOf(workspace).config), { range, text });
    const change = applyChange(document, i % 7 === 0 ? { text: before.slice(0, from) + text + before.slice(to) } : { range, text }, i);
    if (i % 7 !== 0) assert.deepEqual(byLines, change, `${seed.name}: lines of ${done.at(-1)} in\n${before}`);
    workspace.change(uri, change.first, change.last, change.text);
    assert.equal(textOf(viewOf(workspace).config), document.getText(), `${seed.name}: text after ${done.at(-1)} in\n${before}`);
    if (i % every === 0) assertSame(workspace, open(seed, document.getText()), `${seed.name} after ${done.join('\n')} from\n${before}`);
  }
}

const textOf = ({ sections }: ConfigText) => sections.map(section => section.text).join('');

function assertSame(edited: Workspace, fresh: Workspace, about: string): void {
  const [have, want] = [yieldOf(edited), yieldOf(fresh)];
  for (const part of Object.keys(want)) assert.deepEqual(have[part], want[part], `${part}: ${about}`);
}

describe('edits', function () {
  this.timeout(120_000 * scale);
  before(withParsers);
  for (const vendor of vendorIds) {
    const of = (seeds: readonly Seed[]) => seeds.filter(seed => seed.vendor === vendor);
    if (of(exampleSeeds()).length === 0) continue;

    it(`${vendor}: an edited example equals a fresh one`, () => {
      const seeds = of(exampleSeeds());
      for (const [i, seed] of seeds.entries()) editOften(seed, editsOfExamples, comparedEvery, dice(i), seeds);
    });

    it(`${vendor}: an edited example of a rule equals a fresh one`, () => {
      const seeds = of(ruleSeeds());
      for (const [i, seed] of seeds.entries()) editOften(seed, editsOfRules, 1, dice(1000 + i), seeds);
    });

    it(`${vendor}: a long file of many sections equals a fresh one`, () => {
      const seeds = of(exampleSeeds());
      const long = {
        name: `all of ${vendor}`,
        vendor,
        text: seeds
          .map(seed => seed.text)
          .join('')
          .repeat(2),
      };
      editOften(long, 200 * scale, 10, dice(7), seeds);
    });
  }

  it('junos: an edited configuration of groups and changes equals a fresh one', () => {
    const seeds = junosSeeds();
    for (const [i, seed] of seeds.entries()) editOften(seed, editsOfExamples / 2, comparedEvery, dice(3000 + i), seeds);
    const long = {
      name: 'all of groups',
      vendor: 'junos' as const,
      text: seeds
        .map(({ text }) => text)
        .join('')
        .repeat(3),
    };
    editOften(long, 60 * scale, 10, dice(9), seeds);
  });

  it('edited recorded configurations equal fresh ones, where they are present', function () {
    const seeds = recordedSeeds(120).filter(({ vendor }) => vendor);
    skipWithout(seeds, this);
    for (const [i, seed] of seeds.entries()) editOften(seed, 30 * scale, 10, dice(2000 + i), seeds);
  });
});
