/** Which route table of a transit gateway, or segment of a core network, an attachment looks at, and which ones learn from it. */
import type { CloudModule, CloudTransit } from '../../model/cloud.ts';
import type { CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';

/** The transit that a speaker is, where each of its tables announces routes of its own. */
export function tabledTransit({ transits }: CloudModule, { address, kind }: CloudSpeaker): CloudTransit | undefined {
  const isTabled = kind === 'transit-gateway' || kind === 'core-network';
  return isTabled ? transits.find(transit => transit.address === address) : undefined;
}

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
  { address, attachment = address.replace(/ tunnel \d+$/, '') }: CloudSession,
  use: 'associations' | 'propagations',
): readonly TransitTable[] {
  return routeTables.filter(table => table[use].includes(attachment)).map(table => (table.main ? defaultTable : table.address));
}
