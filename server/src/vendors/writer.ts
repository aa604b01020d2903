/** The words of quick fixes: what a vendor's configuration says for things that rules want added. */
import type { Device } from '../model/device.ts';
import type { Policy } from '../model/policy.ts';
import type { Kind, SymbolUse } from '../model/symbol.ts';
import type { Place } from '../text/place.ts';

/** Text to put at an empty place. */
export interface Insertion {
  readonly place: Place;
  readonly text: string;
}

/** What an object that is to be made does with every route or packet. */
export type Verdict = 'accept' | 'reject';

/** One for each vendor. Answers are undefined where the vendor has no such words, or where no place for them is certain. */
export interface Writer {
  /** Names that the device knows without a definition in its text. */
  readonly builtIn: (kind: Kind, name: string) => boolean;
  /** Defines an object that accepts or rejects everything, outside the block that holds `reference`. */
  readonly define: (device: Device, reference: SymbolUse, verdict: Verdict) => Insertion | undefined;
  /** Rejects routes whose origin is invalid (RFC 6811) before the first entry of the policy. */
  readonly rejectInvalid: (device: Device, policy: Policy) => Insertion | undefined;
}

/** For vendors without words of their own. */
export const standardWriter: Writer = {
  builtIn: () => false,
  define: () => undefined,
  rejectInvalid: () => undefined,
};
