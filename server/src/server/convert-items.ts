/** Our plain values → the protocol's: completion items, symbols, tokens, actions and the like. */
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type InlayHint,
  InsertTextFormat,
  MarkupKind,
  type Hover as ProtocolHover,
  type WorkspaceSymbol as ProtocolSymbol,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { CallSubject } from '../features/callers.ts';
import type { CodeAction as Action } from '../features/code-actions.ts';
import type { Completion, CompletionKind } from '../features/completion.ts';
import type { Highlight } from '../features/highlight.ts';
import type { Hover } from '../features/hover.ts';
import type { InlayHint as Hint } from '../features/inlay-hints.ts';
import type { Link } from '../features/links.ts';
import type { OutlineKind, OutlineSymbol } from '../features/outline/symbol.ts';
import { type Token, tokenTypes } from '../features/semantic-tokens.ts';
import type { WorkspaceSymbol } from '../features/workspace-symbols.ts';
import { clientCommands } from '../protocol.ts';
import { type Position, type Range, rangeOf } from '../text/place.ts';
import { fixAllKind } from './capabilities.ts';
import { toLocation, toWorkspaceEdit } from './convert.ts';

const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  choice: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  placeholder: CompletionItemKind.TypeParameter,
};

/** In the order given, which editors would otherwise replace by that of the alphabet. A placeholder goes away as soon as something is typed. */
export function toCompletionItem({ label, kind, detail, text, range }: Completion, index: number, snippets: boolean): CompletionItem {
  const isPlaceholder = kind === 'placeholder';
  return {
    label,
    kind: completionKinds[kind],
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: isPlaceholder && snippets ? `\${1:${(text ?? '').replaceAll(/[\\$}]/g, '\\$&')}}` : (text ?? label) },
    ...(isPlaceholder && snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(isPlaceholder && { filterText: '<' }),
    ...(detail && { detail }),
  };
}

/** What an item of an answer was made at: editors send it back for the documentation of the item. */
export interface CompletionQuestion {
  readonly uri: string;
  readonly position: Position;
}

/** Editors may send back anything. */
export function completionQuestion(data: unknown): CompletionQuestion | undefined {
  const { uri, position } = (data ?? {}) as Partial<CompletionQuestion>;
  const { line, character } = position ?? {};
  return typeof uri === 'string' && typeof line === 'number' && typeof character === 'number'
    ? { uri, position: { line, character } }
    : undefined;
}

export function toHighlight({ range, role }: Highlight): DocumentHighlight {
  return { range, kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
}

export function toHover(found: Hover | undefined): ProtocolHover | null {
  return found ? { range: found.range, contents: { kind: MarkupKind.Markdown, value: found.markdown } } : null;
}

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  device: SymbolKind.Module,
  interface: SymbolKind.Interface,
  vrf: SymbolKind.Namespace,
  process: SymbolKind.Package,
  peer: SymbolKind.Event,
  group: SymbolKind.Class,
  policy: SymbolKind.Function,
  term: SymbolKind.Key,
  list: SymbolKind.Array,
  vlan: SymbolKind.Namespace,
  route: SymbolKind.Field,
  object: SymbolKind.Object,
  block: SymbolKind.Struct,
  run: SymbolKind.Module,
};

/** Icons of entries of call hierarchies. */
export const callKinds: Readonly<Record<CallSubject['about'], SymbolKind>> = {
  name: SymbolKind.Function,
  peer: symbolKinds.peer,
  line: symbolKinds.block,
};

export function toDocumentSymbol({ name, detail, kind, range, selection, children }: OutlineSymbol): DocumentSymbol {
  return { name, detail, kind: symbolKinds[kind], range, selectionRange: selection, children: children.map(toDocumentSymbol) };
}

/** For editors that know no nesting. */
export function toFlatSymbols(uri: string, symbols: readonly OutlineSymbol[], containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind: symbolKinds[kind], location: { uri, range }, ...(containerName && { containerName }) },
    ...toFlatSymbols(uri, children, name),
  ]);
}

export function toWorkspaceSymbol({ name, kind, container, place }: WorkspaceSymbol): ProtocolSymbol {
  return { name, kind: symbolKinds[kind], containerName: container, location: toLocation(place) };
}

/** Innermost first → linked from the innermost outwards. */
export function toSelectionRange(ranges: readonly Range[]): SelectionRange {
  const outer = [...ranges].reverse();
  const [file, ...inner] = outer;
  return inner.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: file! });
}

/** Five numbers a token, relative to the one before. */
export function toSemanticTokens(tokens: readonly Token[]): SemanticTokens {
  const data: number[] = [];
  let line = 0;
  let start = 0;
  for (const token of tokens) {
    data.push(
      token.line - line,
      token.line === line ? token.start - start : token.start,
      token.length,
      tokenTypes.indexOf(token.type),
      token.defines ? 1 : 0,
    );
    line = token.line;
    start = token.start;
  }
  return { data };
}

/** A link to a rule is a command, which only our own client knows. */
export function toDocumentLink({ range, target }: Link, ours: boolean): DocumentLink | undefined {
  if ('rfc' in target) return { range, target: `https://www.rfc-editor.org/rfc/rfc${target.rfc}`, tooltip: `RFC ${target.rfc}` };
  const argument = encodeURIComponent(JSON.stringify([target.rule]));
  return ours ? { range, target: `command:${clientCommands.explainRule}?${argument}`, tooltip: `Explain ${target.rule}` } : undefined;
}

/** @param asked what the editor shows at the range: an action names the one that it is about. */
export function toCodeAction({ title, kind, finding, preferred, edits }: Action, asked: readonly Diagnostic[]): CodeAction {
  const start = finding && rangeOf(finding.place).start;
  const diagnostics = asked.filter(
    ({ code, range }) => code === finding?.rule.id && range.start.line === start?.line && range.start.character === start.character,
  );
  return {
    title,
    kind: kind === 'fix-all' ? fixAllKind : CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(preferred && { isPreferred: true }),
    ...(kind === 'explain'
      ? { command: { title, command: clientCommands.explainRule, arguments: [finding?.rule.id] } }
      : { edit: toWorkspaceEdit(edits) }),
  };
}

export function toInlayHint({ position, text, tooltip }: Hint): InlayHint {
  return { position, label: text, tooltip, paddingLeft: true };
}
