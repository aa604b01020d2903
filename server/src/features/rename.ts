/** Rename: all uses of a name in its device, or a refusal that says why. */
import { type Kind, kindLabels, type Named, type SymbolUse, symbolKey } from '../model/symbol.ts';
import type { Place, Position, Range } from '../text/place.ts';
import { rangeOf } from '../text/place.ts';
import { symbolsAt, textAt } from './at.ts';
import { meaningOf, usesOf } from './names.ts';
import type { FileView } from './view.ts';

export type Renaming = { readonly places: readonly Place[]; readonly text: string } | { readonly refused: string };
export type Renamable = { readonly range: Range; readonly name: string } | { readonly refused: string };

/** Names that hardware or the software gives. */
const given: ReadonlySet<Kind> = new Set(['interface', 'vlan', 'track', 'ip-sla', 'rpki-cache']);

/** What can be renamed at the position: the name without quotes around it. */
export function prepareRename(view: FileView, position: Position): Renamable {
  const found = nameAt(view, position);
  return 'refused' in found ? found : { range: rangeOf(found.place), name: found.named.name };
}

/** Refuses names that the language would not read as one word, that are too long for the device, and that are taken. */
export function rename(view: FileView, position: Position, to: string): Renaming {
  const found = nameAt(view, position);
  if ('refused' in found) return found;
  const { named } = found;
  const refused = refusalOf(view, named, to);
  if (refused !== undefined) return { refused };
  return { places: usesOf(view.device, named).flatMap(use => writtenPlace(view, use) ?? []), text: to };
}

function refusalOf({ device, vendor }: FileView, { kind, name }: Named, to: string): string | undefined {
  const label = kindLabels[kind];
  if (!/^[^\s"'{};!#[\]]{1,255}$/.test(to) || vendor.language.normalise(kind, to) === undefined) return `“${to}” cannot name a ${label}`;
  const limit = vendor.nameLimits?.[kind];
  if (limit && to.length > limit.most)
    return `the name of a ${label} has at most ${limit.most} characters on ${vendor.label}, this one has ${to.length}`;
  const taken = to !== name && (device.symbols.get(symbolKey(kind, to))?.definitions.length ?? 0) > 0;
  return taken ? `there already is a ${label} ${to} on ${device.name}` : undefined;
}

type At = { readonly place: Place; readonly named: Named };

function nameAt(view: FileView, position: Position): At | { readonly refused: string } {
  for (const use of symbolsAt(view.config, position)) {
    const place = writtenPlace(view, use);
    const named = place && meaningOf(view.device, use);
    if (!named) continue;
    if (given.has(named.kind)) return { refused: `the device gives names of the kind ${kindLabels[named.kind]}` };
    if (named.definitions.length === 0) return { refused: `${kindLabels[named.kind]} ${named.name} is not defined` };
    return { place, named };
  }
  return { refused: 'there is no name here' };
}

/** Where a use spells its name, without quotes. Some words use a name without spelling it: a neighbor makes use of its group. */
function writtenPlace({ config, file }: FileView, { place, name }: SymbolUse): Place | undefined {
  if (place.at.file !== file) return undefined;
  const text = textAt(config, place);
  if (text === name) return place;
  return text === `"${name}"` ? { ...place, start: place.start + 1, end: place.end - 1 } : undefined;
}
