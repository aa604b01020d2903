/** Names of sets and policies in statements of RPL. Parameters are none. */
import type { Operand, PolicyUse } from '../model/policy.ts';
import type { Kind } from '../model/symbol.ts';
import type { Located } from '../text/place.ts';
import type { RplCondition, RplStatement } from './rpl.ts';
import type { Words } from './rpl-values.ts';

export interface RplReference {
  readonly kind: Kind;
  readonly name: Located<string>;
  /** The words before the name. */
  readonly usage: string;
}

/** Kinds of sets by what is tested or changed. */
const setKinds: Readonly<Record<string, Kind>> = {
  destination: 'prefix-set',
  'next-hop': 'prefix-set',
  source: 'prefix-set',
  'rib-has-route': 'prefix-set',
  orf: 'prefix-set',
  'evpn-originator': 'prefix-set',
  'as-path': 'as-path-set',
  community: 'community-set',
  'large-community': 'large-community-set',
  extcommunity: 'extcommunity-set',
  rd: 'rd-set',
  tag: 'tag-set',
  'ospf-area': 'ospf-area-set',
  mac: 'mac-set',
  etag: 'etag-set',
  esi: 'esi-set',
};

const operators: ReadonlySet<string> = new Set(['in', 'matches-any', 'matches-every', 'matches-within']);

/** All references of a body, in order of the text. */
export function referencesOf(statements: readonly RplStatement[]): RplReference[] {
  return statements.flatMap(statement => {
    switch (statement.type) {
      case 'if':
        return [...conditionReferences(statement.condition), ...referencesOf(statement.body), ...referencesOf(statement.otherwise)];
      case 'apply':
        return policyReference(statement.use);
      case 'action':
        return wordReferences(statement.words);
      case 'broken':
        return [...statement.uses.flatMap(policyReference), ...statement.runs.flatMap(wordReferences)];
      default:
        return [];
    }
  });
}

function conditionReferences(condition: RplCondition): RplReference[] {
  if ('of' in condition) return condition.of.flatMap(conditionReferences);
  if (condition.type === 'apply') return policyReference(condition.use);
  return condition.type === 'test' ? wordReferences(condition.words) : [];
}

function policyReference({ value, place }: PolicyUse | Located<string>): RplReference[] {
  return isName(value) ? [{ kind: 'route-policy', name: { value, place }, usage: 'apply <policy:route-policy>' }] : [];
}

function isName(text: string): boolean {
  return text !== '' && !text.includes('$');
}

/** The word behind an operator is a name, and what `set community` is followed by. */
function wordReferences(words: Words): RplReference[] {
  const [verb, subject] = words;
  const found = words.flatMap(({ value }, i) => (operators.has(value) ? referenceAt(words, i + 1) : []));
  if (verb?.value !== 'set' || !communities.has(subject?.value ?? '')) return found;
  return [...found, ...referenceAt(words, subject?.value === 'extcommunity' ? 3 : 2)];
}

const communities: ReadonlySet<string> = new Set(['community', 'large-community', 'extcommunity']);

function referenceAt(words: Words, index: number): RplReference[] {
  const before = words.slice(0, index);
  const subject = before.findLast(({ value, quoted }) => !quoted && Object.hasOwn(setKinds, value));
  const name = words[index];
  if (!subject || !name || !isBareName(name)) return [];
  const kind = setKinds[subject.value]!;
  const usage = [...before.map(({ value }) => value), `<set:${kind}>`].join(' ');
  return [{ kind, name: { value: name.value, place: name.place }, usage }];
}

function isBareName(word: Operand): boolean {
  return !word.members && !word.quoted && isName(word.value);
}
