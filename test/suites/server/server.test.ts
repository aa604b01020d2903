/** The language server over stdio, as editors drive it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { LSPErrorCodes } from 'vscode-languageserver';
import { type Editor, ours, type SeenDiagnostic, startEditor } from './editor.ts';

const uri = 'file:///fixture/configs/edge1.cfg';
const secret = '0822455D0A16';
const text = `hostname edge1
interface GigabitEthernet0/0
 description to core1
 ip address 198.51.100.1 255.255.255.252
!
ip prefix-list CUSTOMER seq 5 permit 203.0.113.0/24
route-map CUSTOMER-IN permit 10
 match ip address prefix-list CUSTOMER
!
router bgp 64500
 neighbor 198.51.100.2 remote-as 64501
 neighbor 198.51.100.2 description core1
 neighbor 198.51.100.2 password 7 ${secret}
 neighbor 198.51.100.2 route-map CUSTMER-IN in
`;
const nameLine = 13;
const isUndefined = ({ code }: SeenDiagnostic) => code === 'references/undefined-reference';
const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });

describe('server', function () {
  this.timeout(30_000);
  let editor: Editor;
  before(async () => {
    editor = await startEditor({
      initializationOptions: ours,
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, diagnostic: {} } },
    });
    await editor.open(uri, 'cisco-ios', text);
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
  });

  it('pushes to our own client, also where it could ask', async () => {
    assert.equal(editor.capabilities.diagnosticProvider, undefined);
    const found = await editor.findings(uri, list => list.some(isUndefined));
    assert.equal(found.find(isUndefined)?.range.start.line, nameLine);
  });

  it('forgets a finding when an edit mends it, and finds it again when the edit is undone', async () => {
    const range = { start: { line: nameLine, character: 37 }, end: { line: nameLine, character: 37 } };
    await editor.change(uri, 2, [{ range, text: 'O' }]);
    await editor.findings(uri, list => !list.some(isUndefined));
    await editor.change(uri, 3, [{ range: { start: range.start, end: { line: nameLine, character: 38 } }, text: '' }]);
    await editor.findings(uri, list => list.some(isUndefined));
  });

  it('keeps in step through edits of several lines and of the whole text', async () => {
    await editor.change(uri, 4, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '! one\n! two\n' },
      { range: { start: { line: 400, character: 9 }, end: { line: 900, character: 0 } }, text: '! last\n' },
    ]);
    const moved = await editor.findings(uri, list => list.some(found => isUndefined(found) && found.range.start.line === nameLine + 2));
    assert.ok(moved);
    await editor.change(uri, 5, [{ text }]);
    await editor.findings(uri, list => list.some(found => isUndefined(found) && found.range.start.line === nameLine));
    const symbols = await editor.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['edge1', 'GigabitEthernet0/0', 'CUSTOMER', 'CUSTOMER-IN', 'BGP 64500'],
    );
  });

  it('answers every request about an open file', async () => {
    const hover = await editor.request<{ contents: { value: string } }>('textDocument/hover', at(7, 35));
    assert.match(hover.contents.value, /prefix list `CUSTOMER`/);
    const items = await editor.request<{ items: { label: string }[] }>('textDocument/completion', at(7, 7));
    assert.ok(items.items.some(({ label }) => label === 'ip'));
    const definition = await editor.request<{ range: { start: { line: number } } }[]>('textDocument/definition', at(7, 35));
    assert.equal(definition[0]?.range.start.line, 5);
    const references = await editor.request<unknown[]>('textDocument/references', { ...at(7, 35), context: { includeDeclaration: true } });
    assert.equal(references.length, 2);
    const edit = await editor.request<{ changes: Record<string, unknown[]> }>('textDocument/rename', { ...at(7, 35), newName: 'NETS' });
    assert.equal(edit.changes[uri]?.length, 2);
    const tokens = await editor.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument: { uri } });
    assert.ok(tokens.data.length > 100 && tokens.data.length % 5 === 0);
    const folds = await editor.request<{ startLine: number }[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.deepEqual(
      folds.map(({ startLine }) => startLine),
      [1, 6, 9],
    );
    const selected = await editor.request<{ range: unknown; parent?: unknown }[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [{ line: 7, character: 35 }],
    });
    assert.ok(selected[0]?.parent);
    const symbols = await editor.request<{ name: string }[]>('workspace/symbol', { query: 'custin' });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['CUSTOMER-IN'],
    );
  });

  it('offers fixes and a comment that silences', async () => {
    const range = { start: { line: nameLine, character: 36 }, end: { line: nameLine, character: 36 } };
    const actions = await editor.request<{ title: string; edit?: { changes: Record<string, unknown[]> } }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Change to CUSTOMER-IN'), titles.join());
    assert.ok(titles.includes('Ignore references/undefined-reference here'));
    assert.ok(titles.includes('Explain references/undefined-reference'));
  });

  it('refuses a name with a reason', async () => {
    await assert.rejects(editor.request('textDocument/rename', { ...at(7, 35), newName: 'two words' }), /cannot name a prefix list/);
    await assert.rejects(editor.request('textDocument/prepareRename', at(1, 12)), /gives names/);
  });

  it('never shows a secret', async () => {
    const line = text.split('\n').findIndex(each => each.includes(secret));
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const answers = await Promise.all([
      editor.request('textDocument/hover', at(line, 36)),
      editor.request('textDocument/hover', at(line, 24)),
      editor.request('textDocument/hover', at(10, 12)),
      editor.request('textDocument/completion', at(line, 40)),
      editor.request('textDocument/documentSymbol', { textDocument: { uri } }),
      editor.request('textDocument/inlayHint', { textDocument: { uri }, range: everywhere }),
      editor.request('workspace/symbol', { query: '' }),
      editor.request('bestpath/topology', { uri }),
      editor.request('bestpath/bestPaths', { uri }),
      editor.request('bestpath/trace', { uri, prefix: '203.0.113.0/24' }),
      editor.request('bestpath/sweep', { uri }),
    ]);
    for (const answer of answers) assert.ok(!JSON.stringify(answer ?? null).includes(secret));
    assert.ok(!JSON.stringify(editor.seen).includes(secret), 'nothing that was sent unasked');
  });

  it('draws the network and knows its devices', async () => {
    const picture = await editor.request<{ svg: string; nodes: { label: string }[] }>('bestpath/topology', { uri });
    assert.match(picture.svg, /^<svg /);
    assert.ok(picture.nodes.some(({ label }) => label === 'edge1'));
    const paths = await editor.request<{ devices: string[] }>('bestpath/bestPaths', { uri });
    assert.deepEqual(paths.devices, ['edge1']);
  });

  it('recognises a vendor by the head of a text', async () => {
    const detected = await editor.request<{ vendor: string; language: string }>('bestpath/detect', {
      uri: 'file:///x.frr',
      head: 'frr version 8.4\n',
    });
    assert.deepEqual([detected.vendor, detected.language], ['frr', 'frr']);
  });

  it('names the languages that a piece of text may be in', async () => {
    const piece = 'interface Loopback0\n ip address 192.0.2.1 255.255.255.255\n';
    const detect = (head: string) =>
      editor.request<{ certain: boolean; candidates: string[] }>('bestpath/detect', { uri: 'file:///piece.txt', head });
    const { certain, candidates } = await detect(piece);
    assert.equal(certain, false);
    assert.ok(candidates.includes('cisco-ios') && candidates.length > 1, candidates.join(' '));
    assert.deepEqual((await detect('Dear colleagues,\nthe router is back.\n')).candidates, []);
  });

  it('tells our client about coverage', () => {
    const status = editor.seen.filter(({ method }) => method === 'bestpath/status').at(-1)?.params as {
      vendor: string;
      lines: number;
      unknown: number;
    };
    assert.deepEqual([status.vendor, status.lines > 10, status.unknown], ['ios', true, 0]);
  });

  it('repairs indentation, of the whole text and of some lines', async () => {
    const loose = 'file:///elsewhere/configs/loose.cfg';
    await editor.open(loose, 'cisco-ios', 'interface Loopback0\nno shutdown\nrouter ospf 1\nrouter-id 192.0.2.1\n');
    const textDocument = { uri: loose };
    const options = { tabSize: 4, insertSpaces: true };
    const all = await editor.request<{ range: { start: { line: number } }; newText: string }[]>('textDocument/formatting', {
      textDocument,
      options,
    });
    assert.deepEqual(
      all.map(({ range, newText }) => [range.start.line, newText]),
      [
        [1, ' '],
        [3, ' '],
      ],
    );
    const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } };
    assert.equal((await editor.request<unknown[]>('textDocument/rangeFormatting', { textDocument, range, options })).length, 1);
  });

  it('gives empty answers about documents that it does not know', async () => {
    const unknown = { textDocument: { uri: 'file:///nowhere.cfg' }, position: { line: 0, character: 0 } };
    assert.equal(await editor.request('textDocument/hover', unknown), null);
    assert.equal(await editor.request('textDocument/documentSymbol', unknown), null);
    await editor.change('file:///nowhere.cfg', 2, [{ text: 'x' }]);
    await editor.connection.sendNotification('textDocument/didClose', unknown);
  });

  it('survives requests and notifications that are wrong', async () => {
    const wrong = [
      null,
      {},
      { textDocument: null },
      { textDocument: { uri }, position: { line: -5, character: 1e12 } },
      { textDocument: { uri }, position: 'x', range: 7 },
    ];
    for (const params of wrong) {
      for (const method of [
        'hover',
        'completion',
        'definition',
        'references',
        'documentSymbol',
        'foldingRange',
        'codeAction',
        'inlayHint',
        'rename',
        'selectionRange',
        'semanticTokens/range',
      ]) {
        await editor.request(`textDocument/${method}`, params).catch(() => {});
      }
      for (const method of ['bestPaths', 'trace', 'sweep']) await editor.request(`bestpath/${method}`, params).catch(() => {});
      await editor.request('bestpath/detect', params).catch(() => {});
      await editor.connection.sendNotification('textDocument/didChange', params);
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', params);
      await editor.connection.sendNotification('workspace/didChangeConfiguration', params);
    }
    const hover = await editor.request<{ contents: { value: string } }>('textDocument/hover', at(7, 35));
    assert.match(hover.contents.value, /CUSTOMER/);
  });

  it('gives up a request that is cancelled', async () => {
    const long = 'file:///fixture/configs/long.ios';
    await editor.open(long, 'cisco-ios', 'ip prefix-list LONG seq 5 permit 203.0.113.0/24 le 32\n'.repeat(9000));
    await assert.rejects(editor.cancelled('textDocument/semanticTokens/full', { textDocument: { uri: long } }), /cancel/i);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: long } });
    assert.ok(await editor.request('textDocument/hover', at(7, 35)));
  });

  it('leaves a very long file to ranges of tokens', async () => {
    const long = 'file:///fixture/configs/longer.ios';
    await editor.open(long, 'cisco-ios', 'ip prefix-list LONG seq 5 permit 203.0.113.0/24 le 32\n'.repeat(10_001));
    const textDocument = { uri: long };
    await assert.rejects(editor.request('textDocument/semanticTokens/full', { textDocument }), { code: LSPErrorCodes.ServerCancelled });
    const range = { start: { line: 9000, character: 0 }, end: { line: 9009, character: 0 } };
    const { data } = await editor.request<{ data: number[] }>('textDocument/semanticTokens/range', { textDocument, range });
    assert.ok(data.length > 100 && data.length % 5 === 0);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument });
  });

  it('takes findings back when a file is closed that is not on disk', async () => {
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await editor.findings(uri, list => list.length === 0);
  });
});
