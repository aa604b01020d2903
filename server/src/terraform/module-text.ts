/** The files of a module, evaluated → what rules about its text look at. */
import type { ModuleFault, ModuleName, ModuleText } from '../model/module-text.ts';
import { type Prefix, parsePrefix, samePrefix } from '../net/prefix.ts';
import type { Expression } from '../shapes/hcl.ts';
import type { EvaluatedModule } from './evaluated.ts';
import { mentionsOf } from './mentions.ts';
import type { ModuleFiles } from './module-files.ts';
import { type ChunkCache, type DeclaredAttribute, type ModuleSource, readConfigFile } from './module-source.ts';
import { type Problem, placeIn } from './scope.ts';
import { sensitive, type Value } from './value.ts';

/** What the files say, whatever their values come to. */
type Written = Pick<ModuleText, 'prefixes' | 'complete' | 'suppressions'> & {
  readonly used: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly isFragment: boolean;
};

const known = new WeakMap<ModuleSource, Written>();

function writtenIn(files: ModuleFiles, source: ModuleSource, chunks: ChunkCache): Written {
  const written = known.get(source) ?? readWritten(files, source, chunks);
  known.set(source, written);
  return written;
}

function readWritten(files: ModuleFiles, source: ModuleSource, chunks: ChunkCache): Written {
  const read = source.files.flatMap(path => readConfigFile(files, path, chunks));
  const used = new Set<string>();
  for (const { body } of read) for (const name of mentionsOf(body).names) used.add(name);
  return {
    used,
    own: new Set(source.files.map(path => files.idOf?.(path) ?? path)),
    isFragment: isFragment(source, used),
    complete: read.every(({ body }) => body.problems.length === 0),
    prefixes: read.flatMap(({ body, at }) =>
      mentionsOf(body).prefixes.flatMap(({ text, span }) => {
        const prefix = prefixOfText(text);
        return prefix ? [{ prefix, place: placeIn({ at }, span) }] : [];
      }),
    ),
    suppressions: read.flatMap(({ body, at }) =>
      mentionsOf(body).suppressions.map(({ span, ...rest }) => ({ ...rest, place: placeIn({ at }, span) })),
    ),
  };
}

/** @param source read from `files`. @param isRoot no other module calls it. */
export function moduleText(
  files: ModuleFiles,
  source: ModuleSource,
  module: EvaluatedModule,
  chunks: ChunkCache,
  isRoot: boolean,
): ModuleText {
  const { used, own, isFragment, complete, prefixes, suppressions } = writtenIn(files, source, chunks);
  return {
    folder: source.folder,
    isRoot,
    names: [...variablesOf(source, module, isRoot, used), ...localsOf(source, used)],
    faults:
      isFragment || !complete
        ? []
        : module.problems.filter(({ kind, place }) => kind === 'reference' && own.has(place.at.file)).map(faultOf),
    prefixes,
    complete,
    suppressions,
  };
}

/** Most of the variables or local values in use are not declared: the files that declare them are elsewhere, and so may be everything else. */
function isFragment({ variables, locals }: ModuleSource, used: ReadonlySet<string>): boolean {
  const isForeign = (root: string, declared: ReadonlyMap<string, unknown>) => {
    const names = [...used].filter(name => name.startsWith(root)).map(name => name.slice(root.length));
    return names.filter(name => !declared.has(name)).length > names.length / 2;
  };
  return isForeign('var.', variables) || isForeign('local.', locals);
}

function prefixOfText(text: string): Prefix | undefined {
  const parsed = parsePrefix(text);
  return parsed.ok ? parsed.value : undefined;
}

function* variablesOf(source: ModuleSource, module: EvaluatedModule, isRoot: boolean, used: ReadonlySet<string>): Generator<ModuleName> {
  for (const [name, { block, at }] of source.variables) {
    const written = literalPrefix(block.body.attributes.find(attribute => attribute.name === 'default')?.expression);
    const inUse = isRoot ? prefixOfValue(module.variables.get(name)) : undefined;
    const place = placeIn({ at }, block.labels[0]?.span ?? block.typeSpan);
    yield {
      kind: 'variable',
      name,
      place,
      whole: placeIn({ at }, block.span),
      used: used.has(`var.${name}`),
      ...(written && inUse && samePrefix(written, inUse) && { prefix: written }),
    };
  }
}

function* localsOf(source: ModuleSource, used: ReadonlySet<string>): Generator<ModuleName> {
  for (const [name, { attribute, at }] of source.locals as ReadonlyMap<string, DeclaredAttribute>) {
    const prefix = literalPrefix(attribute.expression);
    yield {
      kind: 'local',
      name,
      place: placeIn({ at }, attribute.nameSpan),
      whole: placeIn({ at }, attribute.span),
      used: used.has(`local.${name}`),
      ...(prefix && { prefix }),
    };
  }
}

function literalPrefix(expression: Expression | undefined): Prefix | undefined {
  return expression?.kind === 'string' ? prefixOfText(expression.value) : undefined;
}

function prefixOfValue(value: Value | undefined): Prefix | undefined {
  return value?.kind === 'string' && !(value.marks & sensitive) ? prefixOfText(value.value) : undefined;
}

/** Resources, outputs and module calls are not looked up by the language server of HashiCorp, names and arguments are. */
function faultOf({ message, place }: Problem): ModuleFault {
  return { message: message.replace(/^T/, 't').replace(/\.$/, ''), place, common: /variable|local value/.test(message) };
}
