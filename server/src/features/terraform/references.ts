/** References in Terraform: to variables, local values, module calls, resources and data sources within their module. */
import { placeIn } from '../../terraform/scope.ts';
import type { Place, Position } from '../../text/place.ts';
import { rangeOf } from '../../text/place.ts';
import { declarationOf, type Reference, referenceAt } from './reference.ts';
import type { ModuleView } from './view.ts';

export interface Meant {
  /** As mentions have it: `var.name`, `data.type.name`; `output.name` of an output. */
  readonly name: string;
  readonly declaration: Place;
}

/** The name under the cursor: in a reference, or where it is declared. */
export function meantAt(view: ModuleView, position: Position): Meant | undefined {
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
  for (const [name, { block, at }] of view.source.outputs)
    if (block.labels[0]) yield [`output.${name}`, placeIn({ at }, block.labels[0].span)];
}

export function moduleReferences(view: ModuleView, position: Position, withDeclaration: boolean): readonly Place[] {
  const meant = meantAt(view, position);
  if (!meant) return [];
  const uses = view.mentions().get(meant.name) ?? [];
  return withDeclaration ? [meant.declaration, ...uses] : uses;
}
