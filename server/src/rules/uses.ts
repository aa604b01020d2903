/** What a reference to a missing object does, by the place of its use: the peer it filters, the entry it is a condition of, and so on. */
import type { Bgp, Peer, PeerFamily, Redistribution } from '../model/bgp.ts';
import type { Defaults, Marked, MissingEffect } from '../model/defaults.ts';
import { derivedFrom } from '../model/derived.ts';
import type { Device } from '../model/device.ts';
import type { Interface } from '../model/interface.ts';
import type { Condition, Policy, Term } from '../model/policy.ts';
import { everyCondition, everyTerm } from '../model/statements.ts';
import type { Located, Occurrence, Place } from '../text/place.ts';

/** `missing` names the default that decides; the sentences say what passes: nothing, or everything. */
export interface Use {
  readonly missing: keyof Defaults['missing'];
  readonly nothing: string;
  readonly everything: string;
  /** Nothing passing is without harm by itself: an entry that permits and never matches. */
  readonly mild?: boolean;
  /** Inside a policy of statements of this name: what it names must exist once the policy is used. */
  readonly policy?: string;
}

type Uses = Iterable<readonly [Place, Use]>;

/** The use of the name that stands at `place`; undefined where the model does not say what it is for. Each object's uses are worked out once. */
export function useAt({ bgp, policies, ospf, interfaces }: Device, place: Place): Use | undefined {
  for (const find of [inPolicies(policies), inProcesses(bgp), inOspf(ospf), inInterfaces(interfaces)]) {
    const found = find(place);
    if (found) return found;
  }
  return undefined;
}

/** Most devices have few names to ask for: those are looked for one by one. */
const fewQuestions = 8;

/** Finds uses by their places; the last one where several stand there. */
function finderIn(uses: () => Uses): (place: Place) => Use | undefined {
  let questions = 0;
  let byKey: ReadonlyMap<string, Use> | undefined;
  return wanted => {
    if (++questions > fewQuestions) byKey ??= new Map(Array.from(uses(), ([place, use]) => [key(place), use]));
    if (byKey) return byKey.get(key(wanted));
    let found: Use | undefined;
    for (const [{ at, line, start }, use] of uses()) if (line === wanted.line && start === wanted.start && at === wanted.at) found = use;
    return found;
  };
}

const sections = new WeakMap<Occurrence, number>();
let seen = 0;

/** Sections move, what stands in them does not: the key holds as long as the object that it belongs to. */
function key({ at, line, start }: Place): string {
  const section = sections.get(at) ?? seen++;
  sections.set(at, section);
  return `${section} ${line}:${start}`;
}

const inPolicies = derivedFrom((policies: Device['policies']) => finderIn(() => ofEach(policies.values(), ofPolicy)));
const ofPolicy = derivedFrom((policy: Policy) => everyTerm(policy.terms).flatMap(term => [...usesOfTerm(policy, term)]));
const inProcesses = derivedFrom((processes: Device['bgp']) => finderIn(() => ofEach(processes.values(), usesOfBgp)));
const ofPeer = derivedFrom((peer: Peer) => [peer.anyFamily, ...peer.families.values()].flatMap(family => [...usesOfPeer(peer, family)]));
const inOspf = derivedFrom((ospf: Device['ospf']) =>
  finderIn(() => ofEach(ospf, ({ redistributes }) => usesOfRedistributions(redistributes))),
);
const inInterfaces = derivedFrom((interfaces: Device['interfaces']) => finderIn(() => ofEach(interfaces.values(), usesOfInterface)));

function* ofEach<T>(objects: Iterable<T>, usesOf: (object: T) => Uses): Uses {
  for (const object of objects) yield* usesOf(object);
}

/** The default that decides, with its mark. */
export function effectOf({ defaults: { missing } }: Device, use: Use): Marked<MissingEffect> {
  return missing[use.missing] ?? missing.peerPolicy;
}

/** Whether everything or nothing passes, as far as the vendor's default tells. */
export function passes(effect: MissingEffect): 'everything' | 'nothing' | undefined {
  if (effect === 'permit-all' || effect === 'match-all' || effect === 'ignored') return 'everything';
  return effect === 'deny-all' || effect === 'no-match' ? 'nothing' : undefined;
}

function* usesOfInterface({ name, filters }: Interface): Uses {
  for (const { acl, direction } of filters) yield [acl.place, ofInterface(name, direction)];
}

