/** The language server: converts, calls the engine, converts back. The only place, with the entries, that knows the protocol. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { vendorOfLanguage } from '../vendors/index.ts';
import { Workspace } from '../workspace.ts';
import { capabilitiesFor } from './capabilities.ts';
import { checkAll, checked } from './check.ts';
import { clientOf } from './client.ts';
import { diagnosticsFor } from './diagnostics.ts';
import { textOf } from './documents.ts';
import { answerFormatting } from './format.ts';
import { guarded, heeded } from './guard.ts';
import { type Host, scannedExtensions, scannedNames } from './host.ts';
import { answerLanguage } from './language.ts';
import { answerOwn } from './requests.ts';
import { readAgain, scan } from './scan.ts';
import { newSession, type Session } from './session.ts';
import { readSettings } from './settings.ts';
import { synchronize } from './synchronize.ts';

/** Serves one editor over `connection` until it closes. */
export function serve(connection: Connection, host: Host): void {
  const session = newSession(connection, host);
  connection.onInitialize(params => initialize(session, params));
  connection.onInitialized(heeded(session, 'initialized', () => begin(session)));
  connection.onShutdown(() => {
    session.closed = true;
  });
  connection.onDidChangeConfiguration(heeded(session, 'didChangeConfiguration', ({ settings }) => configure(session, settings)));
  connection.languages.diagnostics.on(
    guarded<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
      session,
      'diagnostic',
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async ({ textDocument: { uri }, previousResultId }) => {
        await checked(session, uri);
        return session.diagnostics.report(uri, previousResultId);
      },
    ),
  );
  synchronize(session);
  answerLanguage(session);
  answerFormatting(session);
  answerOwn(session);
  connection.listen();
}

async function initialize(session: Session, params: InitializeParams): Promise<InitializeResult> {
  const client = clientOf(params);
  session.client = client;
  session.workspace = new Workspace(foldersOf(params));
  session.diagnostics = diagnosticsFor(session.connection, client);
  await session.host.prepare(client.options);
  return { serverInfo: { name: 'bestpath' }, capabilities: capabilitiesFor(client) };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(withoutSlash);
}

const withoutSlash = (uri: string): string => uri.replace(/\/$/, '');

async function begin(session: Session): Promise<void> {
  const { connection, client } = session;
  await register(session);
  if (client.configuration) await configure(session, undefined);
  if (client.folders)
    connection.workspace.onDidChangeWorkspaceFolders(
      heeded(session, 'didChangeWorkspaceFolders', ({ added, removed }) => changeFolders(session, added, removed)),
    );
  await scan(session, session.workspace.folders);
}

/** Our own client watches files and settings by itself. */
async function register({ connection, client }: Session): Promise<void> {
  if (client.options) return;
  const globs = [...scannedExtensions.map(ending => `**/*${ending}`), ...scannedNames.map(name => `**/${name}`)];
  if (client.registersWatchers)
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map(globPattern => ({ globPattern })) });
  if (client.registersConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'bestpath' });
}

/** @param pushed what the editor sent along; asked for where it can be. */
async function configure(session: Session, pushed: unknown): Promise<void> {
  const section = session.client.configuration
    ? await session.connection.workspace.getConfiguration('bestpath')
    : (pushed as { bestpath?: unknown } | undefined)?.bestpath;
  session.settings = readSettings(section);
  const { workspace, settings } = session;
  workspace.settings = { ...workspace.settings, documentationIsPublic: settings.documentationIsPublic, rules: settings.rules };
  await takeVrps(session);
  checkAll(session);
}

/** The file of validated ROA payloads that the user names; only in a workspace that is trusted. */
async function takeVrps(session: Session): Promise<void> {
  const { workspace, settings, client } = session;
  const { vrps } = settings.rpki;
  const [folder] = workspace.folders;
  const file =
    vrps === '' || folder === undefined || client.options?.trusted === false ? undefined : `${folder}/${vrps.replace(/^\.\//, '')}`;
  if (file === workspace.vrpsFile) return;
  workspace.vrpsFile = file;
  if (file) await readAgain(session, file);
}

type Folder = { readonly uri: string };

/** Other folders make other networks: everything is read again. */
async function changeFolders(session: Session, added: readonly Folder[], removed: readonly Folder[]): Promise<void> {
  const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
  const folders = [...session.workspace.folders.filter(folder => !gone.has(folder)), ...added.map(({ uri }) => withoutSlash(uri))];
  const { settings } = session.workspace;
  const texts = [...session.documents.values()].map(document => textOf(document, session.workspace.get(document.uri)?.config));
  session.diagnostics.clearAll();
  session.workspace = new Workspace(folders);
  session.workspace.settings = settings;
  await takeVrps(session);
  for (const text of texts) session.workspace.set(text.uri, text.getText(), vendorOfLanguage(text.languageId)?.id);
  await scan(session, folders);
}
