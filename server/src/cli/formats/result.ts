/** What a check found, as every format takes it. */
import type { Found } from '../found.ts';

export interface CheckResult {
  readonly found: readonly Found[];
  /** Findings below the lowest severity that is shown. */
  readonly hidden: number;
  /** Files that were read as configurations. */
  readonly files: number;
  readonly coverage: { readonly lines: number; readonly understood: number; readonly recognised: number; readonly unknown: number };
}
