/** Route maps of FRR: a second line of a kind replaces the first, and entries may call, jump and go on. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { type RouteMapBlock, routeMapEntry, termDescription, termFact } from '../ios/route-map.ts';
import { kept } from './kept.ts';
import { matches } from './route-map-match.ts';
import { sets } from './route-map-set.ts';

const { command } = commandsOf<RouteMapBlock>();

/** The daemon refuses it in an entry that denies, and with it the lines above it: the entry does not come to be (measured on 8.4.4). */
function goOn(line: Line<RouteMapBlock>, to: number | 'next') {
  return termFact(line, term => {
    if (term.outcome === 'reject') term.conditions.push({ type: 'never', place: line.place });
    else term.goOn = { to, place: line.place };
  });
}

const flow: Commands<RouteMapBlock> = [
  command('on-match next', 'Goes on with the following entry after a match.', (_, line) => goOn(line, 'next')),
  command('on-match goto ~. <sequence:1-65535>', 'Goes on with a later entry after a match.', ({ sequence }, line) =>
    goOn(line, sequence.value),
  ),
  command('continue ~ <sequence:1-65535>', 'Goes on with a later entry after a match.', ({ sequence }, line) => goOn(line, sequence.value)),
  command('call ~ <policy:route-map>', 'Asks another route map, which must permit too.', ({ policy }, line) =>
    termFact(line, term => {
      term.call = policy;
    }),
  ),
  { ...termDescription, template: 'description ~. <description:text>' },
];

const body: Commands<RouteMapBlock> = [...flow, ...matches, ...sets];
const doc = 'One entry of a route map: entries are tried in order of their numbers, and what no entry matches is denied.';

export const routeMaps: Commands<unknown> = [
  commandsOf<unknown>().block('route-map <name:=route-map> ~ <action:deny|permit> <sequence:1-65535>', doc, {
    enter: ({ name, sequence }): RouteMapBlock => ({ policy: name.value, term: String(sequence.value), repeated: 'replaces' }),
    body: () => body,
    apply: ({ name, action, sequence }, line) => routeMapEntry(line, name.value, sequence.value, action.value),
  }),
  ...kept('route-maps', 'Looks up prefix lists of the route map in a tree; on by default.', 'route-map <name:route-map> optimization'),
];
