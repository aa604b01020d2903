/** The 0-based lines of an FRR configuration that Bestpath does not know. */
import { ConfigText } from '../../server/src/notation/config-text.ts';
import { lineStates } from '../../server/src/notation/reading.ts';
import { vendorOf } from '../../server/src/vendors/index.ts';

export function unknownToUs(text: string): ReadonlySet<number> {
  const unknown = new Set<number>();
  for (const { at, reading } of new ConfigText('frr.conf', text, vendorOf('frr').language).sections) {
    for (const [i, state] of reading.states.entries()) if (state === lineStates.unknown) unknown.add(at.line + i);
  }
  return unknown;
}
