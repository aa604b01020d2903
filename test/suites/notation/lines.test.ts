/** The notation of command tables, abbreviated words, and lines behind `no`, on a small language of its own. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { type Commands, commandsOf } from '../../../server/src/notation/command.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { graphOf } from '../../../server/src/notation/graph.ts';
import type { Language } from '../../../server/src/notation/language.ts';
import { match, newTrail } from '../../../server/src/notation/match.ts';
import { lineStates } from '../../../server/src/notation/reading.ts';
import type { Arguments } from '../../../server/src/notation/template.ts';
import { rangeOf } from '../../../server/src/text/place.ts';
import { withParsers } from '../../support/parsers.ts';

const { command, block } = commandsOf<unknown>();
const words = (line: string) => line.split(' ').map(text => ({ text, below: 0, start: 0, end: text.length }));

/** Whether a table of one template takes a line. */
function takes(template: string, line: string, negated = false): boolean {
  const graph = graphOf([command(template, 'A line.')]);
  return match(graph, words(line), { normalise: (_, text) => text }, negated).command !== undefined;
}

const inner: Commands<unknown> = [
  command('set community <value:word>', 'A line.'),
  command('set comm-list <list:word> delete', 'A line.'),
  { ...command('leave-inner', 'A line.'), closes: true },
  command('cost ~ <cost:1-9>', 'A line.'),
  { ...command('address <address:ipv4>', 'A line.'), positive: true },
  command('no timers', 'A line.'),
];
const outer: Commands<unknown> = [
  block('outer <name:word>', 'A line.', { enter: () => undefined, body: () => [...inner, ...deeper] }),
  command('plain <value:word>', 'A line.'),
  command('cost <cost:1-99> <more:word>', 'A line.'),
];
const deeper: Commands<unknown> = [block('deeper', 'A line.', { enter: () => undefined, body: () => [command('deep', 'A line.')] })];
const outside: Commands<unknown> = [block('configure terminal', 'A line.', { enter: () => undefined, body: () => outer })];

const language: Language = {
  shape: 'lines',
  root: () => graphOf(outer),
  normalise: (_, text) => text,
  negations: ['no'],
  closers: new Map([
    ['exit', 'block'],
    ['end', 'none'],
  ]),
  exactCase: true,
  abbreviations: 'line',
  nesting: 'modes',
  outside: () => graphOf(outside),
};

/** The lines of a text that are not known. */
function unknown(...lines: string[]): string[] {
  const { unknown: found } = new ConfigText('a.conf', lines.join('\n'), language).found;
  return found.map(({ place }) => lines[rangeOf(place).start.line]!.trim());
}

describe('the notation of commands', () => {
  it('has groups of ways', () => {
    assert.ok(takes('a ( b <n:1-9> | c ) d', 'a b 5 d'));
    assert.ok(takes('a ( b <n:1-9> | c ) d', 'a c d'));
    assert.ok(!takes('a ( b <n:1-9> | c ) d', 'a d'));
    assert.ok(!takes('a ( b <n:1-9> | c ) d', 'a b c d'));
  });
  it('has groups inside groups', () => {
    for (const line of ['a', 'a 1', 'a 1 2', 'a x']) assert.ok(takes('a [ <n:1-9> [ <m:1-9> ] | x ]', line), line);
    assert.ok(!takes('a [ <n:1-9> [ <m:1-9> ] | x ]', 'a x 1'));
  });
  it('takes options in any order, each once', () => {
    const template = 'a { b <n:1-9> | c | d <m:1-9...> } e';
    for (const line of ['a e', 'a b 1 e', 'a c b 1 e', 'a d 1 2 c b 3 e']) assert.ok(takes(template, line), line);
    for (const line of ['a c c e', 'a b 1 b 2 e', 'a b e']) assert.ok(!takes(template, line), line);
  });
  it('takes at least one option where one is needed', () => {
    assert.ok(takes('a {+ b | c <n:1-9> }', 'a c 1 b'));
    assert.ok(!takes('a {+ b | c <n:1-9> }', 'a'));
  });
  it('knows objects that are named by numbers', () => {
    assert.ok(takes('a <list:acl(1-99)>', 'a 7'));
    assert.ok(!takes('a <list:acl(1-99)>', 'a 100') && !takes('a <list:acl(1-99)>', 'a NAME'));
  });
  it('tells the compiler what is optional', () => {
    const read = ({ needed, first, second }: Arguments<'a <needed:int> { b <first:int> | c <second:word> }'>) =>
      [needed.value + (first?.value ?? 0), second?.value] as const;
    const place = undefined as never;
    assert.deepEqual(read({ needed: { value: 1, place }, first: { value: 2, place } }), [3, undefined]);
  });
  it('lets a line end early behind no', () => {
    assert.ok(takes('a ~ <n:1-9>', 'a', true));
    assert.ok(takes('a ~ <n:1-9>', 'a 5', true));
    assert.ok(!takes('a ~ <n:1-9>', 'a'));
  });
  it('refuses groups that do not close', () => {
    for (const template of ['a [ b', 'a ( b | c']) assert.throws(() => takes(template, 'a'), template);
  });
});

