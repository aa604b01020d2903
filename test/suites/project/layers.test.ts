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

/** Files that follow what is recursive itself: expressions, modules that call modules, types of values that hold values. */
const recursive: readonly (readonly string[])[] = [
  ['call', 'conditional', 'evaluate', 'for', 'reference', 'template'].map(name => `terraform/${name}.ts`),
  ['module', 'module-call', 'resource'].map(name => `terraform/${name}.ts`),
  ['type', 'value'].map(name => `terraform/${name}.ts`),
  ['hcl-expression', 'hcl-template'].map(name => `shapes/${name}.ts`),
  ['hcl-plain-collection', 'hcl-plain-expression'].map(name => `shapes/${name}.ts`),
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

/** What each file imports, by path below `root`. */
function importedFiles(): Map<string, readonly string[]> {
  const targets = (file: string) => importsOf(file).filter(target => target.startsWith('.'));
  const below = (file: string, target: string) => path.relative(root, path.resolve(path.dirname(file), target));
  return new Map(sources(root).map(file => [path.relative(root, file), targets(file).map(target => below(file, target))]));
}

/** All that a file imports, and what that imports. */
function reachable(from: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...(imports.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return found;
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

  it('imports make no circles but where what is read is recursive', () => {
    const imports = importedFiles();
    const reached = new Map([...imports.keys()].map(file => [file, reachable(file, imports)]));
    const circles = [...imports.keys()]
      .filter(file => reached.get(file)!.has(file))
      .map(file => [...reached.get(file)!].filter(other => reached.get(other)?.has(file)).sort());
    const unlike = new Set(circles.map(files => files.join(', ')));
    assert.deepEqual([...unlike].sort(), recursive.map(files => [...files].sort().join(', ')).sort());
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
