/** Call hierarchy: which policies, neighbors, interfaces and processes make use of a policy or list, and what a policy asks and calls itself. */
import { type Named, type SymbolUse, symbolKey } from '../model/symbol.ts';
import { explainSection } from '../notation/explain.ts';
import { comparePlaces, lineOf, type Position, type Range, rangeOf } from '../text/place.ts';
import { symbolsAt } from './at.ts';
import { type CallItem, type CallSubject, callable, callerOf, nameItem, peerItem } from './callers.ts';
import { definitionsOf, meaningOf, usesOf } from './names.ts';
import { structureOf } from './structure.ts';
import type { FileView } from './view.ts';

export type { CallItem, CallSubject };

export interface Call {
  readonly item: CallItem;
  /** Where the caller names what it calls. */
  readonly ranges: readonly Range[];
}

export function prepareCalls(view: FileView, position: Position): readonly CallItem[] {
  const named = symbolsAt(view.config, position)
    .map(use => meaningOf(view.device, use))
    .find(each => each && callable.has(each.kind) && each.definitions.length > 0);
  const item = named && nameItem(view, named);
  return item ? [item] : [];
}

/** Who makes use of it. */
export function incomingCalls(view: FileView, subject: CallSubject): readonly Call[] {
  if (subject.about === 'peer') return membersOf(view, subject);
  const named = subject.about === 'name' ? view.device.symbols.get(symbolKey(subject.kind, subject.name)) : undefined;
  if (!named) return [];
  const uses = usesOf(view.device, named).filter(use => use.role === 'reference' && !use.describes && use.place.at.file === view.file);
  return grouped(uses.map(use => ({ item: callerOf(view, use), range: rangeOf(use.place) })));
}

/** Neighbors that take settings of a group. */
function membersOf(view: FileView, { vrf, peer: name, group }: Extract<CallSubject, { about: 'peer' }>): readonly Call[] {
  const bgp = view.device.bgp.get(vrf);
  const peers = group && bgp ? [...bgp.peers.values()] : [];
  return grouped(
    peers.flatMap(peer =>
      peer.inherits
        .filter(({ value }) => value === name)
        .map(({ place }) => ({ item: peerItem(view, bgp!, peer, false), range: rangeOf(place) })),
    ),
  );
}

/** What it makes use of. */
export function outgoingCalls(view: FileView, subject: CallSubject): readonly Call[] {
  const lines = linesOf(view, subject);
  const found: Found[] = [];
  for (const use of usesIn(view, lines)) {
    const named = meaningOf(view.device, use);
    if (!named || !callable.has(named.kind) || isSubject(named, subject)) continue;
    const item = nameItem(view, named);
    if (item) found.push({ item, range: rangeOf(use.place) });
  }
  return grouped(found);
}

interface Found {
  readonly item: CallItem | undefined;
  readonly range: Range;
}

function isSubject({ kind, name }: Named, subject: CallSubject): boolean {
  return subject.about === 'name' && subject.kind === kind && subject.name === name;
}

/** One call for each item, in the order of the text. */
function grouped(found: readonly Found[]): Call[] {
  const calls = new Map<string, { readonly item: CallItem; readonly ranges: Range[] }>();
  for (const { item, range } of found) {
    if (!item) continue;
    const key = JSON.stringify(item.subject);
    const call = calls.get(key);
    if (call) call.ranges.push(range);
    else calls.set(key, { item, ranges: [range] });
  }
  return [...calls.values()];
}

type Lines = readonly (readonly [first: number, last: number])[];

function linesOf(view: FileView, subject: CallSubject): Lines {
  const { ends } = structureOf(view.config);
  const block = (line: number) => [line, ends[line] ?? line] as const;
  if (subject.about === 'line') return [block(subject.line)];
  if (subject.about === 'name') {
    const named = view.device.symbols.get(symbolKey(subject.kind, subject.name));
    return named ? definitionsOf(named).map(({ place }) => block(lineOf(place))) : [];
  }
  return linesOfPeer(view, subject);
}

/** The block of a neighbor, and every line of the process that names it. */
function linesOfPeer(view: FileView, { vrf, peer: name, group }: Extract<CallSubject, { about: 'peer' }>): Lines {
  const bgp = view.device.bgp.get(vrf);
  const peer = group ? bgp?.groups.get(name) : bgp?.peers.get(name);
  if (!bgp || !peer) return [];
  const { ends } = structureOf(view.config);
  const own = lineOf(peer.place);
  const start = lineOf(bgp.place);
  const naming: [number, number][] = [];
  for (const section of view.config.sections) {
    if (section.at.line > ends[start]! || section.at.line + section.lines <= start) continue;
    if (!section.text.includes(name)) continue;
    for (const { statement, words } of explainSection(section, view.config.language)) {
      const line = section.at.line + statement.line;
      if (line >= start && line <= ends[start]! && words.some(({ text }) => text === name)) naming.push([line, line]);
    }
  }
  return [[own, ends[own] ?? own], ...naming];
}

/** Uses of names on these lines, each once, in the order of the text. */
function usesIn({ config }: FileView, lines: Lines): SymbolUse[] {
  const found = new Set<SymbolUse>();
  for (const [first, last] of lines) {
    for (const section of config.sections) {
      if (section.at.line > last || section.at.line + section.lines <= first) continue;
      for (const use of section.reading.symbols) {
        const line = lineOf(use.place);
        if (use.role === 'reference' && line >= first && line <= last) found.add(use);
      }
    }
  }
  return [...found].sort((a, b) => comparePlaces(a.place, b.place));
}

/** Devices are looked up by their file. */
export function isCallSubject(value: unknown): value is CallSubject {
  const subject = (value ?? {}) as Partial<Record<string, unknown>>;
  if (subject.about === 'name') return typeof subject.kind === 'string' && typeof subject.name === 'string';
  if (subject.about === 'peer') return typeof subject.vrf === 'string' && typeof subject.peer === 'string';
  return subject.about === 'line' && Number.isInteger(subject.line);
}
