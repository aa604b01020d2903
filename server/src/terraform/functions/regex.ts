/** `regex`, `regexall` and `replace`: patterns come from configurations, so they run on our own machine, which cannot backtrack without end. */
import { anyType, listOf, stringType, type Type } from '../type.ts';
import { type Failure, fail, list, nullOf, object, string, tuple, type Value } from '../value.ts';
import { textArgument } from './arguments.ts';
import { type FunctionDefinition, parameter } from './define.ts';
import { compilePattern, type Program } from './regex-compile.ts';
import { matchFrom, type Slots } from './regex-match.ts';

/** Thread steps of one call: about a second. */
const maximumSteps = 20_000_000;
const maximumMatches = 100_000;

const programs = new Map<string, Program | { error: string }>();
const maximumPrograms = 500;

function program(pattern: string): Program | { error: string } {
  const known = programs.get(pattern);
  if (known) return known;
  if (programs.size >= maximumPrograms) programs.clear();
  const compiled = compilePattern(pattern);
  programs.set(pattern, compiled);
  return compiled;
}

function codesOf(text: string): number[] {
  return Array.from(text, letter => letter.codePointAt(0)!);
}

function textBetween(codes: readonly number[], start: number | undefined, end: number | undefined): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCodePoint(codes[at]!);
  return text;
}

/** All matches that do not overlap; an empty one directly behind another match does not count, as in Go. */
function matches(compiled: Program, codes: readonly number[], limit: number): readonly Slots[] | Failure {
  const steps = { left: maximumSteps };
  const found: Slots[] = [];
  let previous = -1;
  for (let at = 0; at <= codes.length && found.length < limit; ) {
    const slots = matchFrom(compiled, codes, at, steps);
    if (slots === 'too long') return fail('matching takes too long');
    if (!slots) break;
    const [start, end] = slots as [number, number];
    if (end > start || start !== previous) found.push(slots);
    previous = end;
    at = end > start ? end : end + 1;
  }
  return found.length >= maximumMatches ? fail('there are too many matches') : found;
}

/** A string without groups, a tuple of groups, or an object of named groups. */
function captured(compiled: Program, codes: readonly number[], slots: Slots): Value {
  const text = (group: number) => {
    const part = textBetween(codes, slots[group * 2], slots[group * 2 + 1]);
    return part === undefined ? nullOf(stringType) : string(part);
  };
  if (compiled.groups.length === 0) return text(0);
  if (compiled.groups[0] === undefined) return tuple(compiled.groups.map((_, index) => text(index + 1)));
  return object(compiled.groups.map((name, index) => [name ?? '', text(index + 1)] as const));
}

function capturedType(compiled: Program): Type {
  if (compiled.groups.length === 0) return stringType;
  if (compiled.groups[0] === undefined) return { kind: 'tuple', elements: compiled.groups.map(() => stringType) };
  return { kind: 'object', attributes: new Map(compiled.groups.map(name => [name ?? '', stringType])) };
}

function prepare(pattern: Value | undefined): Program | Failure {
  const compiled = program(textArgument(pattern));
  if ('error' in compiled) return fail(compiled.error);
  const named = compiled.groups.filter(name => name !== undefined).length;
  return named > 0 && named < compiled.groups.length ? fail('the pattern mixes groups with and without names') : compiled;
}

function first([pattern, value]: readonly Value[]): Value | Failure {
  const compiled = prepare(pattern);
  if ('failure' in compiled) return compiled;
  const codes = codesOf(textArgument(value));
  const found = matches(compiled, codes, 1);
  if ('failure' in found) return found;
  return found[0] ? captured(compiled, codes, found[0]) : fail('the pattern does not match');
}

function all([pattern, value]: readonly Value[]): Value | Failure {
  const compiled = prepare(pattern);
  if ('failure' in compiled) return compiled;
  const codes = codesOf(textArgument(value));
  const found = matches(compiled, codes, maximumMatches);
  if ('failure' in found) return found;
  return list(
    capturedType(compiled),
    found.map(slots => captured(compiled, codes, slots)),
  );
}

/** Between slashes the searched text is a pattern, and `$1`, `${1}`, `${name}` stand for groups. */
/** Nothing is found before every character, and behind the last one. */
function replaceText(text: string, search: string, replacement: string): string {
  const parts = search === '' ? ['', ...text, ''] : text.split(search);
  return parts.join(replacement);
}

function replace([value, searched, replacement]: readonly Value[]): Value | Failure {
  const search = textArgument(searched);
  const text = textArgument(value);
  if (!(search.length > 1 && search.startsWith('/') && search.endsWith('/')))
    return string(replaceText(text, search, textArgument(replacement)));
  const compiled = program(search.slice(1, -1));
  if ('error' in compiled) return fail(compiled.error);
  const codes = codesOf(text);
  const found = matches(compiled, codes, maximumMatches);
  if ('failure' in found) return found;
  let result = '';
  let at = 0;
  for (const slots of found) {
    result += textBetween(codes, at, slots[0]) + expand(textArgument(replacement), compiled, codes, slots);
    at = slots[1]!;
  }
  return string(result + textBetween(codes, at, codes.length));
}

function expand(template: string, compiled: Program, codes: readonly number[], slots: Slots): string {
  return template.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (all, braced: string | undefined, bare: string | undefined) => {
    const name = braced ?? bare;
    if (name === undefined) return all.slice(1);
    const group = /^\d+$/.test(name) ? Number(name) : compiled.groups.indexOf(name) + 1 || compiled.groups.length + 1;
    return textBetween(codes, slots[group * 2], slots[group * 2 + 1]) ?? '';
  });
}

const pattern = parameter('pattern', stringType);
const text = parameter('string', stringType);

export const regexFunctions: readonly FunctionDefinition[] = [
  {
    name: 'regex',
    summary: 'The first match of a pattern: a string, or its groups.',
    parameters: [pattern, text],
    result: anyType,
    call: first,
  },
  { name: 'regexall', summary: 'All matches of a pattern.', parameters: [pattern, text], result: listOf(anyType), call: all },
  {
    name: 'replace',
    summary: 'The string with a part, or what a `/pattern/` matches, replaced.',
    parameters: [text, parameter('substring', stringType), parameter('replacement', stringType)],
    result: stringType,
    call: replace,
  },
];
