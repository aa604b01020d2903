/** The bundled pages of the rules: a diagnostic's code opens its page, without a network. */
import * as vscode from 'vscode';
import { clientCommands } from '../../server/src/protocol.ts';

const idShape = /^[a-z0-9-]+\/[a-z0-9-]+$/;

const rulesFolder = (context: vscode.ExtensionContext) => vscode.Uri.joinPath(context.extensionUri, 'dist/rules');

/** Rule ids, from the index that the build writes: a folder served over http cannot be listed. Empty where it is missing. */
async function ruleIds(context: vscode.ExtensionContext): Promise<string[]> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(rulesFolder(context), 'index.json'));
    const ids: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string' && idShape.test(id)) : [];
  } catch {
    return [];
  }
}

/** The rule of our diagnostic at the cursor. */
function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const here = vscode.languages.getDiagnostics(editor.document.uri).find(({ range }) => range.contains(editor.selection.active));
  const code = typeof here?.code === 'object' ? here.code.value : here?.code;
  return typeof code === 'string' && idShape.test(code) ? code : undefined;
}

/** Makes the code of every diagnostic a link to the command that opens its rule's page. */
export function linkToRulePages(diagnostics: readonly vscode.Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const value = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
    if (typeof value !== 'string' || !idShape.test(value)) continue;
    const query = encodeURIComponent(JSON.stringify([value]));
    diagnostic.code = { value, target: vscode.Uri.parse(`command:${clientCommands.explainRule}?${query}`) };
  }
}

async function explain(context: vscode.ExtensionContext, given: unknown): Promise<void> {
  const asked = typeof given === 'string' ? given : ruleAtCursor();
  const ids = await ruleIds(context);
  const id = asked ?? (await vscode.window.showQuickPick(ids, { title: 'Explain which rule?', placeHolder: 'area/fault' }));
  if (id === undefined) return;
  if (!ids.includes(id)) {
    void vscode.window.showWarningMessage(`Bestpath has no page for the rule ${id}.`);
    return;
  }
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(rulesFolder(context), `${id}.md`));
}

export function registerRulePages(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand(clientCommands.explainRule, id => explain(context, id)));
}