describe('lines of a device that knows modes only', () => {
  before(withParsers);

  it('stay where they fit, whatever their indentation', () => {
    assert.deepEqual(unknown('outer x', 'set community 1', '  plain y', 'set community 2'), ['set community 2']);
  });
  it('climb no further than to a mode that knows all words of them', () => {
    assert.deepEqual(unknown('cost 5 x', 'outer x', 'cost 5 x', 'cost 5'), ['cost 5']);
    assert.deepEqual(unknown('outer x', 'cost'), ['cost']);
  });
  it('are abbreviated as far as the whole line allows', () => {
    assert.deepEqual(unknown('o x', 'se co 1', 'set co x del'), []);
    assert.deepEqual(unknown('O x', 'Plain y'), ['O x', 'Plain y']);
  });
  it('leave a mode by their own word, and the configuration by one word too many', () => {
    assert.deepEqual(unknown('outer x', 'leave-inner', 'leave-inner'), ['leave-inner']);
    assert.deepEqual(unknown('outer x', 'deeper', 'exit', 'cost 5', 'exit', 'plain y', 'exit', 'plain z'), ['plain z']);
    assert.deepEqual(unknown('exit', 'plain y', 'configure terminal', 'plain z', 'end', 'plain z'), ['plain y']);
  });
  it('have forms of their own behind no', () => {
    assert.deepEqual(unknown('outer x', 'no cost', 'no timers', 'no set community 1'), []);
    assert.deepEqual(unknown('outer x', 'no address 192.0.2.1', 'timers'), ['no address 192.0.2.1', 'timers']);
  });

  it('takes no line once the outside was left too, not even one that ends the configuration', () => {
    const states = (text: string) => [...new ConfigText('a.conf', text, language).sections[0]!.reading.states];
    const { recognised, unknown: refused } = lineStates;
    assert.deepEqual(states('exit\nend\n'), [recognised, recognised]);
    assert.deepEqual(states('exit\nexit\nend\nexit\n'), [recognised, recognised, refused, refused]);
  });
});

describe('lines that follow each other', () => {
  const table = graphOf(
    [
      'a <first:word> b <second:word>',
      'a <number:1-9> c',
      'a <first:word> [ b ] d',
      'a <names:word...> e',
      'a <text:text>',
      'a b { c <value:1-9> | d | e <other:word> }',
      '( a | b ) c <value:word>',
    ].map(template => command(template, 'A line.')),
  );
  const spelling = { normalise: (_: unknown, text: string) => text };
  const said = (line: string, trail?: ReturnType<typeof newTrail>) => {
    const { command: found, captures } = match(table, words(line), spelling, false, trail);
    return [found?.template, found && captures.map(({ slot, word, value }) => [slot.token, word.text, value])];
  };

  it('are read as each is by itself', () => {
    let seed = 1;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const trail = newTrail();
    let known = 0;
    for (let i = 0; i < 5000; i++) {
      const line = Array.from({ length: 1 + next(6) }, () => ['a', 'b', 'c', 'd', 'e', '5'][next(6)]!).join(' ');
      const alone = said(line);
      assert.deepEqual(said(line, trail), alone, line);
      if (alone[0]) known++;
    }
    assert.ok(known > 500, String(known));
  });

  it('are no reason to give up on a line of a hundred thousand words', () => {
    assert.deepEqual(said(`b c ${'x '.repeat(100_000)}`), [undefined, undefined]);
  });
});
