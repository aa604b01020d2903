/** `then` of policy statements: changes of the route, and what happens to it. */
import type { Draft } from '../../model/fact.ts';
import type { Action, Arithmetic, Outcome, Term } from '../../model/policy.ts';
import { parseAsn } from '../../net/asn.ts';
import { type PathCommand, pathsOf } from '../../notation/paths.ts';
import type { Arguments } from '../../notation/template.ts';
import type { Place } from '../../text/place.ts';
import { addAction, dropAction, setAction, type TermWhere, termFact } from './policy-term.ts';
import { settings, within } from './values.ts';

const command = pathsOf<TermWhere>();

function act<const S extends string>(
  template: S,
  doc: string,
  change: (term: Draft<Term>, args: Arguments<S> & TermWhere, place: Place) => void,
): PathCommand<TermWhere> {
  return command(template, doc, (args, { place }) => termFact(args, place, change));
}

/** Terms that say `next`: the devices let it win over an `accept` or `reject` beside it, wherever that stands. */
const continued = new WeakSet<Draft<Term>>();

function decide(term: Draft<Term>, outcome: Outcome, goesOn: boolean): void {
  if (goesOn) continued.add(term);
  if (goesOn || !continued.has(term)) term.outcome = outcome;
  if (decided(term)) dropAction(term, 'default-action');
}

/** `accept` or `reject` leaves nothing for a default action to do. */
function decided({ outcome }: Draft<Term>): boolean {
  return outcome === 'accept' || outcome === 'reject';
}

const outcomes: readonly PathCommand<TermWhere>[] = [
  act('accept', 'Accepts the route and ends the evaluation.', term => decide(term, 'accept', false)),
  act('reject', 'Rejects the route and ends the evaluation.', term => decide(term, 'reject', false)),
  act('next <to:term|policy>', 'Goes on with the next term or the next policy of the chain.', (term, { to }) =>
    decide(term, to.value === 'term' ? 'next-term' : 'next-policy', true),
  ),
];

type Numeric = 'local-preference' | 'med' | 'tag' | 'preference';

/** An attribute with a number: set, or changed by an amount. */
function numeric(word: string, type: Numeric, what: string): PathCommand<TermWhere>[] {
  const store = (term: Draft<Term>, operation: Arithmetic, value: number, place: Place) =>
    setAction(term, { type, operation, value, place });
  return [
    act(`${word} <value:0-4294967295>` as '<value:0-4294967295>', `Sets the ${what}.`, (term, { value }, place) =>
      store(term, 'set', value.value, place),
    ),
    act(
      `${word} <operation:add|subtract> <value:0-4294967295>` as '<operation:add|subtract> <value:0-4294967295>',
      `Changes the ${what} by an amount.`,
      (term, { operation, value }, place) => store(term, operation.value, value.value, place),
    ),
  ];
}

/** Prepends the ASNs of `"65000 65000"` or of several words. */
function prepend(text: string, place: Place): Action {
  const asns = text.trim().split(/\s+/).map(parseAsn);
  const values = asns.flatMap(asn => (asn.ok ? asn.value : []));
  return values.length === asns.length
    ? { type: 'as-path-prepend', asns: values, place }
    : { type: 'unsupported', text: `as-path-prepend ${text}`, place };
}

const operations = { add: 'add-list', set: 'set-list', delete: 'delete-list', '+': 'add-list', '-': 'delete-list' } as const;

const attributes: readonly PathCommand<TermWhere>[] = [
  ...numeric('local-preference', 'local-preference', 'local preference'),
  ...numeric('metric', 'med', 'metric, which is the MED of BGP routes'),
  ...numeric('tag', 'tag', 'tag'),
  ...numeric('preference', 'preference', 'preference of the route among protocols'),
  act('metric <source:igp|minimum-igp> [<offset:signed>]', 'Takes the MED from the distance to the next hop.', (term, _, place) =>
    setAction(term, { type: 'med-igp', place }),
  ),
  act('aigp-originate [ distance <distance:0-4294967295> ]', 'Begins the accumulated IGP metric.', (term, { distance }, place) =>
    setAction(term, { type: 'aigp', value: distance?.value ?? 0, adds: true, place }),
  ),
  act(
    'aigp-adjust <operation:add|subtract|multiply|divide> <metric:word>',
    'Changes the accumulated IGP metric, not evaluated.',
    (term, args, place) =>
      addAction(term, { type: 'unsupported', text: `aigp-adjust ${args.operation.value} ${args.metric.value}`, place }),
  ),
  act('origin <origin:igp|egp|incomplete>', 'Sets the origin attribute.', (term, { origin }, place) =>
    setAction(term, { type: 'origin', origin: origin.value, place }),
  ),
  act(
    'community <operation:add|set|delete|+|-> <list:community-list>',
    'Adds, sets or deletes the communities of a name.',
    (term, { operation, list }, place) =>
      addAction(term, { type: 'community', operation: operations[operation.value as keyof typeof operations], list, place }),
  ),
  act('as-path-prepend <asns:text>', 'Puts AS numbers in front of the path.', (term, args, place) =>
    setAction(term, prepend(args.asns.value, place), 'as-path-prepend'),
  ),
  act('as-path-expand <asns:text>', 'Puts AS numbers in front of the path, after all prepending.', (term, args, place) =>
    setAction(term, prepend(args.asns.value, place), 'as-path-expand'),
  ),
  act('as-path-expand last-as', 'Repeats the AS in front of the path.', (term, _, place) =>
    setAction(term, { type: 'as-path-prepend-last', count: 1, place }, 'as-path-expand'),
  ),
  act('as-path-expand last-as count <count:1-32>', 'Repeats the AS in front of the path.', (term, { count }, place) =>
    setAction(term, { type: 'as-path-prepend-last', count: count.value, place }, 'as-path-expand'),
  ),
  act('next-hop <to:self|peer-address|discard>', 'Sets the next hop.', (term, { to }, place) =>
    setAction(term, { type: 'next-hop', to: to.value, place }),
  ),
  act('next-hop reject', 'Answers packets for the route with unreachable.', (term, _, place) =>
    setAction(term, { type: 'next-hop', to: 'discard', place }),
  ),
  act('next-hop <address:ip>', 'Sets the next hop.', (term, { address }, place) =>
    setAction(term, { type: 'next-hop', to: address.value, place }),
  ),
];

