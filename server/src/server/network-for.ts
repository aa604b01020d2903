/** The network that a question is about, and its simulation. */
import { type Probed, probedNetwork } from '../features/what-if.ts';
import { simulated } from './check.ts';
import { inSlices } from './schedule.ts';
import { rootFor, type Session } from './session.ts';

export interface Asked {
  readonly uri?: string;
  readonly probe?: string;
}

/** The network of a file, with the prefix that neighbors outside are assumed to announce, where there is one. */
export async function networkFor(session: Session, { uri, probe }: Asked, stopped: () => boolean): Promise<Probed | undefined> {
  const root = await rootFor(session, uri);
  const simulation = root === undefined ? undefined : await simulated(session, root, stopped);
  if (!simulation || root === undefined) return undefined;
  const network = session.workspace.network(root);
  return probe === undefined ? { network, simulation } : await inSlices(probedNetwork(network, simulation, probe), stopped);
}
