/** The reference under the cursor: `var.x`, `local.x`, `module.x`, `data.type.name`, `type.name`, and where it is declared. */
import { placeIn } from '../../terraform/scope.ts';
import type { Place, Position, Range } from '../../text/place.ts';
import type { ModuleView } from './view.ts';

export interface Reference {
  /** The words up to and with the one under the cursor, without an index: an expression of its own. */
  readonly text: string;
  readonly words: readonly string[];
  readonly range: Range;
}

/** One word, or several with dots between them. */
const name = /[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*/g;

/** Undefined where the cursor is on no such words; comments and strings are not told apart, so callers look the name up. */
export function referenceAt({ text }: ModuleView, { line, character }: Position): Reference | undefined {
  const own = text.split('\n', line + 1)[line]?.slice(0, 10_000) ?? '';
  for (const found of own.matchAll(name)) {
    const start = found.index;
    if (character < start || character > start + found[0].length || !found[0].includes('.')) continue;
    const next = found[0].indexOf('.', character - start);
    const whole = next < 0 ? found[0] : found[0].slice(0, next);
    const words = found[0].split('.');
    return { text: whole, words, range: { start: { line, character: start }, end: { line, character: start + whole.length } } };
  }
  return undefined;
}

/** Where the first words are declared: a block's header, or the attribute of a local value. */
export function declarationOf({ source }: ModuleView, { words }: Reference): Place | undefined {
  const [root = '', first = '', second = ''] = words;
  const local = root === 'local' ? source.locals.get(first) : undefined;
  if (local) return placeIn(local, local.attribute.nameSpan);
  const declared =
    root === 'var'
      ? source.variables.get(first)
      : root === 'module'
        ? source.calls.get(first)
        : root === 'data'
          ? source.resources.get(`data.${first}.${second}`)
          : source.resources.get(`resource.${root}.${first}`);
  const last = declared?.block.labels.at(-1);
  return declared && last && placeIn(declared, last.span);
}
