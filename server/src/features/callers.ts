/** Entries of call hierarchies: names that decide, and what makes use of them: policies, neighbors, blocks. */
import type { Bgp, Peer } from '../model/bgp.ts';
import type { Device } from '../model/device.ts';
import { decidingKinds, type Kind, type Named, type SymbolUse, templateKinds } from '../model/symbol.ts';
import { explainSection } from '../notation/explain.ts';
import { comparePlaces, lineOf, type Place, type Range, rangeOf } from '../text/place.ts';
import { lineText, sectionAt } from './at.ts';
import { summaryOf } from './describe/summary.ts';
import { definitionsOf } from './names.ts';
import { peerDetail } from './outline/pieces.ts';
import { structureOf } from './structure.ts';
import type { FileView } from './view.ts';

/** What an entry is about; editors keep it until they ask further. */
export type CallSubject =
  | { readonly about: 'name'; readonly kind: Kind; readonly name: string }
  | { readonly about: 'peer'; readonly vrf: string; readonly peer: string; readonly group: boolean }
  | { readonly about: 'line'; readonly line: number };

export interface CallItem {
  readonly subject: CallSubject;
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  readonly selection: Range;
}

/** Names that are called or asked: everything that decides about routes or packets. */
const deciding: ReadonlySet<Kind> = new Set<Kind>([...decidingKinds, 'peer-filter']);

/** Those, and what neighbors take settings from. */
export const callable: ReadonlySet<Kind> = new Set<Kind>([...deciding, ...templateKinds, 'bgp-group']);

export function nameItem(view: FileView, named: Named): CallItem | undefined {
  const [first] = definitionsOf(named);
  if (!first) return undefined;
  const { kind, name } = named;
  return { subject: { about: 'name', kind, name }, name, detail: summaryOf(view.device, named), ...rangesOf(view, first.place) };
}

function rangesOf(view: FileView, place: Place): Pick<CallItem, 'range' | 'selection'> {
  const selection = rangeOf(place);
  const end = Math.max(selection.end.line, structureOf(view.config).ends[selection.start.line] ?? 0);
  const character = Math.max(end === selection.end.line ? selection.end.character : 0, lineText(view.config, end).length);
  return { selection, range: { start: { line: selection.start.line, character: 0 }, end: { line: end, character } } };
}

/** The policy that a use stands in, else the neighbor that its line is about, else the block around it. */
export function callerOf(view: FileView, use: SymbolUse): CallItem | undefined {
  const { line } = rangeOf(use.place).start;
  const named = namedAround(view, line, use);
  return named ? nameItem(view, named) : (peerAround(view, line) ?? lineItem(view, line));
}

/** The innermost name whose block holds the line. */
function namedAround(view: FileView, line: number, use: SymbolUse): Named | undefined {
  let best: { readonly start: number; readonly named: Named } | undefined;
  for (const named of view.device.symbols.values()) {
    if (!deciding.has(named.kind) || (named.kind === use.kind && named.name === use.name)) continue;
    for (const { place } of named.definitions) {
      const start = lineOf(place);
      if (holdsLine(view, place, line) && (!best || start > best.start)) best = { start, named };
    }
  }
  return best?.named;
}

/** The neighbor or group that the line names, else the innermost one whose block holds it. */
function peerAround(view: FileView, line: number): CallItem | undefined {
  const words = new Set(wordsOf(view, line));
  const candidates = peersOf(view.device).filter(({ peer }) => words.has(peer.name) || holdsLine(view, peer.place, line));
  const named = candidates.find(({ peer }) => words.has(peer.name));
  const [innermost] = candidates.sort((a, b) => comparePlaces(b.peer.place, a.peer.place));
  const found = named ?? innermost;
  return found && peerItem(view, found.bgp, found.peer, found.group);
}

/** Neighbors before groups. The group `*` holds what all neighbors of a process share. */
function peersOf({ bgp: processes }: Device): { readonly bgp: Bgp; readonly peer: Peer; readonly group: boolean }[] {
  return [false, true].flatMap(group =>
    [...processes.values()].flatMap(bgp =>
      [...(group ? bgp.groups : bgp.peers).values()].filter(({ name }) => name !== '*').map(peer => ({ bgp, peer, group })),
    ),
  );
}

function holdsLine({ config }: FileView, place: Place, line: number): boolean {
  const start = lineOf(place);
  return start <= line && line <= (structureOf(config).ends[start] ?? start);
}

export function peerItem(view: FileView, bgp: Bgp, peer: Peer, group: boolean): CallItem {
  const detail = [group ? 'group' : 'neighbor', peerDetail(bgp, peer), bgp.vrf === 'default' ? '' : `VRF ${bgp.vrf}`];
  const subject = { about: 'peer', vrf: bgp.vrf, peer: peer.name, group } as const;
  return { subject, name: peer.name, detail: detail.filter(part => part !== '').join(' · '), ...rangesOf(view, peer.place) };
}

/** Words of the line as they are written, without secrets. */
function wordsOf({ config }: FileView, line: number): string[] {
  const section = sectionAt(config, line);
  const explained = section && explainSection(section, config.language).find(({ statement }) => statement.line === line - section.at.line);
  return (explained?.words ?? [])
    .filter((_, i) => explained!.match.captures[i + explained!.offset]?.slot.type !== 'secret')
    .map(({ text }) => text);
}

/** The line that opens the block around, or the line itself at the margin; its detail are the blocks around that. */
function lineItem(view: FileView, line: number): CallItem {
  const [at = line, ...outer] = openersOf(view, line);
  const words = (each: number) => wordsOf(view, each).join(' ');
  const text = lineText(view.config, at);
  const selection = { start: { line: at, character: text.length - text.trimStart().length }, end: { line: at, character: text.length } };
  const end = structureOf(view.config).ends[at] ?? at;
  const range = { start: { line: at, character: 0 }, end: { line: end, character: lineText(view.config, end).length } };
  return { subject: { about: 'line', line: at }, name: words(at), detail: outer.reverse().map(words).join(' '), range, selection };
}

/** Lines that open the blocks around a line, innermost first. */
function openersOf(view: FileView, line: number): number[] {
  const { depths, ends } = structureOf(view.config);
  const openers: number[] = [];
  let depth = depths[line] ?? 0;
  for (let at = line - 1; at >= 0 && depth > 0; at--) {
    if (depths[at]! >= depth || ends[at]! < line) continue;
    openers.push(at);
    depth = depths[at]!;
  }
  return openers;
}
