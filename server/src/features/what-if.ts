/** What changes when a link, session or device fails, for a preview: the failures to choose from and the difference of one. */
import type { Network } from '../model/network.ts';
import type { Simulation } from '../routing/simulation.ts';
import { type Change, sideText } from '../routing/what-if/difference.ts';
import { failureName, failuresOf } from '../routing/what-if/failure.ts';
import { mostFailures, whatIfSteps } from '../routing/what-if/sweep.ts';

export interface WhatIfQuestion {
  /** The name of a failure. */
  readonly failure?: string;
  readonly prefix?: string;
}

export interface WhatIfAnswer {
  readonly failures: readonly string[];
  readonly failure: string | null;
  readonly changes: readonly { device: string; prefix: string; kind: Change['kind']; before: string; after: string }[];
  readonly more: number;
  readonly notes: readonly string[];
}

/** The most changes that are shown. */
const mostChanges = 2000;

/** In steps, since the network is simulated anew. */
export function* whatIfAnswer(network: Network, before: Simulation, { failure, prefix }: WhatIfQuestion): Generator<void, WhatIfAnswer> {
  const all = failuresOf(network, true).slice(0, mostFailures);
  const failures = all.map(failureName);
  const chosen = all.find(each => failureName(each) === failure);
  if (!chosen || failure === undefined) return { failures, failure: null, changes: [], more: 0, notes: [] };
  const { after, changes } = yield* whatIfSteps(network, before, [chosen]);
  const wanted = changes.filter(change => prefix === undefined || change.prefix === prefix);
  const notes = [...(after.converged ? [] : ['the network does not settle then']), ...after.messages];
  if (wanted.some(({ assumed }) => assumed)) notes.push('some routes rest on assumptions');
  return { failures, failure, changes: wanted.slice(0, mostChanges).map(shown), more: Math.max(0, wanted.length - mostChanges), notes };
}

function shown({ device, vrf, prefix, kind, before, after }: Change): WhatIfAnswer['changes'][number] {
  return { device: vrf === 'default' ? device : `${device} (VRF ${vrf})`, prefix, kind, before: sideText(before), after: sideText(after) };
}
