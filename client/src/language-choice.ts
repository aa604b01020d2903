/** A text that several systems could have printed: the status item asks which, and a command sets the language. Nothing is guessed meanwhile. */
import * as vscode from 'vscode';
import type { LanguageMemory } from './language-memory.ts';
import { choicesFor, type LanguageName, questionFor } from './language-names.ts';
import { configurationLanguages } from './selector.ts';

/** Documents whose language is open, with the languages that they may be in. */
export interface OpenQuestions {
  set(document: vscode.TextDocument, candidates: readonly string[]): void;
  delete(document: vscode.TextDocument): void;
}

const command = 'bestpath.chooseLanguage';

/** The names that the manifest gives to our languages. */
function namesOf(context: vscode.ExtensionContext): LanguageName[] {
  const contributed: readonly { id: string; aliases?: readonly string[] }[] = context.extension.packageJSON.contributes.languages;
  return contributed.filter(({ id }) => configurationLanguages.includes(id)).map(({ id, aliases }) => ({ id, label: aliases?.[0] ?? id }));
}

/** Registers item and command. @param memory is told what the user chose. */
export function registerLanguageChoice(context: vscode.ExtensionContext, memory: LanguageMemory): OpenQuestions {
  const names = namesOf(context);
  const questions = new Map<string, readonly string[]>();
  const item = vscode.languages.createLanguageStatusItem('bestpath.language', []);
  item.name = 'Bestpath Language';
  item.command = { command, title: 'Choose language' };
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    const candidates = document && questions.get(document.uri.toString());
    // The item is shown for the active editor only, so that its scheme and language suffice to select it.
    item.selector = candidates ? [{ scheme: document.uri.scheme, language: document.languageId }] : [];
    if (!candidates) return;
    item.text = questionFor(candidates, names);
    item.detail = 'nothing is reported yet';
  };
  const choose = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const uri = document.uri.toString();
    const items = choicesFor(questions.get(uri) ?? [], names, document.languageId);
    const chosen = await vscode.window.showQuickPick(items, { title: 'Router language of this file', matchOnDescription: true });
    if (!chosen) return;
    await memory.set(uri, chosen.language);
    questions.delete(uri);
    if (chosen.language !== '') await vscode.languages.setTextDocumentLanguage(document, chosen.language);
    else if (configurationLanguages.includes(document.languageId)) await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    update();
  };
  context.subscriptions.push(
    item,
    vscode.commands.registerCommand(command, choose),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(document => {
      questions.delete(document.uri.toString());
      update();
    }),
  );
  return {
    set(document, candidates) {
      questions.set(document.uri.toString(), candidates);
      update();
    },
    delete(document) {
      if (questions.delete(document.uri.toString())) update();
    },
  };
}
