/** The shape of a rule, its hits and its fixes. A rule is one file; its examples are its tests and its documentation. */
import type { Bgp } from '../model/bgp.ts';
import type { Device, Suppression } from '../model/device.ts';
import type { Interface } from '../model/interface.ts';
import type { Network } from '../model/network.ts';
import type { Acl, Policy, PrefixList } from '../model/policy.ts';
import type { Named } from '../model/symbol.ts';
import type { Place } from '../text/place.ts';

/** error: the device rejects it or it cannot do what is written; warning: a known cause of outage or leak; info: good practice; hint: tidiness. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a rule looks at. Object rules run again only for changed objects, the others when something that they `read` changed. */
export interface Subjects {
  symbol: Named;
  interface: Interface;
  bgp: Bgp;
  policy: Policy;
  'prefix-list': PrefixList;
  acl: Acl;
  device: Device;
  network: Network;
  /** Looked at last, when all other findings are known. */
  suppression: SuppressionUse;
}
export type Scope = keyof Subjects;

/** A comment that silences findings, with how many it silenced. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly silenced: number;
  /** A rule of that id exists. */
  readonly known: boolean;
}

export interface Context {
  readonly network: Network;
  /** The device of the subject; object rules may look at its `defaults` and `fragment` only. */
  readonly device: Device;
}

export interface Rule<S extends Scope = Scope> {
  /** `area/fault`, equal to its path; never changes once released. */
  readonly id: `${string}/${string}`;
  readonly severity: Severity;
  readonly scope: S;
  /** One sentence. */
  readonly summary: string;
  /** A short paragraph for an operator at night. */
  readonly why: string;
  /** RFC and BCP numbers with sections, vendor documents. */
  readonly references: readonly string[];
  readonly examples: readonly Example[];
  /** For device and network rules: the parts of a device that results depend on, compared by identity. */
  readonly reads?: (device: Device) => readonly unknown[];
  /** For network rules: other parts of the network that results depend on. */
  readonly readsNetwork?: (network: Network) => readonly unknown[];
  readonly check: (
    subject: Subjects[S],
    context: S extends 'network' | 'suppression' ? Pick<Context, 'network'> : Context,
  ) => Iterable<Hit>;
}

export interface Example {
  readonly why: string;
  /** Files as `-- name.vendor --` sections; a line of carets and a message marks a finding on the line above. */
  readonly bad: string;
  /** What the first safe or only fix makes of `bad`, or another good way to write it. */
  readonly good: string;
  /** Ids of other rules with findings at warning or above in `bad`. */
  readonly also?: readonly string[];
}

export interface Hit {
  readonly place: Place;
  /** Fact first, names in it, no full stop. */
  readonly message: string;
  /** Where it differs from the rule's own. Never above it for what rests on an unverified default. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** Worked out only when somebody asks for them. */
  readonly fixes?: () => readonly Fix[];
  /** Shown faded. */
  readonly unnecessary?: boolean;
  /** Other tools that editors have for the same language show it too. */
  readonly common?: boolean;
}

export interface Fix {
  readonly title: string;
  /** The meaning of the network cannot change. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Replaces the text at `place`; an empty place inserts. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** A hit with the rule that made it. */
export interface Finding extends Hit {
  readonly rule: Rule;
  readonly severity: Severity;
  /** The reason of the comment that silences it; empty where none is written. */
  readonly suppressed?: string;
}

export function rule<S extends Scope>(definition: Rule<S>): Rule {
  return definition as unknown as Rule;
}
