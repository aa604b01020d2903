/** What the files of one folder declare: blocks by kind, after override files have been merged. */
import { derivedFrom } from '../model/derived.ts';
import { type Attribute, type Block, type Body, cutHcl, maximumHclLength, readHclChunk } from '../shapes/hcl.ts';
import type { Occurrence } from '../text/place.ts';
import { type ChunkCache, type ConfigChunk, cachedBody, readConfigFile } from './chunks.ts';
import { joinPath, type ModuleFiles } from './module-files.ts';
import type { Problem } from './problem.ts';
import { sameData } from './same.ts';
import { placeIn } from './scope.ts';

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
  readonly chunks: readonly ConfigChunk[];
  readonly hasOverrides: boolean;
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

const declaredKinds = ['variables', 'locals', 'outputs', 'resources', 'calls', 'providers'] as const;
export type DeclaredKind = (typeof declaredKinds)[number];

type Collected = { readonly [K in DeclaredKind]: Map<string, ReturnType<ModuleSource[K]['get']> & {}> } & { readonly problems: Problem[] };

/** @param before what was read of the folder last: what did not change since is taken from there. */
export function readModuleSource(files: ModuleFiles, folder: string, cache: ChunkCache, before?: ModuleSource): ModuleSource {
  const all = new Set(files.list(folder).filter(isSourceName));
  // OpenTofu reads `main.tofu` in place of a `main.tf` beside it (OpenTofu 1.8, "Files and directories").
  const names = [...all].filter(name => !all.has(name.replace(/\.tf(?=$|\.json$)/, '.tofu')) || /\.tofu(?:\.json)?$/.test(name));
  const isOverride = (name: string) => /^(?:.*_)?override\.(?:tf|tofu)(?:\.json)?$/.test(name);
  const ordered = [...names.filter(name => !isOverride(name)).sort(), ...names.filter(isOverride).sort()];
  const paths = ordered.map(name => joinPath(folder, name) ?? name);
  const read = paths.map(path => readConfigFile(files, path, cache));
  const chunks = read.flat();
  const hasOverrides = names.some(isOverride);
  const edited = before && !hasOverrides && sameData(before.files, paths) ? withEdits(before, chunks) : undefined;
  if (edited) return edited;
  const collected: Collected = {
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    calls: new Map(),
    resources: new Map(),
    providers: new Map(),
    problems: [],
  };
  for (const [index, part] of read.entries()) for (const chunk of part) collectChunk(chunk, collected, isOverride(ordered[index]!));
  return { folder, files: paths, chunks, hasOverrides, ...collected };
}

