/** Pieces whose lines are changed by others: worked out anew in the order of the text. */
import { getOrMake } from '../../model/drafts.ts';
import type { Language } from '../language.ts';
import type { PathLine } from './line.ts';
import type { Registry, Scope, Source, Stanza } from './registry.ts';
import { replay } from './replay.ts';

export interface Zone {
  readonly name: string;
  /** Keys of its pieces. */
  readonly keys: Set<string>;
  /** What holds in the end, by the key of the piece. */
  lines: ReadonlyMap<string, readonly PathLine[]>;
}

/** The name of the zone that a piece belongs to: its own key, or the path below which pieces are joined. Undefined: nothing changes its lines. */
export function zoneNameOf(stanza: Stanza, broad: readonly Scope[]): string | undefined {
  if (broad.length === 0) return stanza.written.some(({ verb }) => verb !== 'set') ? stanza.key : undefined;
  const joined = broad.filter(({ joins, path }) => joins && reaches(path, stanza)).sort((a, b) => a.path.length - b.path.length);
  if (joined[0]) return `${joined[0].path.join('\0')}\0*`;
  const isChanged = stanza.written.some(({ verb }) => verb !== 'set') || broad.some(({ path }) => reaches(path, stanza));
  return isChanged ? stanza.key : undefined;
}

function reaches(path: readonly string[], { words }: Stanza): boolean {
  return path.length <= words.length && path.every((text, i) => words[i]!.word.text === text);
}

/** Works out the lines of a zone. */
export function settle(zone: Zone, registry: Registry, language: Language): void {
  const byKey = new Map<string, PathLine[]>();
  const far = new Set(registry.scopes().map(({ line }) => line));
  for (const line of replay(inOrder(zone, registry), far, language)) getOrMake(byKey, registry.keyOfLine(line), () => []).push(line);
  zone.lines = byKey;
}

/** All lines that have a part in the zone, in the order of the text. */
function inOrder({ keys }: Zone, registry: Registry): PathLine[] {
  const stanzas = [...keys].flatMap(key => registry.stanzas.get(key) ?? []);
  const wanted = new Map<PathLine, Source>();
  for (const { shares } of stanzas) for (const [source, { lines }] of shares) for (const line of lines) wanted.set(line, source);
  for (const { line, source, path } of registry.scopes()) if (stanzas.some(stanza => reaches(path, stanza))) wanted.set(line, source);
  const sources = [...new Set(wanted.values())].sort((a, b) => a.order - b.order);
  return sources.flatMap(source => registry.linesOf(source).filter(line => wanted.has(line)));
}
