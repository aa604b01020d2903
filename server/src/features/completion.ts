/** Completion: the words, names and choices that may stand at the cursor, each once, as the command table of the vendor says. */
import { type Continuations, continuations } from '../notation/continuations.ts';
import type { Graph } from '../notation/graph.ts';
import { entryAt } from '../notation/manual.ts';
import type { Slot } from '../notation/template.ts';
import type { Position, Range } from '../text/place.ts';
import { clamp, sectionAt } from './at.ts';
import { namesFor, startsWith } from './candidates.ts';
import { describeObject } from './describe/object.ts';
import { slotMeaning, slotName, slotSample } from './describe/usage.ts';
import { code, escapeMarkdown } from './markdown.ts';
import { type Usage, usagesBehind } from './usages.ts';
import type { FileView } from './view.ts';

export type CompletionKind = 'keyword' | 'choice' | 'name' | 'value' | 'placeholder';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What follows the word, or what the name is. */
  readonly detail?: string;
  /** What it replaces: the word so far. */
  readonly range: Range;
  /** Written in its place; the label unless given. A placeholder stands for it until something else is typed. */
  readonly text?: string;
}

/** The most items of one answer; more means that the editor must ask again as the word grows. */
const mostCompletions = 500;

export interface Completions {
  readonly items: readonly Completion[];
  readonly incomplete: boolean;
}

const nothing: Completions = { items: [], incomplete: false };

export function completion(view: FileView, position: Position): Completions {
  const at = clamp(view.config, position);
  const where = placeOf(view, at);
  if (!where) return nothing;
  const range = { start: { line: at.line, character: where.start }, end: at };
  const found = new Map<string, Item>();
  for (const item of candidates(view, where)) {
    if (found.size > mostCompletions) break;
    if (startsWith(item.label, where.typed) && !found.has(item.label)) found.set(item.label, item);
  }
  const items = [...found.values()]
    .slice(0, mostCompletions)
    .map(({ label, kind, detail, text }) => ({ label, kind, detail, text, range }));
  return { items, incomplete: found.size > mostCompletions };
}

/** Markdown about one item of an answer: asked for when it is looked at, since an answer may have hundreds. */
export function completionDocumentation(view: FileView, position: Position, label: string): string | undefined {
  const where = placeOf(view, clamp(view.config, position));
  if (!where) return undefined;
  for (const item of candidates(view, { ...where, typed: label.startsWith('<') ? '' : label }))
    if (item.label === label) return item.about();
  return undefined;
}

function placeOf({ config }: FileView, at: Position): Continuations | undefined {
  const section = sectionAt(config, at.line);
  const where = section && continuations(section, at.line - section.at.line, at.character, config.language);
  return where?.prose ? undefined : where;
}

interface Item extends Omit<Completion, 'range'> {
  readonly about: () => string | undefined;
}

function* candidates(view: FileView, where: Continuations): Generator<Item> {
  const slots = where.points.flatMap(({ placeholders }) => placeholders);
  for (const { slot } of slots) yield* namesOf(view, where, slot);
  for (const { keywords } of where.points)
    for (const { slot, to } of keywords.values())
      if (startsWith(slot.token, where.typed)) yield ofWord(view, where, slot.token, 'keyword', to);
  // Choices at the beginning of a line are settings that tables write together because they are rare.
  for (const { slot, to } of slots) for (const choice of slot.choices ?? []) yield ofWord(view, where, choice, 'choice', to);
  for (const label of where.openers) yield { label, kind: 'keyword', detail: openers.get(label), about: () => undefined };
  if (where.typed === '') for (const { slot } of slots) if (!slot.choices && !hasNames(view, slot)) yield ofPlaceholder(slot);
}

/** Names that exist say enough of what may stand here. */
function hasNames({ device }: FileView, { kind, defines }: Slot): boolean {
  return kind !== undefined && !defines && [...device.symbols.values()].some(named => named.kind === kind && named.definitions.length > 0);
}

const openers: ReadonlyMap<string, string> = new Map([
  ['no', 'takes a line back or switches it off'],
  ['default', 'back to what holds without the line'],
  ['set', 'adds a statement'],
  ['delete', 'removes statements'],
  ['deactivate', 'takes statements out of effect'],
  ['exit', 'leaves the block'],
]);

function ofWord(view: FileView, where: Continuations, label: string, kind: 'keyword' | 'choice', to: Graph): Item {
  const [only, ...others] = usagesBehind(to);
  return { label, kind, detail: only && others.length === 0 ? only.usage : undefined, about: () => aboutWord(view, where, label, to) };
}

/** What the word means, then the commands that lead on from it. */
function aboutWord({ vendor }: FileView, { saying }: Continuations, label: string, to: Graph): string | undefined {
  const words = [...saying.words, label.toLowerCase()];
  const entry = entryAt(vendor.manual, { ...saying, words }, words.length - 1);
  const usages = usagesBehind(to);
  const [only] = usages;
  if (only && usages.length === 1) return escapeMarkdown(entry?.does ?? only.doc);
  const parts = [...(entry?.does ? [escapeMarkdown(entry.does)] : []), ...(only ? [usages.map(usageItem).join('\n')] : [])];
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

function usageItem({ usage, doc }: Usage): string {
  return doc === '' ? '- …' : `- ${code(usage)}  \n  ${escapeMarkdown(doc)}`;
}

function* namesOf(view: FileView, where: Continuations, slot: Slot): Generator<Item> {
  if (slot.type === 'secret' || slot.type === 'text') return;
  for (const { label, detail, named } of namesFor(view, where, slot)) {
    const about = () => named && describeObject(view.device, named);
    yield { label, kind: slot.kind ? 'name' : 'value', detail, about };
  }
}

/** What is to be typed here, with a value that would do. */
function ofPlaceholder(slot: Slot): Item {
  const meaning = slotMeaning(slot, text => text);
  return { label: `<${slotName(slot)}>`, kind: 'placeholder', detail: meaning, text: slotSample(slot), about: () => undefined };
}
