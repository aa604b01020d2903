/** The first look at a workspace folder: every file that may belong to a network, with progress. */
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import { checkAll, showProblems } from './check.ts';
import { mostFiles } from './host.ts';
import type { Session } from './session.ts';

/** Reads the files of folders and checks their networks. */
export async function scan(session: Session, folders: readonly string[]): Promise<void> {
  const run = scanAll(session, folders);
  const reading = Promise.allSettled([session.reading, run]).then(() => {
    if (session.reading === reading) session.reading = undefined;
  });
  session.reading = reading;
  await run;
  // What came up before was a part of each network.
  checkAll(session);
}

async function scanAll(session: Session, folders: readonly string[]): Promise<void> {
  for (const folder of folders) await scanFolder(session, folder);
}

async function scanFolder(session: Session, folder: string): Promise<void> {
  const files = await session.host.listFiles(folder, mostFiles);
  if (files.length === 0) return;
  const progress = session.client.progress ? await session.connection.window.createWorkDoneProgress() : undefined;
  progress?.begin('Bestpath', 0, `reading ${files.length} files`, true);
  try {
    await readAll(session, files, progress);
    await readOutside(session);
    for (const { file, problems } of session.workspace.all()) if (problems) showProblems(session, file);
  } finally {
    progress?.done();
  }
}

async function readAll(
  session: Session,
  files: readonly string[],
  progress: (WorkDoneProgressReporter & { readonly token: { readonly isCancellationRequested: boolean } }) | undefined,
): Promise<void> {
  for (const [i, file] of files.entries()) {
    if (session.closed || progress?.token.isCancellationRequested) break;
    if (i % 50 === 0) progress?.report(Math.round((100 * i) / files.length));
    await readAgain(session, file);
  }
}

/** Takes a file from disk unless an editor shows it: then the editor's text counts. */
export async function readAgain({ host, workspace, documents }: Session, file: string): Promise<void> {
  if (documents.has(file)) return;
  const text = await host.readFile(file, workspace.roleOf(file) !== undefined);
  if (documents.has(file)) return;
  if (text === undefined) workspace.remove(file);
  else workspace.set(file, text);
}

/** Payloads, files with routes of neighbors and Terraform plans, which settings name wherever they are. */
export async function readOutside(session: Session): Promise<void> {
  const { workspace } = session;
  const files = new Set(workspace.roots().flatMap(root => workspace.namedFilesOf(root)));
  for (const file of files) if (!workspace.isRead(file)) await readAgain(session, file);
}
