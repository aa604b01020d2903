/** Text of a section → facts. The one entry for both families of shapes. */
import { countLines } from '../shapes/sections.ts';
import { readStatements } from '../shapes/statements.ts';
import type { Occurrence } from '../text/place.ts';
import { byObject } from './contributor.ts';
import { suppressionsIn } from './directives.ts';
import type { Context, Language } from './language.ts';
import { readLines, topLevel } from './read-lines.ts';
import { readPaths } from './read-paths.ts';
import { collector, type Reading } from './reading.ts';
import { releasesIn } from './release.ts';

/** The context at the start of a file. */
export function startContext(language: Language): Context {
  return language.shape === 'lines' ? { shape: 'lines', block: topLevel(language) } : { shape: 'braces', heads: [] };
}

/**
 * Reads one section that stands at `at`, entered with `context`. Never throws on any text.
 * @param retain keeps the statements of a brace language, which takes memory.
 */
export function readSection(text: string, at: Occurrence, context: Context, language: Language, retain = false): Reading {
  const to = collector(at, countLines(text), retain);
  const statements = readStatements(text, language.shape);
  const exit: Context =
    context.shape === 'lines'
      ? { shape: 'lines', block: readLines(to, statements, context.block, language) }
      : { shape: 'braces', heads: readPaths(to, statements, context.heads, language) };
  const { symbols, problems, unknown, hostBits, states, depths, dormant, expands, lines } = to;
  const directives = suppressionsIn(at, text, statements);
  for (const release of releasesIn(at, statements, language)) to.facts.push(release);
  // Lines that are kept say by themselves what they yield.
  const facts = byObject(retain ? [] : to.facts);
  return { facts, symbols, problems, unknown, hostBits, directives, states, depths, dormant, expands, lines, exit };
}
