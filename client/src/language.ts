/** Sets the language of .cfg, .conf and .txt files that certainly are router configurations; VS Code's own `properties` owns those endings. */
import * as vscode from 'vscode';
import type { Server } from './connection.ts';
import { configurationLanguages } from './selector.ts';

const headLength = 16_384;
const undecided = ['properties', 'plaintext', 'ini'];
const choicesKey = 'languageChoices';
const choicesKept = 500;

/** The user said in `files.associations` what this file is. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace.getConfiguration('files', document).get<Record<string, string>>('associations', {});
  return Object.keys(associations).some(pattern => {
    const glob = pattern.includes('/') ? pattern : `**/${pattern}`;
    return vscode.languages.match({ pattern: glob }, document) > 0;
  });
}

function isCandidate(document: vscode.TextDocument, choices: readonly string[]): boolean {
  return (
    undecided.includes(document.languageId) &&
    !['git', 'output', 'vscode'].includes(document.uri.scheme) &&
    /\.(cfg|conf|txt|config)$|\/[^./]+$/i.test(document.uri.path) &&
    vscode.workspace.getConfiguration('bestpath', document).get('detectLanguage', true) &&
    !choices.includes(document.uri.toString()) &&
    !isAssociated(document)
  );
}

/**
 * Watches documents that open. A user who sets another language on a file that we had set is not overruled again, also not in the next session.
 * @returns a function that looks at all open documents, to call once the server runs.
 */
export function registerLanguageDetection(context: vscode.ExtensionContext, server: Server): () => Promise<void> {
  const ours = new Map<string, string>();
  const choices = () => context.workspaceState.get<string[]>(choicesKey, []);
  const look = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    const set = ours.get(uri);
    if (set && document.languageId !== set && !document.isClosed) {
      ours.delete(uri);
      await context.workspaceState.update(choicesKey, [uri, ...choices()].slice(0, choicesKept));
    }
    if (!isCandidate(document, choices())) return;
    const { language, certain } = await server.request('bestpath/detect', { uri, head: document.getText().slice(0, headLength) });
    if (!certain || !language || !configurationLanguages.includes(language) || document.isClosed) return;
    ours.set(uri, language);
    await vscode.languages.setTextDocumentLanguage(document, language);
  };
  const quietly = (document: vscode.TextDocument) =>
    look(document).catch(() => {
      // The server is down or the document was closed meanwhile: it keeps its language.
    });
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(quietly));
  return async () => {
    await Promise.all(vscode.workspace.textDocuments.map(quietly));
  };
}