/** Folders of the local modules that the files of a folder call. Reads only the blocks that can be calls. */
export function calledFolders(files: ModuleFiles, folder: string, cache: ChunkCache): readonly string[] {
  const paths = files
    .list(folder)
    .filter(isSourceName)
    .map(name => joinPath(folder, name) ?? name);
  const bodies = paths.flatMap(path => {
    if (cache.files.has(path) || path.endsWith('.json')) return readConfigFile(files, path, cache).map(({ body }) => body);
    const text = files.read(path) ?? '';
    const parts = text.length <= maximumHclLength && mayCall.test(text) ? cutHcl(text).filter(chunk => mayCall.test(chunk.text)) : [];
    return parts.map(chunk => cachedBody(cache, chunk.text, readHclChunk));
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

/** Of a file that Terraform or OpenTofu reads as part of a module. */
export function isSourceName(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !name.startsWith('.');
}

/** One name that a chunk declares. */
type Entry = { readonly [K in DeclaredKind]: { readonly kind: K; readonly name: string; readonly value: DeclaredOf<K> } }[DeclaredKind];
type DeclaredOf<K extends DeclaredKind> = K extends 'locals' ? DeclaredAttribute : Declared;

const entriesOf = derivedFrom(({ body, at }: ConfigChunk): readonly Entry[] => body.blocks.flatMap(block => entriesOfBlock({ block, at })));

const kindOfBlock: Readonly<Record<string, 'variables' | 'outputs' | 'calls'>> = {
  variable: 'variables',
  output: 'outputs',
  module: 'calls',
};

function entriesOfBlock(declared: Declared): readonly Entry[] {
  const { block, at } = declared;
  const [first, second] = block.labels.map(label => label.text);
  if (block.type === 'locals')
    return block.body.attributes.map(attribute => ({ kind: 'locals', name: attribute.name, value: { attribute, at } }));
  const kind = kindOfBlock[block.type];
  if (first === undefined) return [];
  if (kind) return [{ kind, name: first, value: declared }];
  if (block.type === 'resource' || block.type === 'data' || block.type === 'ephemeral')
    return second === undefined ? [] : [{ kind: 'resources', name: `${block.type}.${first}.${second}`, value: declared }];
  if (block.type !== 'provider') return [];
  const alias = block.body.attributes.find(attribute => attribute.name === 'alias')?.expression;
  return [{ kind: 'providers', name: alias?.kind === 'string' ? `${first}.${alias.value}` : first, value: declared }];
}

function collectChunk(chunk: ConfigChunk, collected: Collected, override: boolean): void {
  for (const problem of chunk.body.problems)
    collected.problems.push({ kind: 'syntax', message: problem.message, place: placeIn(chunk, problem.span) });
  for (const entry of entriesOf(chunk)) {
    if (entry.kind === 'providers') collected.providers.set(entry.name, entry.value);
    else if (entry.kind === 'locals') declareLocal(entry.name, entry.value, collected, override);
    else declare(collected[entry.kind], entry.name, entry.value, collected, override);
  }
}

function declareLocal(name: string, local: DeclaredAttribute, { locals, problems }: Collected, override: boolean): void {
  if (locals.has(name) && !override) problems.push(duplicate(`local value "${name}"`, local.attribute, local.at));
  else locals.set(name, local);
}

function declare(map: Map<string, Declared>, name: string, declared: Declared, collected: Collected, override: boolean): void {
  const known = map.get(name);
  if (known && !override)
    collected.problems.push(
      duplicate(`${declared.block.type} ${declared.block.labels.map(label => `"${label.text}"`).join(' ')}`, declared.block, declared.at),
    );
  else if (known) map.set(name, { at: declared.at, block: { ...known.block, body: mergeBodies(known.block.body, declared.block.body) } });
  else map.set(name, declared);
}

/** How a folder declares something else than before. */
interface SourceChange {
  /** What differs, each name with its kind in front: `locals azs`. */
  readonly names: readonly string[];
  /** There are the same files, names and faults as before. */
  readonly onlyValues: boolean;
}

/** For the last two states of a folder: all modules that lead there ask for the same. */
const changes = new WeakMap<ModuleSource, SourceChange & { readonly from: WeakRef<ModuleSource> }>();

export function sourceChange(old: ModuleSource, now: ModuleSource): SourceChange {
  const known = changes.get(now);
  if (known?.from.deref() === old) return known;
  const names = declaredKinds.flatMap(kind => {
    const all = new Set([...old[kind].keys(), ...now[kind].keys()]);
    return [...all].filter(name => !sameData(old[kind].get(name), now[kind].get(name))).map(name => `${kind} ${name}`);
  });
  const found = { from: new WeakRef(old), names, onlyValues: false };
  changes.set(now, found);
  return found;
}

/** The source with other chunks that declare the same names; undefined when they do not, or when anything is wrong with it. */
function withEdits(before: ModuleSource, chunks: readonly ConfigChunk[]): ModuleSource | undefined {
  if (before.hasOverrides || before.problems.length > 0 || before.chunks.length !== chunks.length) return undefined;
  const maps = new Map<DeclaredKind, Map<string, unknown>>();
  const names: string[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const old = before.chunks[index]!;
    if (old === chunk) continue;
    const was = entriesOf(old);
    const is = entriesOf(chunk);
    if (chunk.body.problems.length > 0 || was.length !== is.length) return undefined;
    for (const [nth, entry] of is.entries()) {
      const { kind, name, value } = was[nth]!;
      if (kind !== entry.kind || name !== entry.name || kind === 'providers') return undefined;
      if (sameData(value, entry.value)) continue;
      names.push(`${kind} ${name}`);
      const map = maps.get(kind) ?? new Map<string, unknown>(before[kind]);
      maps.set(kind, map.set(name, entry.value));
    }
  }
  const found: ModuleSource = { ...before, chunks, ...Object.fromEntries(maps) };
  changes.set(found, { from: new WeakRef(before), names, onlyValues: true });
  return found;
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
