/** Texts of the last commit, from the editor's own Git extension; only what is used here of its interface. */
import * as vscode from 'vscode';
import type { ChangesParams } from '../../server/src/protocol.ts';

interface Change {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: { readonly commit?: string };
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly mergeChanges: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
    readonly onDidChange: vscode.Event<void>;
  };
  show(ref: string, path: string): Promise<string>;
}

interface Git {
  getRepository(uri: vscode.Uri): Repository | null;
  readonly repositories: readonly Repository[];
}

/** The commit's text of a file, null where it does not have it. */
type Original = ChangesParams['originals'][number];

/** More files than this are not compared. */
const mostFiles = 500;

const moved = new vscode.EventEmitter<void>();
/** The last commit of a repository that was asked about has become another one. */
export const onDidMoveCommit = moved.event;

/** By repository the commit and its texts, which never change. */
const known = new WeakMap<Repository, { readonly commit: string; readonly texts: Map<string, Promise<string | null>> }>();

/** The commit's texts of all files that differ from it, on disk or in an editor. @returns a sentence where Git, a repository or a commit is missing. */
export async function lastCommit(uri: string | undefined): Promise<readonly Original[] | string> {
  const repository = await repositoryOf(uri);
  if (typeof repository === 'string') return repository;
  const commit = repository.state.HEAD?.commit;
  if (commit === undefined) return 'The repository has no commit yet.';
  const files = changedFiles(repository);
  if (files.length > mostFiles) return `More than ${mostFiles} files differ from the last commit.`;
  const texts = textsOf(repository, commit);
  const textOf = (file: string) => {
    const text = texts.get(file) ?? repository.show(commit, vscode.Uri.parse(file).fsPath).catch(() => null);
    texts.set(file, text);
    return text;
  };
  return Promise.all(files.map(async file => ({ uri: file, text: await textOf(file) })));
}

function textsOf(repository: Repository, commit: string): Map<string, Promise<string | null>> {
  const memory = known.get(repository);
  if (memory?.commit === commit) return memory.texts;
  if (!memory)
    repository.state.onDidChange(() => {
      if (repository.state.HEAD?.commit !== known.get(repository)?.commit) moved.fire();
    });
  const texts = new Map<string, Promise<string | null>>();
  known.set(repository, { commit, texts });
  return texts;
}

async function repositoryOf(uri: string | undefined): Promise<Repository | string> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  if (!extension) return 'Git is not available in this editor.';
  try {
    const git = (await extension.activate()).getAPI(1);
    const found = uri === undefined ? git.repositories[0] : git.getRepository(vscode.Uri.parse(uri));
    return found ?? 'These files are in no Git repository.';
  } catch {
    return 'Git is disabled in this editor.';
  }
}

function changedFiles({ rootUri, state }: Repository): string[] {
  const lists = [state.indexChanges, state.workingTreeChanges, state.mergeChanges, state.untrackedChanges ?? []];
  const changed = lists.flat().flatMap(({ uri, originalUri }) => [uri, originalUri]);
  const inside = ({ scheme, path }: vscode.Uri) => scheme === rootUri.scheme && path.startsWith(`${rootUri.path}/`);
  const edited = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && inside(uri)).map(({ uri }) => uri);
  return [...new Set([...changed, ...edited].map(uri => uri.toString()))].sort();
}
