/** `from` of policy statements: values of one condition are alternatives, different conditions must all hold. */
import { appended } from '../../model/drafts.ts';
import type { Draft } from '../../model/fact.ts';
import type { Condition, OriginValidation, Term } from '../../model/policy.ts';
import { type PathCommand, pathsOf } from '../../notation/paths.ts';
import type { Arguments } from '../../notation/template.ts';
import type { Place } from '../../text/place.ts';
import { isPolicyExpression } from './names.ts';
import { addCondition, conditionOf, type TermWhere, termFact, unevaluated } from './policy-term.ts';
import { routeFilters } from './route-filter.ts';

const command = pathsOf<TermWhere>();

function test<const S extends string>(
  template: S,
  doc: string,
  change: (term: Draft<Term>, args: Arguments<S> & TermWhere, place: Place) => void,
): PathCommand<TermWhere> {
  return command(template, doc, (args, { place }) => termFact(args, place, change));
}

function unsupported(term: Draft<Term>, text: string, place: Place): void {
  addCondition(term, { type: 'unsupported', text, place });
}

const sideOf = (condition: Condition) => ('side' in condition ? condition.side : 'from');

/** The tree of a device holds one value of these: a later one takes the place of an earlier one. */
function replaceCondition(term: Draft<Term>, condition: Condition): void {
  const known = term.conditions.findIndex(each => each.type === condition.type && sideOf(each) === sideOf(condition));
  if (known >= 0) term.conditions.splice(known, 1);
  addCondition(term, condition);
}

function number(term: Draft<Term>, type: 'med' | 'local-preference', value: number, place: Place): void {
  replaceCondition(term, { type, low: value, high: value, place });
}

/** Several tags are alternatives, which the model cannot say. */
function tag(term: Draft<Term>, value: number, place: Place): void {
  if (term.conditions.some(({ type }) => type === 'tag')) unsupported(term, 'several tags', place);
  else addCondition(term, { type: 'tag', low: value, high: value, place });
}

/** Only routes of one family are in the tables `inet.0` and `inet6.0`. */
const familyOf: Readonly<Record<string, 4 | 6>> = { 'inet.0': 4, inet: 4, 'inet6.0': 6, inet6: 6 };
/** The main instance has a name here. */
const vrfOf = (instance: string) => (instance === 'master' ? 'default' : instance);
const stateOf: Readonly<Record<string, OriginValidation>> = { valid: 'valid', invalid: 'invalid', unknown: 'not-found' };

const lists: readonly PathCommand<TermWhere>[] = [
  test('as-path <lists:as-path-list...>', 'Matches the AS path against patterns.', (term, { lists }, place) => {
    const condition = conditionOf<'as-path-list'>(term, { type: 'as-path-list', lists: [], place });
    condition.lists = appended(condition.lists, ...lists);
  }),
  test('as-path-group <groups:as-path-group...>', 'Matches the AS path against the patterns of groups.', (term, { groups }, place) => {
    conditionOf<'as-path-group'>(term, { type: 'as-path-group', groups: [], place }).groups.push(...groups);
  }),
  test('community <lists:community-list...>', 'Matches routes that carry what one of the names stands for.', (term, { lists }, place) => {
    const condition = conditionOf<'community-list'>(term, { type: 'community-list', lists: [], exact: false, place });
    condition.lists = appended(condition.lists, ...lists);
  }),
  test('policy <policies:policy-statement...>', 'Matches routes that another policy accepts.', (term, { policies }, place) => {
    if (isPolicyExpression(policies.map(({ value }) => value))) unsupported(term, 'policy expression', place);
    else conditionOf<'policy'>(term, { type: 'policy', policies: [], place }).policies.push(...policies);
  }),
];

const attributes: readonly PathCommand<TermWhere>[] = [
  test('protocol <protocols:word...>', 'Matches routes learned by a protocol.', (term, { protocols }, place) => {
    const condition = conditionOf<'protocol'>(term, { type: 'protocol', protocols: [], place });
    condition.protocols = appended(condition.protocols, ...protocols);
  }),
  test('neighbor <peers:ip...>', 'Matches routes from, or to, a neighbor.', (term, { peers }, place) => {
    conditionOf<'peer'>(term, { type: 'peer', peers: [], acls: [], place }).peers.push(...peers);
  }),
  test('next-hop <addresses:ip...>', 'Matches routes by their next hop.', (term, { addresses }, place) => {
    conditionOf<'next-hop'>(term, { type: 'next-hop', addresses: [], prefixLists: [], acls: [], place }).addresses.push(...addresses);
  }),
  test('interface <interfaces:interface...>', 'Matches routes through an interface.', (term, { interfaces }, place) => {
    conditionOf<'interface'>(term, { type: 'interface', interfaces: [], place }).interfaces.push(...interfaces);
  }),
  test('local-preference <value:0-4294967295>', 'Matches one local preference.', (term, { value }, place) =>
    number(term, 'local-preference', value.value, place),
  ),
  test('metric <value:0-4294967295>', 'Matches one metric, which is the MED of BGP routes.', (term, { value }, place) =>
    number(term, 'med', value.value, place),
  ),
  test('tag <value:0-4294967295>', 'Matches one tag.', (term, { value }, place) => tag(term, value.value, place)),
  test('origin <origin:igp|egp|incomplete>', 'Matches the origin attribute.', (term, { origin }, place) => {
    conditionOf<'origin'>(term, { type: 'origin', origins: [], place }).origins.push(origin.value);
  }),
  test('validation-database <state:valid|invalid|unknown>', 'Matches the state of RPKI origin validation.', (term, { state }, place) => {
    conditionOf<'origin-validation'>(term, { type: 'origin-validation', states: [], place }).states.push(stateOf[state.value]!);
  }),
  test(
    'as-path-calc-length <length:0-1024> <compare:equal|orhigher|orlower>',
    'Matches the length of the AS path.',
    (term, { length, compare }, place) =>
      addCondition(term, {
        type: 'as-path-length',
        low: compare.value === 'orlower' ? 0 : length.value,
        high: compare.value === 'orhigher' ? Number.MAX_SAFE_INTEGER : length.value,
        place,
      }),
  ),
];

