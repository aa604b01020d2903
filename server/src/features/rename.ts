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

/** What can be renamed at the position. */
export function prepareRename(view: FileView, position: Position): Renamable {
  const found = nameAt(view, position);
  return 'refused' in found ? found : { range: rangeOf(found.use.place), name: found.named.name };
}

/** Refuses names that the language would not read as one word, and names that are taken. */
export function rename(view: FileView, position: Position, to: string): Renaming {
  const found = nameAt(view, position);
  if ('refused' in found) return found;
  const { named } = found;
  const { config, device, vendor } = view;
  const label = kindLabels[named.kind];
  if (!/^[^\s"'{};!#[\]]{1,255}$/.test(to) || vendor.language.normalise(named.kind, to) === undefined)
    return { refused: `“${to}” cannot name a ${label}` };
  if (to !== named.name && (device.symbols.get(symbolKey(named.kind, to))?.definitions.length ?? 0) > 0)
    return { refused: `there already is a ${label} ${to} on ${device.name}` };
  const places = usesOf(device, named)
    .filter(use => isWritten(view, use))
    .map(({ place }) => place);
  const quoted = places.some(place => textAt(config, place).startsWith('"'));
  return { places, text: quoted ? `"${to}"` : to };
}

function nameAt(view: FileView, position: Position): { readonly use: SymbolUse; readonly named: Named } | { readonly refused: string } {
  const use = symbolsAt(view.config, position).find(candidate => isWritten(view, candidate));
  const named = use && meaningOf(view.device, use);
  if (!use || !named) return { refused: 'there is no name here' };
  if (given.has(named.kind)) return { refused: `the device gives names of the kind ${kindLabels[named.kind]}` };
  if (named.definitions.length === 0) return { refused: `${kindLabels[named.kind]} ${named.name} is not defined` };
  return { use, named };
}

/** Some words use a name without spelling it: a neighbor makes use of its group. */
function isWritten({ config, file }: FileView, { place, name }: SymbolUse): boolean {
  if (place.at.file !== file) return false;
  const text = textAt(config, place);
  return text === name || text === `"${name}"`;
}
