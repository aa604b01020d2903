/** Lists and reads files for a server that cannot: in the browser, and for workspaces that are not on disk. */
import * as vscode from 'vscode';
import type { ListFilesParams, ReadFileParams } from '../../server/src/protocol.ts';
import type { Server } from './connection.ts';

const skippedFolders = new Set(['.git', 'node_modules', '.svn', '.hg']);
const maxFolders = 20_000;

const wanted = (name: string, { extensions, names }: ListFilesParams) =>
  names.includes(name) || extensions.some(extension => name.endsWith(extension));

/** Breadth first, so that a limit cuts the deepest folders. Folders that cannot be read are left out; links are not followed. */
async function listFiles(params: ListFilesParams): Promise<{ uris: string[] }> {
  const uris: string[] = [];
  const folders = [vscode.Uri.parse(params.folder)];
  for (let next = 0; next < folders.length && next < maxFolders && uris.length < params.limit; next++) {
    const folder = folders[next]!;
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      list => list,
      () => [],
    );
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && !skippedFolders.has(name)) folders.push(uri);
      else if (type === vscode.FileType.File && wanted(name, params)) uris.push(uri.toString());
    }
  }
  return { uris: uris.slice(0, params.limit) };
}

async function readFile({ uri, maxBytes }: ReadFileParams): Promise<{ text: string | null }> {
  try {
    const file = vscode.Uri.parse(uri);
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > maxBytes) return { text: null };
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
  } catch {
    return { text: null };
  }
}

/** Only files of the workspace are read for the server. */
const inWorkspace = (uri: string) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) !== undefined;

export function registerFiles(context: vscode.ExtensionContext, server: Server): void {
  const answers = server.answer({
    'bestpath/listFiles': async params => (inWorkspace(params.folder) ? listFiles(params) : { uris: [] }),
    'bestpath/readFile': async params => (inWorkspace(params.uri) ? readFile(params) : { text: null }),
  });
  context.subscriptions.push(...answers);
}
