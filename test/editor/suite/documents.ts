/** The fixture workspace's documents and what the editor knows about them. */
import * as vscode from 'vscode';
import { eventually, ok } from './expect.ts';

/** The address of a fixture; never a path, since the workspace may be remote. */
export function fixture(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'the fixture workspace is not open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export const show = (name: string): Thenable<vscode.TextEditor> => vscode.window.showTextDocument(fixture(name));

/** The place of a text, plus `offset` characters into it. */
export function placeOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  ok(at >= 0, `${document.uri.path} holds no ${text}`);
  return document.positionAt(at + offset);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a rule's finding in a file. */
export function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const found = () => vscode.languages.getDiagnostics(uri);
  return eventually(
    () => found().find(diagnostic => ruleOf(diagnostic) === rule),
    () => `no ${rule} in ${uri.path}, only [${found().map(ruleOf).join(', ')}]`,
  );
}

/** Takes back every edit, so that suites do not see each other's. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
}
