/** Differences of tables for people: a line for each route, with the sides below it. */
import { type Change, sideText } from '../routing/what-if/difference.ts';
import { bold, faint, hang, paint } from './terminal.ts';

const signs = { lost: '✗', gained: '+', moved: '→', changed: '~', open: '?' } as const;
const colours = { lost: 'red', gained: 'green', moved: 'yellow', changed: 'blue', open: 'yellow' } as const;

/** @param changes those of a device stand together. */
export function changeLines(changes: readonly Change[]): string[] {
  const lines: string[] = [];
  let last = '';
  for (const change of changes) {
    const device = change.vrf === 'default' ? change.device : `${change.device} VRF ${change.vrf}`;
    if (device !== last) lines.push(bold(device));
    last = device;
    const { kind, prefix, before, after } = change;
    lines.push(`  ${paint(colours[kind], `${signs[kind]} ${kind.padEnd(7)}`)} ${prefix}${change.assumed ? faint(' (assumed)') : ''}`);
    lines.push(hang('      before  ', 14, sideText(before)), hang('      after   ', 14, sideText(after)));
  }
  return lines;
}
