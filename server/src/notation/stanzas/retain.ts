/** A statement that was read → a line that can be moved, removed and inherited. */
import type { Fact } from '../../model/fact.ts';
import type { SymbolUse } from '../../model/symbol.ts';
import type { Place } from '../../text/place.ts';
import type { Capture } from '../capture.ts';
import { collectCommand } from '../collect.ts';
import type { Command } from '../command.ts';
import { isLast } from '../graph.ts';
import type { Language } from '../language.ts';
import { matchPath, type PathMatch } from '../match-path.ts';
import type { PathStatement } from '../path-statement.ts';
import { collector } from '../reading.ts';
import { PathLine, type PlacedWord, placedLine, type Said } from './line.ts';

export function lineOf(found: PathMatch, statement: PathStatement, facts: readonly Fact[], symbols: readonly SymbolUse[]): PathLine {
  const { heads, last, words, place } = statement;
  const said: Said = { verb: 'set', place, facts, symbols, expands: found.command?.expands, start: found.start ?? -1, ...valuesIn(found) };
  return new PathLine(said, words, heads.length === 0 ? last.at : [...heads, last]);
}

/** Where the values of a statement begin. */
function valuesIn({ command, captures }: PathMatch): Pick<Said, 'value' | 'list'> {
  const last = captures.at(-1);
  if (!command || !last || last.slot.keyword) return {};
  if (last.slot.repeats) return { list: firstOf(captures, last) };
  return !last.slot.defines && isLast(command) ? { value: captures.length - 1 } : {};
}

function firstOf(captures: readonly Capture[], last: Capture): number {
  let first = captures.length - 1;
  while (captures[first - 1]?.slot === last.slot) first--;
  return first;
}

/** Reads a path whose words come from several places: what it says if the table takes it. */
export function readPlaced(words: readonly PlacedWord[], place: Place, language: Language): { line: PathLine; found: PathMatch } {
  const found = matchPath(
    words.map(({ word }) => word),
    language,
  );
  const to = collector(place.at, 0);
  const { captures, holder } = found;
  const command: Command<never> | undefined = holder && found.command ? { ...found.command, apply: undefined } : found.command;
  const line = { block: undefined as never, no: false, place };
  if (command) collectCommand(to, { command, captures, own: 0, heads: [], placed: words }, line, language, true);
  const { facts, symbols } = to;
  const said: Said = { verb: 'set', place, facts, symbols, expands: found.command?.expands, start: found.start ?? -1, ...valuesIn(found) };
  return { line: placedLine(said, words), found };
}
