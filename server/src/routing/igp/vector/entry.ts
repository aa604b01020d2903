/** A route of a distance vector protocol as a router holds it. */
import type { Prefix } from '../../../net/prefix.ts';
import type { NextHop } from '../../rib.ts';
import type { Measure } from './measure.ts';

/** What a router knows of a prefix. */
export interface Entry {
  readonly prefix: Prefix;
  readonly measure: Measure;
  /** Brought in from another protocol: internal routes come first in EIGRP. */
  readonly external: boolean;
  readonly tag?: number;
  /** Whether it is there, or with this measure, is not known. */
  readonly open?: boolean;
  /** Empty: its own. */
  readonly nextHops: readonly NextHop[];
  /** Of own routes: what they are, for stubs. */
  readonly kind?: 'connected' | 'static' | 'redistributed' | 'summary';
}

/** By prefix text. */
export type Entries = Map<string, Entry>;
