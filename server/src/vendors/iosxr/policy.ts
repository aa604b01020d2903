/** Routing policies and their sets: blocks whose bodies are in the routing policy language. */
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { AsPathList, CommunityList, Policy, PrefixList } from '../../model/policy.ts';
import { type Kind, type SymbolUse, symbolKey } from '../../model/symbol.ts';
import { type Commands, commandsOf, type RawBody, type RawText } from '../../notation/command.ts';
import { brokenIn, readPolicyBody, readSetBody } from '../../shapes/rpl.ts';
import { extendedSet } from '../../shapes/rpl-actions.ts';
import { placeOfWords } from '../../shapes/rpl-conditions.ts';
import { type RplReference, referencesOf } from '../../shapes/rpl-references.ts';
import { termsOf, unreadTerm } from '../../shapes/rpl-terms.ts';
import { communityText, readAsPathTest, readPrefixRange, textOf, type Words } from '../../shapes/rpl-values.ts';
import { type Place, placeInSection } from '../../text/place.ts';
import { said } from '../ios/line.ts';
import { policyUse } from './names.ts';
import { policyStatements, setMembers } from './policy-statements.ts';

interface PolicyBlock {
  readonly policy: string;
}

interface SetBlock {
  readonly kind: Kind;
  readonly name: string;
  /** Kind of extended communities: `rt`, `soo`. */
  readonly extended: string;
}

const statementWords: ReadonlySet<string> = new Set(
  'if elseif else endif then and or not apply pass drop done set prepend delete remove replace add var suppress-route unsuppress-route'.split(
    ' ',
  ),
);

const policyBody: RawBody<PolicyBlock> = {
  end: 'end-policy',
  holds: word => statementWords.has(word) || /^[()]/.test(word),
  read: (raw, { policy }) => {
    const statements = readPolicyBody(raw.text, raw);
    // A policy that is longer than a section cannot be read as one: what it does is not known.
    const terms = raw.fromStart && raw.toEnd ? termsOf(statements) : [unreadTerm(startOf(raw))];
    const body = fact('policy', policy, startOf(raw), draft => void draft.terms.push(...(terms as Draft<Policy>['terms'])));
    return { facts: [body], symbols: referencesOf(statements).map(symbolOf), broken: brokenIn(statements) };
  },
};

function startOf({ at, line }: RawText): Place {
  return placeInSection(at, line, 0, line, 0);
}

function symbolOf({ kind, name, usage }: RplReference): SymbolUse {
  return { kind, name: name.value, role: 'reference', place: name.place, usage };
}

const memberWords: ReadonlySet<string> = new Set(
  'ios-regex dfa-regex length unique-length passes-through neighbor-is originates-from internet local-AS no-export no-advertise graceful-shutdown accept-own'.split(
    ' ',
  ),
);

const setBody: RawBody<SetBlock> = {
  end: 'end-set',
  holds: word => /^[\d[*'"(]/.test(word) || word.includes(':') || memberWords.has(word),
  read: (raw, block) => {
    const { members, broken } = readSetBody(raw.text, raw);
    const facts = members.flatMap(words => (words.length > 0 ? (memberFact(block, words, placeOfWords(words)) ?? []) : []));
    return { facts, symbols: [], broken };
  },
};

/** What a member adds to its set; kinds that no policy evaluation looks at have none. */
function memberFact({ kind, name, extended }: SetBlock, words: Words, place: Place): Fact | undefined {
  switch (kind) {
    case 'prefix-set':
      return fact('prefix-list', symbolKey(kind, name), place, draft => addPrefix(draft, words, place));
    case 'as-path-set':
      return fact('as-path-list', name, place, draft => addPath(draft, words, place));
    case 'community-set':
      return fact('community-list', name, place, draft => addCommunity(draft, words, place, ''));
    case 'large-community-set':
      return fact('large-community-list', name, place, draft => addCommunity(draft, words, place, ''));
    case 'extcommunity-set':
      return fact('community-list', extendedSet(name), place, draft => addCommunity(draft, words, place, extended));
    default:
      return undefined;
  }
}

/** A member that is no range makes it unknown what else the set holds. */
function addPrefix(draft: Draft<PrefixList>, words: Words, place: Place): void {
  const range = readPrefixRange(words);
  if (range) draft.entries.push({ place, permit: true, range });
  else draft.computed = true;
}

function addPath(draft: Draft<AsPathList>, words: Words, place: Place): void {
  draft.entries.push({ place, permit: true, pattern: textOf(words), test: readAsPathTest(words) as never });
}

function addCommunity(draft: Draft<CommunityList>, words: Words, place: Place, extended: string): void {
  draft.entries.push({ place, permit: true, match: { member: communityText(words, extended) } });
}

const { block } = commandsOf<unknown>();

const policies: Commands<unknown> = [
  block('route-policy <name:=route-policy> [<parameters:word...>]', 'Opens a routing policy, which ends with end-policy.', {
    enter: ({ name, parameters }): PolicyBlock => ({ policy: policyUse(name, parameters).value }),
    body: () => policyStatements,
    raw: policyBody,
    apply: ({ name, parameters }, line) => {
      const { value, arguments: text } = policyUse(name, parameters);
      return said('policy', value, line, draft => {
        Object.assign(draft, { kind: 'route-policy', statements: true, terms: [], parameters: text?.split(',').map(word => word.trim()) });
      });
    },
  }),
];

const doc = 'Opens a set of values for conditions of routing policies, which ends with end-set.';

function set(kind: Kind & `${string}-set`): Commands<unknown>[number] {
  return {
    template: `${kind} <name:=${kind}>`,
    doc,
    enter: ({ name }: { readonly name: { readonly value: string } }): SetBlock => ({ kind, name: name.value, extended: '' }),
    body: () => setMembers as never,
    raw: setBody as RawBody,
  };
}

const sets: Commands<unknown> = [
  ...(
    [
      'prefix-set',
      'as-path-set',
      'community-set',
      'large-community-set',
      'rd-set',
      'tag-set',
      'ospf-area-set',
      'mac-set',
      'etag-set',
      'esi-set',
    ] as const
  ).map(set),
  block(
    'extcommunity-set <extended:rt|soo|cost|bandwidth|color|opaque|redirect-to-rt|evpn-link-bandwidth|seg-nh|flow-spec> <name:=extcommunity-set>',
    doc,
    {
      enter: ({ extended, name }): SetBlock => ({ kind: 'extcommunity-set', name: name.value, extended: extended.value }),
      body: () => setMembers,
      raw: setBody,
    },
  ),
];

const globals: Commands<unknown> = [
  block('policy-global', 'Opens values that all policies share, which end with end-global.', {
    enter: (): SetBlock => ({ kind: 'tag-set', name: '', extended: '' }),
    body: () => setMembers,
    raw: { ...setBody, end: 'end-global' },
  }),
];

export const routingPolicies: Commands<unknown> = [...policies, ...sets, ...globals];
