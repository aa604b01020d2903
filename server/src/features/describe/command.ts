/** A line of a configuration as hovers show it: how the command is written, what it does, what each word takes, and what holds without it. */
import type { Defaults } from '../../model/defaults.ts';
import type { Command } from '../../notation/command.ts';
import { type ExplainedLine, saidAround } from '../../notation/explain.ts';
import type { Graph } from '../../notation/graph.ts';
import type { Language } from '../../notation/language.ts';
import { type Entry, entryAt, entryFor, type Manual, type Saying, saidWord } from '../../notation/manual.ts';
import { withSkips } from '../../notation/match.ts';
import type { Slot } from '../../notation/template.ts';
import { code, escapeMarkdown } from '../markdown.ts';
import { isShort, slotMeaning, slotName, slotText, usageOf } from './usage.ts';

/** What sentences about commands rest on. */
export interface Explaining {
  readonly manual: Manual;
  readonly defaults: Defaults;
  readonly language: Language;
}

/** Paragraphs of Markdown. @param index of the capture under the cursor; -1 for a word in front of the command. */
export function describeLine(line: ExplainedLine, index: number, by: Explaining): string[] {
  if (line.closes) return [`Leaves ${line.block?.parent ? `the block ${code(line.block.text)}` : 'the configuration'}.`];
  const saying = sayingOf(line, by.language);
  const { command, captures } = line.match;
  if (!command && captures.length < line.words.length + line.offset) return unknownLine(line);
  const word = wordEntry(saying, line, index, by);
  const main = entryFor(by.manual, saying, 'does');
  return [
    ...(command ? [code(usageOf(command.template))] : [code(captures.map(({ slot }) => slotText(slot)).join(' '))]),
    ...sentences(command, main),
    ...(word && word !== main ? [`${code(captures[index]!.word.text)}: ${escapeMarkdown(word.does!)}`] : []),
    ...placeholders(captures.map(({ slot }) => slot).slice(line.offset), captures[index]?.slot),
    ...(command ? consequences(command, saying, line.no, by) : inside(line.match.points)),
  ];
}

/** What the line says, and what the blocks around it say. */
export function sayingOf({ block, match: { captures }, offset }: ExplainedLine, language: Language): Saying {
  const said = captures.map(saidWord);
  const words = said.filter(word => word !== undefined);
  if (language.shape === 'lines') return { around: saidAround(block, language), words, least: 0 };
  const last = captures.findLastIndex(({ slot }, i) => slot.keyword && i >= offset);
  return { around: ['top'], words, least: said.slice(0, last + 1).filter(word => word !== undefined).length };
}

/** Manuals know a command better than the one sentence of its table. */
function sentences(command: Command<never> | undefined, main: Entry | undefined): string[] {
  const text = main?.does ?? command?.doc;
  return text === undefined ? [] : [escapeMarkdown(text)];
}

function wordEntry(saying: Saying, { match: { captures } }: ExplainedLine, index: number, { manual }: Explaining): Entry | undefined {
  if (index < 0 || !captures[index] || saidWord(captures[index]) === undefined) return undefined;
  const before = captures.slice(0, index).map(saidWord);
  return entryAt(manual, saying, before.filter(word => word !== undefined).length);
}

/** What the placeholders of the line take; the one under the cursor stands out. */
function placeholders(slots: readonly Slot[], current: Slot | undefined): string[] {
  const shown = [...new Set(slots)].filter(slot => !slot.keyword && (!isShort(slot) || (slot === current && slot.choices!.length > 1)));
  const lines = shown.map(slot => {
    const name = escapeMarkdown(slotName(slot));
    return `- ${slot === current ? `**${name}**` : name}: ${slotMeaning(slot, code)}`;
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function consequences(command: Command<never>, saying: Saying, no: boolean, { manual, defaults }: Explaining): string[] {
  const entry = entryFor(manual, saying, 'missing');
  const missing = command.missing ?? (typeof entry?.missing === 'function' ? entry.missing(defaults) : entry?.missing);
  const negative = entryFor(manual, saying, 'no');
  const source = command.missing === undefined && missing !== undefined ? entry?.source : undefined;
  return [
    ...(missing === undefined ? [] : [`**When missing:** ${escapeMarkdown(missing)}${source ? ` *(${escapeMarkdown(source)})*` : ''}`]),
    ...(negative
      ? [`**With no:** ${escapeMarkdown(negative.no!)}`]
      : no
        ? ['**With no**, as here, the line takes the setting back or switches it off.']
        : []),
  ];
}

/** The most words that are named. */
const most = 12;

function expectedWords(points: readonly Graph[]): string[] {
  return [...new Set(withSkips(points).flatMap(at => [...at.keywords.values(), ...at.placeholders].map(({ slot }) => slotText(slot))))];
}

function inside(points: readonly Graph[]): string[] {
  const words = expectedWords(points);
  if (words.length === 0) return [];
  return [`Inside: ${words.slice(0, most).map(code).join(', ')}${words.length > most ? ' …' : ''}`];
}

function unknownLine({ match: { captures, points }, words, offset, statement }: ExplainedLine): string[] {
  if (statement.kind === 'comment' || statement.kind === 'text' || statement.kind === 'close') return [];
  const word = words[Math.max(0, captures.length - offset)];
  const expected = captures.length > 0 ? expectedWords(points) : [];
  const instead =
    expected.length > 0 ? ` Known here: ${expected.slice(0, most).map(code).join(', ')}${expected.length > most ? ' …' : ''}` : '';
  return [`Not known to Bestpath${word ? `, from ${code(word.text)} on` : ''}.${instead}`];
}
