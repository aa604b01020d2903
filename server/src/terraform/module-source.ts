/** What the files of one folder declare: blocks by kind, after override files have been merged. */
import type { Attribute, Block, Body, HclBody } from '../shapes/hcl.ts';
import { cutHcl, maximumHclLength, readHclChunk } from '../shapes/hcl.ts';
import { readHclJson } from '../shapes/hcl-json.ts';
import { emptySpan } from '../shapes/hcl-tree.ts';
import type { Occurrence } from '../text/place.ts';
import { joinPath, type ModuleFiles } from './module-files.ts';
import { type Problem, placeIn } from './scope.ts';

/** A block with the occurrence of the chunk that holds it. */
export interface Declared {
  readonly block: Block;
  readonly at: Occurrence;
}

export interface DeclaredAttribute {
  readonly attribute: Attribute;
  readonly at: Occurrence;
}

export interface ModuleSource {
  readonly folder: string;
  /** Paths of the files that were read, in their order. */
  readonly files: readonly string[];
  readonly variables: ReadonlyMap<string, Declared>;
  readonly locals: ReadonlyMap<string, DeclaredAttribute>;
  readonly outputs: ReadonlyMap<string, Declared>;
  readonly calls: ReadonlyMap<string, Declared>;
  /** By `resource.type.name`, `data.type.name`, `ephemeral.type.name`. */
  readonly resources: ReadonlyMap<string, Declared>;
  /** By `aws`, or `aws.west` for a configuration with an alias. */
  readonly providers: ReadonlyMap<string, Declared>;
  readonly problems: readonly Problem[];
}

/** What was read before. The caller keeps it over evaluations, so that an edit reads one chunk. */
export interface ChunkCache {
  /** Bodies by their text. */
  readonly bodies: Map<string, HclBody>;
  /** Chunks of files by path, with the text that they are of. */
  readonly files: Map<string, { readonly text: string; readonly chunks: readonly ConfigChunk[] }>;
}

export interface ConfigChunk {
  readonly body: HclBody;
  readonly at: Occurrence;
}

export function newChunkCache(): ChunkCache {
  return { bodies: new Map(), files: new Map() };
}

interface Collected {
  readonly variables: Map<string, Declared>;
  readonly locals: Map<string, DeclaredAttribute>;
  readonly outputs: Map<string, Declared>;
  readonly calls: Map<string, Declared>;
  readonly resources: Map<string, Declared>;
  readonly providers: Map<string, Declared>;
  readonly problems: Problem[];
}

export function readModuleSource(files: ModuleFiles, folder: string, chunks: ChunkCache): ModuleSource {
  const all = new Set(files.list(folder).filter(isSourceName));
  // OpenTofu reads `main.tofu` in place of a `main.tf` beside it (OpenTofu 1.8, "Files and directories").
  const names = [...all].filter(name => !all.has(name.replace(/\.tf(?=$|\.json$)/, '.tofu')) || /\.tofu(?:\.json)?$/.test(name));
  const isOverride = (name: string) => /^(?:.*_)?override\.(?:tf|tofu)(?:\.json)?$/.test(name);
  const collected: Collected = {
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    calls: new Map(),
    resources: new Map(),
    providers: new Map(),
    problems: [],
  };
  const ordered = [...names.filter(name => !isOverride(name)).sort(), ...names.filter(isOverride).sort()];
  const paths = ordered.map(name => joinPath(folder, name) ?? name);
  for (const [index, path] of paths.entries()) collectFile(files, path, chunks, collected, isOverride(ordered[index]!));
  return { folder, files: paths, ...collected };
}

function collectFile(files: ModuleFiles, path: string, chunks: ChunkCache, collected: Collected, override: boolean): void {
  for (const { body, at } of readConfigFile(files, path, chunks)) {
    for (const problem of body.problems)
      collected.problems.push({ kind: 'syntax', message: problem.message, place: placeIn({ at }, problem.span) });
    for (const block of body.blocks) collectBlock({ block, at }, collected, override);
  }
}

/** Folders of the local modules that the files of a folder call. Reads only the blocks that can be calls. */
export function calledFolders(files: ModuleFiles, folder: string, cache: ChunkCache): readonly string[] {
  const paths = files
    .list(folder)
    .filter(isSourceName)
    .map(name => joinPath(folder, name) ?? name);
  const bodies = paths.flatMap(path => {
    const text = files.read(path) ?? '';
    if (text.length > maximumHclLength) return [];
    if (path.endsWith('.json')) return [cached(cache, text, readHclJson)];
    const parts = mayCall.test(text) ? cutHcl(text).filter(chunk => mayCall.test(chunk.text)) : [];
    return parts.map(chunk => cached(cache, chunk.text, readHclChunk));
  });
  const calls = bodies.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'module'));
  const sources = calls.flatMap(({ body }) => body.attributes.find(({ name }) => name === 'source')?.expression ?? []);
  const called = sources.flatMap(source =>
    source.kind === 'string' && isLocalSource(source.value) ? (joinPath(folder, source.value) ?? []) : [],
  );
  return [...new Set(called)].filter(each => each !== folder);
}

