/** The requests of the protocol: convert, call the feature, convert back. */
import {
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  MarkupKind,
} from 'vscode-languageserver';
import { clamp } from '../features/at.ts';
import { fixAll, quickFixes } from '../features/code-actions.ts';
import { codeLenses, lensTitle } from '../features/code-lens.ts';
import { completion, completionDocumentation } from '../features/completion.ts';
import { definition } from '../features/definition.ts';
import { folding } from '../features/folding.ts';
import { highlights } from '../features/highlight.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { links } from '../features/links.ts';
import { documentSymbols } from '../features/outline/document-symbols.ts';
import { references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selection } from '../features/selection.ts';
import { mostFullLines, semanticTokens } from '../features/semantic-tokens.ts';
import { moduleLenses } from '../features/terraform/code-lens.ts';
import { moduleCompletion } from '../features/terraform/completion.ts';
import { moduleDefinition } from '../features/terraform/definition.ts';
import { moduleHover } from '../features/terraform/hover.ts';
import { moduleHints } from '../features/terraform/inlay-hints.ts';
import { moduleReferences } from '../features/terraform/references.ts';
import { moduleRename, renamable } from '../features/terraform/rename.ts';
import type { ModuleView } from '../features/terraform/view.ts';
import type { FileView } from '../features/view.ts';
import { workspaceSymbols } from '../features/workspace-symbols.ts';
import { type Position, rangeOf } from '../text/place.ts';
import { answerCalls } from './calls.ts';
import { fixAllKind } from './capabilities.ts';
import { checked } from './check.ts';
import { toLocation, toWorkspaceEdit } from './convert.ts';
import {
  type CompletionQuestion,
  completionQuestion,
  toCodeAction,
  toCompletionItem,
  toDocumentLink,
  toDocumentSymbol,
  toFlatSymbols,
  toHighlight,
  toHover,
  toInlayHint,
  toSelectionRange,
  toSemanticTokens,
  toWorkspaceSymbol,
} from './convert-items.ts';
import { cancellable, givenUp, guarded, refusal } from './guard.ts';
import { lensCommand, lensQuestion } from './lenses.ts';
import { hasOthers } from './others.ts';
import type { Session } from './session.ts';

interface InDocument {
  readonly textDocument: { readonly uri: string };
}
interface AtPosition extends InDocument {
  readonly position: Position;
}

/** Answers every request of the protocol; files that are none of ours get empty answers. */
export function answerLanguage(session: Session): void {
  answerNavigation(session);
  answerText(session);
  answerStructure(session);
  answerActions(session);
  answerCalls(session);
}

const viewOf = (session: Session, { textDocument }: InDocument): FileView | undefined => session.workspace.view(textDocument.uri);

type InModule<P, R> = (view: ModuleView, params: P) => R;

/** An answer about a position; `nothing` for files that are none of ours. */
function at<P extends AtPosition, R>(
  session: Session,
  name: string,
  nothing: R,
  answer: (view: FileView, position: Position, params: P) => R,
  inModule?: InModule<P, R>,
) {
  return of<P, R>(session, name, nothing, (view, params) => answer(view, clamp(view.config, params.position), params), inModule);
}

/** An answer about a file: a device's configuration, or a file of a Terraform module. */
function of<P extends InDocument, R>(
  session: Session,
  name: string,
  nothing: R,
  answer: (view: FileView, params: P) => R,
  inModule?: InModule<P, R>,
) {
  return guarded<P, R>(session, name, nothing, params => {
    const view = viewOf(session, params);
    if (view) return answer(view, params);
    const module = inModule && session.workspace.moduleView(params.textDocument.uri);
    return module ? inModule(module, params) : nothing;
  });
}

function answerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition(
    at(
      session,
      'definition',
      null,
      (view, position) => definition(view, position).map(toLocation),
      (module, { position }) => (hasOthers(session) ? null : moduleDefinition(module, position).map(toLocation)),
    ),
  );
  connection.onReferences(
    guarded(session, 'references', null, async (params, token) => {
      const view = viewOf(session, params);
      const module = view || hasOthers(session) ? undefined : session.workspace.moduleView(params.textDocument.uri);
      if (module) return moduleReferences(module, params.position, params.context?.includeDeclaration === true).map(toLocation);
      if (!view) return null;
      const work = references(view, clamp(view.config, params.position), params.context?.includeDeclaration === true);
      return (await cancellable(work, token)).map(toLocation);
    }),
  );
  connection.onDocumentHighlight(at(session, 'documentHighlight', null, (view, position) => highlights(view, position).map(toHighlight)));
  connection.onPrepareRename(
    at(
      session,
      'prepareRename',
      null,
      (view, position) => {
        const found = prepareRename(view, position);
        if ('refused' in found) throw refusal(found.refused);
        return { range: found.range, placeholder: found.name };
      },
      (module, { position }) => {
        const place = hasOthers(session) ? undefined : renamable(module, position);
        if (!place) throw refusal('nothing that can be renamed stands here');
        const range = rangeOf(place);
        return { range, placeholder: (module.text.split('\n')[range.start.line] ?? '').slice(range.start.character, range.end.character) };
      },
    ),
  );
  connection.onRenameRequest(
    at<AtPosition & { newName: string }, ReturnType<typeof toWorkspaceEdit> | null>(
      session,
      'rename',
      null,
      (view, position, { newName }) => {
        const found = rename(view, position, newName);
        if ('refused' in found) throw refusal(found.refused);
        return toWorkspaceEdit(found.places.map(place => ({ place, text: found.text })));
      },
      (module, { position, newName }) => {
        if (hasOthers(session)) return null;
        const found = moduleRename(module, position, newName);
        if ('refused' in found) throw refusal(found.refused);
        return toWorkspaceEdit(found.places);
      },
    ),
  );
  connection.onWorkspaceSymbol(
    guarded(session, 'workspaceSymbol', null, async ({ query }, token) => {
      const { workspace } = session;
      const networks = workspace.roots().map(root => workspace.network(root));
      return (await cancellable(workspaceSymbols(networks, query), token)).map(toWorkspaceSymbol);
    }),
  );
}

