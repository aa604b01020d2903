/** What extension and webviews say to each other; types only, since a webview shares no code with the extension. */
import type {
  BestPathsResult,
  ChangesResult,
  Location,
  SweepResult,
  TopologyResult,
  TraceResult,
  WhatIfResult,
} from '../../../server/src/protocol.ts';

/** What a webview keeps across a reload of the window: ids, never drawings. */
export interface TopologyState {
  readonly uri?: string;
}

export interface BestPathsState {
  readonly uri?: string;
  readonly prefix?: string;
  readonly device?: string;
  /** What is down in the comparison. */
  readonly failure?: string;
  /** What every neighbor outside is assumed to announce. */
  readonly probe?: string;
  /** The route whose way is shown. */
  readonly trace?: TraceChoice;
  /** Shown is what differs from the last commit. */
  readonly compare?: boolean;
}

/** A device and the neighbor that it has, or would have, the route from; the best path without one. */
export interface TraceChoice {
  readonly device?: string;
  readonly vrf?: string;
  readonly from?: string;
}

export interface SweepState {
  readonly uri?: string;
}

export type ToTopology =
  | { readonly type: 'show'; readonly topology: TopologyResult; readonly state: TopologyState; readonly selected: string | null }
  | { readonly type: 'select'; readonly node: string | null }
  | { readonly type: 'error'; readonly message: string };

export type ToBestPaths =
  | {
      readonly type: 'show';
      readonly result: BestPathsResult;
      readonly whatIf: WhatIfResult;
      /** Null where nothing can be said of the route that was asked for. */
      readonly way?: TraceResult | null;
      /** Since the last commit, or why nothing can be compared; undefined where it was not asked for. */
      readonly changes?: ChangesResult | string;
      readonly state: BestPathsState;
    }
  | { readonly type: 'error'; readonly message: string };

/** `loaded`: the script runs; `ready`: everything shown was drawn, with its counts. */
export type FromTopology =
  | { readonly type: 'loaded' }
  | { readonly type: 'ready'; readonly nodes: number; readonly links: number }
  | { readonly type: 'open'; readonly node: string };

export type FromBestPaths =
  | { readonly type: 'loaded' }
  | { readonly type: 'ready'; readonly rows: number; readonly candidates: number; readonly changes: number; readonly hops: number }
  | {
      readonly type: 'ask';
      readonly prefix?: string;
      readonly device?: string;
      readonly failure?: string;
      readonly probe?: string;
      readonly trace?: TraceChoice;
      readonly compare?: boolean;
    }
  | { readonly type: 'open'; readonly place: Location };

/** `running`: a sweep is under way. The result is null before the first one; `stale`: the network has changed since. */
export type ToSweep =
  | { readonly type: 'running' }
  | { readonly type: 'show'; readonly result: SweepResult | null; readonly stale: boolean; readonly state: SweepState }
  | { readonly type: 'error'; readonly message: string };

export type FromSweep =
  | { readonly type: 'loaded' }
  | { readonly type: 'ready'; readonly failures: number }
  | { readonly type: 'run' }
  | { readonly type: 'whatIf'; readonly failure: string }
  | { readonly type: 'open'; readonly place: Location };
