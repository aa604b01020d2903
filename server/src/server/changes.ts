/** What edits change against another state of the files, whose texts the client gives. */
import { changesAnswer } from '../features/changes.ts';
import { sameMembers } from '../model/same.ts';
import type { ChangesParams, ChangesResult } from '../protocol.ts';
import { simulateSteps } from '../routing/simulate.ts';
import type { Simulation } from '../routing/simulation.ts';
import { type Texts, withTexts } from '../workspace/with-texts.ts';
import { guarded } from './guard.ts';
import { networkFor } from './network-for.ts';
import { inSlices } from './schedule.ts';
import { rootFor, type Session } from './session.ts';

const nothing: ChangesResult = { changes: [], more: 0, sessions: [], notes: [] };

/** The other state that was simulated last: an edit of a file whose other text is given leaves it as it is. */
interface Known {
  readonly texts: Texts;
  /** What else it is made of. */
  readonly rest: readonly unknown[];
  readonly simulation: Simulation;
}

export function answerChanges(session: Session): void {
  const known = new Map<string, Known>();
  session.connection.onRequest(
    'bestpath/changes',
    guarded<ChangesParams, ChangesResult>(session, 'changes', nothing, async ({ originals, ...asked }, token) => {
      const stopped = () => token.isCancellationRequested;
      const after = await networkFor(session, asked, stopped);
      const root = await rootFor(session, asked.uri);
      if (!after || root === undefined) return nothing;
      const texts: Texts = new Map(originals.map(({ uri, text }) => [uri, text ?? undefined]));
      const { devices, vrps, outside } = after.network;
      const rest = [vrps, outside, ...devices.filter(({ file }) => !texts.has(file))];
      let last = known.get(root);
      if (!last || !sameMembers(last.rest, rest) || !sameTexts(last.texts, texts)) {
        const before = { ...withTexts(session.workspace, root, texts), outside };
        const simulation = await inSlices(simulateSteps(before, last?.simulation), stopped);
        if (!simulation) return nothing;
        last = { texts, rest, simulation };
        known.set(root, last);
      }
      return (await inSlices(changesAnswer(last.simulation, after.simulation), stopped)) ?? nothing;
    }),
  );
}

function sameTexts(one: Texts, other: Texts): boolean {
  return one.size === other.size && [...one].every(([file, text]) => other.has(file) && other.get(file) === text);
}