function ofInterface(name: string, direction: 'in' | 'out'): Use {
  const traffic = `traffic ${direction === 'in' ? 'into' : 'out of'} ${name}`;
  return { missing: 'interfaceAcl', nothing: `all ${traffic} is dropped`, everything: `all ${traffic} passes` };
}

function* usesOfBgp(bgp: Bgp): Uses {
  for (const peer of [...bgp.peers.values(), ...bgp.groups.values()]) yield* ofPeer(peer);
  for (const { redistributes } of bgp.families.values()) yield* usesOfRedistributions(redistributes);
}

function* usesOfRedistributions(redistributes: readonly Redistribution[]): Uses {
  for (const { policy, protocol } of redistributes) {
    if (policy)
      yield [
        policy.place,
        {
          missing: policy.value.endsWith(')') ? 'controlFunction' : 'redistributionPolicy',
          nothing: `no ${protocol} route is redistributed`,
          everything: `every ${protocol} route is redistributed`,
        },
      ];
  }
}

type Filters = Pick<PeerFamily, 'importPolicies' | 'importPrefixList' | 'importAsPathList' | 'importAcl'>;

function* usesOfPeer(peer: Peer, family: PeerFamily): Uses {
  const { exportPolicies, exportPrefixList, exportAsPathList, exportAcl } = family;
  const name = peer.name === '*' ? 'any neighbor' : peer.name;
  const received = { nothing: `every route from ${name} is rejected`, everything: `every route from ${name} is accepted` };
  const sent = { nothing: `no route is sent to ${name}`, everything: `every route is sent to ${name}` };
  yield* usesOfFilters(family, received);
  yield* usesOfFilters(
    { importPolicies: exportPolicies, importPrefixList: exportPrefixList, importAsPathList: exportAsPathList, importAcl: exportAcl },
    sent,
  );
}

function* usesOfFilters(
  { importPolicies, importPrefixList, importAsPathList, importAcl }: Filters,
  effect: Pick<Use, 'nothing' | 'everything'>,
): Uses {
  for (const { place, value } of importPolicies ?? [])
    yield [place, { missing: value.endsWith(')') ? 'controlFunction' : 'peerPolicy', ...effect }];
  if (importPrefixList) yield [importPrefixList.place, { missing: 'peerPrefixList', ...effect }];
  if (importAsPathList) yield [importAsPathList.place, { missing: 'peerAsPathList', ...effect }];
  if (importAcl) yield [importAcl.place, { missing: 'peerAcl', ...effect }];
}

function* usesOfTerm(policy: Policy, term: Term): Uses {
  const entry = `${policy.name}${term.name === '' ? '' : ` ${term.name}`}`;
  if (term.call)
    yield [
      term.call.place,
      { missing: 'calledPolicy', nothing: `${entry} rejects every route`, everything: `${entry} calls nothing and lets its routes pass` },
    ];
  if (term.apply)
    yield [
      term.apply.place,
      { missing: 'calledPolicy', nothing: `${entry} applies nothing`, everything: `${entry} applies nothing`, policy: policy.name },
    ];
  const rejects = term.outcome === 'reject';
  const matched = rejects
    ? { nothing: `${entry} matches nothing, so what it should reject goes on`, everything: `${entry} matches and rejects every route` }
    : { nothing: `${entry} matches nothing`, everything: `${entry} matches every route`, mild: true };
  const within = policy.statements ? { policy: policy.name } : {};
  for (const condition of everyCondition(term.conditions)) {
    for (const [missing, lists] of listsOf(condition)) for (const { place } of lists) yield [place, { missing, ...matched, ...within }];
  }
}

function listsOf(condition: Condition): readonly (readonly [keyof Defaults['missing'], readonly Located<string>[]])[] {
  switch (condition.type) {
    case 'prefix-list':
      return [['matchedPrefixList', condition.lists]];
    case 'route-filter':
      return [['matchedPrefixList', [...(condition.lists ?? []).map(({ list }) => list), ...(condition.filters ?? [])]]];
    case 'acl':
      return [['matchedAcl', condition.lists]];
    case 'as-path-list':
      return [['matchedAsPathList', condition.lists]];
    case 'as-path-group':
      return [['matchedAsPathList', condition.groups]];
    case 'community-list':
    case 'large-community-list':
    case 'extcommunity-list':
      return [['matchedCommunityList', condition.lists]];
    case 'address-in':
      return [['matchedPrefixList', condition.lists]];
    case 'communities':
      return [['matchedCommunityList', condition.lists]];
    case 'policy':
      return [['calledPolicy', condition.policies]];
    default:
      return [];
  }
}
