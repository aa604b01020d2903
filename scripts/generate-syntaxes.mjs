// TextMate grammars of the router languages: shapes by hand, words from the command tables. They colour text until semantic tokens arrive, with the scopes that editors give those.
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './run.mjs';

register();
const { graphOf } = await import('../server/src/notation/graph.ts');
const { vendors } = await import('../server/src/vendors/index.ts');

const wordStart = '(?<![\\w.:/-])';
const wordEnd = '(?![\\w.:/-])';
const name = '[^\\s{};\\[\\]"]+';

/** Path → text of every grammar. */
export function syntaxFiles() {
  return new Map(
    vendors.map(vendor => [
      path.join(root, `syntaxes/${vendor.languageId}.tmLanguage.json`),
      `${JSON.stringify(grammarOf(vendor), null, 1)}\n`,
    ]),
  );
}

function grammarOf({ label, languageId, language }) {
  const words = wordsOf(language);
  const patterns = language.shape === 'lines' ? linePatterns(language, words) : bracePatterns(words);
  return { name: label, scopeName: `source.${languageId}`, patterns: [...patterns, ...valuePatterns(), ...keywordPatterns(words)] };
}

/** What a table knows: all words, those that mostly stand in front of names, and define some of them, those that mostly stand in front of free text. */
function wordsOf(language) {
  const keywords = new Set();
  const defining = new Set();
  const behind = new Map();
  const seen = new Set();
  const queue = [{ at: language.root(), before: '' }];
  if (language.anywhere) queue.push({ at: language.anywhere(), before: '' });
  for (const { at, before } of queue) {
    if (seen.has(at)) continue;
    seen.add(at);
    const body = at.command?.body;
    if (body) queue.push({ at: graphOf(body()), before: '' });
    for (const skip of at.skips) queue.push({ at: skip, before });
    for (const { slot, to } of [...at.keywords.values(), ...at.placeholders]) {
      for (const word of wordsIn(slot)) keywords.add(word);
      if (before !== '') behind.set(before, [...(behind.get(before) ?? []), slot.type]);
      if (before !== '' && slot.defines) defining.add(before);
      queue.push({ at: to, before: slot.keyword ? slot.token : '' });
    }
  }
  const mostly = (word, type) => behind.get(word).filter(each => each === type).length > behind.get(word).length / 2;
  return {
    keywords,
    defining: [...defining].filter(word => mostly(word, 'kind')),
    text: [...behind.keys()].filter(word => mostly(word, 'text')),
  };
}

const wordsIn = slot => (slot.keyword ? [slot.token] : (slot.choices ?? [])).filter(word => /^[a-z][\w.+-]+$/i.test(word));

const scoped = (match, scope) => ({ match, name: scope });

function linePatterns({ negations }, { defining, text }) {
  return [
    scoped('^\\s*[!#].*$', 'comment.line'),
    {
      begin: '^\\s*(banner\\s+[\\w-]+)\\s+(\\^C|[^\\s\\w])',
      end: '\\2',
      beginCaptures: { 1: { name: 'keyword.control' } },
      contentName: 'string.unquoted.banner',
    },
    scoped(`^\\s*(?:${alternatives(negations)})(?=\\s)`, 'keyword.operator.negation'),
    described(text),
    defined(defining),
  ];
}

function bracePatterns({ defining }) {
  return [
    { begin: '/\\*', end: '\\*/', name: 'comment.block' },
    scoped('#.*$', 'comment.line'),
    scoped('\\b(?:inactive|protect|replace):', 'keyword.operator.annotation'),
    scoped('^\\s*(?:set|delete|deactivate|activate|protect|unprotect|insert|rename|copy|annotate|replace)(?=\\s)', 'keyword.operator.verb'),
    defined(defining),
  ];
}

/** A word and the name behind it. */
function defined(words) {
  return {
    match: `${wordStart}(${alternatives(words)})\\s+(${name})`,
    captures: { 1: { name: 'keyword.control' }, 2: { name: 'entity.name.type' } },
  };
}

/** A word and the free text behind it. */
function described(words) {
  return {
    match: `${wordStart}(${alternatives(words)})\\s+(.*)$`,
    captures: { 1: { name: 'keyword.control' }, 2: { name: 'string.unquoted' } },
  };
}

function valuePatterns() {
  return [
    { begin: '"', end: '"|$', name: 'string.quoted.double' },
    scoped(`${wordStart}\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?${wordEnd}`, 'constant.numeric.address'),
    scoped(`${wordStart}(?=[\\da-fA-F]*:[\\da-fA-F:.]*:)[\\da-fA-F:.]+(?:/\\d{1,3})?${wordEnd}`, 'constant.numeric.address'),
    scoped(`${wordStart}\\d+(?::\\d+){1,2}${wordEnd}`, 'constant.numeric.community'),
    scoped(`${wordStart}\\d+(?:\\.\\d+)?${wordEnd}`, 'constant.numeric'),
  ];
}

function keywordPatterns({ keywords }) {
  return [
    scoped(`${wordStart}(?:permit|accept)${wordEnd}`, 'variable.other.enummember.accept'),
    scoped(`${wordStart}(?:deny|reject|discard)${wordEnd}`, 'variable.other.enummember.reject'),
    scoped(`${wordStart}(?:${alternatives(keywords)})${wordEnd}`, 'keyword.control'),
  ];
}

/** A regular expression of words that shares their beginnings, so that a word is tried once and not against each of thousands. */
export function alternatives(words) {
  const trie = new Map();
  for (const word of [...words].sort()) {
    let at = trie;
    for (const letter of word) {
      if (!at.has(letter)) at.set(letter, new Map());
      at = at.get(letter);
    }
    at.set('', undefined);
  }
  return printed(trie);
}

function printed(trie) {
  const branches = [...trie].filter(([letter]) => letter !== '').map(([letter, below]) => escaped(letter) + printed(below));
  const inner = branches.length === 1 && !trie.has('') ? branches[0] : `(?:${branches.join('|')})`;
  return branches.length === 0 ? '' : trie.has('') ? `${inner}?` : inner;
}

const escaped = letter => letter.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
