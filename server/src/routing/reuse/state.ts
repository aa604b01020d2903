/** What a simulation keeps for the next one, after an edit. */
import type { Device } from '../../model/device.ts';
import type { Network } from '../../model/network.ts';
import type { CloudSpeakers } from '../clouds/speakers.ts';
import type { Layer, Layers } from '../layers.ts';
import type { Outcome, Setting } from '../outcome.ts';
import type { Simulation } from '../simulation.ts';
import type { Renewed } from './renewed.ts';

/** By table: prefixes that other protocols offer it and that come to nothing, so that no layer holds them. */
export type InVain = ReadonlyMap<string, ReadonlySet<string>>;
export const noneInVain: InVain = new Map();

export interface State {
  readonly network: Network;
  /** All that take part, sorted by name. */
  readonly devices: readonly Device[];
  readonly clouds: CloudSpeakers;
  /** Its speakers and sessions are those of the present devices. */
  readonly setting: Setting;
  /** Sessions that took the place of those that layers name. */
  readonly renewed: Renewed;
  /** Of the layer below all others. */
  readonly first: Outcome;
  /** Other protocols or sessions rest on routes of BGP. */
  readonly feedsBack: boolean;
  readonly base: Layer;
  readonly above: ReadonlyMap<string, Layer>;
  readonly layers: Layers;
  /** Names of all devices whose policies changed since the first of the layers was made. */
  readonly edited: ReadonlySet<string>;
  /** Prefixes of all tables. */
  readonly cells: number;
  /** How many prefixes anyone brings in. */
  readonly count: number;
  /** Those among them that come to nothing and that no layer holds, and how many they are. */
  readonly inVain: InVain;
  readonly inVainCount: number;
}

const states = new WeakMap<Simulation, State>();

export function rememberState(simulation: Simulation, state: State): void {
  states.set(simulation, state);
}

export function stateOf(simulation: Simulation): State | undefined {
  return states.get(simulation);
}
