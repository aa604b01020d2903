// TextMate grammars of the router languages: shapes by hand, words from the command tables. They colour text until the server's semantic tokens arrive.
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

/** What a table knows: all words, those in front of names that they define, those in front of free text. */
function wordsOf(language) {
  const words = { keywords: new Set(), defining: new Set(), text: new Set() };
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
      addSlot(words, slot, before);
      queue.push({ at: to, before: slot.keyword ? slot.token : '' });
    }
  }
  return words;
}

function addSlot({ keywords, defining, text }, slot, before) {
  for (const word of slot.keyword ? [slot.token] : (slot.choices ?? [])) if (/^[a-z][\w.+-]+$/i.test(word)) keywords.add(word);
  if (before === '') return;
  if (slot.defines) defining.add(before);
  if (slot.type === 'text') text.add(before);
}

const scoped = (match, scope) => ({ match, name: scope });

function linePatterns({ negations }, { defining, text }) {
  return [
    scoped('^\\s*[!#].*$', 'comment.line'),
    {
      begin: '^\\s*(banner\\s+[\\w-]+)\\s+(\\^C|[^\\s\\w])',
      end: '\\2',
      beginCaptures: { 1: { name: 'keyword.other' } },
      contentName: 'string.unquoted.banner',
    },
    scoped(`^\\s*(?:${alternatives(negations)})(?=\\s)`, 'keyword.control.negation'),
    described(text),
    defined(defining),
  ];
}

function bracePatterns({ defining }) {
  return [
    { begin: '/\\*', end: '\\*/', name: 'comment.block' },
    scoped('#.*$', 'comment.line'),
    scoped('\\b(?:inactive|protect|replace):', 'keyword.control.annotation'),
    scoped('^\\s*(?:set|delete|deactivate|activate|protect|unprotect|insert|rename|copy|annotate|replace)(?=\\s)', 'keyword.control.verb'),
    defined(defining),
  ];
}

/** A word and the name behind it. */
function defined(words) {
  return {
    match: `${wordStart}(${alternatives(words)})\\s+(${name})`,
    captures: { 1: { name: 'keyword.other' }, 2: { name: 'entity.name.type' } },
  };
}

/** A word and the free text behind it. */
function described(words) {
  return {
    match: `${wordStart}(${alternatives(words)})\\s+(.*)$`,
    captures: { 1: { name: 'keyword.other' }, 2: { name: 'string.unquoted' } },
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
    scoped(`${wordStart}(?:permit|accept)${wordEnd}`, 'constant.language.accept'),
    scoped(`${wordStart}(?:deny|reject|discard)${wordEnd}`, 'constant.language.reject'),
    scoped(`${wordStart}(?:${alternatives(keywords)})${wordEnd}`, 'keyword.other'),
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
