/** Which route table of a transit gateway an attachment looks at, and which ones learn from it. */
import type { CloudTransit } from '../../model/cloud.ts';
import type { CloudSession } from '../../model/cloud-hybrid.ts';

/** Address of a table; the gateway's own one has none. */
export type TransitTable = string;
export const defaultTable: TransitTable = '';

/** The table whose routes are announced over the session; undefined: none, or not known. */
export function tableOfAttachment(transit: CloudTransit, session: CloudSession): TransitTable | undefined {
  const [found] = tablesWith(transit, session, 'associations');
  return found ?? (transit.defaultAssociation ? defaultTable : undefined);
}

/** Whether the table learns what the router announces over the session. */
export function learnsFrom(transit: CloudTransit, session: CloudSession, table: TransitTable): boolean {
  if (tablesWith(transit, session, 'propagations').includes(table)) return true;
  return table === defaultTable && transit.defaultPropagation === true;
}

function tablesWith(
  { routeTables }: CloudTransit,
  { address }: CloudSession,
  use: 'associations' | 'propagations',
): readonly TransitTable[] {
  const attachment = address.replace(/ tunnel \d+$/, '');
  return routeTables.filter(table => table[use].includes(attachment)).map(table => (table.main ? defaultTable : table.address));
}
