/** One line of a vendor's command table. */
import type { Fact } from '../model/fact.ts';
import type { SymbolUse } from '../model/symbol.ts';
import type { Occurrence, Place } from '../text/place.ts';
import type { Capture } from './capture.ts';
import type { Arguments } from './template.ts';

/** What a command may yield: facts about objects. Nothing: the line is recognised without effect. */
export type Yield = Fact | readonly Fact[] | undefined;

/**
 * What a statement of a brace language does to others: takes over groups or keeps them out, fills a list from paths,
 * gives settings to many names at once.
 */
export type Expands = 'groups' | 'except' | 'when' | 'path' | 'range';

/** The line that a command was found in. */
export interface Line<Block> {
  /** What the enclosing block was opened with. */
  readonly block: Block;
  /** Written with `no` (or its like) in front. */
  readonly no: boolean;
  readonly place: Place;
  /** In braces: statements below it follow, which say what there is to say. */
  readonly opens?: boolean;
}

/** The body of a block in a language of its own, as far as one section holds it. */
export interface RawText {
  /** Its lines with their line ends, columns as in the file. */
  readonly text: string;
  readonly at: Occurrence;
  /** Of the first line. */
  readonly line: number;
  /** The first line is the first of the body, and the last one the last. */
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

export interface RawReading {
  readonly facts: readonly Fact[];
  readonly symbols: readonly SymbolUse[];
  /** What cannot be read. */
  readonly broken: readonly Place[];
}

/** How a block is read whose body is no list of commands: its lines up to the closing one, together. */
export interface RawBody<Inner = never> {
  /** The only word of the line that closes the block. */
  readonly end: string;
  /** Whether a line at the margin can belong to the body; another one ends it as if it were closed. */
  readonly holds: (firstWord: string) => boolean;
  readonly read: (raw: RawText, block: Inner) => RawReading;
}

/** A command of a block whose opener gave `Block`. `apply` and `enter` see arguments whose types the template decides, and all words with their slots. */
export interface Command<Block = unknown> {
  readonly template: string;
  readonly doc: string;
  readonly apply?: (args: never, line: Line<Block>, captures: readonly Capture[]) => Yield;
  /** Opens a block with commands of its own. The value must hold no places: it is compared when text above it changes. */
  readonly enter?: (args: never, line: Line<Block>, captures: readonly Capture[]) => unknown;
  readonly body?: () => readonly Command<never>[];
  /** The body is in a language of its own; `body` then holds its statements for completion and hover. */
  readonly raw?: RawBody;
  /** Undocumented here: what the vendor does when the line is missing. */
  readonly missing?: string;
  /** Behind `no` it makes an exception of what it names, so that the name counts there too. */
  readonly exempts?: boolean;
  /** There is no such line behind `no`. */
  readonly positive?: boolean;
  /** Its text begins with a mark and goes on over the lines below until that stands again; or it stands below and ends with a line of this word. */
  readonly marked?: boolean | string;
  /** May stand in any block, which stays open: known at the top level for all of them. */
  readonly everywhere?: boolean;
  /** Leaves the block that it stands in. */
  readonly closes?: boolean;
  /** What the statement does to others. */
  readonly expands?: Expands;
}

export type Commands<Block> = readonly Command<Block>[];

interface Opening<S extends string, Block, Inner> {
  readonly enter: (args: Arguments<S>, line: Line<Block>) => Inner;
  readonly body: () => Commands<Inner>;
  readonly raw?: RawBody<Inner>;
  readonly apply?: (args: Arguments<S>, line: Line<Block>) => Yield;
}

/** The two ways to write a line of a table for blocks of one type. */
export function commandsOf<Block>() {
  return {
    /** A command without a body; without `apply` it is recognised but has no effect. */
    command<const S extends string>(
      template: S,
      doc: string,
      apply?: (args: Arguments<S>, line: Line<Block>) => Yield,
      missing?: string,
    ): Command<Block> {
      return { template, doc, apply, missing };
    },
    /** A command that opens a block. */
    block<const S extends string, Inner>(template: S, doc: string, opening: Opening<S, Block, Inner>): Command<Block> {
      return {
        template,
        doc,
        apply: opening.apply,
        enter: opening.enter,
        body: opening.body as () => readonly Command<never>[],
        raw: opening.raw,
      };
    },
  };
}
