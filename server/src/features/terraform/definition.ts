/** Definition in Terraform: from a reference to the block or local value that it names. */
import type { Place, Position } from '../../text/place.ts';
import { declarationOf, referenceAt } from './reference.ts';
import type { ModuleView } from './view.ts';

export function moduleDefinition(view: ModuleView, position: Position): readonly Place[] {
  const reference = referenceAt(view, position);
  const place = reference && declarationOf(view, reference);
  return place ? [place] : [];
}
