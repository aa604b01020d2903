/** Changes of RPL as actions of the policy model. */
import type { Action, Arithmetic, CommunityAttribute, Origin } from '../model/policy.ts';
import { parseAsn } from '../net/asn.ts';
import type { Place } from '../text/place.ts';
import { addressOf, communityText, hasParameter, numberOf, readCommunityValues, textOf, type Words } from './rpl-values.ts';

/** A statement that changes a route, by its words. */
export function actionOf(words: Words, place: Place): Action {
  if (hasParameter(words)) return { type: 'parameters', words, place };
  const [verb, subject, ...rest] = words;
  // What it holds back is asked of the aggregate that uses the policy.
  if (verb?.value === suppresses && !subject) return { type: 'other', text: suppresses, place };
  const read = verb && subject ? verbs[verb.value]?.(subject.value, rest, place) : undefined;
  return read ?? { type: 'unsupported', text: textOf(words), place };
}

const suppresses = 'suppress-route';

type Reader = (subject: string, words: Words, place: Place) => Action | undefined;

const verbs: Readonly<Record<string, Reader>> = { set: setOf, prepend: prependOf, delete: deleteOf, remove: removeOf };

/** What other protocols, the routing table or queues look at. */
const elsewhere: ReadonlySet<string> = new Set([
  'administrative-distance-rib',
  'attribute-set',
  'dampening',
  'eigrp-metric',
  'fallback-vrf-lookup',
  'forward-class',
  'ip-precedence',
  'isis-metric',
  'label',
  'label-index',
  'label-mode',
  'level',
  'load-balance',
  'load-balance-ucmp',
  'lsm-root',
  'metric-type',
  'ospf-metric',
  'path-selection',
  'path-color',
  'qos-group',
  'rib-metric',
  'rip-metric',
  'rip-tag',
  'route-type',
  'rpf-topology',
  's-pmsi',
  'spf-priority',
  'static-p2mp-te',
  'traffic-index',
  'upstream-core-tree',
  'vpn-distinguisher',
]);

function setOf(subject: string, words: Words, place: Place): Action | undefined {
  if (elsewhere.has(subject)) return { type: 'other', text: `set ${subject} ${textOf(words)}`.trim(), place };
  return setters[subject]?.(words, place);
}

type Setter = (words: Words, place: Place) => Action | undefined;

const setters: Readonly<Record<string, Setter>> = {
  'local-preference': (words, place) => numeric('local-preference', words, place),
  med: (words, place) => (words[0]?.value === 'igp-cost' ? { type: 'med-igp', place } : numeric('med', words, place)),
  'aigp-metric': ([value], place) => {
    if (value?.value === 'igp-cost') return { type: 'aigp', value: 'igp', place };
    return value && /^\d{1,10}$/.test(value.value) ? { type: 'aigp', value: Number(value.value), place } : undefined;
  },
  weight: (words, place) => numeric('weight', words, place),
  tag: (words, place) => numeric('tag', words, place),
  'administrative-distance': (words, place) => numeric('preference', words, place),
  origin: ([value], place) => {
    const origin = value && origins[value.value];
    return origin && { type: 'origin', origin, place };
  },
  'next-hop': nextHop,
  community: (words, place) => setCommunities('community', '', words, place),
  'large-community': (words, place) => setCommunities('large-community', '', words, place),
  extcommunity: ([kind, ...words], place) =>
    kind?.value === 'rt' || kind?.value === 'soo' ? setCommunities('extcommunity', kind.value, words, place) : undefined,
};

const origins: Readonly<Record<string, Origin>> = { igp: 'igp', egp: 'egp', incomplete: 'incomplete' };
const operations: Readonly<Record<string, Arithmetic>> = { '': 'set', '+': 'add', '-': 'subtract' };

function numeric(type: 'local-preference' | 'med' | 'weight' | 'tag' | 'preference', [word]: Words, place: Place): Action | undefined {
  const parts = /^([+-]?)(\d{1,10})$/.exec(word?.value ?? '');
  return parts ? { type, operation: operations[parts[1]!]!, value: Number(parts[2]), place } : undefined;
}

function nextHop([first, second]: Words, place: Place): Action | undefined {
  const word = first?.value === 'ipv6' || first?.value === 'ipv4' ? second?.value : first?.value;
  if (word === 'self' || word === 'peer-address' || word === 'unchanged' || word === 'discard')
    return { type: 'next-hop', to: word, place };
  const address = word === undefined ? undefined : addressOf(word);
  return address && { type: 'next-hop', to: address, place };
}

function setCommunities(type: CommunityAttribute, kind: string, [set, how]: Words, place: Place): Action | undefined {
  const adds = how?.value === 'additive';
  if (!set) return undefined;
  if (!set.members) return { type, operation: adds ? 'add-list' : 'set-list', list: listOf(type, set), place };
  const values = readCommunityValues(set.members, type, kind);
  return values && { type, operation: adds ? 'add' : 'set', values, place };
}

/** Extended communities have sets of their own under equal names. */
function listOf(type: CommunityAttribute, set: Words[number]): Words[number] {
  return type === 'extcommunity' ? { ...set, value: extendedSet(set.value) } : set;
}

/** The name under which a device holds a set of extended communities beside its other sets. */
export function extendedSet(name: string): string {
  return `extcommunity-set ${name}`;
}

function deleteOf(subject: string, words: Words, place: Place): Action | undefined {
  const isExtended = subject === 'extcommunity';
  if (!isExtended && subject !== 'community' && subject !== 'large-community') return undefined;
  const kind = isExtended ? (words[0]?.value ?? '') : '';
  const [first, ...after] = isExtended ? words.slice(1) : words;
  if (first?.value === 'all') return { type: subject, operation: 'none', place };
  const keep = first?.value === 'not';
  const set = keep ? after[1] : after[0];
  if ((keep ? after[0]?.value : first?.value) !== 'in' || !set) return undefined;
  const members = (set.members ?? []).map(member => communityText(member, kind));
  return { type: subject, operation: 'delete', keep, lists: set.members ? [] : [listOf(subject, set)], members, place };
}

function prependOf(subject: string, [what, times]: Words, place: Place): Action | undefined {
  const count = times === undefined ? 1 : numberOf(times);
  if (subject !== 'as-path' || !what || count === undefined || count > 63) return undefined;
  if (what.value === 'own-as') return { type: 'as-path-prepend-own', count, place };
  if (what.value === 'most-recent') return { type: 'as-path-prepend-last', count, place };
  const asn = parseAsn(what.value);
  return asn.ok ? { type: 'as-path-prepend', asns: Array.from({ length: count }, () => asn.value), place } : undefined;
}

function removeOf(subject: string, [what, scope]: Words, place: Place): Action | undefined {
  if (subject !== 'as-path' || what?.value !== 'private-as') return undefined;
  return { type: 'as-path-remove-private', all: scope?.value === 'entire-aspath', place };
}
