/** Entries of an outline: what they are, and how lines of a file become one. */
import { type Place, type Range, rangeOf } from '../../text/place.ts';
import type { Structure } from '../structure.ts';

export type OutlineKind =
  | 'device'
  | 'interface'
  | 'vrf'
  | 'process'
  | 'peer'
  | 'group'
  | 'policy'
  | 'term'
  | 'list'
  | 'vlan'
  | 'route'
  | 'object'
  | 'block'
  | 'run';

export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** The whole block; `selection`, its first line, is inside. */
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/** An entry before it has found its place among the others. */
export interface Piece {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly selection: Range;
  /** Last line of the block that its first line opens. */
  readonly blockEnd: number;
  readonly children: readonly Piece[];
  /** What several of its kind in a row are called. */
  readonly run?: string;
}

export type Make = (
  kind: OutlineKind,
  name: string,
  detail: string,
  place: Place,
  more?: Pick<Partial<Piece>, 'children' | 'run'>,
) => Piece;

export function maker({ ends }: Structure): Make {
  return (kind, name, detail, place, { children = [], run } = {}) => {
    const selection = rangeOf(place);
    const { line } = selection.start;
    return { name, detail, kind, selection, blockEnd: Math.max(selection.end.line, ends[line] ?? line), children, run };
  };
}
