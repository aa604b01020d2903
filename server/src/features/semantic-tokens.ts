/** Semantic tokens: what each word of a line is, as the command that it makes says. */
import type { Kind } from '../model/symbol.ts';
import type { Capture } from '../notation/capture.ts';
import type { ConfigText } from '../notation/config-text.ts';
import { type ExplainedLine, explainSection } from '../notation/explain.ts';
import type { Section } from '../notation/section.ts';
import type { Word } from '../shapes/statement.ts';

/** Names of the protocol's standard types. */
export const tokenTypes = [
  'keyword',
  'operator',
  'number',
  'string',
  'comment',
  'enumMember',
  'variable',
  'function',
  'class',
  'namespace',
  'interface',
] as const;
export type TokenType = (typeof tokenTypes)[number];
export const tokenModifiers = ['definition'] as const;

export interface Token {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: TokenType;
  readonly defines: boolean;
}

/** Above this number of lines only the visible range is answered. */
export const mostFullLines = 10_000;

/** Tokens of the lines `first` to `last`, both included, in order. Yields after each section. */
export function* semanticTokens(config: ConfigText, first = 0, last = Number.POSITIVE_INFINITY): Generator<void, readonly Token[]> {
  const tokens: Token[] = [];
  for (const section of config.sections) {
    if (section.at.line + section.lines <= first) continue;
    if (section.at.line > last) break;
    for (const token of sectionTokens(section, config)) if (token.line >= first && token.line <= last) tokens.push(token);
    yield;
  }
  return tokens;
}

function sectionTokens(section: Section, { language }: ConfigText): Token[] {
  const found: Token[] = [];
  for (const line of explainSection(section, language)) {
    for (const { word, type, defines } of lineTokens(line)) {
      const length = word.end - word.start;
      if (length > 0)
        found.push({
          line: section.at.line + line.statement.line + word.below,
          start: word.start,
          length,
          type,
          defines: defines ?? false,
        });
    }
  }
  // Heads with their braces may share a line with what is inside.
  return found.sort((a, b) => a.line - b.line || a.start - b.start);
}

interface WordToken {
  readonly word: Word;
  readonly type: TokenType;
  readonly defines?: boolean;
}

function lineTokens({ statement, words, match, offset }: ExplainedLine): WordToken[] {
  if (statement.kind === 'comment') return oneLine(statement.words).map(word => ({ word, type: 'comment' }));
  if (statement.kind === 'text') return [];
  const leading = statement.words.slice(0, statement.words.indexOf(words[0]!)).map(word => ({ word, type: 'operator' as const }));
  const own: WordToken[] = [];
  for (const [i, word] of words.entries()) {
    const capture = match.captures[offset + i];
    if (!capture) {
      // Behind free text there are words without a capture of their own.
      if (match.captures.at(-1)?.slot.type === 'text') own.push({ word, type: 'string' });
      continue;
    }
    own.push({ word, type: typeOf(capture), defines: capture.slot.defines });
  }
  return [...leading, ...own];
}

/** Comments over several lines are left to the grammar of the editor. */
function oneLine(words: readonly Word[]): Word[] {
  return words.filter(({ text }) => !text.includes('\n'));
}

function typeOf({ slot }: Capture): TokenType {
  if (slot.keyword) return 'keyword';
  if (slot.type === 'kind') return typesOfKinds[slot.kind!] ?? 'variable';
  if (slot.type === 'choice') return 'enumMember';
  if (slot.type === 'word' || slot.type === 'text' || slot.type === 'secret') return 'string';
  return 'number';
}

const typesOfKinds: Partial<Record<Kind, TokenType>> = {
  interface: 'interface',
  vlan: 'interface',
  vrf: 'namespace',
  'routing-instance': 'namespace',
  'route-map': 'function',
  'route-policy': 'function',
  'control-function': 'function',
  'policy-statement': 'function',
  'policy-map': 'function',
  'peer-group': 'class',
  'peer-policy': 'class',
  'peer-session': 'class',
  'neighbor-group': 'class',
  'session-group': 'class',
  'af-group': 'class',
  'bgp-group': 'class',
  'class-map': 'class',
};