const mayCall = /(?<![\w.-])module[\s"]/;

/** Terraform: "A local path must begin with either ./ or ../". */
export function isLocalSource(source: string): boolean {
  return /^\.\.?(?:\/|$)/.test(source);
}

function isSourceName(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !name.startsWith('.');
}

/** The chunks of a configuration file with their occurrences. */
export function readConfigFile(files: ModuleFiles, path: string, cache: ChunkCache): readonly ConfigChunk[] {
  const text = files.read(path);
  if (text === undefined) return [];
  const known = cache.files.get(path);
  if (known?.text === text) return known.chunks;
  const chunks = withKnownPlaces(chunksOf(text, path, files.idOf?.(path) ?? path, cache), known?.chunks ?? []);
  // Bodies that only older texts have are of no more use.
  if (cache.bodies.size > 2 * cachedBodies(cache)) cache.bodies.clear();
  cache.files.set(path, { text, chunks });
  return chunks;
}

/** Chunks above and below an edit stay what they are and move with their lines; one that is edited keeps its place in the file. */
function withKnownPlaces(chunks: readonly ConfigChunk[], old: readonly ConfigChunk[]): readonly ConfigChunk[] {
  const shared = Math.min(chunks.length, old.length);
  let above = 0;
  while (above < shared && chunks[above]!.body === old[above]!.body) above++;
  let below = 0;
  while (below < shared - above && chunks.at(-1 - below)!.body === old.at(-1 - below)!.body) below++;
  const partner = (index: number) => {
    if (index < chunks.length - below) return index < old.length - below ? old[index] : undefined;
    return old[old.length - chunks.length + index];
  };
  return chunks.map((chunk, index) => {
    const known = partner(index);
    if (!known) return chunk;
    known.at.line = chunk.at.line;
    return known.body === chunk.body ? known : { body: chunk.body, at: known.at };
  });
}

function cachedBodies(cache: ChunkCache): number {
  let count = 1000;
  for (const { chunks } of cache.files.values()) count += chunks.length;
  return count;
}

function chunksOf(text: string, path: string, file: string, cache: ChunkCache): readonly ConfigChunk[] {
  if (text.length > maximumHclLength) {
    const problem = { message: 'Not read: the file is larger than 5 MB.', span: emptySpan };
    return [{ body: { attributes: [], blocks: [], comments: [], problems: [problem] }, at: { file, line: 0 } }];
  }
  if (path.endsWith('.json')) return [{ body: cached(cache, text, readHclJson), at: { file, line: 0 } }];
  return cutHcl(text).map(chunk => ({ body: cached(cache, chunk.text, readHclChunk), at: { file, line: chunk.line } }));
}

function cached({ bodies }: ChunkCache, text: string, read: (text: string) => HclBody): HclBody {
  const known = bodies.get(text);
  if (known) return known;
  const body = read(text);
  bodies.set(text, body);
  return body;
}

function collectBlock(declared: Declared, collected: Collected, override: boolean): void {
  const { block, at } = declared;
  const [first, second] = block.labels.map(label => label.text);
  if (block.type === 'locals') collectLocals(block, at, collected, override);
  else if (block.type === 'variable') declare(collected.variables, first, declared, collected, override);
  else if (block.type === 'output') declare(collected.outputs, first, declared, collected, override);
  else if (block.type === 'module') declare(collected.calls, first, declared, collected, override);
  else if (block.type === 'resource' || block.type === 'data' || block.type === 'ephemeral') {
    declare(
      collected.resources,
      first !== undefined && second !== undefined ? `${block.type}.${first}.${second}` : undefined,
      declared,
      collected,
      override,
    );
  } else if (block.type === 'provider' && first !== undefined) {
    const alias = block.body.attributes.find(attribute => attribute.name === 'alias')?.expression;
    collected.providers.set(alias?.kind === 'string' ? `${first}.${alias.value}` : first, declared);
  }
}

function collectLocals(block: Block, at: Occurrence, collected: Collected, override: boolean): void {
  for (const attribute of block.body.attributes) {
    if (collected.locals.has(attribute.name) && !override)
      collected.problems.push(duplicate(`local value "${attribute.name}"`, attribute, at));
    else collected.locals.set(attribute.name, { attribute, at });
  }
}

function declare(map: Map<string, Declared>, name: string | undefined, declared: Declared, collected: Collected, override: boolean): void {
  if (name === undefined) return;
  const known = map.get(name);
  if (known && !override)
    collected.problems.push(
      duplicate(`${declared.block.type} ${declared.block.labels.map(label => `"${label.text}"`).join(' ')}`, declared.block, declared.at),
    );
  else if (known) map.set(name, { at: declared.at, block: { ...known.block, body: mergeBodies(known.block.body, declared.block.body) } });
  else map.set(name, declared);
}

/** Attributes of an override replace those of the same name, its nested blocks all of the same type. */
function mergeBodies(base: Body, override: Body): Body {
  const names = new Set(override.attributes.map(attribute => attribute.name));
  const types = new Set(override.blocks.map(block => block.type));
  return {
    attributes: [...base.attributes.filter(attribute => !names.has(attribute.name)), ...override.attributes],
    blocks: [...base.blocks.filter(block => !types.has(block.type)), ...override.blocks],
  };
}

function duplicate(what: string, { span }: { span: Block['span'] }, at: Occurrence): Problem {
  return {
    kind: 'module',
    message: `There is already a ${what} in this module.`,
    place: placeIn({ at }, { ...span, endLine: span.line, end: span.endLine === span.line ? span.end : span.start + 1 }),
  };
}
