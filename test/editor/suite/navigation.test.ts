/** Hover, definition across files, references and rename. */
import * as vscode from 'vscode';
import { finding, fixture, placeOf, revertAll, show } from './documents.ts';
import { equal, ok } from './expect.ts';

function hoverText(hovers: vscode.Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

type Definition = vscode.Location | vscode.LocationLink;
const uriOf = (definition: Definition) => ('targetUri' in definition ? definition.targetUri : definition.uri);

describe('navigation', () => {
  before(async () => {
    await show('configs/edge1.cfg');
    await finding(fixture('configs/edge1.cfg'), 'references/undefined-reference');
  });
  after(revertAll);

  it('explains a command on hover', async () => {
    const { document } = await show('configs/edge1.cfg');
    const place = placeOf(document, 'route-map TO-CORE out', 2);
    const text = hoverText(await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place));
    ok(/routes/i.test(text), `the hover tells about routes: ${text}`);
  });

  it('goes from a route-map to its definition', async () => {
    const { document } = await show('configs/edge1.cfg');
    const place = placeOf(document, 'TO-CORE out', 2);
    const [definition] = await vscode.commands.executeCommand<Definition[]>('vscode.executeDefinitionProvider', document.uri, place);
    ok(definition, 'a definition');
    equal(uriOf(definition).toString(), document.uri.toString(), 'file');
  });

  it('goes to a definition in another file', async () => {
    const { document } = await show('cloud/main.tf');
    await finding(document.uri, 'addresses/overlapping-prefix');
    const place = placeOf(document, 'var.network', 6);
    const [definition] = await vscode.commands.executeCommand<Definition[]>('vscode.executeDefinitionProvider', document.uri, place);
    ok(definition, 'a definition');
    equal(uriOf(definition).toString(), fixture('cloud/variables.tf').toString(), 'file');
  });

  it('renames a route-map with its uses', async () => {
    const { document } = await show('configs/edge1.cfg');
    const place = placeOf(document, 'TO-CORE out', 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place,
      'OUTBOUND',
    );
    const edits = edit.get(document.uri);
    equal(edits.length, 2, 'edits');
    ok(await vscode.workspace.applyEdit(edit), 'the edit was applied');
    ok(!document.getText().includes('TO-CORE'), 'the old name is gone');
  });
});
