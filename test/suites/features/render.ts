/** Answers of features as text, for the `expect` sections of fixtures. */

import { type Call, incomingCalls, outgoingCalls, prepareCalls } from '../../../server/src/features/call-hierarchy.ts';
import { type CodeAction, fixAll, quickFixes } from '../../../server/src/features/code-actions.ts';
import { codeLenses, lensTitle } from '../../../server/src/features/code-lens.ts';
import { completion, completionDocumentation } from '../../../server/src/features/completion.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { folding } from '../../../server/src/features/folding.ts';
import { highlights } from '../../../server/src/features/highlight.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { inlayHints } from '../../../server/src/features/inlay-hints.ts';
import { links } from '../../../server/src/features/links.ts';
import { documentSymbols } from '../../../server/src/features/outline/document-symbols.ts';
import type { OutlineSymbol } from '../../../server/src/features/outline/symbol.ts';
import { references } from '../../../server/src/features/references.ts';
import { prepareRename, rename } from '../../../server/src/features/rename.ts';
import { selection } from '../../../server/src/features/selection.ts';
import { semanticTokens } from '../../../server/src/features/semantic-tokens.ts';
import type { FileView } from '../../../server/src/features/view.ts';
import { workspaceSymbols } from '../../../server/src/features/workspace-symbols.ts';
import { drain } from '../../../server/src/model/drain.ts';
import { type Place, type Position, type Range, rangeOf } from '../../../server/src/text/place.ts';

/** One view of the fixture, the cursor in it, and the lines of every file. */
export interface Scene {
  readonly view: FileView;
  readonly cursor: Position;
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** What stands behind the feature's name. */
  readonly argument: string;
}

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1e9, character: 0 } };

const spot = ({ line, character }: Position) => `${line + 1}:${character + 1}`;
const span = ({ start, end }: Range) => `${spot(start)}-${spot(end)}`;
const place = ({ lines }: Scene, at: Place) => {
  const { start } = rangeOf(at);
  return `${at.at.file}:${spot(start)} ${lines.get(at.at.file)?.[start.line]?.trim() ?? ''}`;
};

export const renderers: Readonly<Record<string, (scene: Scene) => string>> = {
  completion: ({ view, cursor, argument }) =>
    completion(view, cursor)
      .items.slice(0, Number(argument) || 60)
      .map(({ label, detail }) => (detail ? `${label}  ${detail}` : label))
      .join('\n'),
  documentation: ({ view, cursor, argument }) => completionDocumentation(view, cursor, argument) ?? 'nothing',
  calls: ({ view, cursor }) =>
    prepareCalls(view, cursor)
      .flatMap(({ name, detail, subject }) => [
        `${name} (${detail})`,
        ...incomingCalls(view, subject).map(each => `  used by ${call(each)}`),
        ...outgoingCalls(view, subject).map(each => `  uses ${call(each)}`),
      ])
      .join('\n'),
  hover: ({ view, cursor }) => hover(view, cursor)?.markdown ?? 'nothing',
  definition: scene =>
    definition(scene.view, scene.cursor)
      .map(at => place(scene, at))
      .join('\n'),
  references: scene =>
    drain(references(scene.view, scene.cursor, true))
      .map(at => place(scene, at))
      .join('\n'),
  highlights: ({ view, cursor }) =>
    highlights(view, cursor)
      .map(({ range, role }) => `${span(range)} ${role}`)
      .join('\n'),
  prepare: ({ view, cursor }) => {
    const found = prepareRename(view, cursor);
    return 'refused' in found ? `refused: ${found.refused}` : `${span(found.range)} ${found.name}`;
  },
  rename: scene => {
    const found = rename(scene.view, scene.cursor, scene.argument);
    return 'refused' in found ? `refused: ${found.refused}` : found.places.map(at => `${place(scene, at)} -> ${found.text}`).join('\n');
  },
  symbols: ({ view }) => outline(documentSymbols(view), ''),
  'workspace-symbols': ({ view, argument }) =>
    drain(workspaceSymbols([view.network], argument))
      .map(({ name, kind, container }) => `${name} (${kind}, ${container})`)
      .join('\n'),
  folding: ({ view }) =>
    folding(view.config)
      .map(({ start, end }) => `${start + 1}-${end + 1}`)
      .join('\n'),
  tokens: ({ view, lines }) =>
    drain(semanticTokens(view.config))
      .map(
        ({ line, start, length, type, defines }) =>
          `${line + 1} ${lines.get(view.file)?.[line]?.slice(start, start + length)} ${type}${defines ? ' definition' : ''}`,
      )
      .join('\n'),
  selection: ({ view, cursor }) => selection(view, cursor).map(span).join('\n'),
  links: ({ view }) =>
    links(view)
      .map(({ range, target }) => `${span(range)} ${JSON.stringify(target)}`)
      .join('\n'),
  actions: ({ view, cursor }) => quickFixes(view, { start: cursor, end: cursor }).map(action).join('\n'),
  'fix-all': ({ view }) => action(fixAll(view)),
  hints: ({ view }) =>
    inlayHints(view, everything)
      .map(({ position, text, tooltip }) => `${spot(position)} ${text} (${tooltip})`)
      .join('\n'),
  lenses: ({ view }) =>
    codeLenses(view)
      .map(({ position, subject }) => `${position.line + 1} ${lensTitle(view, subject)}`)
      .join('\n'),
};

function outline(symbols: readonly OutlineSymbol[], indent: string): string {
  return symbols
    .map(({ name, detail, kind, range, children }) => {
      const own = `${indent}${name} (${kind}${detail === '' ? '' : `, ${detail}`}) ${range.start.line + 1}-${range.end.character === 0 ? range.end.line : range.end.line + 1}`;
      return children.length > 0 ? `${own}\n${outline(children, `${indent}  `)}` : own;
    })
    .join('\n');
}

const call = ({ item: { name, detail }, ranges }: Call) =>
  `${name} (${detail}) in line ${ranges.map(({ start }) => start.line + 1).join(' ')}`;

function action(given: CodeAction | undefined): string {
  if (!given) return 'nothing';
  const edits = given.edits.map(({ place: at, text }) => `  ${span(rangeOf(at))} ${JSON.stringify(text)}`);
  return [`${given.title}${given.preferred ? ' (preferred)' : ''}`, ...edits].join('\n');
}