/** Tables of one family stand for that family. */
function family(term: Draft<Term>, word: string, place: Place): void {
  const found = familyOf[word];
  if (found) replaceCondition(term, { type: 'family', family: found, place });
  else unsupported(term, word, place);
}

/** Everything below `from`. */
export const conditions: readonly PathCommand<TermWhere>[] = [
  ...routeFilters,
  ...lists,
  ...attributes,
  test('route-type <type:external|internal>', 'Matches routes of external, or of internal, neighbors.', (term, { type }, place) =>
    addCondition(term, { type: 'route-type', kinds: [type.value], place }),
  ),
  test('family <family:inet|inet6>', 'Matches routes of an address family.', (term, args, place) => family(term, args.family.value, place)),
  test('level <level:1-2>', 'Matches routes of a level of IS-IS.', (term, args, place) =>
    replaceCondition(term, { type: 'level', side: 'from', level: args.level.value === 1 ? 1 : 2, place }),
  ),
  test('rib <table:?routing-instance>', 'Matches routes of a routing table.', (term, args, place) => family(term, args.table.value, place)),
  test('instance <instance:routing-instance>', 'Matches routes of a routing instance.', (term, { instance }, place) =>
    addCondition(term, { type: 'instance', instances: [{ ...instance, value: vrfOf(instance.value) }], place }),
  ),
  test('condition <names:route-condition...>', 'Matches while other routes exist; only on the way out of BGP.', (term, { names }, place) =>
    addCondition(term, { type: 'route-exists', names: [...names], place }),
  ),
  ...unevaluated(
    'from',
    'A condition that is read but not evaluated.',
    'family <family:evpn|inet-mdt|inet-mvpn|inet-vpn|inet6-mvpn|inet6-vpn|iso|iso-vpn|route-target|traffic-engineering|l2vpn|inet-srte|inet6-srte>',
    'source-address-filter <prefix:prefix> <type:exact|longer|orlonger>',
    'source-address-filter <prefix:prefix> <type:upto|through|address-mask|prefix-length-range> <bound:word>',
    'aggregate-contributor',
    'area <area:word>',
    'as-path-neighbors <asns:word...>',
    'as-path-origins <asns:word...>',
    'as-path-transits <asns:word...>',
    'as-path-neighbors <kind:as-list|as-list-group> <lists:word...>',
    'as-path-origins <kind:as-list|as-list-group> <lists:word...>',
    'as-path-unique-count <count:0-1024> [<compare:equal|orhigher|orlower>]',
    'bgp-output-queue-priority <priority:word> [<value:int>]',
    'bridge-domain <domains:word...>',
    'color <values:int...>',
    'color2 <values:int...>',
    'community-count <count:0-1024> <compare:equal|orhigher|orlower>',
    'evpn-esi <ids:word...>',
    'evpn-etag <tags:word...>',
    'evpn-mac-route <which:mac-ipv4|mac-ipv6|mac-only>',
    'external [type <type:1|2>]',
    'external <type:1|2>',
    'is-default-route',
    'igp-instance <instance:word>',
    'internal',
    'local-isis',
    'mac-filter-list <list:word>',
    'metric2 <metric:0-4294967295>',
    'metric3 <metric:0-4294967295>',
    'metric4 <metric:0-4294967295>',
    'mtu <mtu:int>',
    'multicast-scope <scope:word> [<compare:orhigher|orlower>]',
    'next-hop <kind:merged>',
    'next-hop-type <type:merged>',
    'next-hop-weight <weight:int> [<compare:equal|greater-than|greater-than-equal|less-than|less-than-equal>]',
    'nlri-route-type <types:1-15...>',
    'evpn-tag <evpnTags:int...>',
    'traffic-engineering',
    'node-link-attribute <attribute:word>',
    'preference <value:0-4294967295>',
    'preference2 <value:0-4294967295>',
    'prefix-segment [ index <index:int> | node-segment ]',
    'programmed',
    'route-distinguisher <names:word...>',
    'rtf-prefix-list <list:word>',
    'srv6-locator-name <name:word>',
    'state <state:active|inactive>',
    'tag2 <value:0-4294967295>',
    'traffic-engineering <kind:ipv4-prefix|ipv6-prefix|link|node|link-state>',
    'tunnel-type <type:gre|ipip|udp>',
    'validation-state <state:valid|invalid|unknown>',
    'vlan-id <ids:int...>',
    'lsp <name:label-switched-path>',
    'lsp-regex <pattern:word>',
    'dynamic-tunnel-attributes <name:word>',
    'install-nexthop-type <type:word>',
  ),
];
