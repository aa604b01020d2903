/** Which lines of which sections make up each piece of a configuration: an interface, a policy, a group of neighbors. */
import { getOrMake } from '../../model/drafts.ts';
import type { Anchor } from '../contributor.ts';
import type { Inheritance } from '../language.ts';
import type { Reading } from '../reading.ts';
import { keyOfTexts, type PathLine, type PlacedWord, textsTo } from './line.ts';
import { separatorOf } from './replay.ts';

/** A section as far as pieces are concerned. */
export interface Source {
  readonly reading: Reading;
  readonly at: object;
  readonly order: number;
}

/** The lines of one section that belong to one piece, and how many pieces the section speaks of before it. */
interface Share {
  readonly lines: readonly PathLine[];
  readonly index: number;
}

export class Stanza {
  readonly key: string;
  readonly shares = new Map<Source, Share>();

  constructor(key: string) {
    this.key = key;
  }

  /** Where its first line stands among all. */
  get order(): number {
    const [source, share] = this.sorted()[0] ?? [];
    return source && share ? source.order + share.index / 1000 : Number.MAX_SAFE_INTEGER;
  }

  /** What its order rests on. */
  get anchor(): Anchor {
    const [source, share] = this.sorted()[0] ?? [];
    return { at: source?.at, index: share?.index ?? 0 };
  }

  /** Its lines as written, in the order of the text. */
  get written(): readonly PathLine[] {
    const shares = this.sorted();
    return shares.length === 1 ? shares[0]![1].lines : shares.flatMap(([, { lines }]) => lines);
  }

  /** The words that tell it from other pieces, where they stand first. */
  get words(): readonly PlacedWord[] {
    return wordsOf(this.key, this.written[0]);
  }

  private sorted(): [Source, Share][] {
    return [...this.shares].sort(([a], [b]) => a.order - b.order);
  }
}

/** The words of a line that make up a key. */
export function wordsOf(key: string, line: PathLine | undefined): readonly PlacedWord[] {
  return key === '' || !line ? [] : line.head(key.split('\0').length);
}

/** Where a line that changes others belongs: to one piece, or to all that begin with a path. */
export interface Scope {
  readonly line: PathLine;
  readonly source: Source;
  /** Its change reaches from one piece into another, so that all pieces of the path are worked out together. */
  readonly joins: boolean;
  /** The path in front of which nothing is touched. */
  readonly path: readonly string[];
}

export class Registry {
  readonly stanzas = new Map<string, Stanza>();
  /** Changes that reach further than one piece, by section. */
  private readonly broad = new Map<Source, readonly Scope[]>();
  private readonly lines = new Map<Source, readonly PathLine[]>();
  private readonly inheritance: Inheritance;

  constructor(inheritance: Inheritance) {
    this.inheritance = inheritance;
  }

  /** Exchanges sections; returns the keys of the pieces of which a line came, went or moved. */
  exchange(gone: readonly Source[], fresh: readonly Source[]): Set<string> {
    const before = gone.map(source => ({ source, lines: this.lines.get(source) ?? [] }));
    const touched = new Set<string>();
    for (const { source } of before) this.detach(source);
    for (const source of fresh) {
      const old = before.find(other => other.source.at === source.at)?.lines ?? [];
      this.attach(
        source,
        (source.reading.lines ?? []).map((line, i) => (old[i]?.isAt(line) ? old[i] : line)),
      );
    }
    for (const { lines } of before) this.prune(lines);
    const after = new Set(fresh.flatMap(source => this.lines.get(source) ?? []));
    const kept = new Set(before.flatMap(({ lines }) => lines.filter(line => after.has(line))));
    for (const line of before.flatMap(({ lines }) => lines)) if (!kept.has(line)) touched.add(this.keyOfLine(line));
    for (const line of after) if (!kept.has(line)) touched.add(this.keyOfLine(line));
    return touched;
  }

  /** All changes that reach further than one piece. */
  scopes(): readonly Scope[] {
    return [...this.broad.values()].flat();
  }

  /** Those of some sections. */
  broadOf(sources: readonly Source[]): PathLine[] {
    return sources.flatMap(source => (this.broad.get(source) ?? []).map(({ line }) => line));
  }

  linesOf(source: Source): readonly PathLine[] {
    return this.lines.get(source) ?? [];
  }

  /** The piece that a line belongs to. */
  keyOfLine(line: PathLine): string {
    line.key ??= keyOfTexts(line, this.depthOf(line));
    return line.key;
  }

  /** Number of words that tell the piece of a line: those of its path in front of what may stand anywhere. */
  depthOf(line: PathLine): number {
    const { texts, start, verb } = line;
    const end = start >= 0 ? start : verb === 'set' ? texts.length : endOfPath(line);
    return Math.min(this.inheritance.stanzaDepth(textsTo(line, Math.min(end, longest))), end);
  }

  private attach(source: Source, lines: readonly PathLine[]): void {
    this.lines.set(source, lines);
    const byKey = new Map<string, PathLine[]>();
    const broad: Scope[] = [];
    for (const line of lines) {
      const scope = line.verb === 'set' ? undefined : this.scopeOf(line, source);
      if (scope) broad.push(scope);
      const key = this.keyOfLine(line);
      const known = byKey.get(key);
      if (known) known.push(line);
      else byKey.set(key, [line]);
    }
    if (broad.length > 0) this.broad.set(source, broad);
    let index = 0;
    for (const [key, share] of byKey)
      getOrMake(this.stanzas, key, () => new Stanza(key)).shares.set(source, { lines: share, index: index++ });
  }

  private detach(source: Source): void {
    for (const line of this.lines.get(source) ?? []) this.stanzas.get(this.keyOfLine(line))?.shares.delete(source);
    this.lines.delete(source);
    this.broad.delete(source);
  }

  /** Pieces without lines go. Those that kept some keep their identity, which others hold on to. */
  private prune(lines: readonly PathLine[]): void {
    for (const line of lines) {
      const key = this.keyOfLine(line);
      if (this.stanzas.get(key)?.shares.size === 0) this.stanzas.delete(key);
    }
  }

  /** Undefined for a change inside one piece. */
  private scopeOf(line: PathLine, source: Source): Scope | undefined {
    const { texts, start } = line;
    if (start >= 0) return undefined;
    const end = endOfPath(line);
    const moved = texts.length - end - 1;
    const joins = end < texts.length;
    const path = textsTo(line, joins ? Math.max(0, end - moved) : end);
    const depth = this.inheritance.stanzaDepth(path);
    const whole = textsTo(line, end);
    const isInside = depth <= path.length && this.inheritance.stanzaDepth(whole) <= path.length;
    return isInside && path.length > 0 ? undefined : { line, source, joins, path };
  }
}

/** Far more words than tell any piece. */
const longest = 32;

function endOfPath({ words, verb }: PathLine): number {
  const cut = separatorOf(words, verb);
  return cut < 0 ? words.length : cut;
}
