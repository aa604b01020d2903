/** Hover in Terraform: what a reference evaluates to, and the arithmetic of a prefix. */
import { parsePrefix } from '../../net/prefix.ts';
import { valueToJson } from '../../terraform/output.ts';
import { assumed, failed, type Value } from '../../terraform/value.ts';
import type { Position } from '../../text/place.ts';
import { markupOf } from '../describe/object.ts';
import { describePrefix } from '../describe/value.ts';
import type { Hover } from '../hover.ts';
import { codeBlock } from '../markdown.ts';
import { declarationOf, referenceAt } from './reference.ts';
import type { ModuleView } from './view.ts';

/** The most characters of a value that are shown. */
const most = 1500;

export function moduleHover(view: ModuleView, position: Position): Hover | undefined {
  const reference = referenceAt(view, position);
  if (!reference || reference.text === reference.words[0] || !declarationOf(view, reference)) return undefined;
  const value = view.module.expression(reference.text);
  if (failed(value)) return undefined;
  return { range: reference.range, markdown: [codeBlock(valueText(value)), ...notes(value)].join('\n\n') };
}

/** Sensitive values are not shown; see `valueToJson`. */
function valueText(value: Value): string {
  const text = JSON.stringify(valueToJson(value), null, 1);
  return text.length > most ? `${text.slice(0, most)}\n…` : text;
}

function notes(value: Value): string[] {
  const prefix = value.kind === 'string' && value.marks === 0 ? parsePrefix(value.value) : undefined;
  const arithmetic = prefix?.ok ? [describePrefix(prefix.value).map(markupOf).join('  \n')] : [];
  return value.deepMarks & assumed ? [...arithmetic, 'rests on an assumption'] : arithmetic;
}
