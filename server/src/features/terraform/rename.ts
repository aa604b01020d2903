/**
 * New names in Terraform, within a module and the local modules that call it. A resource or module call that has another name is another one to Terraform's
 * state, so that a `moved` block tells it (Terraform, "Refactoring").
 */
import type { Block, Expression } from '../../shapes/hcl-tree.ts';
import { walkBody } from '../../shapes/hcl-walk.ts';
import { mentionOf } from '../../terraform/mentions.ts';
import type { ModuleSource } from '../../terraform/module-source.ts';
import { placeIn } from '../../terraform/scope.ts';
import { type Place, type Position, rangeOf } from '../../text/place.ts';
import { type Meant, meantAt } from './references.ts';
import type { ModuleCaller, ModuleView } from './view.ts';

interface NewText {
  readonly place: Place;
  readonly text: string;
}

export type ModuleRename = { readonly places: readonly NewText[] } | { readonly refused: string };

const identifier = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** Arguments of module calls that are no variables (Terraform, "Input Variables"). */
const reserved: ReadonlySet<string> = new Set(['source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals']);

/** Where the name under the cursor stands, when it can be renamed. */
export function renamable(view: ModuleView, position: Position): Place | undefined {
  const meant = meantAt(view, position);
  return meant && namesHere(view, meant).find(place => place.at.file === view.file && holds(place, position));
}

export function moduleRename(view: ModuleView, position: Position, newName: string): ModuleRename {
  const meant = meantAt(view, position);
  if (!meant) return { refused: 'nothing that can be renamed stands here' };
  if (!identifier.test(newName)) return { refused: `${newName} is no name` };
  const [kind = ''] = meant.name.split('.');
  const taken = isTaken(view.source, meant.name, newName);
  if (taken) return { refused: `there is already a ${taken} ${newName}` };
  if (kind === 'var' && reserved.has(newName)) return { refused: `${newName} is an argument of every module call` };
  if (kind === 'var' && view.assigned(newName) === undefined) return { refused: 'files of variables in JSON are not looked through' };
  const renamed = `${meant.name.slice(0, meant.name.lastIndexOf('.') + 1)}${newName}`;
  if (wasMoved(view, renamed)) return { refused: `a moved block says that ${renamed} has another name now: take it out first` };
  const isKnownToCallers = kind === 'var' || kind === 'output';
  const callers = isKnownToCallers ? view.callers() : [];
  const refused = [view.source, ...callers.map(({ source }) => source)].map(unreadable).find(each => each !== undefined);
  if (refused !== undefined) return { refused };
  const places = [...namesHere(view, meant)];
  for (const caller of callers) {
    const found = kind === 'var' ? argumentsOf(caller, meant.name.slice(4)) : outputsOf(caller, meant.name.slice(7));
    if (!found)
      return {
        refused: `${caller.source.folder || 'the root module'} uses module.${caller.name} as a whole, so that its outputs may be named anywhere`,
      };
    places.push(...found);
  }
  const moved = movedBlock(view.source, meant.name, renamed);
  return { places: [...places.map(place => ({ place, text: newName })), ...moved] };
}

function holds(place: Place, { line, character }: Position): boolean {
  const { start, end } = rangeOf(place);
  return start.line === line && start.character <= character && character <= end.character;
}

function unreadable({ folder, files, problems }: ModuleSource): string | undefined {
  if (files.some(file => file.endsWith('.json')))
    return `${folder || 'the module'} has files in JSON, whose references are not looked through`;
  if (files.some(file => /(?:^|[/_])override\.(?:tf|tofu)$/.test(file))) return `${folder || 'the module'} has override files`;
  return problems.length > 0 ? `${folder || 'the module'} has lines that cannot be read` : undefined;
}

/** What has the new name already. */
function isTaken({ variables, locals, outputs, calls, resources }: ModuleSource, old: string, newName: string): string | undefined {
  const [kind = '', second = ''] = old.split('.');
  const named = {
    var: ['variable', variables],
    local: ['local value', locals],
    output: ['output', outputs],
    module: ['module call', calls],
  } as const;
  const known = Object.hasOwn(named, kind) ? named[kind as keyof typeof named] : undefined;
  if (known) return known[1].has(newName) ? known[0] : undefined;
  const key = kind === 'data' ? `data.${second}.${newName}` : `resource.${kind}.${newName}`;
  return resources.has(key) ? key.slice(0, key.lastIndexOf('.')).replace('.', ' ') : undefined;
}

