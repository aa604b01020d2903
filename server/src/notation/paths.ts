/** Commands of languages that write whole paths (Junos): an end is written once and put under every prefix where it occurs. */
import type { Command, Expands, Line, Yield } from './command.ts';
import type { Arguments } from './template.ts';

/** The end of a path. `Outer` is what placeholders of the prefixes give it. */
export interface PathCommand<Outer> extends Command<undefined> {
  readonly outer?: (outer: Outer) => void;
}

/** The way to write ends of paths that are put under prefixes with the placeholders `Outer`. An empty template is the prefix itself. */
export function pathsOf<Outer>() {
  return <const S extends string>(
    template: S,
    doc: string,
    apply?: (args: Arguments<S> & Outer, line: Line<undefined>) => Yield,
  ): PathCommand<Outer> => ({ template, doc, apply });
}

type Names<P extends string> = keyof Arguments<P>;
type Fits<P extends string, Outer> =
  unknown extends Arguments<P> ? unknown : Arguments<P> extends Partial<Pick<Outer, keyof Outer & Names<P>>> ? unknown : never;

/** `table` below `prefix`, whose placeholders give what they name; what else the table expects remains to be given further up. */
export function under<const P extends string, Outer>(
  prefix: P,
  table: readonly PathCommand<Outer>[] & Fits<P, Outer>,
): PathCommand<Omit<Outer, Names<P>>>[] {
  return (table as readonly PathCommand<Outer>[]).map(({ doc, apply, missing, expands, template }) => ({
    doc,
    apply,
    missing,
    expands,
    template: `${prefix} ${template}`.trimEnd(),
  }));
}

/** A statement that works on others. */
export function expanding(expands: Expands, template: string, doc: string): PathCommand<unknown> {
  return { template, doc, expands };
}
