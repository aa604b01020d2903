/** Sets the language of .cfg, .conf and .txt files that certainly are router configurations; VS Code's own `properties` owns those endings. */
import * as vscode from 'vscode';
import type { Server } from './connection.ts';
import { registerLanguageChoice } from './language-choice.ts';
import { languageMemory } from './language-memory.ts';
import { configurationLanguages } from './selector.ts';

const headLength = 16_384;
const undecided = ['properties', 'plaintext', 'ini'];

/** The user said in `files.associations` what this file is. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace.getConfiguration('files', document).get<Record<string, string>>('associations', {});
  return Object.keys(associations).some(pattern => {
    const glob = pattern.includes('/') ? pattern : `**/${pattern}`;
    return vscode.languages.match({ pattern: glob }, document) > 0;
  });
}

function isCandidate(document: vscode.TextDocument): boolean {
  return (
    undecided.includes(document.languageId) &&
    !['git', 'output', 'vscode'].includes(document.uri.scheme) &&
    /\.(cfg|conf|txt|config)$|\/[^./]+$/i.test(document.uri.path) &&
    vscode.workspace.getConfiguration('bestpath', document).get('detectLanguage', true) &&
    !isAssociated(document)
  );
}

/**
 * Watches documents that open. A user who sets another language on a file that we had set is not overruled again, also not in the next session;
 * a text that may be in several languages is asked about.
 * @returns a function that looks at all open documents, to call once the server runs.
 */
export function registerLanguageDetection(context: vscode.ExtensionContext, server: Server): () => Promise<void> {
  const ours = new Map<string, string>();
  const memory = languageMemory(context.workspaceState);
  const questions = registerLanguageChoice(context, memory);
  const setLanguage = async (document: vscode.TextDocument, language: string) => {
    ours.set(document.uri.toString(), language);
    await vscode.languages.setTextDocumentLanguage(document, language);
  };
  const look = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    const set = ours.get(uri);
    if (set && document.languageId !== set && !document.isClosed) {
      ours.delete(uri);
      if (memory.get(uri) !== document.languageId) await memory.set(uri, '');
    }
    if (memory.get(uri) === document.languageId) ours.set(uri, document.languageId);
    questions.delete(document);
    if (!isCandidate(document)) return;
    const chosen = memory.get(uri);
    if (chosen !== undefined) return chosen === '' ? undefined : setLanguage(document, chosen);
    const { language, certain, candidates } = await server.request('bestpath/detect', {
      uri,
      head: document.getText().slice(0, headLength),
    });
    if (document.isClosed) return;
    if (certain && language && configurationLanguages.includes(language)) return setLanguage(document, language);
    if (candidates.length > 0) questions.set(document, candidates);
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