function answerText(session: Session): void {
  const { connection } = session;
  connection.onCompletion(
    at<CompletionParams, CompletionList | null>(
      session,
      'completion',
      null,
      (view, position, { textDocument: { uri }, context }) => {
        if (context?.triggerCharacter === '"') return null;
        const { items, incomplete } = completion(view, position);
        const data: CompletionQuestion = { uri, position };
        const { snippets } = session.client;
        return { isIncomplete: incomplete, items: items.map((item, i) => ({ ...toCompletionItem(item, i, snippets), data })) };
      },
      (module, { position }) => ({
        isIncomplete: false,
        items: moduleCompletion(module, position).map((item, i) => toCompletionItem(item, i, false)),
      }),
    ),
  );
  connection.onCompletionResolve(
    guarded<CompletionItem, CompletionItem>(session, 'completionResolve', { label: '' }, item => {
      const question = completionQuestion(item.data);
      const view = question && session.workspace.view(question.uri);
      const value = view && completionDocumentation(view, question.position, item.label);
      return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
    }),
  );
  connection.onHover(
    at(
      session,
      'hover',
      null,
      (view, position) => toHover(hover(view, position)),
      (module, { position }) => toHover(moduleHover(module, position)),
    ),
  );
  connection.languages.inlayHint.on(
    of(
      session,
      'inlayHint',
      null,
      (view, { range }) => (session.settings.inlayHints.enabled ? inlayHints(view, range).map(toInlayHint) : []),
      (module, { range }) => (session.settings.inlayHints.enabled ? moduleHints(module, range).map(toInlayHint) : []),
    ),
  );
  connection.languages.semanticTokens.on(
    guarded(session, 'semanticTokens', { data: [] }, async (params, token) => {
      const { config } = viewOf(session, params) ?? {};
      const lines = config?.sections.reduce((sum, section) => sum + section.lines, 0) ?? 0;
      if (!config) return null as never;
      // VS Code takes an empty answer for the whole one, and asks for no range any more.
      if (lines > mostFullLines) throw givenUp(`above ${mostFullLines} lines only ranges have tokens`);
      return toSemanticTokens(await cancellable(semanticTokens(config), token));
    }),
  );
  connection.languages.semanticTokens.onRange(
    guarded(session, 'semanticTokensRange', { data: [] }, async (params, token) => {
      const { config } = viewOf(session, params) ?? {};
      const { start, end } = params.range;
      return config ? toSemanticTokens(await cancellable(semanticTokens(config, start.line, end.line), token)) : { data: [] };
    }),
  );
}

function answerStructure(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(
    of(session, 'documentSymbol', null, (view, { textDocument }) => {
      const symbols = documentSymbols(view);
      return session.client.nestedSymbols ? symbols.map(toDocumentSymbol) : toFlatSymbols(textDocument.uri, symbols);
    }),
  );
  connection.onFoldingRanges(
    of(session, 'foldingRange', null, ({ config }) =>
      folding(config, session.client.mostFolds).map(({ start, end }) => ({ startLine: start, endLine: end })),
    ),
  );
  connection.onSelectionRanges(
    of(session, 'selectionRange', null, (view, { positions }) => positions.map(position => toSelectionRange(selection(view, position)))),
  );
  connection.onDocumentLinks(
    of(session, 'documentLink', null, view =>
      links(view)
        .map(link => toDocumentLink(link, session.client.options !== undefined))
        .filter(link => link !== undefined),
    ),
  );
}

function answerActions(session: Session): void {
  const { connection } = session;
  connection.onCodeAction(
    guarded(session, 'codeAction', null, async params => {
      await checked(session, params.textDocument.uri);
      const view = viewOf(session, params) ?? session.workspace.moduleView(params.textDocument.uri);
      if (!view) return null;
      const { only, diagnostics = [] } = params.context ?? {};
      const wants = (kind: string) => !only || only.some(asked => kind === asked || kind.startsWith(`${asked}.`));
      const all = wants(fixAllKind) && only ? [fixAll(view)] : [];
      const quick = wants(CodeActionKind.QuickFix) ? quickFixes(view, params.range) : [];
      const actions = [...quick, ...all].filter(action => action !== undefined);
      return actions.filter(({ kind }) => kind !== 'explain' || session.client.options).map(action => toCodeAction(action, diagnostics));
    }),
  );
  connection.onCodeLens(
    of<InDocument, CodeLens[] | null>(
      session,
      'codeLens',
      null,
      (view, { textDocument: { uri } }) =>
        session.settings.codeLens.enabled
          ? codeLenses(view).map(({ position, subject }) => ({ range: { start: position, end: position }, data: { uri, subject } }))
          : [],
      module =>
        session.settings.codeLens.enabled
          ? moduleLenses(module).map(({ position, title }) => ({
              range: { start: position, end: position },
              command: { title, command: '' },
            }))
          : [],
    ),
  );
  connection.onCodeLensResolve(
    guarded<CodeLens, CodeLens>(
      session,
      'codeLensResolve',
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
      lens => {
        const question = lensQuestion(lens.data);
        const view = question && session.workspace.view(question.uri);
        return view ? { ...lens, command: lensCommand(lensTitle(view, question.subject), view, question, lens.range.start) } : lens;
      },
    ),
  );
}
