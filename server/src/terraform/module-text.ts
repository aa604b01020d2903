/** The files of a module, evaluated → what rules about its text look at. */
import { derivedFrom } from '../model/derived.ts';
import type { ModuleFault, ModuleName, ModuleText } from '../model/module-text.ts';
import { type Prefix, parsePrefix, samePrefix } from '../net/prefix.ts';
import type { Expression } from '../shapes/hcl.ts';
import type { ConfigChunk } from './chunks.ts';
import type { EvaluatedModule } from './evaluated.ts';
import { mentionsOf } from './mentions.ts';
import type { Declared, DeclaredAttribute, ModuleSource } from './module-source.ts';
import type { Problem } from './problem.ts';
import { sameData } from './same.ts';
import { placeIn } from './scope.ts';
import { sensitive, type Value } from './value.ts';

/** What the files say, whatever their values come to. */
type Written = Pick<ModuleText, 'prefixes' | 'complete' | 'suppressions'> & {
  /** Names of variables and of local values. */
  readonly used: Readonly<Record<'variables' | 'locals', ReadonlySet<string>>>;
  readonly own: ReadonlySet<string>;
};

/** A module's text with what it was made of, to make the next one from. */
export interface ReadText {
  readonly text: ModuleText;
  readonly source: ModuleSource;
  readonly module: EvaluatedModule;
  readonly written: Written;
}

function readWritten({ chunks }: ModuleSource): Written {
  const used = { variables: new Set<string>(), locals: new Set<string>() };
  for (const { body } of chunks) {
    const { variables, locals } = mentionsOf(body);
    for (const name of variables) used.variables.add(name);
    for (const name of locals) used.locals.add(name);
  }
  return {
    used,
    own: new Set(chunks.map(({ at }) => at.file)),
    complete: chunks.every(({ body }) => body.problems.length === 0),
    prefixes: chunks.flatMap(chunk => prefixesIn(chunk)),
    suppressions: chunks.flatMap(chunk => suppressionsIn(chunk)),
  };
}

/** Whether the chunks of two states of a folder mention the same at the same places. */
function writtenAlike({ chunks: old }: ModuleSource, { chunks }: ModuleSource): boolean {
  return (
    old.length === chunks.length &&
    chunks.every((chunk, index) => {
      const before = old[index]!;
      if (chunk === before) return true;
      const [{ mentions: _, ...now }, { mentions: __, ...then }] = [mentionsOf(chunk.body), mentionsOf(before.body)];
      return chunk.at === before.at && chunk.body.problems.length === before.body.problems.length && sameData(now, then);
    })
  );
}

const prefixesIn = derivedFrom((chunk: ConfigChunk): ModuleText['prefixes'] =>
  mentionsOf(chunk.body).prefixes.map(({ prefix, span }) => ({ prefix, place: placeIn(chunk, span) })),
);

const suppressionsIn = derivedFrom((chunk: ConfigChunk): ModuleText['suppressions'] =>
  mentionsOf(chunk.body).suppressions.map(({ span, whole, ...rest }) => ({
    ...rest,
    place: placeIn(chunk, span),
    whole: placeIn(chunk, whole),
  })),
);

/** Most of the names in use are not declared: the files that declare them are elsewhere, and so may be everything else. */
function isForeign(used: ReadonlySet<string>, declared: ReadonlyMap<string, unknown>): boolean {
  let foreign = 0;
  for (const name of used) if (!declared.has(name)) foreign++;
  return foreign > used.size / 2;
}

/** @param isRoot no other module calls it. @param before of the same folder. */
export function readModuleText(source: ModuleSource, module: EvaluatedModule, isRoot: boolean, before?: ReadText): ReadText {
  const written = before && writtenAlike(before.source, source) ? before.written : readWritten(source);
  const { used, own, complete, prefixes, suppressions } = written;
  const isFragment = isForeign(used.variables, source.variables) || isForeign(used.locals, source.locals);
  const found: ModuleText = {
    folder: source.folder,
    isRoot,
    names: [...variablesOf(source, module, isRoot, used.variables), ...localsOf(source, used.locals)],
    faults:
      isFragment || !complete
        ? []
        : module.problems.filter(({ kind, place }) => kind === 'reference' && own.has(place.at.file)).map(faultOf),
    prefixes,
    complete,
    suppressions,
  };
  return { text: before && sameData(before.text, found) ? before.text : found, source, module, written };
}

function prefixOfText(text: string): Prefix | undefined {
  const parsed = parsePrefix(text);
  return parsed.ok ? parsed.value : undefined;
}

function variablesOf(source: ModuleSource, module: EvaluatedModule, isRoot: boolean, used: ReadonlySet<string>): readonly ModuleName[] {
  return [...source.variables].map(([name, declared]) => {
    const { written, ...own } = variableName(declared);
    const inUse = isRoot && written ? prefixOfValue(module.variables.get(name)) : undefined;
    const prefix = inUse && written && samePrefix(written, inUse) ? written : undefined;
    return { kind: 'variable', name, ...own, used: used.has(name), ...(prefix && { prefix }) };
  });
}

const variableName = derivedFrom((declared: Declared) => {
  const { block } = declared;
  return {
    place: placeIn(declared, block.labels[0]?.span ?? block.typeSpan),
    whole: placeIn(declared, block.span),
    written: literalPrefix(block.body.attributes.find(attribute => attribute.name === 'default')?.expression),
  };
});

function localsOf(source: ModuleSource, used: ReadonlySet<string>): readonly ModuleName[] {
  return [...source.locals].map(([name, declared]) => ({ kind: 'local', name, ...localName(declared), used: used.has(name) }));
}

const localName = derivedFrom((declared: DeclaredAttribute) => {
  const prefix = literalPrefix(declared.attribute.expression);
  return {
    place: placeIn(declared, declared.attribute.nameSpan),
    whole: placeIn(declared, declared.attribute.span),
    ...(prefix && { prefix }),
  };
});

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
