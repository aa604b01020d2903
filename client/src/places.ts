/** Places of our protocol in the editor. */
import * as vscode from 'vscode';
import type { Location } from '../../server/src/protocol.ts';

export function toRange({ start, end }: Location['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Opens a file at a range, in the column that already shows it, else in the first, so that a preview beside it stays. */
export async function reveal({ uri, range }: Location): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === target.toString());
  await vscode.window.showTextDocument(target, { selection: toRange(range), viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One });
}