/** Actions that change nothing in the choice of routes. */
const harmless = settings(
  'An action that changes nothing in the choice of routes.',
  'analyze',
  'bgp-output-queue-priority <kind:expedited|priority> [<priority:int>]',
  'class <class:forwarding-class>',
  'color <operation:add|subtract> <value:0-4294967295>',
  'color <value:0-4294967295>',
  'color2 <operation:add|subtract> <value:0-4294967295>',
  'color2 <value:0-4294967295>',
  'cos-next-hop-map <map:word>',
  'damping <profile:damping-profile>',
  'damping disable',
  'destination-class <class:word>',
  'dynamic-tunnel-attributes <name:word>',
  'external type <type:1|2>',
  'forwarding-class <class:forwarding-class>',
  'install-nexthop { strict | except | lsp <paths:label-switched-path...> | lsp-regex <patterns:word...> | static-lsp <fixed:word> | lsp-conditional <conditional:word> }',
  'load-balance <how:per-packet|per-flow|per-prefix|consistent-hash|random|destination-ip-only|source-ip-only|adaptive|symmetric-consistent-hash|none>',
  'map-to-interface <target:interface>',
  'metric2 <operation:add|subtract> <value:0-4294967295>',
  'metric2 <value:0-4294967295>',
  'multipath-resolve',
  'no-backup',
  'no-entropy-label-capability',
  'no-route-localize',
  'p2mp-lsp-root address <root:ip>',
  'prefix-segment { index <index:int> | node-segment | adjacency-segment }',
  'priority <priority:high|low|medium>',
  'resolution-map <map:word>',
  'selected-mldp-egress',
  'set-down-bit',
  'source-class <class:word>',
  'source-checking',
  'ssm-source <sources:ip...>',
  'start-time <time:word>',
  'tag2 <operation:add|subtract> <value:0-4294967295>',
  'tag2 <value:0-4294967295>',
  'trace',
  'tunnel-attribute <operation:set|remove> <names:word...>',
  'tunnel-end-point-address <address:ip>',
  'validation-state <state:valid|invalid|unknown>',
  'cos-value <cos:word>',
  'ssm-map <map:word>',
  'next-hop-weight <value:int>',
  'srv6-locator <name:word>',
  'use-transport-class',
  'advertise-to-non-srv6-peer',
  'add-path send-count <paths:2-64>',
  'label-allocation <how:per-nexthop|per-table>',
  'label <label:int>',
);

/** Actions whose effect on routes is not followed. */
const unsupported = [
  'local-preference <how:igp|minimum-igp>',
  'metric add-igp',
  'metric effective-aigp',
  'metric expression <part:metric|metric2> multiplier <multiplier:word> [offset <offset:signed>]',
  'metric expression <part:metric|metric2> offset <offset:signed>',
  'metric multiplier <multiplier:word>',
  'preference2 <value:0-4294967295>',
  'preference2 <operation:add|subtract> <value:0-4294967295>',
  'next-hop next-table <table:?routing-instance>',
  'next-hop <how:peer-address-v4|peer-address-v6>',
];

/** Everything below `then`. */
export const actions: readonly PathCommand<TermWhere>[] = [
  ...outcomes,
  ...attributes,
  ...within<TermWhere>((args, place) => termFact(args, place, () => {}), harmless),
  act('default-action <action:accept|reject>', 'What happens when no policy decides, not evaluated.', (term, { action }, place) => {
    if (!decided(term)) setAction(term, { type: 'unsupported', text: `default-action ${action.value}`, place }, 'default-action');
  }),
  ...unsupported.map(template =>
    act(template as '<other:word>', 'An action that is read but not carried out.', (term, _, place) =>
      addAction(term, { type: 'unsupported', text: template.replace(/ ?<.*/, ''), place }),
    ),
  ),
];
