/** Activation, languages and the three headline findings, with a quick fix. */
import * as vscode from 'vscode';
import { finding, fixture, revertAll, ruleOf, show } from './documents.ts';
import { equal, eventually, ok } from './expect.ts';

describe('activation and languages', () => {
  it('recognises a configuration that VS Code takes for a properties file', async () => {
    const { document } = await show('configs/edge1.cfg');
    await eventually(
      () =>
        vscode.workspace.textDocuments.some(
          ({ uri, languageId }) => uri.toString() === document.uri.toString() && languageId === 'cisco-ios',
        ),
      () => `the language is ${document.languageId}`,
    );
    equal(vscode.extensions.getExtension('bestpath.bestpath')?.isActive, true, 'the extension is active');
  });

  it('recognises Junos in a .conf file', async () => {
    const { document } = await show('configs/border1.conf');
    await eventually(
      () =>
        vscode.workspace.textDocuments.some(({ uri, languageId }) => uri.toString() === document.uri.toString() && languageId === 'junos'),
      () => `the language is ${document.languageId}`,
    );
  });

  it('leaves other text files alone', async () => {
    const { document } = await show('notes/plain.txt');
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    equal(document.languageId, 'plaintext', 'language');
  });

  it('asks which language a text is in that several systems could have printed', async () => {
    const { document } = await show('notes/piece');
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    equal(document.languageId, 'plaintext', 'language before the choice');
    const chosen = vscode.commands.executeCommand('bestpath.chooseLanguage');
    const language = () => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString())?.languageId;
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return language() === 'cisco-ios';
      },
      () => `the language is ${language()}`,
    );
    await chosen;
  });

  it('knows a file by its ending', async () => {
    const { document } = await show('configs/core1.frr');
    equal(document.languageId, 'frr', 'language');
  });
});

describe('findings', () => {
  after(revertAll);

  it('finds overlapping prefixes, an undefined route-map and a missing origin validation', async () => {
    await show('configs/edge1.cfg');
    const overlap = await finding(fixture('configs/edge1.cfg'), 'addresses/overlapping-prefix');
    ok(overlap.relatedInformation?.length, 'the other prefix is related information');
    const undefinedMap = await finding(fixture('configs/edge1.cfg'), 'references/undefined-reference');
    ok(undefinedMap.message.includes('FROM-CORE'), `the message names the route-map: ${undefinedMap.message}`);
    await finding(fixture('configs/core1.frr'), 'rpki/missing-origin-validation');
  });

  it('links a finding to the page of its rule', async () => {
    const { code } = await finding(fixture('configs/edge1.cfg'), 'references/undefined-reference');
    ok(typeof code === 'object', 'the code is a link');
    equal(code.target.scheme, 'command', 'scheme');
  });

  it('finds overlapping prefixes in Terraform', async () => {
    await show('cloud/main.tf');
    await finding(fixture('cloud/main.tf'), 'addresses/overlapping-prefix');
  });

  it('mends an undefined reference by a quick fix', async () => {
    const { document } = await show('configs/edge1.cfg');
    const { range } = await finding(document.uri, 'references/undefined-reference');
    const kind = vscode.CodeActionKind.QuickFix.value;
    let actions: vscode.CodeAction[] = [];
    const fixOf = () => actions.find(({ edit }) => edit !== undefined);
    // A file that was just opened is opened anew when its language is found; a question in between has no answer.
    await eventually(
      async () => {
        actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
          kind,
          20,
        );
        return fixOf() !== undefined;
      },
      () => `a fix with an edit, of [${actions.map(({ title }) => title).join(', ')}]`,
    );
    const fix = fixOf();
    ok(fix?.edit, 'a fix with an edit');
    const before = document.getText();
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was applied');
    ok(document.getText() !== before, 'the text changed');
    await eventually(
      () => !vscode.languages.getDiagnostics(document.uri).some(one => ruleOf(one) === 'references/undefined-reference'),
      () => 'the finding is still there',
    );
  });
});
