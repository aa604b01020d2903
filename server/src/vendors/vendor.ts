/** What a vendor's folder gives: its language, defaults, detection and words. The one type by which the rest of the engine sees a vendor. */
import type { Defaults } from '../model/defaults.ts';
import type { Objects } from '../model/fact.ts';
import type { Kind } from '../model/symbol.ts';
import type { Language } from '../notation/language.ts';
import type { Manual } from '../notation/manual.ts';
import type { Writer } from './writer.ts';

export const vendorIds = ['ios', 'frr', 'junos', 'eos', 'nxos', 'iosxr'] as const;
export type VendorId = (typeof vendorIds)[number];

export interface Vendor {
  readonly id: VendorId;
  /** For people: "Cisco IOS". */
  readonly label: string;
  /** The editor's language id. */
  readonly languageId: string;
  readonly language: Language;
  /** What the software does when nothing is written; may depend on version lines. */
  readonly defaults: (system: Objects['system']) => Defaults;
  readonly detection: Detection;
  /** What its commands do, beyond the sentence of each in its table. */
  readonly manual: Manual;
  /** The most characters of a name, where the vendor's manual says so. */
  readonly nameLimits?: Partial<Readonly<Record<Kind, NameLimit>>>;
  /** Begins a comment that ends with the line. */
  readonly comment: string;
  /** Columns by which the device indents the lines of a block. */
  readonly indent: number;
  /** The words of quick fixes; missing where the vendor has none yet. */
  readonly writer?: Writer;
}

export interface NameLimit {
  readonly most: number;
  readonly source: string;
}

/** How a text is recognised: a header settles it, line patterns add up. Patterns are ours, never a user's. */
export interface Detection {
  /** What only this system prints above its configuration: a mistaken line below it makes no other vendor of the text. */
  readonly signatures?: readonly RegExp[];
  /** Lines that only this system has, as far as nothing in the text speaks against it. */
  readonly headers: readonly RegExp[];
  readonly lines: readonly { readonly pattern: RegExp; readonly score: number }[];
  /** Text that proves another vendor. */
  readonly excludes: readonly RegExp[];
}
