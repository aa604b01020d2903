/** Both previews open and draw what the server answered. Clicks inside them are in pages.mjs: an extension host cannot reach into a webview. */
import * as vscode from 'vscode';
import { finding, fixture, placeOf, show } from './documents.ts';
import { ok } from './expect.ts';

describe('previews', () => {
  before(async () => {
    await show('configs/edge1.cfg');
    await finding(fixture('configs/edge1.cfg'), 'references/undefined-reference');
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('draws the topology', async () => {
    const drawn = await vscode.commands.executeCommand<{ nodes: number; links: number } | undefined>('bestpath.showTopology');
    ok(drawn, 'the page said that it is ready');
    ok(drawn.nodes >= 3, `${drawn.nodes} nodes`);
    ok(drawn.links >= 2, `${drawn.links} links`);
  });

  it('shows the best paths of a prefix', async () => {
    const shown = await vscode.commands.executeCommand<{ rows: number; candidates: number } | undefined>('bestpath.showBestPaths', {
      prefix: '203.0.113.0/24',
    });
    ok(shown, 'the page said that it is ready');
    ok(shown.candidates >= 2, `${shown.candidates} candidates in ${shown.rows} tables`);
  });

  it('takes the prefix at the cursor', async () => {
    const editor = await show('configs/edge1.cfg');
    const place = placeOf(editor.document, 'network 203.0.113.0', 10);
    editor.selection = new vscode.Selection(place, place);
    const shown = await vscode.commands.executeCommand<{ rows: number } | undefined>('bestpath.showBestPaths');
    ok(shown && shown.rows > 0, 'tables for the prefix at the cursor');
  });

  it('shows what a failure changes', async () => {
    const shown = await vscode.commands.executeCommand<{ changes: number } | undefined>('bestpath.whatIf', { failure: 'device edge1' });
    ok(shown && shown.changes > 0, `${shown?.changes} changes when edge1 fails`);
  });

  it('shows the way of a route', async () => {
    const editor = await show('configs/edge1.cfg');
    const place = placeOf(editor.document, 'network 203.0.113.0', 10);
    editor.selection = new vscode.Selection(place, place);
    const traced = await vscode.commands.executeCommand<{ hops: number } | undefined>('bestpath.traceWay', { device: 'core1' });
    ok(traced && traced.hops >= 3, `${traced?.hops} hops from edge1 to core1`);
  });

  it('sweeps single failures', async () => {
    await show('configs/edge1.cfg');
    const swept = await vscode.commands.executeCommand<{ failures: number } | undefined>('bestpath.sweep');
    ok(swept && swept.failures > 0, `${swept?.failures} failures with an effect`);
  });

  it('survives a restart of the server', async () => {
    await vscode.commands.executeCommand('bestpath.restartServer');
    await finding(fixture('configs/edge1.cfg'), 'references/undefined-reference');
  });
});
