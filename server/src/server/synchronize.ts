/** Documents and files as they change: opened, edited, closed, changed on disk. */
import {
  type DidChangeTextDocumentParams,
  type DidChangeWatchedFilesParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  FileChangeType,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { vendorOfLanguage } from '../vendors/index.ts';
import { check, checkAll, checkFile, checkOpened, forgetStatus, showProblems, tellStatus } from './check.ts';
import { applyChange, changeOfLines, linesOfConfig, textOf } from './documents.ts';
import { heeded } from './guard.ts';
import { isScanned } from './host.ts';
import { readAgain, readOutside } from './scan.ts';
import type { Session } from './session.ts';

/** Old sides of diffs and outputs would count as second routers of the same name. Remote and virtual workspaces (`vscode-remote`, `vscode-vfs`) are real. */
const ignoredSchemes =
  /^(git|gitlens|output|vscode|vscode-(scm|userdata|settings|local-history|terminal|chat.*|notebook.*)|svn|hg|search-editor|comment):/;

export function synchronize(session: Session): void {
  const { connection } = session;
  connection.onDidOpenTextDocument(heeded(session, 'didOpen', params => open(session, params)));
  connection.onDidChangeTextDocument(heeded(session, 'didChange', params => change(session, params)));
  connection.onDidCloseTextDocument(heeded(session, 'didClose', params => close(session, params)));
  connection.onDidChangeWatchedFiles(heeded(session, 'didChangeWatchedFiles', params => filesChanged(session, params)));
}

function open(session: Session, { textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): void {
  if (ignoredSchemes.test(uri)) return;
  session.documents.set(uri, { uri, languageId, text: TextDocument.create(uri, languageId, version, text) });
  session.workspace.set(uri, text, vendorOfLanguage(languageId)?.id);
  forgetStatus(session, uri);
  tellStatus(session, uri);
  look(session, uri, checkOpened);
}

function change(session: Session, { textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
  const document = session.documents.get(uri);
  if (!document) return;
  const state = session.workspace.get(uri);
  const wasRead = state?.config !== undefined || state?.module !== undefined;
  for (const each of contentChanges) {
    const lines = state?.config && changeOfLines(linesOfConfig(state.config), each);
    const { first, last, text } = lines ?? applyChange(textOf(document, state?.config), each, version);
    // The sections are the text now: keeping a second one of megabytes in step would cost more than everything else.
    if (lines) document.text = undefined;
    if (wasRead) session.workspace.change(uri, first, last, text);
  }
  // A text that was nothing to us may have become something.
  if (!wasRead) session.workspace.set(uri, textOf(document, undefined).getText(), vendorOfLanguage(document.languageId)?.id);
  look(session, uri);
}

async function close(session: Session, { textDocument: { uri } }: DidCloseTextDocumentParams): Promise<void> {
  if (!session.documents.delete(uri)) return;
  forgetStatus(session, uri);
  await readAgain(session, uri);
  if (session.documents.has(uri)) return;
  if (!session.workspace.get(uri)?.config) session.diagnostics.clear(uri);
  look(session, uri);
}

async function filesChanged(session: Session, { changes }: DidChangeWatchedFilesParams): Promise<void> {
  const roots = new Set<string>();
  for (const { uri, type } of changes) {
    if (session.documents.has(uri) || !(isScanned(uri) || session.workspace.roleOf(uri))) continue;
    roots.add(session.workspace.rootOf(uri));
    if (type !== FileChangeType.Deleted) await readAgain(session, uri);
    else session.workspace.remove(uri);
    if (!session.workspace.get(uri)?.config) session.diagnostics.clear(uri);
  }
  const settings = changes.find(({ uri }) => isSettings(session, uri));
  if (settings) look(session, settings.uri);
  else for (const root of roots) check(session, root);
}

/** Settings of a folder, validated ROA payloads and announcements may concern every network. */
function isSettings({ workspace }: Session, uri: string): boolean {
  return workspace.roleOf(uri) !== undefined;
}

/** Looks again at what a changed file concerns. */
function look(session: Session, uri: string, lookAt = checkFile): void {
  if (isSettings(session, uri)) {
    void readOutside(session).then(() => {
      showProblems(session, uri);
      checkAll(session);
    });
  } else lookAt(session, uri);
}
