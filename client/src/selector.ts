/** Which documents are ours: the contributed languages, and Terraform by file name since its language may not be installed. */
import * as vscode from 'vscode';

export const configurationLanguages = ['cisco-ios', 'cisco-iosxr', 'cisco-nxos', 'arista-eos', 'junos', 'frr'];
const terraformLanguages = ['terraform', 'terraform-vars', 'opentofu'];
const terraformFiles = '**/*.{tf,tfvars,tofu}';

/** Schemes of real documents: a diff's old side (`git:`) or an output would count as a second router with the same name. */
function schemes(): string[] {
  return [...new Set(['file', 'untitled', ...(vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme)])];
}

/** The filters that client and status item share. */
export function documentSelector(): { scheme: string; language?: string; pattern?: string }[] {
  const filters = [
    ...[...configurationLanguages, ...terraformLanguages].map(language => ({ language })),
    { pattern: terraformFiles },
    { pattern: '**/bestpath.json' },
  ];
  return schemes().flatMap(scheme => filters.map(filter => ({ scheme, ...filter })));
}

export const isOurs = (document: vscode.TextDocument): boolean => vscode.languages.match(documentSelector(), document) > 0;

/** The document of the active editor when it is ours, else the first visible one: a preview may have the focus. */
export function currentEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  return active && isOurs(active.document) ? active : vscode.window.visibleTextEditors.find(editor => isOurs(editor.document));
}
