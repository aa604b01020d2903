/** What reading a configuration needs to know of its language; vendors fill it in. */
import type { Fact } from '../model/fact.ts';
import type { Kind, SymbolUse } from '../model/symbol.ts';
import type { Shape } from '../shapes/sections.ts';
import type { Capture } from './capture.ts';
import type { Line, RawBody } from './command.ts';
import type { Graph } from './graph.ts';
import type { Spelling } from './spelling.ts';

export interface Language extends Spelling {
  readonly shape: Shape;
  /** The graph of the top level. */
  readonly root: () => Graph;
  /** Words in front of a line that undo it (`no`). */
  readonly negations: readonly string[];
  /** Words in front of a line that put it back to what holds without it (`default`): such lines are read and have no effect. */
  readonly resets?: readonly string[];
  /** Behind a word that undoes or resets, the beginning of a command is enough: `no mtu`. */
  readonly shortNegations?: boolean;
  /** Lines that leave a block, with how much they leave. `none`: the line is taken and nothing is left. */
  readonly closers: ReadonlyMap<string, 'block' | 'all' | 'none'>;
  /**
   * What decides about the block of a line: its indentation, as the device prints it; or only the mode in which the lines before have left the device,
   * which tries a line there, then in the modes around it, and does not look at indentation.
   */
  readonly nesting?: 'indentation' | 'modes';
  /** The number of an interface may stand apart from its type. */
  readonly spacedInterfaces?: boolean;
  /** A line may open a block and go on with a line of it. */
  readonly oneLine?: boolean;
  /** With modes: what is known once a line has left the top level. */
  readonly outside?: () => Graph;
  /** Statements that may stand at any depth of a brace language (`apply-groups`). */
  readonly anywhere?: () => Graph;
  /**
   * The names that the word of the capture at `index` stands for, where that is not just the word: a unit below its interface,
   * an expression of policies, a neighbor that makes use of its group. The text at such a place may differ from the name.
   */
  readonly names?: (captures: readonly Capture[], index: number) => readonly NamePart[] | undefined;
  /** What a line that no command takes leaves open in the object of its block; of a brace language its words are those from the top level. */
  readonly unknownLine?: (line: Line<unknown>, words: readonly string[]) => Fact | undefined;
  /** The release that a comment names, where devices write it into one. */
  readonly release?: (comment: string) => string | undefined;
  /** The word that opens a group of settings of a line language, which other blocks take over. */
  readonly groupWord?: string;
  /** How settings that stand in one place of a brace language hold in others. */
  readonly inheritance?: Inheritance;
}

/** Groups of settings, ranges of names, and the pieces in which a configuration of paths is expanded. */
export interface Inheritance {
  /** Number of words that tell one piece of the configuration from the others: an interface, a policy, a group of neighbors. */
  readonly stanzaDepth: (words: readonly string[]) => number;
  /** First words below which the whole hierarchy stands once more behind a name: settings to take over, or a system of its own. */
  readonly holders: ReadonlyMap<string, 'group' | 'system'>;
  /** Statements of which one excludes the others. */
  readonly exclusive: readonly ReadonlySet<string>[];
  /** The groups that `names` stand for where some of those defined hold on one half of the hardware only. */
  readonly chosen: (names: readonly string[], defined: (name: string) => boolean) => readonly string[];
  /** The first words of a range of names, and the names that the words of its member statement stand for. */
  readonly range?: {
    readonly head: readonly string[];
    readonly members: (words: readonly string[]) => readonly string[];
  };
}

/** A name inside a word; columns count from the beginning of its text. Kind and role are those of the slot unless given. */
export interface NamePart {
  readonly name: string;
  readonly kind?: Kind;
  readonly role?: SymbolUse['role'];
  readonly start: number;
  readonly end: number;
}

/** An open block of a line language. Immutable and without places, so that equal texts give equal contexts wherever they stand. */
export interface OpenBlock {
  readonly graph: Graph;
  readonly value: unknown;
  /** Column of the line that opened it; -1 for the top level. */
  readonly indent: number;
  readonly text: string;
  readonly parent?: OpenBlock;
  /** A line inside was indented deeper: the text shows its nesting. */
  readonly indented: boolean;
  /** The body is no list of commands. */
  readonly raw?: RawBody;
}

/** The number of blocks around it: 0 at the top level. No more than 255, which fits into a byte. */
export function depthOf(block: OpenBlock): number {
  let depth = 0;
  for (let at = block.parent; at; at = at.parent) depth++;
  return Math.min(depth, 255);
}

/** What a section inherits from the text above it: the open block (lines) or the open heads (braces). */
export type Context =
  | { readonly shape: 'lines'; readonly block: OpenBlock }
  | { readonly shape: 'braces'; readonly heads: readonly Head[] };

/** An open brace: its words and where they stand. */
export interface Head {
  readonly words: readonly import('../shapes/statement.ts').Word[];
  readonly at: import('../text/place.ts').Occurrence;
  /** Name of the line of its statement in the section. */
  readonly line: number;
  readonly inactive: boolean;
  /** Braces open below this one that are too deep to be read. */
  readonly deeper?: number;
  /** A level that `edit` entered instead of a brace; statements in braces do not stand below it. */
  readonly edited?: true;
}

/** True when reading what follows would give the same result. */
export function sameContext(a: Context, b: Context): boolean {
  if (a.shape === 'lines') return b.shape === 'lines' && sameBlock(a.block, b.block);
  return b.shape === 'braces' && a.heads.length === b.heads.length && a.heads.every((head, i) => sameHead(head, b.heads[i]!));
}

function sameBlock(a: OpenBlock | undefined, b: OpenBlock | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return a.graph === b.graph && a.indent === b.indent && a.indented === b.indented && a.text === b.text && sameBlock(a.parent, b.parent);
}

/** Heads carry places into facts, so they are equal only where they stand. */
function sameHead(a: Head, b: Head): boolean {
  return (
    a.at === b.at &&
    a.line === b.line &&
    a.inactive === b.inactive &&
    a.deeper === b.deeper &&
    a.edited === b.edited &&
    a.words.length === b.words.length &&
    a.words.every((word, i) => word.text === b.words[i]!.text && word.below === b.words[i]!.below && word.start === b.words[i]!.start)
  );
}
