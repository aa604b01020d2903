/** Inlay hints in Terraform: the prefix that an expression comes to. */
import { formatPrefix, parsePrefix } from '../../net/prefix.ts';
import { sensitive, type Value } from '../../terraform/value.ts';
import { type Position, type Range, rangeOf } from '../../text/place.ts';
import type { InlayHint } from '../inlay-hints.ts';
import type { ModuleView } from './view.ts';

/** The most values of one expression that are written out. */
const mostValues = 3;

/** For attributes of resources in this file whose expression is not the prefix itself. */
export function moduleHints({ module, file, text }: ModuleView, { start, end }: Range): readonly InlayHint[] {
  const lines = text.split('\n');
  const found = new Map<string, { readonly at: Position; readonly values: Set<string> }>();
  for (const { values, attributePlaces } of module.resources) {
    for (const [name, value] of values) {
      const place = attributePlaces.get(name);
      const prefix = place?.at.file === file ? prefixOf(value) : undefined;
      if (!place || prefix === undefined) continue;
      const { start: from, end: at } = rangeOf(place);
      if (at.line < start.line || at.line > end.line || isWritten(lines[from.line] ?? '', from, prefix)) continue;
      const key = `${at.line}:${at.character}`;
      const known = found.get(key) ?? { at, values: new Set() };
      known.values.add(prefix);
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ at, values }) => hintOf(at, [...values]));
}

function prefixOf(value: Value): string | undefined {
  if (value.kind !== 'string' || value.marks & sensitive) return undefined;
  const prefix = parsePrefix(value.value);
  return prefix.ok ? formatPrefix(prefix.value) : undefined;
}

function isWritten(line: string, { character }: Position, prefix: string): boolean {
  return line.startsWith(`"${prefix}"`, character);
}

function hintOf(position: Position, values: readonly string[]): InlayHint {
  const rest = values.length > mostValues ? ', …' : '';
  return { position, text: `= ${values.slice(0, mostValues).join(', ')}${rest}`, tooltip: values.slice(0, 50).join('\n') };
}
