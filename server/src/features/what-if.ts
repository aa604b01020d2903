/** What changes when a link, session or device fails, for a preview: the failures to choose from and the difference of one. */
import type { Network } from '../model/network.ts';
import { simulateSteps } from '../routing/simulate.ts';
import type { Simulation } from '../routing/simulation.ts';
import { type Change, sideText } from '../routing/what-if/difference.ts';
import { failureName, failuresOf } from '../routing/what-if/failure.ts';
import { probePrefix, withProbe } from '../routing/what-if/probe.ts';
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
export const mostChanges = 2000;

interface Failed {
  readonly after: Simulation;
  readonly changes: readonly Change[];
}

/** By the simulation of the whole network the failure that was asked for last: its paths, ways and difference are asked for one by one. */
const last = new WeakMap<Simulation, { readonly failure: string; readonly failed: Failed }>();

/** By the simulation of the network as it is the probe that was asked for last. */
const lastProbe = new WeakMap<Simulation, { readonly probe: string; readonly probed: Probed }>();

/** A network and its simulation. */
export interface Probed {
  readonly network: Network;
  readonly simulation: Simulation;
}

/** The network where every neighbor outside announces this prefix; as it is where the text is none. In steps, since it is simulated anew. */
export function* probedNetwork(network: Network, simulation: Simulation, probe: string): Generator<void, Probed> {
  const known = lastProbe.get(simulation);
  if (known?.probe === probe) return known.probed;
  const prefix = probePrefix(probe);
  if (!prefix.ok) return { network, simulation };
  const changed = withProbe(network, prefix.value);
  const probed = { network: changed, simulation: changed === network ? simulation : yield* simulateSteps(changed) };
  lastProbe.set(simulation, { probe, probed });
  return probed;
}

/** The network after a failure, by its name; undefined where there is none of that name. In steps, since the network is simulated anew. */
export function* afterFailure(network: Network, before: Simulation, failure: string): Generator<void, Failed | undefined> {
  const known = last.get(before);
  if (known?.failure === failure) return known.failed;
  const chosen = choices(network).find(each => failureName(each) === failure);
  if (!chosen) return undefined;
  const failed = yield* whatIfSteps(network, before, [chosen]);
  last.set(before, { failure, failed });
  return failed;
}

const choices = (network: Network) => failuresOf(network, true).slice(0, mostFailures);

/** In steps, since the network is simulated anew. */
export function* whatIfAnswer(network: Network, before: Simulation, { failure, prefix }: WhatIfQuestion): Generator<void, WhatIfAnswer> {
  const failures = choices(network).map(failureName);
  const failed = failure === undefined ? undefined : yield* afterFailure(network, before, failure);
  if (!failed || failure === undefined) return { failures, failure: null, changes: [], more: 0, notes: [] };
  const { after, changes } = failed;
  const wanted = changes.filter(change => prefix === undefined || change.prefix === prefix);
  const notes = [...(after.converged ? [] : ['the network does not settle']), ...after.messages];
  if (wanted.some(({ assumed }) => assumed)) notes.push('some routes rest on assumptions');
  return {
    failures,
    failure,
    changes: wanted.slice(0, mostChanges).map(shownChange),
    more: Math.max(0, wanted.length - mostChanges),
    notes,
  };
}

export function shownChange({ device, vrf, prefix, kind, before, after }: Change): WhatIfAnswer['changes'][number] {
  return { device: vrf === 'default' ? device : `${device} (VRF ${vrf})`, prefix, kind, before: sideText(before), after: sideText(after) };
}