/** The declaration and all uses in the module and its files of variables. */
function namesHere(view: ModuleView, { name, declaration }: Meant): readonly Place[] {
  const uses = view
    .chunks()
    .flatMap(({ body, at }) =>
      body.blocks
        .filter(({ type }) => type !== 'moved' && type !== 'removed')
        .flatMap(block => usesIn(block, name).map(span => placeIn({ at }, span))),
    );
  const assigned = (name.startsWith('var.') && view.assigned(name.slice(4))) || [];
  return [withoutQuotes(declaration, name.slice(name.lastIndexOf('.') + 1)), ...uses, ...assigned];
}

function usesIn(block: Block, name: string): Block['span'][] {
  const found: Block['span'][] = [];
  walkBody(block.body, (expression, bound) => {
    const mention = mentionOf(expression, bound);
    if (mention?.name === name) found.push(mention.span);
  });
  return found;
}

function withoutQuotes(place: Place, name: string): Place {
  return place.end - place.start === name.length + 2 ? { ...place, start: place.start + 1, end: place.end - 1 } : place;
}

function argumentsOf({ declared: { block, at } }: ModuleCaller, name: string): readonly Place[] {
  return block.body.attributes.filter(attribute => attribute.name === name).map(attribute => placeIn({ at }, attribute.nameSpan));
}

/** `module.call.output`, also behind an index or `[*]`. @returns undefined when the call is used without an output. */
function outputsOf({ name: call, chunks }: ModuleCaller, output: string): readonly Place[] | undefined {
  const found: Place[] = [];
  let whole = 0;
  for (const { body, at } of chunks())
    for (const block of body.blocks)
      if (block.type !== 'moved' && block.type !== 'removed')
        walkBody(block.body, (expression, bound) => {
          if (isCall(expression, call) && !bound.has('module') && !isDependency(block, expression)) whole++;
          const read = outputRead(expression, call);
          if (!read || bound.has('module')) return;
          whole--;
          const { name, span } = read;
          if (name === output)
            found.push(placeIn({ at }, { line: span.endLine, start: span.end - name.length, endLine: span.endLine, end: span.end }));
        });
  return whole === 0 ? found : undefined;
}

type Attribute = Extract<Expression, { kind: 'attribute' }>;

function isCall(expression: Expression, call: string): boolean {
  return (
    expression.kind === 'attribute' &&
    expression.name === call &&
    expression.object.kind === 'variable' &&
    expression.object.name === 'module'
  );
}

/** The expression that reads one output of a call. */
function outputRead(expression: Expression, call: string): Attribute | undefined {
  if (expression.kind === 'splat') {
    if (!isCall(expression.source, call)) return undefined;
    let inner = expression.each;
    while ((inner.kind === 'attribute' || inner.kind === 'index') && inner.object.kind !== 'splatItem') inner = inner.object;
    return inner.kind === 'attribute' ? inner : undefined;
  }
  if (expression.kind !== 'attribute') return undefined;
  const object = expression.object.kind === 'index' ? expression.object.object : expression.object;
  return isCall(object, call) ? expression : undefined;
}

function isDependency({ body }: Block, { span }: Expression): boolean {
  const dependsOn = body.attributes.find(({ name }) => name === 'depends_on');
  return dependsOn !== undefined && dependsOn.span.line <= span.line && span.endLine <= dependsOn.span.endLine;
}

function wasMoved(view: ModuleView, address: string): boolean {
  const blocks = view.chunks().flatMap(({ body }) => body.blocks.filter(({ type }) => type === 'moved'));
  const from = blocks.flatMap(({ body }) => body.attributes.find(({ name }) => name === 'from')?.expression ?? []);
  return from.some(expression => mentionOf(expression, new Set())?.name === address);
}

/** Behind the block, so that nothing is destroyed and made anew. */
function movedBlock({ calls, resources }: ModuleSource, from: string, to: string): readonly NewText[] {
  const declared = from.startsWith('module.') ? calls.get(from.slice(7)) : resources.get(`resource.${from}`);
  if (!declared) return [];
  const { endLine, end } = declared.block.span;
  const place = placeIn(declared, { line: endLine, start: end, endLine, end });
  return [{ place, text: `\n\nmoved {\n  from = ${from}\n  to   = ${to}\n}` }];
}
