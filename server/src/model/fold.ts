/** Facts → objects. Each object is made from its facts in text order; `finish` sorts what devices sort. */
import type { Place } from '../text/place.ts';
import type { Bgp } from './bgp.ts';
import type { Draft, Fact, ObjectKind, Objects } from './fact.ts';
import { addPeers, applyFacts, foldPeers, rememberSources } from './fold-peers.ts';
import type { Kind } from './symbol.ts';
import type { VectorProcess } from './vector.ts';

type Start<K extends ObjectKind> = (name: string, place: Place) => Draft<Objects[K]>;

const starts: { readonly [K in ObjectKind]: Start<K> } = {
  system: () => ({}),
  interface: (name, place) => ({
    name,
    place,
    shutdown: false,
    vrf: 'default',
    addresses: [],
    virtualAddresses: [],
    ospf: [],
    filters: [],
  }),
  vrf: (name, place) => ({ name, place, importTargets: [], exportTargets: [] }),
  static: () => ({ routes: [] }),
  bgp: (vrf, place) => ({ vrf, place, asn: { value: 0, place }, knobs: {}, families: new Map(), peers: new Map(), groups: new Map() }),
  ospf: (key, place) => ({
    version: 2,
    process: key,
    vrf: 'default',
    place,
    networks: [],
    interfaces: [],
    areas: new Map(),
    passiveDefault: false,
    passiveInterfaces: [],
    activeInterfaces: [],
    redistributes: [],
    exportPolicies: [],
  }),
  policy: (name, place) => ({ kind: 'route-map', name, place, terms: [] }),
  'prefix-list': (key, place) => ({ ...kindAndName(key, 'prefix-list'), place, entries: [] }),
  acl: (key, place) => ({ ...kindAndName(key, 'acl'), place, entries: [] }),
  'as-path-list': (name, place) => ({ name, place, entries: [] }),
  'as-path-group': (name, place) => ({ name, place, entries: [] }),
  'peer-filter': (name, place) => ({ name, place, entries: [] }),
  'community-list': (name, place) => ({ name, place, entries: [] }),
  'large-community-list': (name, place) => ({ name, place, entries: [] }),
  'extcommunity-list': (name, place) => ({ name, place, entries: [] }),
  'route-condition': (name, place) => ({ name, place, routes: [] }),
  rpki: () => ({ caches: [] }),
  vlan: (id, place) => ({ id: Number(id), place, trunkGroups: [] }),
  'evpn-instance': (name, place) => ({ name, place, importTargets: [], exportTargets: [], redistributes: [] }),
  multichassis: (_, place) => ({ place, reloadDelays: new Map(), features: [] }),
  user: (name, place) => ({ name, place, roles: [], sshKeys: 0 }),
  service: (name, place) => ({ name, place, vrfs: new Map(), servers: [], names: new Map(), protocols: new Map(), values: new Map() }),
  vector: (key, place) => vectorOf(key, place),
  igp: (key, place) => ({ ...igpOf(key), place, networks: [], passive: [], redistributes: [], values: new Map() }),
};

export const objectKinds = Object.keys(starts) as readonly ObjectKind[];

/** Takes a `symbolKey` apart; a bare name is of the kind `otherwise`. */
function kindAndName(key: string, otherwise: Kind): { kind: Kind; name: string } {
  const space = key.indexOf(' ');
  return space < 0 ? { kind: otherwise, name: key } : { kind: key.slice(0, space) as Kind, name: key.slice(space + 1) };
}

/** The key of a process is its protocol, its name and its VRF. */
function igpOf(key: string): { protocol: string; name: string; vrf: string } {
  const [protocol = '', name = '', vrf = 'default'] = key.split(' ');
  return { protocol, name, vrf };
}

function vectorOf(key: string, place: Place): Draft<VectorProcess> {
  const { protocol, name, vrf } = igpOf(key);
  return {
    protocol: protocol === 'rip' ? 'rip' : 'eigrp',
    process: name,
    vrf,
    place,
    networks: [],
    interfaces: new Map(),
    redistributes: [],
    filters: [],
    summaries: [],
    unsupported: [],
  };
}

/** What an object is made of while its facts are folded. */
export type ObjectDraft = Draft<Objects[ObjectKind]>;

/** The draft of an object, by the first of its facts. */
export function draftOf({ kind, name, place }: Fact): ObjectDraft {
  return starts[kind](name, place);
}

/** Changes the draft of an object by one more run of facts about it. */
export function addFacts(draft: ObjectDraft, run: readonly Fact[]): void {
  if (run[0]?.kind === 'bgp') addPeers(draft as Draft<Bgp>, run);
  else applyFacts(draft, run);
}

/** The object that all these runs made of its draft. */
export function objectOf(draft: ObjectDraft, kind: ObjectKind, runs: () => readonly (readonly Fact[])[]): Objects[ObjectKind] {
  if (kind === 'bgp') rememberSources(draft, runs());
  sortBySequence(draft as { terms?: Sequenced[]; entries?: Sequenced[] });
  return draft as Objects[ObjectKind];
}

/**
 * Folds the facts of one object, all of the same kind and name, given in runs in the order of the text. Returns undefined when none is given.
 * @param known the object as it was before; parts of it whose facts are the same may be taken over.
 * @param whole gives all facts of a run of BGP of which `outlineOf` left some.
 */
export function foldObject(
  runs: readonly (readonly Fact[])[],
  known?: Objects[ObjectKind],
  whole?: (run: readonly Fact[]) => readonly Fact[],
): Objects[ObjectKind] | undefined {
  const first = runs[0]?.[0];
  if (!first) return undefined;
  const draft = draftOf(first);
  if (first.kind === 'bgp') foldPeers(draft as Draft<Bgp>, runs, known as Bgp | undefined, whole);
  else for (const run of runs) applyFacts(draft, run);
  sortBySequence(draft as { terms?: Sequenced[]; entries?: Sequenced[] });
  return draft as Objects[ObjectKind];
}

interface Sequenced {
  sequence?: number;
}

/** Devices evaluate entries by sequence number, wherever they stand in the text; entries without one keep the order of the text. */
function sortBySequence(draft: { terms?: Sequenced[]; entries?: Sequenced[] }): void {
  for (const list of [draft.terms, draft.entries]) {
    if (!list || inOrder(list)) continue;
    list.sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
  }
}

function inOrder(list: readonly Sequenced[]): boolean {
  return list.every((entry, i) => i === 0 || (list[i - 1]?.sequence ?? 0) <= (entry.sequence ?? 0));
}
