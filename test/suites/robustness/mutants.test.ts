/** Broken texts go through reading, folding, rules and, for a part of them, the simulation: no exception, no hang, findings inside the file. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { defaultSettings } from '../../../server/src/model/network.ts';
import { simulate } from '../../../server/src/routing/simulate.ts';
import type { Place } from '../../../server/src/text/place.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import { vendorIds } from '../../../server/src/vendors/vendor.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { canonical } from '../../support/canonical.ts';
import { findingsOf } from '../../support/check.ts';
import { type Mutation, mutations } from '../../support/mutations.ts';
import { withParsers } from '../../support/parsers.ts';
import { random } from '../../support/random.ts';
import { exampleSeeds, recordedSeeds, ruleSeeds, type Seed, skipWithout } from '../../support/seeds.ts';
import { processorTime } from '../../support/time.ts';

/** A mutant may take this long, in milliseconds: far above what any takes, far below what a person notices. */
const longest = 2_000;
/** One mutant in so many is simulated and cloned as well. */
const simulated = 10;

const languages = [...vendorIds, 'terraform'] as const;
const roundsOfSmall = { terraform: 40, others: 260 } as const;
const roundsOfLarge = 150;

const languageOf = ({ vendor }: Seed) => vendor ?? 'terraform';
const fileOf = ({ vendor }: Seed) => (vendor ? `mutant.${vendor}` : 'mutant.tf');

function open(seed: Seed, text: string): Workspace {
  const workspace = new Workspace();
  workspace.settings = { ...defaultSettings, documentationIsPublic: true };
  workspace.set(`fixture/${fileOf(seed)}`, text, seed.vendor);
  return workspace;
}

/** Reads one text with everything behind it; returns how many findings it has. */
function live(seed: Seed, text: string, thoroughly: boolean): number {
  const workspace = open(seed, text);
  // HCL knows no lines that end in a bare carriage return.
  const lines = text.split(seed.vendor ? /\r\n|\n|\r/ : /\r\n|\n/);
  const findings = findingsOf(workspace);
  for (const { place, related = [], fixes, message, rule } of findings) {
    for (const each of [place, ...related.map(other => other.place)]) assertInside(each, lines, `${rule.id}: ${message}`);
    const edits = thoroughly ? (fixes?.() ?? []).flatMap(fix => fix.edits) : [];
    // The edit that removes a last line ends behind it.
    for (const edit of edits) assertInside(edit.place, [...lines, ''], `fix of ${rule.id}`);
  }
  if (thoroughly) {
    for (const root of workspace.roots()) {
      const network = workspace.network(root);
      simulate(network);
      // Worker threads receive it so.
      assert.equal(canonical(structuredClone(network)), canonical(network));
    }
  }
  return findings.length;
}

function assertInside(place: Place, lines: readonly string[], what: string): void {
  const { start, end } = rangeOf(place);
  const inside = start.line >= 0 && end.line < lines.length && (start.line < end.line || start.character <= end.character);
  assert.ok(
    inside && start.character <= lines[start.line]!.length && end.character <= lines[end.line]!.length,
    `${what}: ${JSON.stringify({ start, end })}`,
  );
}

interface Mutant {
  readonly name: string;
  readonly text: string;
}

function* mutantsOf(seed: Seed, others: readonly Seed[], rounds: number, seedNumber: number): Generator<Mutant> {
  const dice = random(seedNumber);
  const kinds = Object.entries(mutations);
  for (let i = 0; i < rounds; i++) {
    let [name, mutate] = kinds[i % kinds.length] as [string, Mutation];
    let text = mutate(seed.text, dice, dice.pick(others).text);
    // Every fourth one is broken twice.
    if (i % 4 === 3) {
      const [more, again] = dice.pick(kinds);
      text = again(text, dice, dice.pick(others).text);
      name = `${name}, ${more}`;
    }
    yield { name: `${seed.name} ${i} (${name})`, text };
  }
}

function runAll(seeds: readonly Seed[], rounds: number): number {
  let count = 0;
  for (const [s, seed] of seeds.entries()) {
    for (const { name, text } of mutantsOf(seed, seeds, rounds, s)) {
      const begun = processorTime();
      try {
        live(seed, text, ++count % simulated === 0);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}\n${text.slice(0, 4_000)}`, { cause: error });
      }
      const took = processorTime() - begun;
      assert.ok(took < longest, `${name} took ${Math.round(took)} ms`);
    }
  }
  return count;
}

describe('mutants', function () {
  this.timeout(120_000);
  before(withParsers);
  let total = 0;
  for (const language of languages) {
    it(`${language}: no exception, no hang, findings inside the file`, () => {
      const small = ruleSeeds().filter(seed => languageOf(seed) === language);
      const large = exampleSeeds().filter(seed => languageOf(seed) === language);
      total += runAll(small, language === 'terraform' ? roundsOfSmall.terraform : roundsOfSmall.others) + runAll(large, roundsOfLarge);
    });
  }

  it('recorded configurations, where they are present', function () {
    const seeds = recordedSeeds(250);
    skipWithout(seeds, this);
    runAll(seeds, 20);
  });

  it('they are at least 20,000', () => assert.ok(total >= 20_000, `only ${total}`));

  it('nesting without end is read', () => {
    const [ios, junos, terraform] = [
      { name: 'deep', text: '', vendor: 'ios' },
      { name: 'deep', text: '', vendor: 'junos' },
      { name: 'deep', text: '' },
    ] as const;
    live(junos, 'protocols { bgp { '.repeat(20_000), true);
    live(junos, `${'a { '.repeat(5_000)}${'}'.repeat(9_000)}`, true);
    live(ios, Array.from({ length: 5_000 }, (_, i) => `${' '.repeat(i % 300)}address-family ipv4`).join('\n'), true);
    live(terraform, `locals { a = ${'['.repeat(20_000)}`, true);
    live(terraform, `locals { a = ${'!'.repeat(5_000)}true }`, true);
    live(terraform, `${'a { '.repeat(20_000)}`, true);
  });

  it('long texts of one kind are read in time', () => {
    const begun = processorTime();
    live({ name: 'long', text: '', vendor: 'ios' }, 'x'.repeat(2_000_000), true);
    live({ name: 'long', text: '', vendor: 'ios' }, 'neighbor '.repeat(200_000), true);
    live({ name: 'long', text: '', vendor: 'ios' }, 'banner motd ^C\n'.repeat(20_000), true);
    live({ name: 'long', text: '', vendor: 'junos' }, '/* '.repeat(100_000), true);
    live({ name: 'long', text: '', vendor: 'junos' }, '"'.repeat(100_001), true);
    live({ name: 'long', text: '' }, '${'.repeat(50_000), true);
    assert.ok(processorTime() - begun < 20_000);
  });
});
