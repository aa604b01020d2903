/** What gave a route a property on its way: the last line, or in words the software, that made it so. */
import type { Culprit } from '../why-absent.ts';
import { type Source, stepSource } from './sources.ts';
import type { Part } from './walk.ts';

/** Undefined where the route has it from the start, or comes by it in the usual course of things, like the own AS on sending. */
export function setterOf(parts: readonly Part[], holds: Culprit): Source | undefined {
  let setter: Source | undefined;
  for (const { table, moves, before, after } of parts) {
    let held = holds(before);
    if (!held) setter = undefined;
    for (const move of moves) {
      const now = 'step' in move ? move.step.after : move.after;
      if (!now) continue;
      const has = holds(now);
      if (!has) setter = undefined;
      else if (!held && 'step' in move) setter = stepSource(table.speaker.device, move.step);
      // Behind all policies: no-export on blackhole routes.
      else if (!held && 'stage' in move && move.stage === 'entered')
        setter = { text: 'the software itself', device: table.speaker.device.name };
      held = has;
    }
    if (after && !holds(after)) setter = undefined;
  }
  return setter;
}
