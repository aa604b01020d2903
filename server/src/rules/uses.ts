/** What a reference to a missing object does, by the place of its use: the peer it filters, the entry it is a condition of, and so on. */
import type { Bgp, Peer, PeerFamily, Redistribution } from '../model/bgp.ts';
import type { Defaults, Marked, MissingEffect } from '../model/defaults.ts';
import { derivedFrom } from '../model/derived.ts';
import type { Device } from '../model/device.ts';
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

type Uses = ReadonlyMap<string, Use>;

/** The use of the name that stands at `place`; undefined where the model does not say what it is for. Each object's uses are worked out once. */
export function useAt({ bgp, policies, ospf, interfaces }: Device, place: Place): Use | undefined {
  const wanted = key(place);
  for (const uses of [ofPolicies(policies), ofProcesses(bgp), ofOspf(ospf), ofInterfaces(interfaces)]) {
    const found = uses.get(wanted);
    if (found) return found;
  }
  return undefined;
}

const sections = new WeakMap<Occurrence, number>();
let seen = 0;

/** Sections move, what stands in them does not: the key holds as long as the object that it belongs to. */
function key({ at, line, start }: Place): string {
  const section = sections.get(at) ?? seen++;
  sections.set(at, section);
  return `${section} ${line}:${start}`;
}

const ofPolicies = derivedFrom((policies: Device['policies']): Uses => new Map([...policies.values()].flatMap(ofPolicy)));
const ofPolicy = derivedFrom((policy: Policy) => everyTerm(policy.terms).flatMap(term => [...usesOfTerm(policy, term)]));
const ofProcesses = derivedFrom((processes: Device['bgp']): Uses => new Map([...processes.values()].flatMap(ofProcess)));
const ofProcess = derivedFrom((bgp: Bgp) => [...usesOfBgp(bgp)]);
const ofPeer = derivedFrom((peer: Peer) => [peer.anyFamily, ...peer.families.values()].flatMap(family => [...usesOfPeer(peer, family)]));
const ofOspf = derivedFrom(
  (ospf: Device['ospf']): Uses => new Map(ospf.flatMap(({ redistributes }) => [...usesOfRedistributions(redistributes)])),
);
const ofInterfaces = derivedFrom(
  (interfaces: Device['interfaces']): Uses =>
    new Map(
      [...interfaces.values()].flatMap(({ name, filters }) =>
        filters.map(({ acl, direction }): [string, Use] => [key(acl.place), ofInterface(name, direction)]),
      ),
    ),
);

/** The default that decides, with its mark. */
export function effectOf({ defaults: { missing } }: Device, use: Use): Marked<MissingEffect> {
  return missing[use.missing] ?? missing.peerPolicy;
}

/** Whether everything or nothing passes, as far as the vendor's default tells. */
export function passes(effect: MissingEffect): 'everything' | 'nothing' | undefined {
  if (effect === 'permit-all' || effect === 'match-all' || effect === 'ignored') return 'everything';
  return effect === 'deny-all' || effect === 'no-match' ? 'nothing' : undefined;
}

function ofInterface(name: string, direction: 'in' | 'out'): Use {
  const traffic = `traffic ${direction === 'in' ? 'into' : 'out of'} ${name}`;
  return { missing: 'interfaceAcl', nothing: `all ${traffic} is dropped`, everything: `all ${traffic} passes` };
}

function* usesOfBgp(bgp: Bgp): Generator<[string, Use]> {
  for (const peer of [...bgp.peers.values(), ...bgp.groups.values()]) yield* ofPeer(peer);
  for (const { redistributes } of bgp.families.values()) yield* usesOfRedistributions(redistributes);
}

function* usesOfRedistributions(redistributes: readonly Redistribution[]): Generator<[string, Use]> {
  for (const { policy, protocol } of redistributes) {
    if (policy)
      yield [
        key(policy.place),
        {
          missing: policy.value.endsWith(')') ? 'controlFunction' : 'redistributionPolicy',
          nothing: `no ${protocol} route is redistributed`,
          everything: `every ${protocol} route is redistributed`,
        },
      ];
  }
}

type Filters = Pick<PeerFamily, 'importPolicies' | 'importPrefixList' | 'importAsPathList' | 'importAcl'>;

function* usesOfPeer(peer: Peer, family: PeerFamily): Generator<[string, Use]> {
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
): Generator<[string, Use]> {
  for (const { place, value } of importPolicies ?? [])
    yield [key(place), { missing: value.endsWith(')') ? 'controlFunction' : 'peerPolicy', ...effect }];
  if (importPrefixList) yield [key(importPrefixList.place), { missing: 'peerPrefixList', ...effect }];
  if (importAsPathList) yield [key(importAsPathList.place), { missing: 'peerAsPathList', ...effect }];
  if (importAcl) yield [key(importAcl.place), { missing: 'peerAcl', ...effect }];
}

function* usesOfTerm(policy: Policy, term: Term): Generator<[string, Use]> {
  const entry = `${policy.name}${term.name === '' ? '' : ` ${term.name}`}`;
  if (term.call)
    yield [
      key(term.call.place),
      { missing: 'calledPolicy', nothing: `${entry} rejects every route`, everything: `${entry} calls nothing and lets its routes pass` },
    ];
  if (term.apply)
    yield [
      key(term.apply.place),
      { missing: 'calledPolicy', nothing: `${entry} applies nothing`, everything: `${entry} applies nothing`, policy: policy.name },
    ];
  const rejects = term.outcome === 'reject';
  const matched = rejects
    ? { nothing: `${entry} matches nothing, so what it should reject goes on`, everything: `${entry} matches and rejects every route` }
    : { nothing: `${entry} matches nothing`, everything: `${entry} matches every route`, mild: true };
  const within = policy.statements ? { policy: policy.name } : {};
  for (const condition of everyCondition(term.conditions)) {
    for (const [missing, lists] of listsOf(condition))
      for (const { place } of lists) yield [key(place), { missing, ...matched, ...within }];
  }
}

function listsOf(condition: Condition): readonly (readonly [keyof Defaults['missing'], readonly Located<string>[]])[] {
  switch (condition.type) {
    case 'prefix-list':
      return [['matchedPrefixList', condition.lists]];
    case 'route-filter':
      return [['matchedPrefixList', (condition.lists ?? []).map(({ list }) => list)]];
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
