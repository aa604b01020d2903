/** What the files of one Terraform module declare and mention, as rules about its text look at them. Plain data. */
import type { Prefix } from '../net/prefix.ts';
import type { Place } from '../text/place.ts';
import type { Suppression } from './device.ts';

export interface ModuleText {
  readonly folder: string;
  /** No other module of the workspace calls it: the values of its variables are those of its files. */
  readonly isRoot: boolean;
  readonly names: readonly ModuleName[];
  /** References to nothing, and arguments of calls that the called module does not have. */
  readonly faults: readonly ModuleFault[];
  /** Prefixes written as texts in resources, data sources and module calls. */
  readonly prefixes: readonly WrittenModulePrefix[];
  /** Everything could be read: nothing may be called unused otherwise. */
  readonly complete: boolean;
  readonly suppressions: readonly Suppression[];
}

/** A variable or local value. */
export interface ModuleName {
  readonly kind: 'variable' | 'local';
  readonly name: string;
  readonly place: Place;
  /** The whole of a local value's lines. */
  readonly whole: Place;
  readonly used: boolean;
  /** The prefix that is written as its value; of a variable that is also the value in use. */
  readonly prefix?: Prefix;
}

export interface ModuleFault {
  readonly message: string;
  readonly place: Place;
  /** Other editors' tools for Terraform show it too. */
  readonly common: boolean;
}

export interface WrittenModulePrefix {
  readonly prefix: Prefix;
  readonly place: Place;
}
