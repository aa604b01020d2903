/**
 * Whether what we say would make a losing path win does so: the configuration is changed as said, the network simulated anew, and the path must win, be
 * open, or lose at a later step. Per network at most two turns of each kind.
 * usage: tsx test/score/verify-knobs.ts FOLDER (of folders with FRR configurations)
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { simulate } from '../../server/src/routing/simulate.ts';
import { filesOf, networkOf, rowOf, turnsOf } from './knob-turns.ts';
import { turned } from './turn-knob.ts';

const mostOfKind = 2;
const count = { won: 0, later: 0, open: 0, failed: 0, untried: 0 };

function verify(folder: string): void {
  const files = filesOf(folder);
  const taken = new Map<string, number>();
  for (const turn of turnsOf(networkOf(files))) {
    const { router, prefix, loser, knob } = turn;
    const kind = `${loser.decided?.step} ${knob.text.split(' ', 4).join(' ')}`;
    if ((taken.get(kind) ?? 0) >= mostOfKind) continue;
    const changed = turned(files, turn);
    if (!changed) {
      count.untried++;
      continue;
    }
    taken.set(kind, (taken.get(kind) ?? 0) + 1);
    const now = rowOf(simulate(networkOf(changed)), router, prefix).find(({ from }) => from === loser.from);
    if (now?.best) count.won++;
    else if (now?.best === null) count.open++;
    else if (now?.decided && now.decided.step !== loser.decided?.step) count.later++;
    else {
      count.failed++;
      const is = now?.decided?.text ?? now?.why ?? 'gone';
      console.log(`${path.basename(folder)} ${router} ${prefix} from ${loser.from}: ${loser.decided?.text}; ${knob.text}; now ${is}`);
    }
  }
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: verify-knobs.ts FOLDER');
for (const lab of readdirSync(folder).sort()) {
  const own = path.join(folder, lab);
  if (statSync(own).isDirectory()) verify(own);
}
console.log(count);
