/** Features at every word of many configurations: what is written there is offered, no secret is shown, nothing throws. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { incomingCalls, outgoingCalls, prepareCalls } from '../../../server/src/features/call-hierarchy.ts';
import { codeLenses, lensTitle } from '../../../server/src/features/code-lens.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { folding } from '../../../server/src/features/folding.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { inlayHints } from '../../../server/src/features/inlay-hints.ts';
import { links } from '../../../server/src/features/links.ts';
import { documentSymbols } from '../../../server/src/features/outline/document-symbols.ts';
import { references } from '../../../server/src/features/references.ts';
import { prepareRename, rename } from '../../../server/src/features/rename.ts';
import { selection } from '../../../server/src/features/selection.ts';
import { semanticTokens } from '../../../server/src/features/semantic-tokens.ts';
import type { FileView } from '../../../server/src/features/view.ts';
import { workspaceSymbols } from '../../../server/src/features/workspace-symbols.ts';
import { drain } from '../../../server/src/model/drain.ts';
import { type ExplainedLine, explainSection } from '../../../server/src/notation/explain.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { withParsers } from '../../support/parsers.ts';
import { recordedSeeds, ruleSeeds, type Seed, skipWithout } from '../../support/seeds.ts';

const everything = { start: { line: 0, character: 0 }, end: { line: 1e9, character: 0 } };

function viewOf({ name, text, vendor }: Seed): FileView | undefined {
  const workspace = new Workspace();
  workspace.set(name, text, vendor);
  const root = workspace.rootOf(name);
  drain(workspace.findings(root));
  drain(workspace.simulate(root));
  return workspace.view(name);
}

interface Spot {
  readonly line: number;
  readonly explained: ExplainedLine;
  readonly index: number;
}

function* spotsOf({ config }: FileView): Generator<Spot> {
  for (const section of config.sections) {
    for (const explained of explainSection(section, config.language)) {
      for (const [index, word] of explained.words.entries())
        yield { line: section.at.line + explained.statement.line + word.below, explained, index };
    }
  }
}

/** Texts of words that devices take as secrets; short ones occur elsewhere by chance. */
function secretsOf(view: FileView): string[] {
  const captures = [...spotsOf(view)].map(({ explained: { match, offset }, index }) => match.captures[index + offset]);
  return captures.filter(capture => capture?.slot.type === 'secret' && capture.word.text.length > 6).map(capture => capture!.word.text);
}

function answersAt(view: FileView, { line, explained, index }: Spot): unknown[] {
  const { start, end } = explained.words[index]!;
  const position = { line, character: start + 1 };
  return [
    hover(view, position),
    completion(view, { line, character: end }),
    definition(view, position),
    drain(references(view, position, true)),
    prepareRename(view, position),
    rename(view, position, 'OTHER'),
    selection(view, position),
    prepareCalls(view, position).map(({ subject }) => [incomingCalls(view, subject), outgoingCalls(view, subject)]),
  ];
}

function answersAbout(view: FileView): unknown[] {
  return [
    documentSymbols(view),
    folding(view.config),
    links(view),
    inlayHints(view, everything),
    codeLenses(view).map(({ subject }) => lensTitle(view, subject)),
    drain(semanticTokens(view.config)),
    drain(workspaceSymbols([view.network], '')),
  ];
}

/** A keyword that is written in full is offered from its first letter on. */
function checkOffered(view: FileView, { line, explained: { match, offset, words, statement }, index }: Spot): void {
  const capture = match.captures[index + offset];
  if (!match.command || match.abbreviated || !capture?.slot.keyword || statement.kind === 'open' || words[index]!.below > 0) return;
  const { start, text } = words[index]!;
  const { items } = completion(view, { line, character: start + 1 });
  const offered = items.some(({ label }) => label.toLowerCase() === text.toLowerCase());
  assert.ok(offered, `${view.file}:${line + 1}: ${text} is offered among ${items.map(({ label }) => label).join(' ')}`);
}

/** Every word of a statement says something, in words and not in the notation of tables. */
function checkHover(view: FileView, { line, explained }: Spot): void {
  for (const { below, start, text } of explained.statement.words) {
    if (below > 0 || explained.statement.kind === 'comment' || explained.statement.kind === 'text') continue;
    const found = hover(view, { line: line - explained.words[0]!.below, character: start });
    const where = `${view.file}:${line + 1}: ${text}`;
    assert.ok(found, `${where} has a hover`);
    assert.doesNotMatch(found.markdown, /<[\w-]+:=?[\w|.-]+>/, where);
  }
}

function checkSeed(seed: Seed): void {
  const view = viewOf(seed);
  if (!view) return;
  const secrets = secretsOf(view);
  const shown: unknown[] = answersAbout(view);
  for (const spot of spotsOf(view)) {
    shown.push(...answersAt(view, spot));
    checkOffered(view, spot);
    if (spot.index === 0) checkHover(view, spot);
  }
  const text = JSON.stringify(shown, (key, value) => (key === 'place' || key === 'places' || value instanceof Map ? undefined : value));
  for (const secret of secrets) assert.ok(!text.includes(JSON.stringify(secret).slice(1, -1)), `${seed.name} shows a secret`);
}

describe('features anywhere', function () {
  this.timeout(180_000);
  before(withParsers);

  it('in the examples of the rules', () => {
    for (const seed of ruleSeeds()) checkSeed(seed);
  });

  it('in recorded configurations', function () {
    const seeds = recordedSeeds(25).filter(({ text }) => text.length < 12_000);
    skipWithout(seeds, this);
    for (const seed of seeds) checkSeed(seed);
  });
});
