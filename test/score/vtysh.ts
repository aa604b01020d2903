/** Agreement with FRR's own shell on which lines of a configuration are none. `npm run score -- vtysh` prints it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { detectVendor } from '../../server/src/vendors/detect.ts';
import { withParsers } from '../support/parsers.ts';
import { type Random, random } from '../support/random.ts';
import { exampleSeeds, fixtureSeeds, ruleSeeds } from '../support/seeds.ts';
import { isCommand, listedByVtysh, refusedByVtysh, vtyshIsThere } from '../support/vtysh.ts';
import { sampleLine } from '../support/vtysh-grammar.ts';
import { modes } from '../support/vtysh-modes.ts';
import { changedLine, mutantOf } from '../support/vtysh-mutants.ts';
import { unknownToUs } from '../support/vtysh-unknown.ts';
import { printTable, sharedFiles } from './shared.ts';

export interface Agreement {
  readonly about: string;
  texts: number;
  lines: number;
  /** Refused by the shell. */
  refused: number;
  /** The shell takes the line, we do not know it; and the other way round. */
  readonly missed: string[];
  readonly taken: string[];
}

const empty = (about: string): Agreement => ({ about, texts: 0, lines: 0, refused: 0, missed: [], taken: [] });

/** Judges one text; only the lines of `which` count where it is given. */
function judge(agreement: Agreement, text: string, which?: ReadonlySet<number>): void {
  const refused = refusedByVtysh(text);
  const unknown = unknownToUs(text);
  agreement.texts++;
  for (const [i, line] of text.split('\n').entries()) {
    if (!isCommand(line) || (which && !which.has(i))) continue;
    agreement.lines++;
    if (refused.has(i)) agreement.refused++;
    if (refused.has(i) && !unknown.has(i)) agreement.taken.push(line);
    if (!refused.has(i) && unknown.has(i)) agreement.missed.push(line);
  }
}

/** Configurations of FRR: those of this repository, and recorded ones where they are present. */
export function frrTexts(): string[] {
  const own = [...exampleSeeds(), ...ruleSeeds(), ...fixtureSeeds()].filter(({ vendor }) => vendor === 'frr').map(({ text }) => text);
  const recorded = ['labs', 'corpora', 'oracles/device-best-paths'].flatMap(set =>
    sharedFiles(set, name => !/\.(json|ya?ml|md|tf)$/i.test(name)).filter(({ name, text }) => detectVendor(text, name).vendor === 'frr'),
  );
  return [...own, ...recorded.map(({ text }) => text)];
}

/** Many texts in one run; this line goes back to the top level in between. */
const between = 'hostname between';
const together = 100;

export function agreementOnFiles(texts: readonly string[]): Agreement {
  const agreement = empty('configurations');
  for (let i = 0; i < texts.length; i += together) judge(agreement, texts.slice(i, i + together).join(`\n${between}\n`));
  return { ...agreement, texts: texts.length };
}

/** Configurations with lines as people get them wrong. */
export function agreementOnMutants(texts: readonly string[], count: number, seed = 1): Agreement {
  const agreement = empty('mutants of them');
  const chance = random(seed);
  for (let i = 0; i < count; i++) judge(agreement, mutantOf(chance.pick(texts), chance.pick(texts), chance));
  return agreement;
}

/** Words of the shell itself, not of a configuration. */
const ofTheShell = /^(list|find|output|no output|exit|quit|end|exit-)/;

/** Lines of every command that the shell lists, mode by mode, as they are, behind `no`, or with one mistake each. */
export function agreementOnCommands(about: string, write: (sample: string, chance: Random) => string, seed = 1): Agreement {
  const agreement = empty(about);
  const chance = random(seed);
  for (const openers of modes) {
    const commands = listedByVtysh(openers).filter(command => !ofTheShell.test(command));
    const lines = commands.flatMap(command => [...openers, write(sampleLine(command, chance), chance)]);
    judge(agreement, lines.join('\n'), new Set(commands.map((_, i) => (i + 1) * (openers.length + 1) - 1)));
  }
  return agreement;
}

export const asIs = (sample: string) => sample;
export const negated = (sample: string) => (sample.startsWith('no ') ? sample : `no ${sample}`);
export const mistaken = (sample: string, chance: Random) => changedLine(sample, chance);

function main(): void {
  const texts = frrTexts();
  const all = [
    agreementOnFiles(texts),
    agreementOnMutants(texts, 200),
    agreementOnCommands('commands that the shell lists', asIs),
    agreementOnCommands('the same behind no', negated),
    agreementOnCommands('the same with one mistake', mistaken),
  ];
  const rows = all.map(({ about, texts: count, lines, refused, missed, taken }) => {
    const agreed = (100 * (lines - missed.length - taken.length)) / Math.max(1, lines);
    return [
      about,
      String(count),
      String(lines),
      String(refused),
      (Math.floor(agreed * 100) / 100).toFixed(2),
      String(missed.length),
      String(taken.length),
    ];
  });
  printTable([['about', 'texts', 'lines', 'refused', 'agreed %', 'unknown to us only', 'known to us only'], ...rows]);
  if (!process.argv.includes('--lines')) return;
  for (const { about, missed, taken } of all) {
    for (const line of new Set(missed)) console.log(`${about}: the shell takes, we do not know: ${line.trim()}`);
    for (const line of new Set(taken)) console.log(`${about}: the shell refuses, we know: ${line.trim()}`);
  }
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? '')).href) {
  await withParsers();
  if (vtyshIsThere()) main();
  else console.log("FRR's shell (vtysh) is not installed: Debian has it in the package frr.");
}
