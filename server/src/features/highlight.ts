/** Document highlights: the uses of the name under the cursor that stand in this file. */
import type { Position, Range } from '../text/place.ts';
import { rangeOf } from '../text/place.ts';
import { symbolsAt } from './at.ts';
import { meaningOf, usesOf } from './names.ts';
import type { FileView } from './view.ts';

export interface Highlight {
  readonly range: Range;
  readonly role: 'definition' | 'reference';
}

export function highlights({ config, device, file }: FileView, position: Position): readonly Highlight[] {
  const [use] = symbolsAt(config, position);
  const named = use && meaningOf(device, use);
  if (!named) return [];
  return usesOf(device, named)
    .filter(({ place }) => place.at.file === file)
    .map(({ place, role }) => ({ range: rangeOf(place), role }));
}
