/** Aggregate and generated routes of Junos: they exist while a more specific route does. */

import type { Draft, Fact, Objects } from '../../model/fact.ts';
import { fact } from '../../model/fact.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { traceoptions } from './shared-lines.ts';
import { settings, standardCommunities, within } from './values.ts';

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

/** What one route, and the defaults of all, may say. */
const details = settings(
  'How the route is announced.',
  'active',
  'passive',
  'full',
  'brief',
  'as-path { path <path:text> | origin <origin:egp|igp|incomplete> | atomic-aggregate | aggregator <asn:int> <id:ip> }',
  'community <communities:word...>',
  'metric <metric:0-4294967295>',
  'metric2 <metric:0-4294967295>',
  'preference <preference:0-4294967295>',
  'preference2 <preference:0-4294967295>',
  'tag <tag:0-4294967295>',
  'tag2 <tag:0-4294967295>',
  'color <color:0-4294967295>',
  'color2 <color:0-4294967295>',
  'no-install',
  'next-table <table:?routing-instance>',
  'retain',
  'discard',
);

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
  command('metric <value:0-4294967295>', 'Metric of the route.', (args, { place }) =>
    aggregateFact(args, place, aggregate => {
      aggregate.metric = args.value.value;
    }),
  ),
  command('tag <value:0-4294967295>', 'Tag of the route.', (args, { place }) =>
    aggregateFact(args, place, aggregate => {
      aggregate.tag = args.value.value;
    }),
  ),
  command('community <communities:word...>', 'Communities that the route carries into BGP.', (args, { place }) =>
    aggregateFact(args, place, aggregate => {
      aggregate.communities = [...(aggregate.communities ?? []), ...standardCommunities(args.communities)];
    }),
  ),
  command(
    'as-path { path <path:text> | origin <origin:egp|igp|incomplete> | atomic-aggregate | aggregator <asn:int> <id:ip> }',
    'What the route carries into BGP.',
    (args, { place }) =>
      aggregateFact(args, place, aggregate => {
        aggregate.writesPath = true;
      }),
  ),
  ...within<AggregateWhere>((args, place) => aggregateFact(args, place, () => {}), details),
];

/** `aggregate` and `generate`. */
export const aggregateRoutes: readonly PathCommand<{ readonly instance?: Located<string> }>[] = [
  ...under('<kind:aggregate|generate> route <prefix:prefix>', table),
  ...under('<kind:aggregate|generate> defaults', details),
  ...under('<kind:aggregate|generate>', traceoptions),
];
