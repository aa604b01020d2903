/** The import order of the engine, as data: each folder imports only from those to its left. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';

const root = path.resolve('server/src');

/** Folders and files of server/src from left to right; those of one row may not import each other, but for `data`, which is numbers about `net`. */
const order: readonly (readonly string[])[] = [
  ['net', 'text'],
  ['data'],
  ['model'],
  ['shapes'],
  ['notation'],
  ['vendors', 'terraform', 'rpki', 'outside'],
  ['routing'],
  ['topology'],
  ['rules'],
  ['features'],
  ['workspace', 'protocol'],
  ['server'],
  ['cli'],
  ['host'],
  ['entries'],
];
/** `protocol.ts` holds types that every side shares; `cli` reads files through `host`. */
const exceptions: readonly (readonly [string, string])[] = [
  ['server', 'protocol'],
  ['cli', 'host'],
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const layerOf = (file: string) => path.relative(root, file).split(path.sep)[0]!.replace(/\.ts$/, '');
const rankOf = (layer: string) => order.findIndex(row => row.includes(layer));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => path.join(folder, name));
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(found => found[1]!);
}

function internalImports(): Import[] {
  return sources(root).flatMap(file =>
    importsOf(file)
      .filter(target => target.startsWith('.'))
      .map(target => ({ file: path.relative(root, file), from: layerOf(file), to: layerOf(path.resolve(path.dirname(file), target)) })),
  );
}

describe('layers', () => {
  it('every folder has its place in the order', () => {
    const unknown = [...new Set(sources(root).map(layerOf))].filter(layer => rankOf(layer) < 0);
    assert.deepEqual(unknown, []);
  });

  it('imports point to the left', () => {
    const wrong = internalImports().filter(
      ({ from, to }) => from !== to && rankOf(to) >= rankOf(from) && !exceptions.some(([a, b]) => a === from && b === to),
    );
    assert.deepEqual(
      wrong.map(({ file, to }) => `${file} imports ${to}`),
      [],
    );
  });

  it('rules, routing, topology and features name no vendor', () => {
    const naming = sources(root)
      .filter(file => ['rules', 'routing', 'topology', 'features'].includes(layerOf(file)))
      .filter(
        file =>
          importsOf(file).some(target => /vendors\/(ios|frr|junos)/.test(target)) ||
          /vendor(\.id)?\s*===?\s*'/.test(readFileSync(file, 'utf8')),
      );
    assert.deepEqual(naming, []);
  });

  it('only host, cli and entries touch files and the network', () => {
    const io = /^(node:)?(fs|fs\/promises|net|http|https|child_process|worker_threads|dgram|os)$/;
    const touching = sources(root).filter(
      file => !['host', 'cli', 'entries'].includes(layerOf(file)) && importsOf(file).some(target => io.test(target)),
    );
    assert.deepEqual(touching, []);
  });

  it('only server and entries know the language server protocol', () => {
    const knowing = sources(root).filter(
      file => !['server', 'entries'].includes(layerOf(file)) && importsOf(file).some(target => target.startsWith('vscode-languageserver')),
    );
    assert.deepEqual(knowing, []);
  });

  it('only shapes knows tree-sitter', () => {
    const knowing = sources(root).filter(file => layerOf(file) !== 'shapes' && importsOf(file).includes('web-tree-sitter'));
    assert.deepEqual(knowing, []);
  });

  it('the client imports nothing of the server but its protocol', () => {
    const wrong = sources(path.resolve('client')).flatMap(file =>
      importsOf(file).filter(target => target.includes('server/') && !target.endsWith('server/src/protocol.ts')),
    );
    assert.deepEqual(wrong, []);
  });
});
