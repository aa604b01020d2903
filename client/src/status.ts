/** The language status item: the vendor of the current file and how much of it was understood. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/protocol.ts';
import type { Server } from './connection.ts';
import { documentSelector } from './selector.ts';

/** Share of counted lines that are understood or recognised, in whole percent, rounded down: 100 means all. */
export function knownShare({ lines, unknown }: Pick<StatusParams, 'lines' | 'unknown'>): number {
  return lines === 0 ? 100 : Math.floor((100 * (lines - unknown)) / lines);
}

function show(item: vscode.LanguageStatusItem, status: StatusParams | undefined): void {
  if (!status?.vendor) {
    item.text = 'Bestpath';
    item.detail = status ? 'no vendor recognised' : 'not read yet';
    return;
  }
  item.text = `${status.vendor}: ${knownShare(status)} % known`;
  item.detail = `${status.understood} of ${status.lines} lines understood, ${status.recognised} recognised, ${status.unknown} unknown`;
}

export function registerStatus(context: vscode.ExtensionContext, server: Server): void {
  const statuses = new Map<string, StatusParams>();
  const item = vscode.languages.createLanguageStatusItem('bestpath.coverage', documentSelector());
  item.name = 'Bestpath';
  item.command = { command: 'bestpath.showLog', title: 'Show log' };
  const update = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    show(item, uri === undefined ? undefined : statuses.get(uri));
  };
  update();
  context.subscriptions.push(
    item,
    server.on('bestpath/status', status => {
      statuses.set(vscode.Uri.parse(status.uri).toString(), status);
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(document => statuses.delete(document.uri.toString())),
  );
}
