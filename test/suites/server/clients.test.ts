/** What differs between editors: those that ask for findings, settings, folders on disk, files that change there. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, before, describe, it } from 'mocha';
import { type Editor, ours, type SeenDiagnostic, startEditor } from './editor.ts';

const faulty = `hostname edge1
interface Loopback0
router bgp 64500
 neighbor 192.0.2.1 remote-as 64501
 neighbor 192.0.2.1 route-map NOWHERE in
`;
/** A file that nobody opened is known by its content alone. */
const onDisk = `boot-start-marker\nboot-end-marker\n${faulty}`;
const uri = 'file:///fixture/edge1.ios';
const isUndefined = ({ code }: SeenDiagnostic) => code === 'references/undefined-reference';

describe('clients', function () {
  this.timeout(30_000);
  let editor: Editor | undefined;
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bestpath-'));
    mkdirSync(path.join(folder, 'configs'));
  });
  afterEach(async () => {
    await editor?.stop();
    editor = undefined;
  });
  after(() => rmSync(folder, { recursive: true }));

  it('editors that ask for findings get none pushed', async () => {
    editor = await startEditor({ capabilities: { textDocument: { diagnostic: {} } } });
    assert.ok(editor.capabilities.diagnosticProvider);
    await editor.open(uri, 'cisco-ios', faulty);
    const report = await editor.request<{ kind: string; resultId: string; items: SeenDiagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.ok(report.items.some(isUndefined));
    const again = await editor.request<{ kind: string }>('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId: report.resultId,
    });
    assert.equal(again.kind, 'unchanged');
    assert.ok(!editor.seen.some(({ method }) => method === 'textDocument/publishDiagnostics'));
    assert.ok(!editor.seen.some(({ method }) => method.startsWith('bestpath/')), 'no notification of ours');
    assert.equal(editor.capabilities.codeLensProvider, undefined);
  });

  it('settings turn rules off and change their severity', async () => {
    editor = await startEditor({
      initializationOptions: ours,
      capabilities: { workspace: { configuration: true } },
      settings: { rules: { 'references/undefined-reference': 'hint', other: 5 } },
    });
    await editor.open(uri, 'cisco-ios', faulty);
    const found = await editor.findings(uri, list =>
      list.some(each => isUndefined(each) && (each as unknown as { severity: number }).severity === 4),
    );
    assert.ok(found);
  });

  it('reads folders with progress where the editor shows it, and follows files on disk', async () => {
    const file = path.join(folder, 'configs', 'edge1.cfg');
    writeFileSync(file, onDisk);
    const there = pathToFileURL(file).toString();
    editor = await startEditor({ capabilities: { window: { workDoneProgress: true } }, folders: [pathToFileURL(folder).toString()] });
    await editor.findings(there, list => list.some(isUndefined));
    assert.ok(editor.seen.some(({ method }) => method === 'window/workDoneProgress/create'));
    writeFileSync(file, `${onDisk}route-map NOWHERE permit 10\n`);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: there, type: 2 }] });
    await editor.findings(there, list => !list.some(isUndefined));
    writeFileSync(file, onDisk);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: there, type: 2 }] });
    await editor.findings(there, list => list.some(isUndefined));
    unlinkSync(file);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: there, type: 3 }] });
    await editor.findings(there, list => list.length === 0);
  });

  it('answers about whole networks alone while folders are read', async () => {
    const many = path.join(folder, 'many');
    mkdirSync(many);
    const count = 60;
    for (let i = 0; i < count; i++)
      writeFileSync(
        path.join(many, `edge${i}.ios`),
        `hostname edge${i}\nrouter bgp ${64600 + i}\n network 203.0.113.0\nip route 203.0.113.0 255.255.255.0 Null0\n`,
      );
    const there = pathToFileURL(many).toString();
    editor = await startEditor({ initializationOptions: { ...ours, clientReadsFiles: false }, folders: [there] });
    const answer = await editor.request<{ devices: string[]; rows: unknown[] }>('bestpath/bestPaths', {
      uri: `${there}/edge0.ios`,
      prefix: '203.0.113.0/24',
    });
    assert.deepEqual([answer.devices.length, answer.rows.length], [count, count]);
  });

  it('asks for no progress where the editor shows none', async () => {
    writeFileSync(path.join(folder, 'configs', 'edge2.ios'), faulty);
    editor = await startEditor({ folders: [pathToFileURL(folder).toString()] });
    await editor.findings(pathToFileURL(path.join(folder, 'configs', 'edge2.ios')).toString(), list => list.some(isUndefined));
    assert.ok(!editor.seen.some(({ method }) => method.startsWith('window/')));
  });

  it('takes settings of a folder, and tells their mistakes', async () => {
    const there = (name: string) => `file:///network/${name}`;
    editor = await startEditor({ initializationOptions: ours, folders: ['file:///network'] });
    await editor.open(there('edge1.ios'), 'cisco-ios', faulty);
    await editor.findings(there('edge1.ios'), list => list.some(isUndefined));
    await editor.open(there('bestpath.json'), 'jsonc', '{ "rules": { "references/undefined-reference": "off" }, "wrong": 1 }');
    await editor.findings(there('edge1.ios'), list => !list.some(isUndefined));
    await editor.findings(there('bestpath.json'), list => list.some(({ message }) => message.includes('wrong')));
    await editor.change(there('bestpath.json'), 2, [{ text: '{}' }]);
    await editor.findings(there('edge1.ios'), list => list.some(isUndefined));
    await editor.findings(there('bestpath.json'), list => list.length === 0);
  });

  it('answers about Terraform files, through edits', async () => {
    const there = 'file:///network/main.tf';
    editor = await startEditor({ initializationOptions: ours, folders: ['file:///network'] });
    await editor.open(
      there,
      'terraform',
      'variable "network" {\n  default = "10.20.0.0/16"\n}\nresource "aws_vpc" "main" {\n  cidr_block = var.network\n}\n',
    );
    await editor.change(there, 2, [
      { range: { start: { line: 1, character: 13 }, end: { line: 1, character: 25 } }, text: '10.30.0.0/20' },
    ]);
    const at = { textDocument: { uri: there }, position: { line: 4, character: 20 } };
    const hover = await editor.request<{ contents: { value: string } }>('textDocument/hover', at);
    assert.match(hover.contents.value, /10\.30\.0\.0\/20/);
    const [declared] = await editor.request<{ range: { start: { line: number } } }[]>('textDocument/definition', at);
    assert.equal(declared?.range.start.line, 0);
    const hints = await editor.request<{ label: string }[]>('textDocument/inlayHint', {
      textDocument: { uri: there },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['= 10.30.0.0/20'],
    );
  });

  it('ignores the old side of a diff', async () => {
    editor = await startEditor({ initializationOptions: ours });
    await editor.open('git:/fixture/edge1.ios', 'cisco-ios', faulty);
    await editor.open(uri, 'cisco-ios', faulty);
    await editor.findings(uri, list => list.some(isUndefined));
    const paths = await editor.request<{ devices: string[] }>('bestpath/bestPaths', { uri });
    assert.deepEqual(paths.devices, ['edge1']);
  });
});
