/** Completion: the words, names and choices that may stand at the cursor, each once, as the command table of the vendor says. */
import { kindLabels } from '../model/symbol.ts';
import { type Continuations, continuations } from '../notation/continuations.ts';
import type { Edge, Graph } from '../notation/graph.ts';
import { forPeople, type Slot } from '../notation/template.ts';
import type { Position, Range } from '../text/place.ts';
import { clamp, sectionAt } from './at.ts';
import { namesFor } from './candidates.ts';
import { code, escapeMarkdown } from './markdown.ts';
import type { FileView } from './view.ts';

export type CompletionKind = 'keyword' | 'choice' | 'name' | 'value';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What follows the word, or what the name is. */
  readonly detail?: string;
  readonly documentation?: string;
  /** What it replaces: the word so far. */
  readonly range: Range;
}

/** The most items of one answer; more means that the editor must ask again as the word grows. */
export const mostCompletions = 500;

export interface Completions {
  readonly items: readonly Completion[];
  readonly incomplete: boolean;
}

const nothing: Completions = { items: [], incomplete: false };

export function completion(view: FileView, at: Position): Completions {
  const position = clamp(view.config, at);
  const section = sectionAt(view.config, position.line);
  if (!section) return nothing;
  const where = continuations(section, position.line - section.at.line, position.character, view.config.language);
  if (where.prose) return nothing;
  const { line, character } = position;
  const range = { start: { line, character: where.start }, end: { line, character } };
  const found = new Map<string, Completion>();
  for (const item of candidates(view, where)) {
    if (found.size > mostCompletions) break;
    if (startsWith(item.label, where.typed) && !found.has(item.label)) found.set(item.label, { ...item, range });
  }
  const items = [...found.values()];
  return { items: items.slice(0, mostCompletions), incomplete: items.length > mostCompletions };
}

type Item = Omit<Completion, 'range'>;

function startsWith(label: string, typed: string): boolean {
  return label.length >= typed.length && label.slice(0, typed.length).toLowerCase() === typed.toLowerCase();
}

function* candidates(view: FileView, where: Continuations): Generator<Item> {
  for (const { placeholders } of where.points) for (const { slot, to } of placeholders) yield* ofSlot(view, where, slot, to);
  for (const { keywords } of where.points)
    for (const edge of keywords.values()) if (startsWith(edge.slot.token, where.typed)) yield ofKeyword(edge);
  for (const label of where.openers) yield { label, kind: 'keyword' };
}

function ofKeyword({ slot, to }: Edge): Item {
  return { label: slot.token, kind: 'keyword', ...usageOf(to) };
}

function* ofSlot(view: FileView, where: Continuations, slot: Slot, to: Graph): Generator<Item> {
  if (slot.type === 'secret' || slot.type === 'text') return;
  for (const choice of slot.choices ?? []) yield { label: choice, kind: 'choice', ...usageOf(to) };
  for (const { label, detail } of namesFor(view, where, slot)) {
    yield { label, kind: slot.kind ? 'name' : 'value', detail: detail ?? (slot.kind && kindLabels[slot.kind]) };
  }
}

/** The most commands that are told about one word. */
const mostUsages = 6;

/** What may follow: the commands that lead through this point, the shortest ways first. */
function usageOf(point: Graph): Pick<Item, 'detail' | 'documentation'> {
  const commands = new Map<string, string>();
  const seen = new Set([point]);
  for (const at of seen) {
    if (at.command && !commands.has(forPeople(at.command.template))) commands.set(forPeople(at.command.template), at.command.doc);
    if (commands.size > mostUsages || seen.size > 200) break;
    for (const next of [...at.skips, ...[...at.keywords.values(), ...at.placeholders].map(edge => edge.to)]) seen.add(next);
  }
  const [first] = commands;
  if (!first) return {};
  if (commands.size === 1) return { detail: first[0], documentation: escapeMarkdown(first[1]) };
  const lines = [...commands].slice(0, mostUsages).map(([template, doc]) => `- ${code(template)}  \n  ${escapeMarkdown(doc)}`);
  if (commands.size > mostUsages) lines.push('- …');
  return { documentation: lines.join('\n') };
}
