/** Inlay hints in Terraform: the prefixes that an expression comes to, and how many instances a block has. */
import { formatPrefix, parsePrefix } from '../../net/prefix.ts';
import type { Attribute, Block } from '../../shapes/hcl.ts';
import type { ResourceInstance } from '../../terraform/resource.ts';
import { placeIn } from '../../terraform/scope.ts';
import { sensitive, type Value } from '../../terraform/value.ts';
import { lineOf, type Place, type Position, type Range, rangeOf } from '../../text/place.ts';
import type { InlayHint } from '../inlay-hints.ts';
import type { ModuleView } from './view.ts';

/** The most values of one expression that are written out. */
const mostValues = 3;

/** For attributes of resources and local values in this file whose expression is not the value itself. */
export function moduleHints(view: ModuleView, range: Range): readonly InlayHint[] {
  const { start, end } = range;
  const lines = view.text.split('\n');
  const found = new Map<string, { readonly at: Position; readonly values: Set<string> }>();
  for (const { place, value } of valuesOf(view)) {
    const { start: from, end: at } = rangeOf(place);
    if (at.line < start.line || at.line > end.line) continue;
    const prefixes = prefixesOf(value);
    if (prefixes.length === 0 || isWritten(lines, from, at, prefixes)) continue;
    const key = `${at.line}:${at.character}`;
    const known = found.get(key) ?? { at, values: new Set() };
    for (const prefix of prefixes) known.values.add(prefix);
    found.set(key, known);
  }
  return [...[...found.values()].map(({ at, values }) => hintOf(at, [...values])), ...countHints(view, range)];
}

interface Placed {
  readonly place: Place;
  readonly value: Value;
}

function* valuesOf({ evaluations, source, module, file }: ModuleView): Generator<Placed> {
  for (const evaluation of evaluations)
    for (const resource of evaluation.resources) if (resource.place.at.file === file) yield* attributesOf(resource);
  for (const [name, { attribute, at }] of source.locals) {
    const value = module.locals.get(name);
    if (value && at.file === file) yield { place: placeIn({ at }, attribute.expression.span), value };
  }
}

/** Attributes of a resource and of the blocks in it. */
function* attributesOf({ values, attributePlaces, file }: ResourceInstance): Generator<Placed> {
  for (const [path, place] of attributePlaces) {
    const value = place.at.file === file && !path.endsWith(']') ? valueAt(values, path) : undefined;
    if (value) yield { place, value };
  }
}

/** `route[0].cidr_block` */
function valueAt(values: ReadonlyMap<string, Value>, path: string): Value | undefined {
  const [, name = '', index, rest] = /^(\w[\w-]*)(?:\[(\d+)\]\.(.+))?$/.exec(path) ?? [];
  const value = values.get(name);
  if (index === undefined || rest === undefined || !value || value.marks & sensitive) return value;
  const item = 'items' in value ? value.items[Number(index)] : undefined;
  return item && 'entries' in item && !(item.marks & sensitive) ? valueAt(item.entries, rest) : undefined;
}

/** The prefix, or all of a list of prefixes; nothing where something else is among them. */
function prefixesOf(value: Value): readonly string[] {
  if (value.marks & sensitive) return [];
  if ('items' in value) {
    const all = value.items.map(item => ('items' in item ? [] : prefixesOf(item)));
    return all.every(each => each.length === 1) ? all.flat() : [];
  }
  const prefix = value.kind === 'string' ? parsePrefix(value.value) : undefined;
  return prefix?.ok ? [formatPrefix(prefix.value)] : [];
}

/** The text holds every one of them already. */
function isWritten(lines: readonly string[], from: Position, to: Position, prefixes: readonly string[]): boolean {
  const own = lines.slice(from.line, to.line + 1);
  const text = [...own.slice(0, -1), (own.at(-1) ?? '').slice(0, to.character)].join('\n').slice(from.character);
  return prefixes.every(prefix => text.includes(`"${prefix}"`));
}

function hintOf(position: Position, values: readonly string[]): InlayHint {
  const rest = values.length > mostValues ? `, … (${values.length})` : '';
  return { position, text: `= ${values.slice(0, mostValues).join(', ')}${rest}`, tooltip: values.slice(0, 50).join('\n') };
}

function* countHints(view: ModuleView, { start, end }: Range): Generator<InlayHint> {
  for (const { block, at } of view.source.resources.values()) {
    const attribute = repetition(block);
    if (at.file !== view.file || !attribute || attribute.expression.kind === 'number') continue;
    const { end: position } = rangeOf(placeIn({ at }, attribute.expression.span));
    if (position.line < start.line || position.line > end.line) continue;
    const text = countText(view, at.line + block.typeSpan.line);
    if (text !== undefined) yield { position, text, tooltip: `${attribute.name} makes ${text}` };
  }
}

function repetition({ body }: Block): Attribute | undefined {
  return body.attributes.find(({ name }) => name === 'count' || name === 'for_each');
}

/** How many instances the resource on this line has; undefined when that is not known, or differs between callers. */
function countText({ evaluations, file, isCalled }: ModuleView, line: number): string | undefined {
  const perModule = new Map<string, number>();
  for (const [nth, { resources }] of evaluations.entries()) {
    for (const { place, uncertain, module } of resources) {
      if (place.at.file !== file || lineOf(place) !== line) continue;
      if (uncertain) return undefined;
      perModule.set(`${nth} ${module}`, (perModule.get(`${nth} ${module}`) ?? 0) + 1);
    }
  }
  const counts = new Set(perModule.values());
  const [count = 0] = counts;
  if (counts.size > 1 || (counts.size === 0 && isCalled)) return undefined;
  return `${count} ${count === 1 ? 'instance' : 'instances'}`;
}
