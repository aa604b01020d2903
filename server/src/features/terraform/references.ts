/** References and new names in Terraform: of variables, local values, module calls, resources and data sources within their module. */
import type { Place, Position } from '../../text/place.ts';
import { rangeOf } from '../../text/place.ts';
import { declarationOf, type Reference, referenceAt } from './reference.ts';
import type { ModuleView } from './view.ts';

interface Meant {
  /** As mentions have it: `var.name`, `data.type.name`. */
  readonly name: string;
  readonly declaration: Place;
}

/** The name under the cursor: in a reference, or where it is declared. */
function meantAt(view: ModuleView, position: Position): Meant | undefined {
  const reference = referenceAt(view, position);
  const declaration = reference && declarationOf(view, reference);
  if (declaration) return { name: nameOf(reference), declaration };
  for (const [name, place] of declarations(view)) {
    const { start, end } = rangeOf(place);
    if (
      place.at.file === view.file &&
      start.line === position.line &&
      start.character <= position.character &&
      position.character <= end.character
    )
      return { name, declaration: place };
  }
  return undefined;
}

function nameOf({ words }: Reference): string {
  return words.slice(0, words[0] === 'data' ? 3 : 2).join('.');
}

function* declarations(view: ModuleView): Generator<readonly [name: string, place: Place]> {
  const { variables, locals, calls, resources } = view.source;
  const names = [
    ...[...variables.keys()].map(name => `var.${name}`),
    ...[...locals.keys()].map(name => `local.${name}`),
    ...[...calls.keys()].map(name => `module.${name}`),
    ...[...resources.keys()].map(key => key.replace(/^resource\./, '')),
  ];
  for (const text of names) {
    const words = text.split('.');
    const place = declarationOf(view, { text, words, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    if (place) yield [text, place];
  }
}

export function moduleReferences(view: ModuleView, position: Position, withDeclaration: boolean): readonly Place[] {
  const meant = meantAt(view, position);
  if (!meant) return [];
  const uses = view.mentions().get(meant.name) ?? [];
  return withDeclaration ? [meant.declaration, ...uses] : uses;
}

export type ModuleRename = { readonly places: readonly { readonly place: Place; readonly text: string }[] } | { readonly refused: string };

const identifier = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** Only what no other module can name: variables are arguments of callers, outputs and resources are named by them or by the state. */
export function moduleRename(view: ModuleView, position: Position, newName: string): ModuleRename {
  const meant = meantAt(view, position);
  if (!meant?.name.startsWith('local.'))
    return { refused: 'only local values can be renamed here: other names are known to callers, or to the state' };
  if (view.source.files.some(file => file.endsWith('.json')))
    return { refused: 'the module has files in JSON, whose references are not looked through' };
  if (!identifier.test(newName)) return { refused: `${newName} is no name` };
  if (view.source.locals.has(newName)) return { refused: `there is already a local value ${newName}` };
  const places = [meant.declaration, ...(view.mentions().get(meant.name) ?? [])];
  return { places: places.map(place => ({ place, text: newName })) };
}

/** Where the name under the cursor stands, when it can be renamed. */
export function renamable(view: ModuleView, position: Position): Place | undefined {
  const meant = meantAt(view, position);
  if (!meant?.name.startsWith('local.')) return undefined;
  return [meant.declaration, ...(view.mentions().get(meant.name) ?? [])].find(place => {
    const { start, end } = rangeOf(place);
    return (
      place.at.file === view.file &&
      start.line === position.line &&
      start.character <= position.character &&
      position.character <= end.character
    );
  });
}
