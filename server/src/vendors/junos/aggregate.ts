/** Aggregate and generated routes of Junos: they exist while a more specific route does. */

import type { Draft, Fact, Objects } from '../../model/fact.ts';
import { fact } from '../../model/fact.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';

interface AggregateWhere {
  readonly instance?: Located<string>;
  readonly kind: Located<'aggregate' | 'generate'>;
  readonly prefix: Located<Prefix>;
}

type Aggregate = NonNullable<Draft<Objects['static']>['aggregate']>;

const command = pathsOf<AggregateWhere>();

/** One object for each prefix of an instance. */
function aggregateFact({ instance, kind, prefix }: AggregateWhere, place: Place, change: (aggregate: Aggregate) => void): Fact {
  const vrf = instance?.value ?? 'default';
  return fact('static', `${vrf} ${kind.value} ${formatPrefix(maskPrefix(prefix.value))}`, place, draft => {
    draft.aggregate ??= {
      vrf,
      kind: kind.value,
      prefix: maskPrefix(prefix.value),
      prefixPlace: prefix.place,
      place,
      policies: [],
      discard: false,
    };
    change(draft.aggregate);
  });
}

const table: readonly PathCommand<AggregateWhere>[] = [
  command('', 'A route that exists while a more specific one does.', (args, { place }) => aggregateFact(args, place, () => {})),
  command('policy <policies:policy-statement...>', 'Chooses the routes that may contribute.', (args, { place }) =>
    aggregateFact(args, place, aggregate => aggregate.policies.push(...args.policies)),
  ),
  command('discard', 'Drops packets that no more specific route takes.', (args, { place }) =>
    aggregateFact(args, place, aggregate => {
      aggregate.discard = true;
    }),
  ),
  command('preference <value:0-4294967295>', 'Preference of the route among protocols.', (args, { place }) =>
    aggregateFact(args, place, aggregate => {
      aggregate.distance = args.value.value;
    }),
  ),
  command('<rest:text>', 'Detail of an aggregate that is not looked at.', (args, { place }) => aggregateFact(args, place, () => {})),
];

/** `aggregate` and `generate`. */
export const aggregateRoutes: readonly PathCommand<{ readonly instance?: Located<string> }>[] = [
  ...under('<kind:aggregate|generate> route <prefix:prefix>', table),
  ...under('<kind:aggregate|generate>', recognised('Detail of aggregates that is not looked at.', 'defaults traceoptions')),
];
